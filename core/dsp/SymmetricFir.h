// SPDX-License-Identifier: GPL-3.0-or-later
// A linear-phase filter of odd length, run directly: short low-passes ahead of the limiter.
#pragma once
#include <vector>

#include "dsp/Block.h"

namespace lacquer {

/// One channel, quantum by quantum, late by delay() frames. Each output is summed in a fixed order.
/// Copyable, state and all; all memory is taken at construction.
class SymmetricFir {
public:
    /// `half`: h[0] (centre) … h[delay]; the other side mirrors it. [worker]
    explicit SymmetricFir(std::vector<double> half);
    int delay() const noexcept { return static_cast<int>(half_.size()) - 1; }
    void reset() noexcept;
    /// In place, 64 frames. [audio]
    void process(double* samples) noexcept;

    /// Kaiser-windowed sinc, unity at DC; `cutoff` as a share of the rate. [worker]
    static std::vector<double> lowPass(double cutoff, int delay, double beta);
    /// Magnitude of such a filter (linear, signed) at `share` of the rate. [any]
    static double response(const std::vector<double>& half, double share);

private:
    std::vector<double> half_, line_;
};

}  // namespace lacquer
