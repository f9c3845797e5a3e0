// SPDX-License-Identifier: GPL-3.0-or-later
// Where a target's files begin and end in the album's stream, and what they are called.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "album/Disc.h"
#include "render/DeliveryTarget.h"

namespace lacquer {

/// One file: frames [begin, end) of the stream at the target's rate. Those of an album follow one another
/// without a gap from frame 0 to the end; what lies between those of versions goes nowhere.
struct AlbumCut {
    Frames begin = 0, end = 0;
    std::string name;  ///< of the file
    std::string title;
    int number = 0;                   ///< of a track; 0: hidden audio, a side, the whole
    std::size_t first = 0, last = 0;  ///< indices into Sequence::tracks() of what it holds
    std::string version;              ///< "Instrumental"; empty: the track itself
    std::optional<Frames> place;      ///< of a version: where its track's file begins in the album
};

/// CD targets are cut at CD frames and padded to a whole one; others at the frame nearest to the mark.
/// Track files hold what follows their mark up to the next one. [any]
std::vector<AlbumCut> albumCuts(const Project& project, const Sequence& sequence, const Disc& disc,
                                const DeliveryTarget& target, double rate);

/// Indices of the first track of each side: as few sides (an even count) as keep within `most`
/// frames where that can be, the longest as short as can be. [any]
std::vector<std::size_t> vinylSides(const Sequence& sequence, Frames most);

}  // namespace lacquer
