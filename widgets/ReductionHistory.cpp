// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what a limiter did.
#include "widgets/ReductionHistory.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kGridDb = 6.0;
constexpr double kKeptOver =
    0.05;  ///< dB that the measuring filter may read over a ceiling that holds

}  // namespace

ReductionHistory::ReductionHistory(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Gain reduction over time"));
    setToolTip(
        tr("The last 10 seconds. From the top: how many decibels were taken away. From below: the "
           "peaks of the master. Dashed: the ceiling."));
    clock_.start();
}

void ReductionHistory::setCeiling(double dbtp) {
    if (dbtp == ceiling_) return;
    ceiling_ = dbtp;
    update();
}

void ReductionHistory::add(double reductionDb, double peakDb, double truePeakDbtp) {
    addAt(clock_.elapsed(), reductionDb, peakDb, truePeakDbtp);
}

void ReductionHistory::addAt(qint64 ms, double reductionDb, double peakDb, double truePeakDbtp) {
    now_ = ms;
    truePeak_ = truePeakDbtp;
    points_.push_back({ms, std::max(0.0, reductionDb), peakDb});
    while (!points_.empty() && points_.front().ms < ms - static_cast<qint64>(kSeconds * 1000) - 200)
        points_.pop_front();
    update();
}

void ReductionHistory::clear() {
    points_.clear();
    truePeak_ = -INFINITY;
    update();
}

double ReductionHistory::deepest() const {
    double deepest = 0.0;
    for (const Point& point : points_) deepest = std::max(deepest, point.reduction);
    return deepest;
}

QRectF ReductionHistory::plot() const {
    const QFontMetrics small(Theme::font(Lettering::Small)),
        mono(Theme::font(Lettering::MonoSmall));
    return QRectF(rect()).adjusted(mono.horizontalAdvance(QStringLiteral("−24")) + 8,
                                   small.height() + 6, -1, -5);
}

void ReductionHistory::paintGrid(QPainter& painter, const QRectF& box) const {
    painter.fillRect(box, Theme::color(Role::Well));
    painter.setFont(Theme::font(Lettering::MonoSmall));
    const QFontMetrics mono(painter.font());
    for (double db = 0.0; db <= kRangeDb; db += kGridDb) {
        const double y = std::round(box.top() + db / kRangeDb * box.height());
        painter.fillRect(QRectF(box.left(), y, box.width(), 1), Theme::color(Role::Grid));
        const QRectF label(0, std::min(y - mono.height() / 2.0, box.bottom() - mono.height()),
                           box.left() - 5, mono.height());
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, displayNumber(-db, 0));
    }
}

void ReductionHistory::paintCurves(QPainter& painter, const QRectF& box) const {
    if (points_.size() < 2) return;
    const auto x = [&](qint64 ms) {
        return box.right() - static_cast<double>(now_ - ms) / (kSeconds * 1000) * box.width();
    };
    const auto y = [&](double db) {
        return box.top() + std::clamp(db, 0.0, kRangeDb) / kRangeDb * box.height();
    };
    QPainterPath peaks(QPointF(x(points_.front().ms), box.bottom()));
    QPainterPath taken(QPointF(x(points_.front().ms), box.top())), edge;
    for (const Point& point : points_) {
        peaks.lineTo(x(point.ms), y(std::isfinite(point.peak) ? -point.peak : kRangeDb));
        const QPointF reduction(x(point.ms), y(point.reduction));
        taken.lineTo(reduction);
        if (edge.elementCount() == 0)
            edge.moveTo(reduction);
        else
            edge.lineTo(reduction);
    }
    peaks.lineTo(x(points_.back().ms), box.bottom());
    taken.lineTo(x(points_.back().ms), box.top());
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(peaks, Theme::color(Role::Master, 0.35));
    painter.fillPath(taken, Theme::color(Role::Caution, 0.30));
    painter.strokePath(edge, QPen(Theme::color(Role::Caution), 1.4));
    painter.restore();
}

void ReductionHistory::paintWords(QPainter& painter, const QRectF& box) const {
    const double y = box.top() + std::clamp(-ceiling_, 0.0, kRangeDb) / kRangeDb * box.height();
    painter.setPen(QPen(Theme::color(Role::Text), 1.0, Qt::DashLine));
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics small(painter.font());
    const QRectF line(box.left(), 1, box.width() - 3, small.height());
    const bool known = std::isfinite(truePeak_);
    const bool over = known && truePeak_ > ceiling_ + kKeptOver;
    const QString peak =
        known ? tr("true peak %1 dBTP").arg(displayNumber(truePeak_, 2)) : tr("true peak –");
    const QString right =
        tr("ceiling %1 dBTP").arg(displayNumber(ceiling_, 1)) + QStringLiteral(" · ");
    const QString sign = over ? QStringLiteral("⚠ ") : QString();
    painter.setPen(Theme::color(over ? Role::Wrong : Role::Text));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, sign + peak);
    const double room = small.horizontalAdvance(sign + peak);
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(line.adjusted(0, 0, -room, 0), Qt::AlignRight | Qt::AlignVCenter, right);
    const double left = line.width() - room - small.horizontalAdvance(right) - 8;
    painter.setPen(Theme::color(Role::Caution));
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        small.elidedText(
            tr("▼ gain reduction, deepest %1 dB").arg(displayNumber(-deepest() + 0.0, 1)),
            Qt::ElideRight, static_cast<int>(left)));
}

void ReductionHistory::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF box = plot();
    paintGrid(painter, box);
    paintCurves(painter, box);
    paintWords(painter, box);
}

}  // namespace lacquer
