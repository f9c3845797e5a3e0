// SPDX-License-Identifier: GPL-3.0-or-later
// The album's timeline: gain drawn along a track, and index marks within it.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/Units.h"
#include "widgets/AlbumTimeline.h"

namespace lacquer {
namespace {

constexpr double kMostDb = 12.0, kLeastDb = -36.0;  // of what can be drawn
constexpr double kPointPixels = 7.0;
constexpr double kNudgeSeconds = 0.01, kFarSeconds = 0.1, kNudgeDb = 0.5, kFineDb = 0.1;

}  // namespace

double fadeGain(FadeShape shape, double x) {
    const double cosine = 0.5 - 0.5 * std::cos(std::numbers::pi * x);
    switch (shape) {
    case FadeShape::Linear: return x;
    case FadeShape::Power: return std::sqrt(cosine);
    case FadeShape::Slow: return x * x;
    case FadeShape::Fast: return 1.0 - (1.0 - x) * (1.0 - x);
    case FadeShape::Cosine: break;
    }
    return cosine;
}

double rideDb(const std::vector<GainPoint>& ride, Frames frame) {
    if (ride.empty()) return 0.0;
    const auto next = std::find_if(ride.begin(), ride.end(),
                                   [frame](const GainPoint& one) { return one.at > frame; });
    if (next == ride.begin()) return ride.front().gainDb;
    if (next == ride.end()) return ride.back().gainDb;
    const GainPoint& last = *std::prev(next);
    const double share =
        static_cast<double>(frame - last.at) / static_cast<double>(next->at - last.at);
    return last.gainDb + share * (next->gainDb - last.gainDb);
}

QRectF AlbumTimeline::rideRect(std::size_t placed) const {
    return blockRect(placed).adjusted(0, headHeight() + 16.0, 0, -4.0);
}

Frames AlbumTimeline::clipFrameAt(std::size_t placed, double albumFrame) const {
    return static_cast<Frames>(std::llround(albumFrame)) - sequence_.tracks()[placed].start +
           trackOf(placed).trimStart;
}

QPointF AlbumTimeline::ridePoint(std::size_t placed, std::size_t point) const {
    const Track& track = trackOf(placed);
    const GainPoint& one = track.ride[point];
    const QRectF area = rideRect(placed);
    const double share =
        (kMostDb - std::clamp(one.gainDb, kLeastDb, kMostDb)) / (kMostDb - kLeastDb);
    const Frames at = sequence_.tracks()[placed].start + one.at - track.trimStart;
    return {xOf(static_cast<double>(at)), area.top() + share * area.height()};
}

AlbumTimeline::Hold AlbumTimeline::rideHoldAt(std::size_t placed, QPointF point) const {
    const QRectF box = blockRect(placed);
    if (!box.adjusted(-kPointPixels, 0, kPointPixels, 0).contains(point)) return {};
    const auto& ride = trackOf(placed).ride;
    for (std::size_t i = 0; i < ride.size(); ++i) {
        const QPointF at = ridePoint(placed, i);
        if (at.x() >= box.left() - 1.0 && at.x() <= box.right() + 1.0 &&
            std::hypot(at.x() - point.x(), at.y() - point.y()) <= kPointPixels)
            return {Grip::Ride, placed, i};
    }
    return {};
}

void AlbumTimeline::setRide(std::size_t placed, std::vector<GainPoint> ride, int gesture) {
    emit rideEdited(trackOf(placed).id, ride, gesture);
}

// A point keeps between its neighbours, so that none is lost on the way.
void AlbumTimeline::dragRide(double pixels, double rise) {
    const auto placed = sequence_.find(pressed_.id);
    if (!placed || hold_.part >= pressed_.ride.size()) return;
    std::vector<GainPoint> ride = pressed_.ride;
    GainPoint& point = ride[hold_.part];
    const Frames least = hold_.part > 0 ? ride[hold_.part - 1].at + 1 : pressed_.trimStart;
    const Frames last = pressed_.trimStart + soundLength(pressed_, sequence_.rate());
    const Frames most = hold_.part + 1 < ride.size() ? ride[hold_.part + 1].at - 1 : last;
    point.at = std::clamp<Frames>(point.at + std::llround(pixels * perPixel_), least,
                                  std::max(least, most));
    const double dbPerPixel = (kMostDb - kLeastDb) / std::max(1.0, rideRect(*placed).height());
    const double db = std::clamp(point.gainDb, kLeastDb, kMostDb) + rise * dbPerPixel;
    point.gainDb = std::round(10.0 * std::clamp(db, kLeastDb, kMostDb)) / 10.0;
    setRide(*placed, std::move(ride), gesture_);
}

// On the line as it runs: nothing sounds otherwise until the point is moved.
void AlbumTimeline::addRidePoint(std::size_t placed, double albumFrame) {
    std::vector<GainPoint> ride = trackOf(placed).ride;
    const Frames at = clipFrameAt(placed, albumFrame);
    const GainPoint fresh{at, rideDb(ride, at)};
    const auto before =
        std::find_if(ride.begin(), ride.end(), [at](const GainPoint& one) { return one.at >= at; });
    const auto chosen = static_cast<std::size_t>(before - ride.begin());
    if (before == ride.end() || before->at != at) ride.insert(before, fresh);
    select(placed, Qt::NoModifier);
    setRide(placed, std::move(ride), newGesture());
    point_ = chosen;
    redraw();
    emit gestureEnded();
}

void AlbumTimeline::removeRidePoint(std::size_t placed, std::size_t point) {
    std::vector<GainPoint> ride = trackOf(placed).ride;
    ride.erase(ride.begin() + static_cast<std::ptrdiff_t>(point));
    point_.reset();
    setRide(placed, std::move(ride), newGesture());
    emit gestureEnded();
}

void AlbumTimeline::choosePoint(int by) {
    const Track* track = project_.track(current_);
    if (!track || track->ride.empty()) return;
    const auto last = static_cast<int>(track->ride.size()) - 1;
    const int now = point_ ? static_cast<int>(*point_) + by : by > 0 ? 0 : last;
    point_ = static_cast<std::size_t>(std::clamp(now, 0, last));
    redraw();
}

// Keys on the chosen point: arrows move it, Delete takes it away.
bool AlbumTimeline::pointKey(const QKeyEvent& event) {
    const auto placed = sequence_.find(current_);
    if (!point_ || !placed || *point_ >= trackOf(*placed).ride.size()) return false;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    std::vector<GainPoint> ride = trackOf(*placed).ride;
    const auto step = secondsToFrames(shift ? kFarSeconds : kNudgeSeconds, sequence_.rate());
    GainPoint& point = ride[*point_];
    const double db = shift ? kFineDb : kNudgeDb;
    switch (event.key()) {
    case Qt::Key_Left: point.at -= step; break;
    case Qt::Key_Right: point.at += step; break;
    case Qt::Key_Up: point.gainDb = std::min(kMostDb, point.gainDb + db); break;
    case Qt::Key_Down: point.gainDb = std::max(kLeastDb, point.gainDb - db); break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeRidePoint(*placed, *point_); return true;
    case Qt::Key_Escape:
        point_.reset();
        redraw();
        return true;
    default: return false;
    }
    const std::size_t i = *point_;
    const bool isInOrder = (i == 0 || ride[i - 1].at < point.at) &&
                           (i + 1 == ride.size() || point.at < ride[i + 1].at);
    if (point.at < 0 || !isInOrder) return true;
    setRide(*placed, std::move(ride), burst_.gesture());
    return true;
}

// Keys that draw at the cursor and choose points.
bool AlbumTimeline::ridesKey(const QKeyEvent& event) {
    const auto placed = sequence_.find(current_);
    if (!placed || event.modifiers() != Qt::NoModifier) return false;
    const Placed& one = sequence_.tracks()[*placed];
    const auto at = static_cast<Frames>(std::llround(playhead_));
    const bool isInside = at >= one.start && at < one.end;
    switch (event.key()) {
    case Qt::Key_Comma: choosePoint(-1); return true;
    case Qt::Key_Period: choosePoint(1); return true;
    case Qt::Key_R:
        if (isInside) addRidePoint(*placed, playhead_);
        return true;
    case Qt::Key_K:
        if (isInside) {
            std::vector<Frames> indexes = trackOf(*placed).place.indexes;
            indexes.push_back(clipFrameAt(*placed, playhead_));
            emit indexesEdited(current_, indexes, newGesture());
            emit gestureEnded();
        }
        return true;
    default: return false;
    }
}

QPointF AlbumTimeline::indexHandle(std::size_t placed, std::size_t index) const {
    const Track& track = trackOf(placed);
    const Frames at =
        sequence_.tracks()[placed].start + track.place.indexes[index] - track.trimStart;
    return {xOf(static_cast<double>(at)), rulerRect().bottom() - 3.0};
}

// Those that lie between the track's own mark and its end.
bool AlbumTimeline::showsIndex(std::size_t placed, std::size_t index) const {
    const Track& track = trackOf(placed);
    const Placed& one = sequence_.tracks()[placed];
    const Frames at = one.start + track.place.indexes[index] - track.trimStart;
    return std::find(one.indexes.begin(), one.indexes.end(), at) != one.indexes.end();
}

AlbumTimeline::Hold AlbumTimeline::indexHoldAt(QPointF point) const {
    for (std::size_t i = 0; i < sequence_.tracks().size(); ++i)
        for (std::size_t k = 0; k < trackOf(i).place.indexes.size(); ++k)
            if (showsIndex(i, k) && point.y() > rulerRect().bottom() - 11.0 &&
                std::abs(point.x() - indexHandle(i, k).x()) <= kPointPixels)
                return {Grip::Index, i, k};
    return {Grip::Seek, 0};
}

// Kept between its neighbours: marks do not change their numbers under the hand.
void AlbumTimeline::dragIndex(Frames by) {
    std::vector<Frames> indexes = pressed_.place.indexes;
    const auto placed = sequence_.find(pressed_.id);
    if (!placed || hold_.part >= indexes.size()) return;
    const Placed& one = sequence_.tracks()[*placed];
    const Frames least = hold_.part > 0 ? indexes[hold_.part - 1] + 1
                                        : pressed_.trimStart + one.mark - one.start + 1;
    const Frames most = hold_.part + 1 < indexes.size() ? indexes[hold_.part + 1] - 1
                                                        : pressed_.trimStart + one.length() - 1;
    indexes[hold_.part] =
        std::clamp<Frames>(indexes[hold_.part] + by, least, std::max(least, most));
    emit indexesEdited(pressed_.id, indexes, gesture_);
}

void AlbumTimeline::removeIndex(std::size_t placed, std::size_t index) {
    std::vector<Frames> indexes = trackOf(placed).place.indexes;
    indexes.erase(indexes.begin() + static_cast<std::ptrdiff_t>(index));
    emit indexesEdited(trackOf(placed).id, indexes, newGesture());
    emit gestureEnded();
}

void AlbumTimeline::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto block = blockAt(event->pos());
        if (!block) return;
        if (!isSelected(trackOf(*block).id)) select(*block, Qt::NoModifier);
    }
    emit contextAsked(event->reason() == QContextMenuEvent::Mouse
                          ? event->globalPos()
                          : mapToGlobal(QPoint(width() / 2, height() / 2)));
}

/// What fades and ride make of the sound at a place, to look at; linear.
double AlbumTimeline::shapeAt(std::size_t placed, double albumFrame) const {
    const Track& track = trackOf(placed);
    const Placed& one = sequence_.tracks()[placed];
    double gain = 1.0;
    const double in = albumFrame - static_cast<double>(one.start),
                 out = static_cast<double>(one.end) - albumFrame;
    if (track.fadeIn > 0 && in < static_cast<double>(track.fadeIn))
        gain *= fadeGain(track.fadeInShape, std::max(0.0, in) / static_cast<double>(track.fadeIn));
    if (track.fadeOut > 0 && out < static_cast<double>(track.fadeOut))
        gain *=
            fadeGain(track.fadeOutShape, std::max(0.0, out) / static_cast<double>(track.fadeOut));
    return track.ride.empty() ? gain
                              : gain * fromDb(rideDb(track.ride, clipFrameAt(placed, albumFrame)));
}

// A line through the points; of a track without any, where 0 dB lies while it is the current one.
void AlbumTimeline::paintRide(QPainter& painter, std::size_t placed) const {
    const Track& track = trackOf(placed);
    const QRectF area = rideRect(placed);
    const bool isCurrent = track.id == current_;
    if (area.height() < 12.0 || (track.ride.empty() && !isCurrent)) return;
    const double zero = area.top() + kMostDb / (kMostDb - kLeastDb) * area.height();
    painter.setPen(QPen(Theme::color(Role::Reference, isCurrent ? 0.6 : 0.3), 1.0, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
    if (track.ride.empty()) return;
    QPolygonF line;
    line << QPointF(area.left(), ridePoint(placed, 0).y());
    for (std::size_t i = 0; i < track.ride.size(); ++i) line << ridePoint(placed, i);
    line << QPointF(area.right(), line.back().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Role::Reference, isCurrent ? 1.0 : 0.7), 1.5));
    painter.drawPolyline(line);
    for (std::size_t i = 0; i < track.ride.size(); ++i) {
        const bool isChosen = isCurrent && point_ == i;
        painter.setPen(QPen(Theme::color(Role::Background), 1.0));
        painter.setBrush(Theme::color(isChosen ? Role::Curve : Role::Reference));
        painter.drawEllipse(ridePoint(placed, i), isChosen ? 5.0 : 3.5, isChosen ? 5.0 : 3.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Hollow flags with their numbers.
void AlbumTimeline::paintIndexes(QPainter& painter, std::size_t placed) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < trackOf(placed).place.indexes.size(); ++i) {
        if (!showsIndex(placed, i)) continue;
        const QPointF at = indexHandle(placed, i);
        const QPointF flag[] = {
            {at.x() - 3.5, at.y() - 5}, {at.x() + 3.5, at.y() - 5}, {at.x(), at.y() + 2}};
        painter.setPen(QPen(Theme::color(Role::DimText), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(flag, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace lacquer
