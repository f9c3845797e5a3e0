// SPDX-License-Identifier: GPL-3.0-or-later
// What the meters and live views show: one immutable value at a time.
#pragma once
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "base/MeterFrame.h"
#include "measure/Resolutions.h"

namespace lacquer {

/// Seconds between points of the short-term history.
inline constexpr double kHistoryStep = 0.1;
inline constexpr int kHistoryPoints = 600;

/// One of the signals that run in step. -infinity is silence; NaN is not known yet.
struct SourceReading {
    // EBU Tech 3341, since the last reset.
    double momentaryLufs = -INFINITY, shortTermLufs = -INFINITY, integratedLufs = -INFINITY;
    double maxMomentaryLufs = -INFINITY, maxShortTermLufs = -INFINITY;
    double rangeLu = 0.0;
    bool rangeStable = false;  ///< Tech 3342: not before a minute
    double truePeakDbtp = -INFINITY;
    double plrDb = NAN, psrDb = NAN;
    // Left and right.
    std::array<double, 2> peakDb{-INFINITY, -INFINITY};  ///< falls at 20 dB/s
    std::array<double, 2> holdDb{-INFINITY, -INFINITY};  ///< held for 2 s
    std::array<double, 2> rmsDb{-INFINITY, -INFINITY};   ///< of 0.3 s; a full-scale sine reads -3
    std::array<double, 2> maxTruePeakDbtp{-INFINITY, -INFINITY};  ///< since the last reset
    double correlation = NAN;
    std::vector<float> gonioLeft, gonioRight;  ///< samples since the reading before, at most 4096
    std::vector<float> spectrumDb;             ///< kSpectrumPoints, a sine reads its peak level
    std::vector<float> shortTermHistory;       ///< LUFS, oldest first, at most kHistoryPoints
};

struct LiveReading {
    std::uint64_t sequence = 0;  ///< goes up with each reading
    bool sounding = false;       ///< audio came in lately
    Frames position = 0;         ///< just behind the newest audio in this reading
    double measuredSeconds = 0;  ///< of loudness, since the last reset
    std::array<SourceReading, kSources> sources;
    std::vector<float> gainReductionDb;    ///< per slot, >= 0, the deepest since the reading before
    std::vector<std::vector<float>> live;  ///< per slot, what its module told of the newest quantum
};

}  // namespace lacquer
