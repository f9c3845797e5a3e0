// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and drops of the waveform view.
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/Gesture.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

constexpr double kHandlePixels = 5.0;

}  // namespace

WaveformView::Drag WaveformView::dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const {
    const bool plain = modifiers == Qt::NoModifier;
    if (const Drag end = plain ? endAt(point) : Drag::None; end != Drag::None) return end;
    if (loop_) {
        if (std::abs(point.x() - xOf(static_cast<double>(loop_->first))) < kHandlePixels)
            return Drag::LoopStart;
        if (std::abs(point.x() - xOf(static_cast<double>(loop_->second))) < kHandlePixels)
            return Drag::LoopEnd;
    }
    const bool onReference = reference_ && referenceLane().contains(point.toPoint());
    if (onReference && modifiers & Qt::ControlModifier) return Drag::ReferenceLoop;
    if (modifiers & Qt::ShiftModifier || ruler().contains(point.toPoint())) return Drag::Loop;
    return onReference ? Drag::Offset : Drag::Seek;
}

Qt::CursorShape WaveformView::cursorOf(Drag drag, bool held) {
    switch (drag) {
    case Drag::LoopStart:
    case Drag::LoopEnd:
    case Drag::TrimStart:
    case Drag::TrimEnd:
    case Drag::FadeIn:
    case Drag::FadeOut: return Qt::SizeHorCursor;
    case Drag::ReferenceLoop: return Qt::CrossCursor;
    case Drag::Offset: return held ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
    case Drag::Scroll: return Qt::ClosedHandCursor;
    default: return Qt::ArrowCursor;
    }
}

void WaveformView::mousePressEvent(QMouseEvent* event) {
    if (!mix_ || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) return;
    drag_ = event->button() == Qt::MiddleButton ? Drag::Scroll
                                                : dragAt(event->position(), event->modifiers());
    moved_ = false;
    gesture_ = newGesture();
    pressedAt_ = event->position();
    pressedFrame_ = frameAt(event->position().x());
    pressedFirst_ = first_;
    pressedOffset_ = offset_;
    pressedEnds_ = ends_;
    if (drag_ == Drag::LoopStart)
        loopAnchor_ = static_cast<double>(loop_->second);
    else if (drag_ == Drag::LoopEnd)
        loopAnchor_ = static_cast<double>(loop_->first);
    else
        loopAnchor_ = pressedFrame_;
    if (drag_ == Drag::Scroll) setCursor(cursorOf(drag_, true));
}

void WaveformView::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (drag_ == Drag::None) {
        setCursor(mix_ ? cursorOf(dragAt(event->position(), event->modifiers()), false)
                       : Qt::ArrowCursor);
        updateColumn(hover_);
        hover_ = mix_ ? frameAt(x) : kNowhere;
        updateColumn(hover_);
        update(ruler());
        return;
    }
    moved_ = moved_ || (event->position() - pressedAt_).manhattanLength() >= 4;
    if (moved_) moveHeld(*event);
}

void WaveformView::moveHeld(const QMouseEvent& event) {
    const double x = event.position().x();
    const double fine = event.modifiers() & Qt::ShiftModifier ? 0.1 : 1.0;
    const double pixels = (x - pressedAt_.x()) * fine;
    switch (drag_) {
    case Drag::Scroll: return setView(pressedFirst_ - (x - pressedAt_.x()) * perPixel_, perPixel_);
    case Drag::Offset: setCursor(cursorOf(drag_, true)); return moveOffset(pixels);
    case Drag::ReferenceLoop: return moveReferenceLoop(frameAt(x));
    case Drag::Loop:
    case Drag::LoopStart:
    case Drag::LoopEnd: return moveLoop(frameAt(x));
    case Drag::TrimStart:
    case Drag::TrimEnd:
    case Drag::FadeIn:
    case Drag::FadeOut: return moveEnds(pixels);
    case Drag::Seek:
    case Drag::None: break;
    }
}

void WaveformView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag was = std::exchange(drag_, Drag::None);
    if (was == Drag::None) return;
    unsetCursor();
    const bool isClick =
        !moved_ && was != Drag::Scroll && was != Drag::LoopStart && was != Drag::LoopEnd;
    if (isClick || (was == Drag::Seek && moved_)) {
        const double frame =
            std::clamp(frameAt(event->position().x()), 0.0, static_cast<double>(length()));
        emit seekRequested(std::llround(frame));
    } else if (was == Drag::Loop || was == Drag::LoopStart || was == Drag::LoopEnd) {
        finishLoop();
    }
}

void WaveformView::moveOffset(double pixels) {
    setReferenceOffset(pressedOffset_ + std::llround(pixels * perPixel_));
    emit offsetEdited(offset_, gesture_);
}

void WaveformView::moveLoop(double frame) {
    const auto edge = [this](double f) {
        return std::clamp<Frames>(std::llround(f), 0, std::max<Frames>(0, length()));
    };
    const Frames a = edge(loopAnchor_), b = edge(frame);
    if (a == b) return;
    loop_ = std::minmax(a, b);
    update();
    emit loopEdited(loop_, gesture_);
}

// A loop of less than three pixels was a slip of the hand.
void WaveformView::finishLoop() {
    if (!loop_ || static_cast<double>(loop_->second - loop_->first) >= 3.0 * perPixel_) return;
    loop_.reset();
    update();
    emit loopEdited(loop_, gesture_);
}

void WaveformView::clearLoop() {
    loop_.reset();
    update();
    emit loopEdited(loop_, newGesture());
}

// On a handle: back to the default. In the ruler: the loop goes.
void WaveformView::mouseDoubleClickEvent(QMouseEvent* event) {
    WaveEnds ends = ends_;
    switch (mix_ ? endAt(event->position()) : Drag::None) {
    case Drag::FadeIn: ends.fadeIn = 0; break;
    case Drag::FadeOut: ends.fadeOut = 0; break;
    case Drag::TrimStart: ends.start = 0; break;
    case Drag::TrimEnd: ends.end.reset(); break;
    default:
        if (loop_ && ruler().contains(event->position().toPoint())) clearLoop();
        return;
    }
    const bool isTrim = ends.start != ends_.start || ends.end != ends_.end;
    setEnds(ends);
    if (isTrim)
        emit trimEdited(ends_, newGesture());
    else
        emit fadesEdited(ends_, newGesture());
}

void WaveformView::wheelEvent(QWheelEvent* event) {
    if (!mix_) return;
    const QPoint delta = event->angleDelta();
    const double notches = delta.y() / 120.0;
    if (delta.x() != 0 || event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        const double along = delta.x() != 0 ? delta.x() / 120.0 : notches;
        setView(first_ - along * width() * 0.1 * perPixel_, perPixel_);
    } else {
        zoomBy(std::pow(0.8, notches), event->position().x());
    }
    event->accept();
}

void WaveformView::leaveEvent(QEvent*) {
    updateColumn(hover_);
    hover_ = kNowhere;
    update(ruler());
}

void WaveformView::keyPressEvent(QKeyEvent* event) {
    const double center = playhead_ >= 0.0 && xOf(playhead_) >= 0 && xOf(playhead_) < width()
                              ? xOf(playhead_)
                              : width() / 2.0;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(0.5, center);
    case Qt::Key_Minus: return zoomBy(2.0, center);
    case Qt::Key_0: return zoomToAll();
    case Qt::Key_Left: return setView(first_ - 0.1 * width() * perPixel_, perPixel_);
    case Qt::Key_Right: return setView(first_ + 0.1 * width() * perPixel_, perPixel_);
    case Qt::Key_Escape:
        if (!loop_) break;
        return clearLoop();
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void WaveformView::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    dropping_ = true;
    update();
}

void WaveformView::dragMoveEvent(QDragMoveEvent* event) {
    dropReference_ = mix_ && referenceLane().contains(event->position().toPoint());
    event->acceptProposedAction();
    update();
}

void WaveformView::dragLeaveEvent(QDragLeaveEvent*) {
    dropping_ = false;
    update();
}

void WaveformView::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    dropReference_ = mix_ && referenceLane().contains(event->position().toPoint());
    dropping_ = false;
    update();
    event->acceptProposedAction();
    if (!paths.isEmpty()) emit filesDropped(paths, dropReference_);
}

}  // namespace lacquer
