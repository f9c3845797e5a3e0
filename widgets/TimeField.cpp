// SPDX-License-Identifier: GPL-3.0-or-later
// Range, travel and text of a time field.
#include "widgets/TimeField.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kPixelsPerSecond = 100.0;

/// Seconds; nothing when the text is no time. The sign stands in front of all.
std::optional<double> parseTime(QString text) {
    text = text.simplified().remove(' ').replace(QChar(0x2212), '-').replace(',', '.').toLower();
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+')) text.remove(0, 1);
    double unit = 1.0;
    if (text.endsWith(QLatin1String("ms"))) unit = 0.001;
    while (!text.isEmpty() && (text.endsWith('m') || text.endsWith('s'))) text.chop(1);
    double seconds = 0.0;
    for (const QString& part : text.split(':')) {
        const auto number = parseUnit(Unit::Plain, part.toStdString());
        if (!number || !std::isfinite(*number) || *number < 0.0 || part.startsWith('+'))
            return std::nullopt;
        seconds = seconds * 60.0 + *number;
    }
    return (negative ? -unit : unit) * seconds;
}

}  // namespace

void TimeField::setRange(double min, double max, double def) {
    if (min == param().min && max == param().max && def == param().def) return;
    const double shown = value();
    Param next = param();
    next.min = min;
    next.max = std::max(min, max);
    next.def = def;
    const QString name = label();
    setParam(next);
    setLabel(name);
    setValue(shown);
}

double TimeField::dragPixels() const {
    return std::max(1.0, (param().max - param().min) * kPixelsPerSecond);
}

QString TimeField::textOf(double value) const {
    QString text = QString::fromStdString(formatTime(value));
    if (text.startsWith('-')) text[0] = QChar(0x2212);
    return text;
}

QString TimeField::entryText(double value) const {
    return QString::fromStdString(formatTime(value));
}

Result<double> TimeField::parseEntry(const QString& text) const {
    const std::optional<double> seconds = parseTime(text);
    if (seconds && *seconds >= param().min - 0.0005 && *seconds <= param().max + 0.0005)
        return clampToParam(param(), *seconds);
    return Error(
        TR("widgets", "“%1” is no time from %2 to %3."),
        {text.toStdString(), textOf(param().min).toStdString(), textOf(param().max).toStdString()});
}

}  // namespace lacquer
