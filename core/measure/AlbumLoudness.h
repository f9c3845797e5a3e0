// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness of several programmes as one album: their gating blocks taken together (EBU R 128, Tech 3341 and 3342).
#pragma once
#include <cmath>
#include <vector>

#include "measure/Loudness.h"

namespace lacquer {

/// What a programme gives to the album's figures: levels every 100 ms.
struct LoudnessBlocks {
    std::vector<float> momentary, shortTerm;  ///< LUFS of 0.4 s and of 3 s
};
/// From a meter that kept its series. [any]
LoudnessBlocks loudnessBlocks(const Loudness& meter);

struct AlbumFigures {
    double integratedLufs = -INFINITY;
    double rangeLu = 0.0;
};
/// As if they followed each other; windows across the joins are left out. [any]
AlbumFigures albumLoudness(const std::vector<const LoudnessBlocks*>& programmes);

}  // namespace lacquer
