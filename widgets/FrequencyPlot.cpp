// SPDX-License-Identifier: GPL-3.0-or-later
// Axes, grid and the pointer's reading.
#include "widgets/FrequencyPlot.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

FrequencyPlot::FrequencyPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FrequencyPlot::setShown(int source, bool shown) {
    shown_.at(static_cast<std::size_t>(source)) = shown;
    update();
}

void FrequencyPlot::setEmptyText(const QString& text) {
    emptyText_ = text;
    update();
}

Role FrequencyPlot::roleOf(int source) {
    constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};
    return kRoles[source];
}

QString FrequencyPlot::nameOf(int source) {
    return source == 0 ? tr("mix") : source == 1 ? tr("master") : tr("reference");
}

QRectF FrequencyPlot::plotRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double left = small.horizontalAdvance(QStringLiteral("−120")) + 8;
    const double top = small.height() + 6, bottom = small.height() + 6 + bottomMargin();
    return {left, top, std::max(10.0, width() - left - 6), std::max(10.0, height() - top - bottom)};
}

void FrequencyPlot::setRange(double bottomDb, double topDb) {
    bottom_ = bottomDb;
    top_ = topDb;
    update();
}

double FrequencyPlot::yOf(double db) const {
    const QRectF plot = plotRect();
    return plot.top() + (top_ - db) / (top_ - bottom_) * plot.height();
}

double FrequencyPlot::dbAt(double y) const {
    const QRectF plot = plotRect();
    return top_ - (y - plot.top()) / plot.height() * (top_ - bottom_);
}

double FrequencyPlot::valueAt(const SpectrumReadings& values, double hz) {
    const double at = std::log2(hz / values.firstHz) * values.pointsPerOctave;
    if (values.db.empty() || at < 0.0 || at > static_cast<double>(values.db.size() - 1))
        return kUnknown;
    const auto i = static_cast<std::size_t>(at);
    if (i + 1 == values.db.size()) return values.db[i];
    const double share = at - std::floor(at);
    return values.db[i] + share * (static_cast<double>(values.db[i + 1]) - values.db[i]);
}

QPolygonF FrequencyPlot::line(const SpectrumReadings& values) const {
    QPolygonF out;
    const FrequencyAxis axis{plotRect()};
    const auto at = [&](double x) {
        return std::log2(axis.hzAt(x) / values.firstHz) * values.pointsPerOctave;
    };
    const double last = static_cast<double>(values.db.size()) - 1.0;
    for (double x = axis.plot.left(); x <= axis.plot.right(); x += 1.0) {
        double db = valueAt(values, axis.hzAt(x));
        if (std::isnan(db)) continue;
        for (double k = std::floor(at(x)) + 1.0; k <= std::min(at(x + 1.0), last); k += 1.0)
            db = std::max<double>(db, values.db[static_cast<std::size_t>(k)]);
        out << QPointF(x, yOf(std::max(db, bottom_ - 60.0)));
    }
    return out;
}

void FrequencyPlot::paintLevels(QPainter& painter, const QRectF& plot) const {
    const QFontMetrics metrics(painter.font());
    const double perDb = plot.height() / (top_ - bottom_);
    const double step = perDb * 6 > 2.2 * metrics.height() ? 6.0 : perDb * 12 > 18 ? 12.0 : 24.0;
    for (double db = std::ceil(bottom_ / step) * step; db <= top_; db += step) {
        const double y = std::round(yOf(db));
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), Theme::color(Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, plot.left() - 5, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, displayNumber(db, 0));
    }
}

void FrequencyPlot::paintPointer(QPainter& painter, const QRectF& plot) const {
    const QFontMetrics metrics(painter.font());
    const QRectF line(plot.left(), 1, plot.width(), metrics.height() + 2);
    QString text = title();
    if (hasData() && pointer_ >= plot.left() && pointer_ <= plot.right()) {
        const double hz = axis().hzAt(pointer_);
        text = displayHertz(hz) + QStringLiteral(" · ") + noteName(hz);
        const QString more = readingAt(hz);
        if (!more.isEmpty()) text += QStringLiteral(" · ") + more;
        painter.fillRect(QRectF(std::floor(pointer_), plot.top(), 1, height() - plot.top()),
                         Theme::color(Role::DimText, 0.6));
    }
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, static_cast<int>(line.width())));
}

void FrequencyPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF plot = plotRect();
    painter.fillRect(rect(), Theme::color(Role::Panel));
    painter.fillRect(plot, Theme::color(Role::Well));
    painter.setFont(Theme::font(Lettering::Small));
    if (!hasData()) {
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(plot.adjusted(10, 4, -10, -4), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText_);
        return;
    }
    paintLevels(painter, plot);
    SpectrumBackdrop::paintGrid(painter, {plot});
    painter.setFont(Theme::font(Lettering::Small));
    paintPointer(painter, plot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plot);
    paintPlot(painter);
}

void FrequencyPlot::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = event->position().x();
    update();
}

void FrequencyPlot::leaveEvent(QEvent*) {
    pointer_ = -1.0;
    update();
}

void FrequencyPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

}  // namespace lacquer
