// SPDX-License-Identifier: GPL-3.0-or-later
// What the waveform view shows: its range, its lanes, and which pixels change.
#include "widgets/WaveformView.h"

#include <QEvent>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

WaveformView::WaveformView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Waveforms"));
    setAccessibleDescription(tr("Mix under master, and the reference below on the same time axis"));
}

double WaveformView::rate() const {
    return mix_ ? mix_->rate() : 48000.0;
}

Frames WaveformView::length() const {
    return mix_ ? mix_->totalFrames() : 0;
}

void WaveformView::setMix(Data wave, const QString& title) {
    const bool other = wave != mix_;
    mix_ = std::move(wave);
    mixTitle_ = title;
    setToolTip(mix_ ? tr("Click: go there. Wheel: zoom. Drag in the ruler or Shift-drag: loop. "
                         "Middle drag: scroll.")
                    : QString());
    if (other) whole_ = true;
    invalidate();
}

void WaveformView::setMaster(Data wave) {
    master_ = std::move(wave);
    invalidate();
}

void WaveformView::setReference(Data wave, const QString& title, Frames offset) {
    reference_ = std::move(wave);
    referenceTitle_ = title;
    offset_ = offset;
    invalidate();
}

void WaveformView::setReferenceOffset(Frames offset) {
    if (offset == offset_) return;
    offset_ = offset;
    invalidate();
}

void WaveformView::setReferenceNote(const QString& note) {
    if (note == referenceNote_) return;
    referenceNote_ = note;
    update();
}

void WaveformView::setGainReduction(std::vector<float> db, double framesPerValue) {
    reduction_ = std::move(db);
    framesPerReduction_ = std::max(1.0, framesPerValue);
    invalidate();
}

void WaveformView::dataChanged() {
    invalidate();
}

void WaveformView::setProgress(double share) {
    progress_ = share;
    update();
}

void WaveformView::updateColumn(double frame) {
    if (frame < 0.0 || perPixel_ <= 0.0) return;
    const int x = static_cast<int>(std::floor(xOf(frame)));
    update(QRect(x - 2, 0, 5, height()));
}

void WaveformView::setPlayhead(double frame) {
    if (frame == playhead_) return;
    updateColumn(playhead_);
    playhead_ = frame;
    const bool outside = xOf(frame) < 0.0 || xOf(frame) > width() - 1.0;
    if (follow_ && frame >= 0.0 && outside && drag_ == Drag::None && !whole_)
        setView(frame - 0.1 * width() * perPixel_, perPixel_);
    updateColumn(playhead_);
}

void WaveformView::setLoop(std::optional<std::pair<Frames, Frames>> loop) {
    if (drag_ == Drag::Loop || drag_ == Drag::LoopStart || drag_ == Drag::LoopEnd || loop == loop_)
        return;
    loop_ = loop;
    update();
}

// With samples a frame may be 24 pixels wide; without, a column is the end.
double WaveformView::smallestStep() const {
    float one = 0.0F;
    return mix_ && mix_->samples(0, {&one, 1}) ? 1.0 / 24.0 : 1.0;
}

void WaveformView::clampView() {
    const double all = static_cast<double>(std::max<Frames>(length(), 1)) / std::max(1, width());
    if (whole_) {
        first_ = 0.0;
        perPixel_ = all;
        return;
    }
    perPixel_ = std::clamp(perPixel_, std::min(smallestStep(), all), all);
    first_ = std::clamp(first_, 0.0, std::max(0.0, (all - perPixel_) * width()));
    if (perPixel_ >= all) whole_ = true;
}

void WaveformView::setView(double firstFrame, double framesPerPixel) {
    const double before[] = {first_, perPixel_};
    whole_ = false;
    first_ = firstFrame;
    perPixel_ = framesPerPixel;
    invalidate();
    if (before[0] != first_ || before[1] != perPixel_) emit viewChanged(first_, perPixel_);
}

void WaveformView::zoomToAll() {
    whole_ = true;
    invalidate();
    emit viewChanged(first_, perPixel_);
}

void WaveformView::zoomBy(double factor, double x) {
    const double frame = frameAt(x);
    const double all = static_cast<double>(std::max<Frames>(length(), 1)) / std::max(1, width());
    const double step = std::clamp(perPixel_ * factor, std::min(smallestStep(), all), all);
    setView(frame - x * step, step);
}

void WaveformView::invalidate() {
    clampView();
    image_ = {};
    update();
}

QRect WaveformView::ruler() const {
    const int tall = QFontMetrics(Theme::font(Lettering::Small)).height() + 6;
    return {0, height() - tall, width(), tall};
}

QRect WaveformView::mixLane() const {
    const int title = QFontMetrics(Theme::font(Lettering::Small)).height() + 5;
    const int room = height() - ruler().height() - (reference_ ? 2 : 1) * title;
    return {0, title, width(), reference_ ? room / 2 : room};
}

QRect WaveformView::referenceLane() const {
    if (!reference_) return {};
    const QRect mix = mixLane();
    const int title = mix.top();
    return {0, mix.bottom() + 1 + title, width(), ruler().top() - mix.bottom() - 1 - title};
}

void WaveformView::resizeEvent(QResizeEvent*) {
    invalidate();
}
void WaveformView::focusInEvent(QFocusEvent*) {
    update();
}
void WaveformView::focusOutEvent(QFocusEvent*) {
    update();
}

void WaveformView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    invalidate();
}

}  // namespace lacquer
