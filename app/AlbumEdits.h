// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline, the table and keys ask of the album, as undo steps with names; snapping and ripple.
#pragma once
#include <QObject>
#include <vector>

#include "album/Arrange.h"
#include "app/ProjectCommand.h"
#include "widgets/AlbumTable.h"

namespace lacquer {

class Session;

/// Steps of one gesture all begin at the project as it was when the gesture began. [main]
class AlbumEdits : public QObject {
    Q_OBJECT
public:
    AlbumEdits(Session& session, QObject* parent);

    /// Whether what follows moves along with an edit.
    bool ripples() const { return ripple_ == edit::Ripple::Yes; }
    void setRipple(bool on);
    /// Whether track marks begin CD frames after every edit of times.
    bool snaps() const { return snap_; }
    void setSnap(bool on);
    /// All marks to their CD frames now.
    void snapNow();

    void move(const std::vector<Id>& tracks, std::size_t before);
    void moveBy(const std::vector<Id>& tracks, int by);
    void setGap(Id track, Frames gap, int gesture);  ///< behind `track`
    void trim(Id track, Frames start, std::optional<Frames> end, int gesture);
    void fade(Id track, Frames in, Frames out, int gesture);
    void setMark(Id track, Frames mark, int gesture);
    /// Of all of `tracks`; nothing changes at the end that has no fade.
    void setFadeShape(const std::vector<Id>& tracks, bool in, FadeShape shape);
    void setRide(Id track, const std::vector<GainPoint>& ride, int gesture);
    /// Marks 2 …: frames of the clip; on CD frames where those are wanted.
    void setIndexes(Id track, const std::vector<Frames>& indexes, int gesture);
    /// Seconds from the track's first frame, as they are typed.
    void setIndexSeconds(Id track, const std::vector<double>& seconds);
    /// Whether a track can become, or cease to be, hidden audio ahead of track 1.
    bool canHide(Id track) const;
    void setHidden(Id track, bool hidden);
    void setEnabled(const std::vector<Id>& tracks, bool enabled);
    void setTitle(Id track, const QString& title);
    void setIsrc(Id track, const QString& isrc);
    /// A value typed into the table: gaps, fades and gains go to all of `tracks` where `track` is one of them.
    void setValue(Id track, const std::vector<Id>& tracks, AlbumColumn column, double value);

signals:
    /// What stands beside the hand: lengths and shifts.
    void noteChanged(const QString& note);
    /// How far marks moved to their CD frames; empty: none did.
    void shiftsTold(const QString& sentence);

private:
    const Project& base(int gesture);
    /// With the marks on CD frames, where those are wanted.
    edit::Snapped snapped(const Project& project) const;
    /// `shifts` were made on the way to `after`.
    void applyTimes(const Project& after, const QString& text, MergeKey key = {},
                    std::vector<edit::SnapShift> shifts = {});
    Project withValue(const Project& project, Id track, AlbumColumn column, double value) const;
    Project withGap(const Project& project, Id track, double seconds) const;
    QString shiftSentence(const std::vector<edit::SnapShift>& shifts) const;
    std::vector<Frames> snappedIndexes(const Project& project, Id track,
                                       std::vector<Frames> indexes) const;
    QString titleOf(Id track) const;
    Frames framesOf(double seconds) const;

    Session& session_;
    edit::Ripple ripple_ = edit::Ripple::Yes;
    bool snap_ = true;
    int gesture_ = 0;
    Project base_;  // as it was when gesture_ began
};

}  // namespace lacquer
