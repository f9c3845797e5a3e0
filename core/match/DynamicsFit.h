// SPDX-License-Identifier: GPL-3.0-or-later
// Which compression brings a mix's dynamics to the reference's: by trying it on a trace of levels.
#pragma once
#include <optional>

#include "match/Profile.h"

namespace lacquer {

/// Settings of the compressor module (RMS detector, whole stereo link).
struct CompressionFit {
    double thresholdDb = 0.0, ratio = 1.0, attackMs = 10.0, releaseMs = 120.0;
    double medianReductionDb = 0.0;    ///< of the moments that count, as simulated
    double before = 0.0, after = 0.0;  ///< dynamicsDistance(), after as simulated
    double confidence = 0.0;
};

/// The module's gain in dB at every step of a trace. [worker]
std::vector<float> simulateReduction(const LevelTrace& trace, const CompressionFit& fit);

/// Simulates the compressor every 2 ms over thresholds, ratios up to 3 and three pairs of times, and
/// refines the best; at most 4 dB of median reduction. Nothing when less than 1 dB lies between mix and
/// reference, or when compression does not bring them a fifth nearer. [worker]
std::optional<CompressionFit> fitCompression(const LevelTrace& mix, const LevelScales& wanted);

}  // namespace lacquer
