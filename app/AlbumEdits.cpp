// SPDX-License-Identifier: GPL-3.0-or-later
// Names of steps, merging, snapping.
#include "app/AlbumEdits.h"

#include <QSettings>
#include <algorithm>
#include <cmath>

#include "app/Session.h"
#include "widgets/Gesture.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

enum Kind { kGap = -20, kTrim, kFade, kMark, kRide, kIndex };

}  // namespace

AlbumEdits::AlbumEdits(Session& session, QObject* parent) : QObject(parent), session_(session) {
    const QSettings settings;
    ripple_ = settings.value("album/ripple", true).toBool() ? edit::Ripple::Yes : edit::Ripple::No;
    snap_ = settings.value("album/snap", true).toBool();
}

void AlbumEdits::setRipple(bool on) {
    ripple_ = on ? edit::Ripple::Yes : edit::Ripple::No;
    QSettings().setValue("album/ripple", on);
}

void AlbumEdits::setSnap(bool on) {
    snap_ = on;
    QSettings().setValue("album/snap", on);
    if (on)
        snapNow();
    else
        emit shiftsTold({});
}

QString AlbumEdits::titleOf(Id track) const {
    const Track* found = session_.project().track(track);
    return found ? QString::fromStdString(found->title) : QString();
}

Frames AlbumEdits::framesOf(double seconds) const {
    return static_cast<Frames>(std::llround(seconds * session_.project().rate));
}

const Project& AlbumEdits::base(int gesture) {
    if (gesture != gesture_) {
        gesture_ = gesture;
        base_ = session_.project();
    }
    return base_;
}

QString AlbumEdits::shiftSentence(const std::vector<edit::SnapShift>& shifts) const {
    if (shifts.empty()) return {};
    Frames most = 0;
    for (const edit::SnapShift& one : shifts)
        if (std::abs(one.frames) > std::abs(most)) most = one.frames;
    const double ms = 1000.0 * framesToSeconds(most, session_.project().rate);
    return tr("To CD frames: tracks moved: %1, the furthest by %2 ms.")
        .arg(QString::number(shifts.size()), displaySigned(ms, 1));
}

edit::Snapped AlbumEdits::snapped(const Project& project) const {
    return snap_ ? edit::snapToCdFrames(project) : edit::Snapped{project, {}};
}

void AlbumEdits::applyTimes(const Project& after, const QString& text, MergeKey key,
                            std::vector<edit::SnapShift> shifts) {
    const edit::Snapped now = snapped(after);
    shifts.insert(shifts.end(), now.shifts.begin(), now.shifts.end());
    emit shiftsTold(shiftSentence(shifts));
    session_.apply(now.project, text, key);
}

void AlbumEdits::snapNow() {
    const edit::Snapped snapped = edit::snapToCdFrames(session_.project());
    emit shiftsTold(snapped.shifts.empty() ? tr("All tracks begin CD frames.")
                                           : shiftSentence(snapped.shifts));
    session_.apply(snapped.project, tr("Snap to CD frames"));
}

void AlbumEdits::move(const std::vector<Id>& tracks, std::size_t before) {
    if (tracks.empty()) return;
    const QString text = tracks.size() == 1 ? tr("Move “%1”").arg(titleOf(tracks.front()))
                                            : tr("Move %1 tracks").arg(tracks.size());
    const Project moved = edit::moveTracksAhead(session_.project(), tracks, before);
    if (moved == session_.project()) return;
    applyTimes(moved, text);
}

/// One step earlier or later, past tracks that are switched off as well.
void AlbumEdits::moveBy(const std::vector<Id>& tracks, int by) {
    const auto& all = session_.project().tracks;
    std::size_t first = all.size(), last = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::find(tracks.begin(), tracks.end(), all[i]->id) == tracks.end()) continue;
        first = std::min(first, i);
        last = i;
    }
    if (first == all.size() || (by < 0 ? first == 0 : last + 1 >= all.size())) return;
    move(tracks, by < 0 ? first - 1 : last + 2);
}

void AlbumEdits::setGap(Id track, Frames gap, int gesture) {
    // What stood beside a CD frame goes there first, so that lengths of crossfades come out as wanted.
    const edit::Snapped from = snapped(base(gesture));
    const Frames wanted = snap_ ? edit::snappedGap(from.project, track, gap) : gap;
    const Project after = edit::setJoin(from.project, track, wanted, FadeShape::Power, ripple_);
    const Sequence sequence(after);
    const auto at = sequence.find(track);
    if (!at || *at + 1 >= sequence.tracks().size()) return;
    const Frames now = sequence.gaps()[*at];
    const double seconds = framesToSeconds(std::abs(now), sequence.rate());
    QString note = now < 0 ? tr("crossfade %1 s").arg(displayNumber(seconds, 3))
                           : tr("gap %1 s").arg(displayNumber(seconds, 3));
    const double ms = 1000.0 * framesToSeconds(now - gap, sequence.rate());
    if (snap_ && now == wanted && now != gap)
        note += tr(" · %1 ms to the CD frame").arg(displaySigned(ms, 1));
    emit noteChanged(note);
    const QString next = titleOf(sequence.tracks()[*at + 1].track);
    applyTimes(after,
               now < 0 ? tr("Crossfade into “%1”").arg(next) : tr("Gap before “%1”").arg(next),
               {track, kGap, gesture}, from.shifts);
}

void AlbumEdits::trim(Id track, Frames start, std::optional<Frames> end, int gesture) {
    const Project after = edit::setTrackTrim(base(gesture), track, start, end, ripple_);
    if (const Track* now = after.track(track))
        emit noteChanged(tr("length %1")
                             .arg(QString::fromStdString(formatTime(
                                 framesToSeconds(soundLength(*now, after.rate), after.rate)))));
    applyTimes(after, tr("Trim “%1”").arg(titleOf(track)), {track, kTrim, gesture});
}

void AlbumEdits::fade(Id track, Frames in, Frames out, int gesture) {
    const auto seconds = [&](Frames frames) {
        return displayNumber(framesToSeconds(frames, session_.project().rate), 2);
    };
    emit noteChanged(tr("fade in %1 s, out %2 s").arg(seconds(in), seconds(out)));
    session_.apply(edit::setTrackFades(base(gesture), track, in, out),
                   tr("Fade “%1”").arg(titleOf(track)), {track, kFade, gesture});
}

void AlbumEdits::setMark(Id track, Frames mark, int gesture) {
    const Project after = edit::setTrackMark(base(gesture), track, mark);
    const Sequence sequence(after);
    const auto at = sequence.find(track);
    if (!at) return;
    const double ms =
        1000.0 * framesToSeconds(sequence.tracks()[*at].mark - sequence.tracks()[*at].start,
                                 sequence.rate());
    emit noteChanged(tr("mark %1 ms from the track's first sound").arg(displaySigned(ms, 0)));
    session_.apply(after, tr("Mark of “%1”").arg(titleOf(track)), {track, kMark, gesture});
}

void AlbumEdits::setFadeShape(const std::vector<Id>& tracks, bool in, FadeShape shape) {
    Project after = session_.project();
    for (const Id id : tracks)
        if (const Track* track = after.track(id))
            after = in ? edit::setTrackFadeShapes(after, id, shape, track->fadeOutShape)
                       : edit::setTrackFadeShapes(after, id, track->fadeInShape, shape);
    const QString name = tracks.size() == 1 ? tr("“%1”").arg(titleOf(tracks.front()))
                                            : tr("%1 tracks").arg(tracks.size());
    session_.apply(after, in ? tr("Shape of the fade in of %1").arg(name)
                             : tr("Shape of the fade out of %1").arg(name));
}

void AlbumEdits::setRide(Id track, const std::vector<GainPoint>& ride, int gesture) {
    const Project& before = base(gesture);
    const Track* was = before.track(track);
    if (!was) return;
    // What the hand moved is told: the point that is not where it was.
    for (std::size_t i = 0; i < ride.size(); ++i)
        if (i >= was->ride.size() || !(ride[i] == was->ride[i])) {
            emit noteChanged(tr("%1 dB at %2")
                                 .arg(displaySigned(ride[i].gainDb, 1),
                                      QString::fromStdString(formatTime(framesToSeconds(
                                          ride[i].at - was->trimStart, before.rate)))));
            break;
        }
    session_.apply(edit::setTrackRide(before, track, ride),
                   tr("Drawn gain of “%1”").arg(titleOf(track)), {track, kRide, gesture});
}

std::vector<Frames> AlbumEdits::snappedIndexes(const Project& project, Id track,
                                               std::vector<Frames> indexes) const {
    const Sequence sequence(project);
    const auto at = sequence.find(track);
    if (!snap_ || !at) return indexes;
    const Frames zero = sequence.tracks()[sequence.hiddenCount()].mark;
    const Frames begin = sequence.tracks()[*at].start - project.track(track)->trimStart - zero;
    for (Frames& index : indexes) {
        const Frames below = sectorAt(begin + index, sequence.rate());
        const Frames low = sectorStart(below, sequence.rate()),
                     high = sectorStart(below + 1, sequence.rate());
        index = (begin + index - low <= high - begin - index ? low : high) - begin;
    }
    return indexes;
}

void AlbumEdits::setIndexes(Id track, const std::vector<Frames>& indexes, int gesture) {
    const Project& before = base(gesture);
    if (!before.track(track)) return;
    const Project after =
        edit::setTrackIndexes(before, track, snappedIndexes(before, track, indexes));
    emit noteChanged(tr("index marks: %1").arg(after.track(track)->place.indexes.size()));
    session_.apply(after, tr("Index marks of “%1”").arg(titleOf(track)), {track, kIndex, gesture});
}

void AlbumEdits::setIndexSeconds(Id track, const std::vector<double>& seconds) {
    const Track* now = session_.project().track(track);
    if (!now) return;
    std::vector<Frames> indexes;
    for (const double one : seconds) indexes.push_back(now->trimStart + framesOf(one));
    setIndexes(track, indexes, newGesture());
}

bool AlbumEdits::canHide(Id track) const {
    const Sequence sequence(session_.project());
    const auto at = sequence.find(track);
    if (!at) return false;
    const bool isHidden = session_.project().track(track)->place.hidden;
    return isHidden ? *at + 1 == sequence.hiddenCount()
                    : *at == sequence.hiddenCount() && *at + 1 < sequence.tracks().size();
}

void AlbumEdits::setHidden(Id track, bool hidden) {
    applyTimes(edit::setTrackHidden(session_.project(), track, hidden),
               hidden ? tr("Hide “%1” ahead of track 1").arg(titleOf(track))
                      : tr("“%1” is a track again").arg(titleOf(track)));
}

void AlbumEdits::setEnabled(const std::vector<Id>& tracks, bool enabled) {
    Project after = session_.project();
    for (const Id track : tracks) after = edit::setTrackEnabled(after, track, enabled);
    const QString name = tracks.size() == 1 ? tr("“%1”").arg(titleOf(tracks.front()))
                                            : tr("%1 tracks").arg(tracks.size());
    applyTimes(after, enabled ? tr("Take %1 in again").arg(name) : tr("Pass over %1").arg(name));
}

void AlbumEdits::setTitle(Id track, const QString& title) {
    session_.apply(edit::renameTrack(session_.project(), track, title.toStdString()),
                   tr("Rename to “%1”").arg(title));
}

void AlbumEdits::setIsrc(Id track, const QString& isrc) {
    session_.apply(edit::setTrackIsrc(session_.project(), track, isrc.toStdString()),
                   tr("ISRC of “%1”").arg(titleOf(track)));
}

/// The table tells the gap ahead of a track.
Project AlbumEdits::withGap(const Project& project, Id track, double seconds) const {
    const Sequence sequence(project);
    const auto at = sequence.find(track);
    if (!at || *at == 0) return project;
    const Id ahead = sequence.tracks()[*at - 1].track;
    const Frames gap = framesOf(seconds);
    return edit::setJoin(project, ahead, snap_ ? edit::snappedGap(project, ahead, gap) : gap,
                         FadeShape::Power, ripple_);
}

Project AlbumEdits::withValue(const Project& project, Id track, AlbumColumn column,
                              double value) const {
    const Track* now = project.track(track);
    if (!now) return project;
    switch (column) {
    case AlbumColumn::Starts: return edit::moveStart(project, track, framesOf(value), ripple_);
    case AlbumColumn::Length: {
        const Frames end = now->trimStart + framesOf(value),
                     clip = clipLength(now->source, project.rate);
        return edit::setTrackTrim(project, track, now->trimStart,
                                  end < clip ? std::optional(end) : std::nullopt, ripple_);
    }
    case AlbumColumn::Gap: return withGap(project, track, value);
    case AlbumColumn::FadeIn:
        return edit::setTrackFades(project, track, framesOf(value), now->fadeOut);
    case AlbumColumn::FadeOut:
        return edit::setTrackFades(project, track, now->fadeIn, framesOf(value));
    case AlbumColumn::Gain: return edit::setTrackGain(project, track, value);
    default: return project;
    }
}

void AlbumEdits::setValue(Id track, const std::vector<Id>& tracks, AlbumColumn column,
                          double value) {
    const bool many = column == AlbumColumn::Gap || column == AlbumColumn::FadeIn ||
                      column == AlbumColumn::FadeOut || column == AlbumColumn::Gain;
    std::vector<Id> targets{track};
    if (many && std::find(tracks.begin(), tracks.end(), track) != tracks.end()) targets = tracks;
    const bool ofTime = column == AlbumColumn::Starts || column == AlbumColumn::Length ||
                        column == AlbumColumn::Gap;
    const edit::Snapped from =
        ofTime ? snapped(session_.project()) : edit::Snapped{session_.project(), {}};
    Project after = from.project;
    for (const Id one : targets) after = withValue(after, one, column, value);
    const QString name =
        targets.size() == 1 ? tr("“%1”").arg(titleOf(track)) : tr("%1 tracks").arg(targets.size());
    QString text;
    switch (column) {
    case AlbumColumn::Starts: text = tr("Start of %1"); break;
    case AlbumColumn::Length: text = tr("Length of %1"); break;
    case AlbumColumn::Gap: text = value < 0 ? tr("Crossfade into %1") : tr("Gap before %1"); break;
    case AlbumColumn::Gain: text = tr("Gain of %1"); break;
    default: text = tr("Fade of %1"); break;
    }
    if (ofTime)
        applyTimes(after, text.arg(name), {}, from.shifts);
    else
        session_.apply(after, text.arg(name));
}

}  // namespace lacquer
