// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the curves.
#include "widgets/CurvePlot.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kMarks[] = {50, 100, 200, 500, 1000, 2000, 5000, 10000};
constexpr double kNamed[] = {100, 1000, 10000};
constexpr double kPad = 4.0;

/// The value of a curve at x; NaN outside.
double at(const PlotCurve& curve, double x) {
    const auto above = std::lower_bound(curve.x.begin(), curve.x.end(), x);
    if (above == curve.x.end()) return NAN;
    return curve.y[static_cast<std::size_t>(above - curve.x.begin())];
}

QString shortHertz(double hz) {
    return hz >= 1000 ? QStringLiteral("%1k").arg(hz / 1000) : QString::number(hz);
}

}  // namespace

CurvePlot::CurvePlot(Axis axis, const QString& name, QWidget* parent)
    : QWidget(parent), axis_(axis) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CurvePlot::setUnit(const QString& unit) {
    unit_ = unit;
    update();
}

void CurvePlot::setEmptyText(const QString& text) {
    emptyText_ = text;
    update();
}

void CurvePlot::setCurves(std::vector<PlotCurve> curves, bool zero) {
    curves_ = std::move(curves);
    zero_ = zero;
    half_.clear();
    findRanges();
    update();
}

void CurvePlot::setBand(const QString& name, PlotCurve middle, std::vector<double> half) {
    band_ = std::move(middle);
    band_.name = name;
    half_ = std::move(half);
    update();
}

void CurvePlot::findRanges() {
    double low = zero_ ? -1 : INFINITY, high = zero_ ? 1 : -INFINITY;
    double left = INFINITY, right = -INFINITY;
    for (const PlotCurve& curve : curves_) {
        for (std::size_t i = 0; i < curve.x.size(); ++i) {
            if (!std::isfinite(curve.y[i])) continue;
            low = std::min(low, curve.y[i]);
            high = std::max(high, curve.y[i]);
            left = std::min(left, curve.x[i]);
            right = std::max(right, curve.x[i]);
        }
    }
    if (!(high > low)) return;
    if (axis_ == Axis::Lufs) x_ = {left, std::max(right, left + 1)};
    const double rough = (high - low) / 3;
    const double ten = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor == 1.0 || ten * factor <= rough * 1.2) step_ = ten * factor;
    const double air = 0.05 * (high - low);
    y_ = {axis_ == Axis::Lufs ? 0.0 : low - air, high + air};
}

QRectF CurvePlot::plotRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    double left = 0;
    if (!unit_.isEmpty() && !curves_.empty())
        for (const double v : {y_.low, y_.high})
            left = std::max(left, small.horizontalAdvance(figure(v)) + 2 * kPad);
    return QRectF(left, 0, width() - left, height() - small.height() - 2);
}

QString CurvePlot::figure(double value) const {
    const int digits = step_ < 1 ? 1 : 0;
    return (zero_ ? displaySigned(value, digits) : displayNumber(value, digits)) + ' ' + unit_;
}

double CurvePlot::xOf(double value, const QRectF& plot) const {
    const double share = axis_ == Axis::Hertz
                             ? std::log(value / x_.low) / std::log(x_.high / x_.low)
                             : (value - x_.low) / (x_.high - x_.low);
    return plot.left() + share * plot.width();
}

double CurvePlot::yOf(double value, const QRectF& plot) const {
    return plot.bottom() -
           (std::clamp(value, y_.low, y_.high) - y_.low) / (y_.high - y_.low) * plot.height();
}

void CurvePlot::paintGrid(QPainter& painter, const QRectF& plot) const {
    const QFontMetrics metrics(painter.font());
    const double labelTop = plot.bottom() + 1;
    const auto column = [&](double value, const QString& text) {
        const double x = std::round(xOf(value, plot)) + 0.5;
        painter.setPen(Theme::color(Role::Grid));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        if (text.isEmpty()) return;
        const double wide = metrics.horizontalAdvance(text);
        const double left =
            std::clamp(x - wide / 2, plot.left(), std::max(plot.left(), width() - wide));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(left, labelTop + metrics.ascent()), text);
    };
    if (axis_ == Axis::Hertz) {
        for (const double hz : kMarks)
            column(hz, std::find(std::begin(kNamed), std::end(kNamed), hz) != std::end(kNamed)
                           ? shortHertz(hz)
                           : QString());
    } else {
        const double step = x_.high - x_.low > 25 ? 10 : 5;
        for (double v = std::ceil(x_.low / step) * step; v <= x_.high; v += step)
            column(v, displayNumber(v, 0));
    }
    if (unit_.isEmpty()) return;
    for (double v = std::ceil(y_.low / step_) * step_; v <= y_.high; v += step_) {
        const double y = std::round(yOf(v, plot)) + 0.5;
        const bool zero = zero_ && std::abs(v) < step_ / 100;
        painter.setPen(Theme::color(zero ? Role::FaintText : Role::Grid));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const QString text = figure(v);
        const double half = metrics.height() / 2.0;
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(plot.left() - kPad - metrics.horizontalAdvance(text),
                                 std::clamp(y, plot.top() + half, plot.bottom() - half) - half +
                                     metrics.ascent()),
                         text);
    }
}

void CurvePlot::paintBand(QPainter& painter, const QRectF& plot) const {
    QPolygonF upper, lower;
    for (std::size_t i = 0; i < half_.size(); ++i) {
        if (!std::isfinite(band_.y[i]) || !std::isfinite(half_[i])) continue;
        const double x = xOf(band_.x[i], plot);
        upper << QPointF(x, yOf(band_.y[i] + half_[i], plot));
        lower << QPointF(x, yOf(band_.y[i] - half_[i], plot));
    }
    std::reverse(lower.begin(), lower.end());
    QColor fill = Theme::color(band_.role);
    fill.setAlphaF(0.22f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(upper + lower);
    painter.setBrush(Qt::NoBrush);
}

void CurvePlot::paintCurve(QPainter& painter, const QRectF& plot, const PlotCurve& curve) const {
    QPainterPath path;
    bool drawing = false;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        if (!std::isfinite(curve.y[i]) || curve.x[i] < x_.low || curve.x[i] > x_.high) {
            drawing = false;
            continue;
        }
        const QPointF point(xOf(curve.x[i], plot), yOf(curve.y[i], plot));
        if (drawing)
            path.lineTo(point);
        else
            path.moveTo(point);
        drawing = true;
    }
    painter.setPen(QPen(Theme::color(curve.role), 1.6));
    painter.drawPath(path);
}

void CurvePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF plot = plotRect();
    painter.fillRect(plot, Theme::color(Role::Well));
    painter.setFont(Theme::font(Lettering::Small));
    if (curves_.empty()) {
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(plot.adjusted(10, 4, -10, -4), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText_);
        return;
    }
    paintGrid(painter, plot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(plot);
    paintBand(painter, plot);
    for (const PlotCurve& curve : curves_) paintCurve(painter, plot, curve);
}

bool CurvePlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !curves_.empty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QRectF plot = plotRect();
        const double share = std::clamp((help->pos().x() - plot.left()) / plot.width(), 0.0, 1.0);
        const bool hertz = axis_ == Axis::Hertz;
        const double x = hertz ? x_.low * std::pow(x_.high / x_.low, share)
                               : x_.low + share * (x_.high - x_.low);
        QStringList lines{hertz ? displayHertz(x) : displayNumber(x, 1) + QStringLiteral(" LUFS")};
        for (const PlotCurve& curve : curves_)
            lines << QStringLiteral("%1: %2 %3")
                         .arg(curve.name, displayNumber(at(curve, x), 1),
                              unit_.isEmpty() ? QStringLiteral("%") : unit_);
        if (!half_.empty())
            lines << QStringLiteral("%1: ±%2 %3")
                         .arg(band_.name, displayNumber(at({.x = band_.x, .y = half_}, x), 1),
                              unit_);
        QToolTip::showText(help->globalPos(), lines.join('\n'), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace lacquer
