// SPDX-License-Identifier: GPL-3.0-or-later
// Translates core's texts and prints values.
#include "widgets/Texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

QString withMinus(const std::string& text) {
    QString out = QString::fromStdString(text);
    if (out.startsWith(QLatin1Char('-'))) out[0] = QChar(0x2212);
    return out;
}

}  // namespace

QString translated(const Text& text) {
    return text.empty() ? QString() : QCoreApplication::translate(text.context, text.source);
}

QString translated(const Message& message) {
    return QString::fromStdString(fillIn(translated(message.text).toStdString(), message.args));
}

QString displayText(const Param& param, double value) {
    if (param.unit == Unit::Switch)
        return value >= 0.5 ? QCoreApplication::translate("widgets", "on")
                            : QCoreApplication::translate("widgets", "off");
    if (!param.choices.empty()) {
        const auto index = static_cast<std::size_t>(clampToParam(param, value));
        if (index < param.choices.size()) return translated(param.choices[index].name);
    }
    if (param.unit == Unit::Ratio && value >= param.max) return QStringLiteral("∞ : 1");
    return withMinus(toText(param, value));
}

QString displayNumber(double value, int decimals) {
    if (std::isnan(value)) return QStringLiteral("–");
    if (std::abs(value) > 1e12) return value < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    return withMinus(formatNumber(value, decimals));
}

QString displaySigned(double value, int decimals) {
    const QString text = displayNumber(value, decimals);
    return value > 0.0 && formatNumber(value, decimals) != formatNumber(0.0, decimals)
               ? QLatin1Char('+') + text
               : text;
}

QString noteName(double hz) {
    static const QStringList names = {"C",  "C♯", "D",  "D♯", "E",  "F",
                                      "F♯", "G",  "G♯", "A",  "A♯", "B"};
    if (!(hz > 0.0)) return {};
    const double midi = 69.0 + 12.0 * std::log2(hz / 440.0);
    const int nearest = static_cast<int>(std::lround(midi));
    const int cents = static_cast<int>(std::lround((midi - nearest) * 100.0));
    const int octave = static_cast<int>(std::floor(nearest / 12.0)) - 1;
    const QString note = names[((nearest % 12) + 12) % 12] + QString::number(octave);
    if (cents == 0) return note;
    return QCoreApplication::translate("widgets", "%1 %2 ct").arg(note, displaySigned(cents, 0));
}

QString displayHertz(double hz) {
    return withMinus(formatUnit(Unit::Hertz, hz));
}

QString displayMinutes(double seconds) {
    const auto total = static_cast<long long>(std::llround(std::abs(seconds)));
    const QString sign = seconds < 0 && total > 0 ? QStringLiteral("−") : QString();
    const QString tail = QStringLiteral("%1").arg(total % 60, 2, 10, QLatin1Char('0'));
    if (total < 3600) return sign + QString::number(total / 60) + ':' + tail;
    return sign + QString::number(total / 3600) + ':' +
           QStringLiteral("%1").arg(total / 60 % 60, 2, 10, QLatin1Char('0')) + ':' + tail;
}

QString presetText(const std::string& english) {
    return QCoreApplication::translate("presets", english.c_str());
}

}  // namespace lacquer
