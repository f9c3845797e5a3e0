// SPDX-License-Identifier: GPL-3.0-or-later
// Which compression or expansion, of the whole or by band, brings a mix's dynamics to the reference's.
#pragma once
#include <optional>
#include <vector>

#include "match/CompressionModel.h"

namespace lacquer {

/// Levels that are wanted: of the whole and by band; plain gains are no difference.
struct WantedLevels {
    const LevelScales& whole;
    const BandLevels* bands;  ///< nullptr: not known
};

struct DynamicsLimits {
    double mostRatio = 3.0,
           mostReductionDb = 4.0;  ///< the reduction: in the median moment that counts
};

/// One part: the compressor on the whole. Several: the multiband, each but those of ratio 1 with make-up
/// for what it changes of the band's power.
struct DynamicsFit {
    std::vector<double> xoverHz;  ///< one less than parts; of kWidthBandEdges
    std::vector<Compression> parts;
    std::vector<double> gainDb;  ///< make-up, of several parts
    BandDb movedDb{};            ///< of each level band's power, make-up included, as simulated
    double before = 0.0, after = 0.0;  ///< dynamicsDistance() of whole or bands, after as simulated
    double confidence =
        0.0;  ///< share of 100 drawings of stretches that keep half of what is gained
    bool byBand() const { return parts.size() > 1; }
};

/// Simulates every 2 ms over thresholds, ratios and three pairs of times, and refines the best; the
/// whole first, then each band by itself. By band only where that leaves three tenths less of the difference in all of them than the whole does.
/// Nothing unless enough is gained: a fifth of a difference of 1 dB or more, seven tenths of one of 0.25 dB,
/// and nothing of less. [worker]
std::optional<DynamicsFit> fitDynamics(const LevelTrace& mix, const WantedLevels& wanted,
                                       const DynamicsLimits& limits);

/// The same settings behind another equalizer: thresholds and make-up follow, the whole's threshold and
/// ratio are refined. [worker]
DynamicsFit followEqualizer(DynamicsFit fit, const LevelTrace& was, const LevelTrace& now,
                            const WantedLevels& wanted, const DynamicsLimits& limits);

}  // namespace lacquer
