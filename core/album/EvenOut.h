// SPDX-License-Identifier: GPL-3.0-or-later
// Gains that bring an album's tracks to one loudness, leaving alone songs that are meant to be quiet.
#pragma once
#include <cmath>
#include <vector>

#include "project/Project.h"

namespace lacquer {

/// What was measured of a track's master.
struct TrackLevel {
    Id track = 0;
    double integratedLufs = -INFINITY;
    double loudestLufs = -INFINITY;  ///< of its loudest 3 s
    double truePeakDbtp = -INFINITY;
};

struct EvenOutWish {
    enum class By { Integrated, LoudestSection };
    By by = By::Integrated;
    double targetLufs = NAN;  ///< NaN: the median of the songs that are not quiet
    bool keepQuiet = true;
    double quietLu = 5.0;  ///< so far below the median of all a song is taken to be meant quiet
};

struct EvenOutStep {
    enum class Why { Moved, Fits, Quiet, Silent };
    Id track = 0;
    Why why = Why::Fits;
    double levelLufs = NAN;     ///< what was gone by
    double changeDb = 0.0;      ///< in steps of 0.1 dB; 0 unless Moved
    double truePeakDbtp = NAN;  ///< after it, were the chain linear
};
struct EvenOut {
    double targetLufs = NAN;
    std::vector<EvenOutStep> steps;  ///< of all tracks, in their order
    bool changes() const;
};

/// Gains stand ahead of the chains: where those compress or limit, less comes out than goes in, and
/// another round after measuring brings the rest. [any]
EvenOut evenOut(const std::vector<TrackLevel>& levels, const EvenOutWish& wish);
/// On top of the gains that the tracks have. [any]
Project withGains(const Project& project, const EvenOut& found);

}  // namespace lacquer
