// SPDX-License-Identifier: GPL-3.0-or-later
// Trim and fades of the mix in the waveform view: handles, dragging, what they look like.
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/Theme.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

constexpr double kTrimPixels = 5.0;   // to either side of an end
constexpr double kFadePixels = 7.0;   // around a fade's handle
constexpr double kFadeHeight = 15.0;  // of the strip at the lane's top that is the fades'

}  // namespace

QPointF WaveformView::fadeHandle(bool in) const {
    const Frames at = in ? ends_.fadeIn : length() - ends_.fadeOut;
    return {xOf(static_cast<double>(at)), mixLane().top() + 6.0};
}

WaveformView::Drag WaveformView::endAt(QPointF point) const {
    const QRect lane = mixLane();
    if (length() <= 0 ||
        !lane.contains(QPoint(std::clamp(static_cast<int>(point.x()), 0, width() - 1),
                              static_cast<int>(point.y()))))
        return Drag::None;
    if (point.y() < lane.top() + kFadeHeight) {
        const double in = std::abs(point.x() - fadeHandle(true).x());
        const double out = std::abs(point.x() - fadeHandle(false).x());
        if (std::min(in, out) > kFadePixels) return Drag::None;
        return in <= out ? Drag::FadeIn : Drag::FadeOut;
    }
    const double start = std::abs(point.x() - xOf(0.0));
    const double end = std::abs(point.x() - xOf(static_cast<double>(length())));
    if (std::min(start, end) > kTrimPixels) return Drag::None;
    return start <= end ? Drag::TrimStart : Drag::TrimEnd;
}

void WaveformView::moveEnds(double pixels) {
    const Frames by = std::llround(pixels * perPixel_);
    WaveEnds ends = pressedEnds_;
    const Frames clip = clipLength(), end = std::min(ends.end.value_or(clip), clip);
    const Frames whole = end - ends.start;
    const auto within = [](Frames value, Frames low, Frames high) {
        return std::clamp(value, low, std::max(low, high));
    };
    switch (drag_) {
    case Drag::TrimStart: ends.start = within(ends.start + by, 0, end - 1); break;
    case Drag::TrimEnd:
        ends.end = within(end + by, ends.start + 1, clip);
        if (*ends.end == clip) ends.end.reset();
        break;
    case Drag::FadeIn: ends.fadeIn = within(ends.fadeIn + by, 0, whole - ends.fadeOut); break;
    case Drag::FadeOut: ends.fadeOut = within(ends.fadeOut - by, 0, whole - ends.fadeIn); break;
    default: return;
    }
    if (ends == ends_) return;
    setEnds(ends);
    if (drag_ == Drag::TrimStart || drag_ == Drag::TrimEnd)
        emit trimEdited(ends_, gesture_);
    else
        emit fadesEdited(ends_, gesture_);
}

/// What a fade takes away, from silence at frame `from` to the full level at `to`.
void WaveformView::paintFade(QPainter& painter, double from, double to) const {
    if (from == to) return;
    const QRectF lane = mixLane();
    const double x0 = xOf(from), x1 = xOf(to);
    constexpr int kPoints = 32;
    QPolygonF curve;
    for (int i = 0; i <= kPoints; ++i) {
        const double share = static_cast<double>(i) / kPoints;
        const double gain = 0.5 - 0.5 * std::cos(std::numbers::pi * share);
        curve << QPointF(x0 + (x1 - x0) * share, lane.bottom() - gain * (lane.height() - 6.0));
    }
    QPolygonF above = curve;
    above << QPointF(x1, lane.top()) << QPointF(x0, lane.top());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Role::Background, 0.5));
    painter.drawPolygon(above);
    painter.setPen(QPen(Theme::color(Role::Curve, 0.8), 1.2));
    painter.drawPolyline(curve);
}

void WaveformView::paintEnds(QPainter& painter) const {
    if (length() <= 0) return;
    const QRectF lane = mixLane();
    const double start = xOf(0.0), end = xOf(static_cast<double>(length()));
    const QColor away = Theme::color(Role::Background, 0.72);
    if (start > 0.0) painter.fillRect(QRectF(lane.left(), lane.top(), start, lane.height()), away);
    if (end < width())
        painter.fillRect(QRectF(end, lane.top(), width() - end, lane.height()), away);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(lane);
    const auto whole = static_cast<double>(length());
    paintFade(painter, 0.0, static_cast<double>(ends_.fadeIn));
    paintFade(painter, whole, whole - static_cast<double>(ends_.fadeOut));
    const QColor mark = Theme::color(Role::Curve, underMouse() || hasFocus() ? 0.9 : 0.6);
    for (const double x : {start, end}) {
        const double inward = x == start ? 5.0 : -5.0;
        const double at = x == start ? x + 0.5 : x - 0.5;
        painter.setPen(QPen(mark, 1.0));
        painter.drawLine(QPointF(at, lane.top()), QPointF(at, lane.bottom()));
        painter.drawLine(QPointF(at, lane.bottom()), QPointF(at + inward, lane.bottom()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    for (const bool in : {true, false}) {
        const QPointF c = fadeHandle(in);
        painter.drawRoundedRect(QRectF(c.x() - 3.5, c.y() - 3.5, 7, 7), 2, 2);
    }
    painter.restore();
}

}  // namespace lacquer
