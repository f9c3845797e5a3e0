// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys of the album's timeline.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/AlbumTimeline.h"

namespace lacquer {
namespace {

constexpr double kEdgePixels = 5.0, kHandlePixels = 7.0, kGapPixels = 9.0;
constexpr double kDragPixels = 4.0;
constexpr int kSectorsPerSecond = 75;

}  // namespace

Qt::CursorShape AlbumTimeline::cursorOf(Grip grip, bool held) {
    switch (grip) {
    case Grip::Scroll: return Qt::ClosedHandCursor;
    case Grip::Block: return held ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
    case Grip::Gap: return Qt::SplitHCursor;
    case Grip::TrimStart:
    case Grip::TrimEnd:
    case Grip::FadeIn:
    case Grip::FadeOut:
    case Grip::Index:
    case Grip::Mark: return Qt::SizeHorCursor;
    case Grip::Ride: return held ? Qt::ClosedHandCursor : Qt::PointingHandCursor;
    case Grip::Seek:
    case Grip::None: break;
    }
    return Qt::ArrowCursor;
}

AlbumTimeline::Grip AlbumTimeline::handleAt(std::size_t placed, QPointF point) const {
    const QRectF box = blockRect(placed);
    const double top = box.top() + headHeight();
    if (point.y() < box.top() || point.y() > box.bottom()) return Grip::None;
    if (point.y() >= top && point.y() < top + 14.0) {
        const double in = std::abs(point.x() - fadeHandle(placed, true).x());
        const double out = std::abs(point.x() - fadeHandle(placed, false).x());
        if (std::min(in, out) <= kHandlePixels) return in <= out ? Grip::FadeIn : Grip::FadeOut;
    }
    if (point.y() < top + 14.0) return Grip::None;
    const double start = std::abs(point.x() - box.left()), end = std::abs(point.x() - box.right());
    if (std::min(start, end) > kEdgePixels) return Grip::None;
    return start <= end ? Grip::TrimStart : Grip::TrimEnd;
}

AlbumTimeline::Hold AlbumTimeline::holdAt(QPointF point) const {
    const auto& tracks = sequence_.tracks();
    if (tracks.empty()) return {};
    if (rulerRect().contains(point)) {
        for (std::size_t i = sequence_.hiddenCount() + 1; i < tracks.size(); ++i)
            if (std::abs(point.x() - markHandle(i).x()) <= kHandlePixels &&
                point.y() > rulerRect().bottom() - 11.0)
                return {Grip::Mark, i};
        return indexHoldAt(point);
    }
    if (labelRect().contains(point)) {
        for (std::size_t i = 0; i + 1 < tracks.size(); ++i)
            if (std::abs(point.x() - gapHandle(i).x()) <= kGapPixels) return {Grip::Gap, i};
    }
    for (std::size_t i = tracks.size(); i-- > 0;)
        if (const Grip grip = handleAt(i, point); grip != Grip::None) return {grip, i};
    for (std::size_t i = tracks.size(); i-- > 0;)
        if (const Hold ride = rideHoldAt(i, point); ride.grip != Grip::None) return ride;
    if (const auto block = blockAt(point)) return {Grip::Block, *block};
    const double frame = frameAt(point.x());
    for (std::size_t i = 0; i + 1 < tracks.size(); ++i) {
        const Frames a = tracks[i].end, b = tracks[i + 1].start;
        if (frame >= static_cast<double>(std::min(a, b)) &&
            frame < static_cast<double>(std::max(a, b)))
            return {Grip::Gap, i};
    }
    return {Grip::Seek, 0};
}

void AlbumTimeline::select(std::size_t placed, Qt::KeyboardModifiers modifiers) {
    const Id id = trackOf(placed).id;
    std::vector<Id> next;
    if (modifiers & Qt::ControlModifier) {
        next = selection_;
        const auto found = std::find(next.begin(), next.end(), id);
        if (found == next.end())
            next.push_back(id);
        else if (next.size() > 1)
            next.erase(found);
    } else if (modifiers & Qt::ShiftModifier) {
        const std::size_t from = sequence_.find(current_).value_or(placed);
        for (std::size_t i = std::min(from, placed); i <= std::max(from, placed); ++i)
            next.push_back(trackOf(i).id);
        return emit selectionEdited(next, current_ != 0 ? current_ : id);
    } else {
        next = {id};
    }
    emit selectionEdited(next, id);
}

void AlbumTimeline::press(const QMouseEvent& event) {
    const std::size_t one = hold_.placed;
    const bool ofGap = hold_.grip == Grip::Gap;
    if (hold_.grip == Grip::Seek || hold_.grip == Grip::Scroll || hold_.grip == Grip::None) return;
    pressed_ = trackOf(one);
    pressedMark_ = sequence_.tracks()[one].mark - sequence_.tracks()[one].start;
    if (ofGap) pressedGap_ = sequence_.gaps()[one];
    const bool wasCurrent = pressed_.id == current_;
    const std::size_t chosen = ofGap ? one + 1 : one;
    // Of several that are chosen one can be taken to move them all.
    const bool together = hold_.grip == Grip::Block && isSelected(pressed_.id) &&
                          !(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (!together) select(chosen, hold_.grip == Grip::Block ? event.modifiers() : Qt::NoModifier);
    point_ = hold_.grip == Grip::Ride ? std::optional(hold_.part) : std::nullopt;
    if (wasCurrent) redraw();
}

void AlbumTimeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    hold_ = event->button() == Qt::MiddleButton ? Hold{Grip::Scroll, 0} : holdAt(event->position());
    moved_ = false;
    gesture_ = newGesture();
    pressedAt_ = at_ = event->position();
    pressedFirst_ = first_;
    press(*event);
    if (hold_.grip == Grip::Scroll) setCursor(Qt::ClosedHandCursor);
}

void AlbumTimeline::mouseMoveEvent(QMouseEvent* event) {
    at_ = event->position();
    if (hold_.grip == Grip::None) return setCursor(cursorOf(holdAt(at_).grip, false));
    moved_ = moved_ || (at_ - pressedAt_).manhattanLength() >= kDragPixels;
    if (!moved_) return;
    setCursor(cursorOf(hold_.grip, true));
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0;
    if (hold_.grip == Grip::Ride)
        dragRide((at_.x() - pressedAt_.x()) * fine, (pressedAt_.y() - at_.y()) * fine);
    else
        dragBy((at_.x() - pressedAt_.x()) * fine);
}

void AlbumTimeline::dragBy(double pixels) {
    const auto by = static_cast<Frames>(std::llround(pixels * perPixel_));
    switch (hold_.grip) {
    case Grip::Scroll: return setView(pressedFirst_ - pixels * perPixel_, perPixel_);
    case Grip::Seek:
        return emit seekRequested(
            std::clamp<Frames>(std::llround(frameAt(at_.x())), 0, sequence_.length()));
    case Grip::Gap: return emit gapEdited(pressed_.id, pressedGap_ + by, gesture_);
    case Grip::Mark: return emit markEdited(pressed_.id, pressedMark_ + by, gesture_);
    case Grip::TrimStart:
    case Grip::TrimEnd: return dragTrim(by);
    case Grip::FadeIn:
    case Grip::FadeOut: return dragFade(by);
    case Grip::Index: return dragIndex(by);
    case Grip::Block: return update();
    case Grip::Ride:
    case Grip::None: break;
    }
}

void AlbumTimeline::dragTrim(Frames by) {
    const Frames clip = clipLength(pressed_.source, sequence_.rate());
    const Frames end = std::min(pressed_.trimEnd.value_or(clip), clip);
    if (hold_.grip == Grip::TrimStart) {
        const Frames start =
            std::clamp<Frames>(pressed_.trimStart + by, 0, std::max<Frames>(0, end - 1));
        return emit trimEdited(pressed_.id, start, pressed_.trimEnd, gesture_);
    }
    const Frames last = std::clamp<Frames>(end + by, std::min(pressed_.trimStart + 1, clip), clip);
    emit trimEdited(pressed_.id, pressed_.trimStart,
                    last == clip ? std::nullopt : std::optional(last), gesture_);
}

void AlbumTimeline::dragFade(Frames by) {
    const Frames length = soundLength(pressed_, sequence_.rate());
    Frames in = pressed_.fadeIn, out = pressed_.fadeOut;
    if (hold_.grip == Grip::FadeIn)
        in = std::clamp<Frames>(in + by, 0, std::max<Frames>(0, length - out));
    else
        out = std::clamp<Frames>(out - by, 0, std::max<Frames>(0, length - in));
    emit fadesEdited(pressed_.id, in, out, gesture_);
}

/// Where among Project::tracks what is dragged would go: ahead of the first block whose middle lies behind x.
std::size_t AlbumTimeline::dropPlace(double x) const {
    const double frame = frameAt(x);
    for (const Placed& one : sequence_.tracks())
        if (frame < 0.5 * static_cast<double>(one.start + one.end)) return one.index;
    return project_.tracks.size();
}

void AlbumTimeline::mouseReleaseEvent(QMouseEvent* event) {
    const Hold was = std::exchange(hold_, Hold{});
    if (was.grip == Grip::None) return;
    unsetCursor();
    const double x = event->position().x();
    const auto frame = std::clamp<Frames>(std::llround(frameAt(x)), 0, sequence_.length());
    if (was.grip == Grip::Block && moved_) {
        emit moveEdited(isSelected(pressed_.id) ? selection_ : std::vector<Id>{pressed_.id},
                        dropPlace(x));
    } else if (was.grip == Grip::Block && event->modifiers() == Qt::NoModifier) {
        if (selection_.size() > 1) select(was.placed, Qt::NoModifier);
        emit seekRequested(frame);
    } else if (was.grip == Grip::Seek && !moved_) {
        emit seekRequested(frame);
    }
    clampView();
    emit gestureEnded();
}

// On a handle: back to where there is none of it. On a track: a point of its ride.
void AlbumTimeline::mouseDoubleClickEvent(QMouseEvent* event) {
    const Hold hold = holdAt(event->position());
    if (hold.grip == Grip::None || hold.grip == Grip::Seek) return;
    if (hold.grip == Grip::Block) return addRidePoint(hold.placed, frameAt(event->position().x()));
    if (hold.grip == Grip::Ride) return removeRidePoint(hold.placed, hold.part);
    if (hold.grip == Grip::Index) return removeIndex(hold.placed, hold.part);
    const Track track = trackOf(hold.placed);
    const int gesture = newGesture();
    switch (hold.grip) {
    case Grip::Gap: emit gapEdited(track.id, 0, gesture); break;
    case Grip::Mark: emit markEdited(track.id, 0, gesture); break;
    case Grip::FadeIn: emit fadesEdited(track.id, 0, track.fadeOut, gesture); break;
    case Grip::FadeOut: emit fadesEdited(track.id, track.fadeIn, 0, gesture); break;
    case Grip::TrimStart: emit trimEdited(track.id, 0, track.trimEnd, gesture); break;
    case Grip::TrimEnd: emit trimEdited(track.id, track.trimStart, std::nullopt, gesture); break;
    default: return;
    }
    emit gestureEnded();
}

void AlbumTimeline::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    if (delta.x() != 0 || event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        const double along = (delta.x() != 0 ? delta.x() : delta.y()) / 120.0;
        setView(first_ - along * width() * 0.1 * perPixel_, perPixel_);
    } else {
        zoomBy(std::pow(0.8, delta.y() / 120.0), event->position().x());
    }
    event->accept();
}

void AlbumTimeline::selectStep(int by) {
    const auto count = static_cast<int>(sequence_.tracks().size());
    if (count == 0) return;
    const auto now = sequence_.find(current_);
    const int next = now      ? std::clamp(static_cast<int>(*now) + by, 0, count - 1)
                     : by > 0 ? 0
                              : count - 1;
    select(static_cast<std::size_t>(next), Qt::NoModifier);
}

/// The gap ahead of the chosen track, by CD frames.
void AlbumTimeline::nudgeGap(int frames) {
    const auto at = sequence_.find(current_);
    if (!at || *at == 0) return;
    const Frames by = sectorStart(std::abs(frames), sequence_.rate()) * (frames < 0 ? -1 : 1);
    emit gapEdited(trackOf(*at - 1).id, sequence_.gaps()[*at - 1] + by, burst_.gesture());
}

void AlbumTimeline::keyPressEvent(QKeyEvent* event) {
    const bool far = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)) {
        if (event->matches(QKeySequence::SelectAll)) {
            std::vector<Id> all;
            for (const Placed& one : sequence_.tracks()) all.push_back(one.track);
            if (!all.empty()) emit selectionEdited(all, current_ != 0 ? current_ : all.front());
            return;
        }
        return QWidget::keyPressEvent(event);
    }
    if (pointKey(*event) || ridesKey(*event)) return;
    switch (event->key()) {
    case Qt::Key_Left: return nudgeGap(far ? -kSectorsPerSecond : -1);
    case Qt::Key_Right: return nudgeGap(far ? kSectorsPerSecond : 1);
    case Qt::Key_Up: return selectStep(-1);
    case Qt::Key_Down: return selectStep(1);
    case Qt::Key_Home: return selectStep(-static_cast<int>(sequence_.tracks().size()));
    case Qt::Key_End: return selectStep(static_cast<int>(sequence_.tracks().size()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto at = sequence_.find(current_))
            emit seekRequested(sequence_.tracks()[*at].start);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(0.5, width() / 2.0);
    case Qt::Key_Minus: return zoomBy(2.0, width() / 2.0);
    case Qt::Key_0: return zoomToAll();
    default: return QWidget::keyPressEvent(event);
    }
}

}  // namespace lacquer
