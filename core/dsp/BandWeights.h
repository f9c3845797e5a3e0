// SPDX-License-Identifier: GPL-3.0-or-later
// One linear-phase filter that gives each band of a split its own factor.
#pragma once
#include <memory>
#include <span>
#include <vector>

#include "dsp/ConvolverKernel.h"

namespace lacquer {

/// The sum of the linear-phase split's bands, each times its factor, without having to split.
struct BandWeights {
    double rate = 0;
    ConvolverKernel::Ptr kernel;
    std::vector<double> magnitudes;  ///< as realised, from 0 Hz to half the rate
    /// [any]
    double at(double hz) const;
};
ConvolverShape bandWeightsShape(double rate);
/// `factors` has one more entry than `hz` (rising). What lies below `cutHz` is taken away, 24 dB per
/// octave, 6 dB at `cutHz`; 0: nothing is. The last few are remembered. [worker]
std::shared_ptr<const BandWeights> planBandWeights(std::span<const double> hz,
                                                   std::span<const double> factors, double cutHz,
                                                   double rate);

}  // namespace lacquer
