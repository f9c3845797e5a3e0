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

Frames WaveformView::clipLength() const {
    return mix_ ? mix_->totalFrames() : 0;
}

Frames WaveformView::length() const {
    const Frames end = std::min(ends_.end.value_or(clipLength()), clipLength());
    return std::max<Frames>(0, end - ends_.start);
}

double WaveformView::latestFrame() const {
    return earliestFrame() + static_cast<double>(std::max<Frames>(clipLength(), 1));
}

void WaveformView::setMix(Data wave, const QString& title) {
    const bool other = wave != mix_;
    mix_ = std::move(wave);
    mixTitle_ = title;
    setToolTip(mix_ ? tr("Click: go there. Wheel: zoom. Drag in the ruler or Shift-drag: loop. "
                         "Middle drag: scroll. The mix's ends trim it, the handles at its upper "
                         "corners fade it in and out. Drag the reference to move it, Ctrl-drag "
                         "gives it a loop of its own.")
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

void WaveformView::setDifference(Data wave, const QString& text, double gain) {
    difference_ = std::move(wave);
    differenceText_ = text;
    differenceGain_ = gain;
    invalidate();
}

void WaveformView::setReferenceNote(const QString& note) {
    if (note == referenceNote_) return;
    referenceNote_ = note;
    update();
}

void WaveformView::setFigures(int source, const QString& figures) {
    QString& now = figures_.at(static_cast<std::size_t>(source));
    if (figures == now) return;
    now = figures;
    update();
}

void WaveformView::setOvers(int source, std::vector<Frames> starts, double framesEach) {
    Overs& now = overs_.at(static_cast<std::size_t>(source));
    if (now.starts == starts && now.framesEach == framesEach) return;
    now = {std::move(starts), framesEach};
    invalidate();
}

void WaveformView::setLoudness(int source, std::vector<float> lufs, double framesEach) {
    loudness_.at(static_cast<std::size_t>(source)) = {std::move(lufs), std::max(1.0, framesEach)};
    invalidate();
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
    if (perPixel_ <= 0.0) return;
    const double x = std::floor(xOf(frame));
    if (x >= -3.0 && x <= width() + 3.0) update(QRect(static_cast<int>(x) - 2, 0, 5, height()));
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

void WaveformView::setReferenceLoop(WaveRegion loop) {
    if (loop == referenceLoop_) return;
    referenceLoop_ = loop;
    invalidate();
}

// Another start moves the zero of time: what is seen stays where it is.
void WaveformView::setEnds(const WaveEnds& ends) {
    if (ends == ends_) return;
    first_ -= static_cast<double>(ends.start - ends_.start);
    ends_ = ends;
    invalidate();
}

void WaveformView::setSections(std::vector<Frames> starts) {
    if (starts == sections_) return;
    sections_ = std::move(starts);
    update();
}

void WaveformView::setLoop(WaveRegion loop) {
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
    const double all =
        static_cast<double>(std::max<Frames>(clipLength(), 1)) / std::max(1, width());
    const double earliest = earliestFrame();
    if (whole_) {
        first_ = earliest;
        perPixel_ = all;
        return;
    }
    perPixel_ = std::clamp(perPixel_, std::min(smallestStep(), all), all);
    first_ = std::clamp(first_, earliest, earliest + std::max(0.0, (all - perPixel_) * width()));
    if (perPixel_ >= all) whole_ = true;
}

void WaveformView::setView(double firstFrame, double framesPerPixel) {
    whole_ = false;
    first_ = firstFrame;
    perPixel_ = framesPerPixel;
    invalidate();
}

void WaveformView::zoomToAll() {
    whole_ = true;
    invalidate();
}

void WaveformView::zoomBy(double factor, double x) {
    const double frame = frameAt(x);
    const double all =
        static_cast<double>(std::max<Frames>(clipLength(), 1)) / std::max(1, width());
    const double step = std::clamp(perPixel_ * factor, std::min(smallestStep(), all), all);
    setView(frame - x * step, step);
}

void WaveformView::zoomToSamples(double x) {
    zoomBy(smallestStep() * 2.0 / perPixel_, x);
}

void WaveformView::invalidate() {
    clampView();
    image_ = {};
    update();
    if (toldFirst_ == first_ && toldPerPixel_ == perPixel_ && toldLength_ == clipLength()) return;
    toldFirst_ = first_;
    toldPerPixel_ = perPixel_;
    toldLength_ = clipLength();
    emit viewChanged(first_, perPixel_);
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
