// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that need to know where tracks are in time. Pure, like project/Edit.
#pragma once
#include <vector>

#include "album/Sequence.h"
#include "project/Edit.h"

namespace lacquer::edit {

/// Whether what follows moves along, or stays where it was as far as it can (an overlap is limited).
enum class Ripple { Yes, No };

/// `after` with its gaps changed so that every track that `before` has too starts where it did.
/// Turns any edit into one without ripple. [any]
Project keepStarts(const Project& before, const Project& after);

/// Brings a track's first frame to `frame` of the album by the gap ahead of it. Of the first track
/// nothing changes: the album begins with it.
Project moveStart(const Project& project, Id track, Frames frame, Ripple ripple);
Project setTrackGap(const Project& project, Id track, Frames gap, Ripple ripple);
Project setTrackTrim(const Project& project, Id track, Frames start, std::optional<Frames> end,
                     Ripple ripple);
Project removeTrack(const Project& project, Id track, Ripple ripple);

/// Another version of a track's sound, whose frame 0 lies at frame `lag` of the one before: chain, trims,
/// fades, ride, marks and the place in the album stay where they are in the music. Where the new version
/// begins later than the track did, the gap ahead takes up the difference.
Project replaceMix(const Project& project, Id track, SourceRef source, Frames lag);

/// Lets a track overlap with the one after it by `overlap` frames, faded out and in over that length
/// in this shape. 0 takes overlap and fades away.
Project setCrossfade(const Project& project, Id track, Frames overlap, FadeShape shape);

/// The gap behind a track as a gesture moves it: where it becomes an overlap, the two are faded over its
/// length in this shape, and the fades go with it. An overlap whose fades are of another length keeps them.
Project setJoin(const Project& project, Id track, Frames gap, FadeShape shape, Ripple ripple);
/// The gap nearest to `gap` behind a track with which the mark of the next one begins a CD frame. [any]
Frames snappedGap(const Project& project, Id track, Frames gap);
/// As moveTracks, with a place among all tracks: ahead of the one that stands at `before` now.
Project moveTracksAhead(const Project& project, const std::vector<Id>& tracks, std::size_t before);

/// How far a track's mark, and the track with it, was moved: frames at the project's rate.
struct SnapShift {
    Id track = 0;
    Frames frames = 0;
};
struct Snapped {
    Project project;
    std::vector<SnapShift>
        shifts;  ///< of the tracks that had to move, at most half a CD frame each
};
/// Moves every track by less than a CD frame so that its mark begins one (counted from the mark of
/// track 1). [any]
Snapped snapToCdFrames(const Project& project);

}  // namespace lacquer::edit
