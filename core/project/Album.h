// SPDX-License-Identifier: GPL-3.0-or-later
// What makes tracks an album: places, marks, rides, names. Plain values; album/Sequence turns them into time.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Frames.h"

namespace lacquer {

/// How a fade rises over its length x from 0 to 1; falling is the mirror image.
enum class FadeShape {
    Cosine,  ///< sin²: smooth at both ends; two crossed ones sum to 1 in amplitude
    Linear,  ///< x
    Power,   ///< sin: two crossed ones sum to 1 in power
    Slow,    ///< x²: rises late
    Fast     ///< 1-(1-x)²: rises early
};

/// "cosine linear power slow fast": frozen; unknown names give Cosine. [any]
std::string_view fadeShapeId(FadeShape shape);
FadeShape findFadeShape(std::string_view id);

/// A corner of a ride: the gain at a frame of the clip (project's rate), linear in dB in between.
struct GainPoint {
    Frames at = 0;
    double gainDb = 0.0;
    bool operator==(const GainPoint&) const = default;
};

/// Where a track stands in the album. Frames at the project's rate.
struct AlbumPlace {
    bool enabled = true;  ///< a disabled track stays in the list and is passed over
    bool hidden = false;  ///< sounds in the pause ahead of track 1; only at the head of the album
    Frames gap = 0;       ///< from its last frame to the next track's first; negative: they overlap
    Frames mark = 0;      ///< the track mark (index 1), from its first frame; negative: in the gap
    std::vector<Frames> indexes;  ///< marks 2, 3 …: frames of the clip, ascending
    bool copyPermitted = false, preEmphasis = false;  ///< the disc's flags
    bool operator==(const AlbumPlace&) const = default;
};

/// Who made it, for tags, CD-Text and reports; empty: not known (a track then takes the album's artist,
/// genre, year and copyright).
struct Credits {
    std::string artist, songwriter, composer, arranger, genre, year, copyright;
    std::string message;  ///< CD-Text's free line
    std::string notes;    ///< printed in reports only
    bool operator==(const Credits&) const = default;
};

}  // namespace lacquer
