// SPDX-License-Identifier: GPL-3.0-or-later
// The reference in the waveform view, with a loop of its own: what is heard at each place is what stands there.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Theme.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

constexpr double kLeastPixels = 4.0;  // of one turn of the loop; shorter ones are not drawn

}  // namespace

// At the deepest zoom there are no samples of a master that is only known by its columns.
bool WaveformView::masterIsDrawn() const {
    return master_ && perPixel_ / devicePixelRatioF() * (master_->rate() / rate()) >= 1.5;
}

void WaveformView::drawReference(QImage& image) const {
    const QRect lane = referenceLane();
    const auto offset = static_cast<double>(offset_);
    if (!referenceLoop_) return drawLane(image, lane, reference_, offset, true);
    const auto part = [&](double from, double to, double at) {
        const int left = static_cast<int>(std::clamp(std::round(xOf(from)), 0.0, width() * 1.0));
        const int right = static_cast<int>(std::clamp(std::round(xOf(to)), 0.0, width() * 1.0));
        if (right > left)
            drawLane(image, QRect(left, lane.top(), right - left, lane.height()), reference_, at,
                     true);
    };
    const auto end = static_cast<double>(referenceLoop_->second);
    const double span = end - static_cast<double>(referenceLoop_->first);
    part(frameAt(0), offset + end, offset);
    if (span / perPixel_ < kLeastPixels) return;
    const double first = std::max(0.0, std::floor((first_ - offset - end) / span));
    for (double turn = first; xOf(offset + end + turn * span) < width(); ++turn)
        part(offset + end + turn * span, offset + end + (turn + 1.0) * span,
             offset + (turn + 1.0) * span);
}

void WaveformView::moveReferenceLoop(double frame) {
    const auto edge = [this](double f) { return std::max<Frames>(0, std::llround(f) - offset_); };
    const Frames a = edge(pressedFrame_), b = edge(frame);
    if (a == b) return;
    setReferenceLoop(std::minmax(a, b));
    emit referenceLoopEdited(referenceLoop_, gesture_);
}

void WaveformView::paintReferenceLoop(QPainter& painter) const {
    if (!referenceLoop_ || !reference_) return;
    const QRectF lane = referenceLane();
    const double left = xOf(static_cast<double>(offset_ + referenceLoop_->first));
    const double right = xOf(static_cast<double>(offset_ + referenceLoop_->second));
    painter.fillRect(QRectF(left, lane.top(), right - left, 3), Theme::color(Role::Reference));
    for (const double x : {left, right})
        painter.fillRect(QRectF(x - 0.5, lane.top(), 1.5, lane.height()),
                         Theme::color(Role::Reference));
    painter.fillRect(QRectF(right, lane.top(), std::max(0.0, width() - right), lane.height()),
                     Theme::color(Role::Background, 0.35));
}

}  // namespace lacquer
