// SPDX-License-Identifier: GPL-3.0-or-later
// Bands by either mechanism: the minimum-phase tree, or linear phase by convolution.
#pragma once
#include <optional>
#include <vector>

#include "dsp/Convolver.h"
#include "dsp/Crossover.h"
#include "dsp/DelayLine.h"

namespace lacquer {

/// Where and how to split, ready to run.
struct BandSplitPlan {
    bool linear = false;
    double rate = 0;
    CrossoverPlan tree;
    ConvolverShape shape;                                   ///< linear only
    std::array<ConvolverKernel::Ptr, kMaxCrossovers> lows;  ///< what lies below each crossover
    int latency = 0;  ///< frames; depends on `linear`, the number of bands and the rate only
    int settle = 0;   ///< frames from silence until bands are what they would always have been
};

/// Linear phase: the low-pass of every crossover has the tree's magnitude 1/(1 + u^4), 8192 taps at 44.1
/// and 48 kHz; a band is the difference of two of them, the highest the delayed sound less the last: the
/// sum is the delayed sound to rounding. Kernels are remembered. [worker]
BandSplitPlan planBandSplit(std::span<const double> hz, int bands, bool linear, double rate);
/// Magnitude (linear) of a band, from 0. [any]
double bandMagnitude(const BandSplitPlan& plan, int band, double hz);
/// Of everything below a crossover in linear phase: 1/(1 + u^4) in bilinear frequency. [any]
double lowMagnitude(double crossoverHz, double hz, double rate);
/// Taps of linear-phase responses at a rate: 170 ms. [any]
int linearPhaseTaps(double rate);

/// Copyable, state and all. Kind, rate and number of bands are those of the plan it is made for.
class BandSplit {
public:
    explicit BandSplit(const BandSplitPlan& plan);   ///< [worker]
    void reset(const BandSplitPlan& plan) noexcept;  ///< [audio, worker]
    /// `bands` are late by the latency. [audio]
    void split(const BandSplitPlan& plan, const Block& in, SplitBands& bands) noexcept;

    /// Sums bands so that they fit together; one for each sum that is made. [audio]
    class Join {
    public:
        void reset() noexcept { tree_.reset(); }
        void process(const BandSplit& split, const SplitBands& bands, Block& out) noexcept;

    private:
        Crossover::Join tree_;
    };

private:
    int bands_;
    Crossover tree_;
    std::optional<Convolver> lows_;
    DelayLine delay_;
};

}  // namespace lacquer
