// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn gains of a track ahead of its chain: fades in their shapes, and the ride.
#pragma once
#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "dsp/Block.h"
#include "dsp/Math.h"
#include "engine/RaisedCosine.h"
#include "project/Album.h"

namespace lacquer {

/// Weight of a fade at x of its length, 0 … 1. Only arithmetic and sqrt: the same bits everywhere. [any]
inline double fadeWeight(FadeShape shape, double x) noexcept {
    x = std::clamp(x, 0.0, 1.0);
    switch (shape) {
    case FadeShape::Linear: return x;
    case FadeShape::Power: return std::sqrt(raisedCosine(x));
    case FadeShape::Slow: return x * x;
    case FadeShape::Fast: return 1.0 - (1.0 - x) * (1.0 - x);
    case FadeShape::Cosine: break;
    }
    return raisedCosine(x);
}

using Ride = std::shared_ptr<const std::vector<GainPoint>>;

/// The ride's gain in dB at a frame of the clip: level ahead of the first and behind the last corner. [any]
inline double rideDb(const std::vector<GainPoint>& ride, Frames at) noexcept {
    if (ride.empty()) return 0.0;
    const auto next = std::upper_bound(ride.begin(), ride.end(), at,
                                       [](Frames f, const GainPoint& p) { return f < p.at; });
    if (next == ride.begin()) return next->gainDb;
    const GainPoint& before = *(next - 1);
    if (next == ride.end()) return before.gainDb;
    const double share =
        static_cast<double>(at - before.at) / static_cast<double>(next->at - before.at);
    return before.gainDb + (next->gainDb - before.gainDb) * share;
}

/// One quantum whose first frame is `first` of the clip: exact at its ends, straight in between;
/// untouched where the ride is 0 dB. [audio, worker]
inline void rideOver(const std::vector<GainPoint>& ride, Frames first, Block& block) noexcept {
    const double from = math::dbToGain(rideDb(ride, first));
    const double to = math::dbToGain(rideDb(ride, first + kQuantum));
    if (from == 1.0 && to == 1.0) return;
    for (int n = 0; n < kQuantum; ++n) {
        const double gain = from + (to - from) * (static_cast<double>(n) / kQuantum);
        block.left[static_cast<std::size_t>(n)] *= gain;
        block.right[static_cast<std::size_t>(n)] *= gain;
    }
}

}  // namespace lacquer
