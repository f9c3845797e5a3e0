// SPDX-License-Identifier: GPL-3.0-or-later
// What sounds at which frame of the album, and where its marks are.
#pragma once
#include <optional>
#include <vector>

#include "project/Project.h"

namespace lacquer {

/// One track in the album's time: frames at the project's rate, 0 is the album's first.
struct Placed {
    Id track = 0;
    std::size_t index = 0;        ///< in Project::tracks
    int number = 0;               ///< on the disc, from 1; 0: hidden audio ahead of track 1
    Frames start = 0;             ///< its first frame
    Frames end = 0;               ///< behind its last one; start + the length that the trim leaves
    Frames mark = 0;              ///< index 1; of hidden audio its start
    std::optional<Frames> pause;  ///< index 0: where what came before has ended, ahead of `mark`
    std::vector<Frames> indexes;  ///< 2 …, ascending, between this mark and what follows
    Frames length() const { return end - start; }
};

/// Frames of a track that sound: its trim within the clip, at the project's rate. [any]
Frames soundLength(const Track& track, double rate);
/// Frames of the whole clip at `rate`. [any]
Frames clipLength(const SourceRef& source, double rate);

/// A project's enabled tracks in their order, as time. Tracks of which nothing sounds are passed over.
/// An overlap is at most the shorter of its two tracks, so starts and ends never go back and
/// length() is the sum of all track lengths and gaps. A mark stays behind the one before and ahead of
/// its track's end. Leading hidden tracks belong to the pause of track 1. [any]
class Sequence {
public:
    explicit Sequence(const Project& project);

    double rate() const { return rate_; }
    Frames length() const { return tracks_.empty() ? 0 : tracks_.back().end; }
    const std::vector<Placed>& tracks() const { return tracks_; }
    /// Gap behind each track but the last as it came out; negative: overlap.
    const std::vector<Frames>& gaps() const { return gaps_; }
    /// Index into tracks(); nothing for tracks that are passed over.
    std::optional<std::size_t> find(Id track) const;
    /// Indices of the tracks that have frames in [from, to), ascending.
    std::vector<std::size_t> sounding(Frames from, Frames to) const;
    /// Index of the track whose mark was passed last; nothing ahead of the first.
    std::optional<std::size_t> at(Frames frame) const;
    std::size_t hiddenCount() const { return hidden_; }

private:
    void place(const Project& project);
    void mark(const Project& project);

    double rate_ = 0.0;
    std::vector<Placed> tracks_;
    std::vector<Frames> gaps_;
    std::size_t hidden_ = 0;
};

/// CD frames (sectors) of 1/75 s. The sector in which `frame` lies, and the first frame of a sector
/// (the one that is nearest to it at rates that are no multiple of 75). [any]
Frames sectorAt(Frames frame, double rate);
Frames sectorStart(Frames sector, double rate);

}  // namespace lacquer
