// SPDX-License-Identifier: GPL-3.0-or-later
// From a project's sequence to what an album's rig is built from.
#pragma once
#include "album/Sequence.h"
#include "base/Result.h"
#include "engine/AlbumRig.h"
#include "project/Project.h"

namespace lacquer {

/// What ClipSource::read is asked for, and how many frames there are at the project's rate.
struct AlbumClip {
    int clip = 0;
    Frames frames = 0;
    bool operator==(const AlbumClip&) const = default;
};

/// `clips` stand in the order of sequence.tracks(). Fails on an empty album, on modules that are not
/// known, and when a clip is not as long as the session says (then times would be wrong). [worker]
Result<AlbumSpec> makeAlbumSpec(const Project& project, const Sequence& sequence,
                                const std::vector<AlbumClip>& clips);

/// The album as it is to be played: the project, and a clip for each of its sequence's tracks.
struct AlbumProgram {
    Project project;
    std::vector<AlbumClip> clips;
};
/// False when going from one to the other needs new rigs; else at most the values of the album's chain
/// differ, and a PlanSet of that is enough. [any]
bool sameStructure(const AlbumProgram& a, const AlbumProgram& b);

}  // namespace lacquer
