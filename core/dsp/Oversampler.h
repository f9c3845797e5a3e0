// SPDX-License-Identifier: GPL-3.0-or-later
// Runs what bends waveforms at a multiple of the rate, so that its harmonics do not fold back.
#pragma once
#include <vector>

#include "dsp/Block.h"

namespace lacquer {

/// One channel to `factor` times the rate and back, by the same linear-phase Kaiser-windowed sinc both
/// ways: 64 taps a phase, flat to 0.42 of the rate, 118 dB down from 0.54 of it. There and back it is
/// late by exactly kDelay frames (factor 1: by none). Copyable, state and all; memory is taken when
/// made. Sums are in a fixed order.
class Oversampler {
public:
    static constexpr int kTaps = 64;
    static constexpr int kDelay = kTaps;

    /// `factor` 1, 2, 4, 8 or 16. [worker]
    explicit Oversampler(int factor = 1);
    int factor() const noexcept { return factor_; }
    int delay() const noexcept { return factor_ == 1 ? 0 : kDelay; }
    void reset() noexcept;
    /// 64 frames become 64·factor. [audio]
    void up(const double* in, double* out) noexcept;
    /// Likewise; false, with nothing written, where no magnitude can come to `floor`. [audio]
    bool upOver(const double* in, double floor, double* out) noexcept;
    /// 64·factor frames become 64; silence after silence costs next to nothing. [audio]
    void down(const double* in, double* out) noexcept;

private:
    void take(const double* in) noexcept;
    void interpolate(double* out) const noexcept;

    int factor_;
    double most_ = 1.0;               ///< what magnitudes of 1 can come to between the samples
    std::size_t resting_ = 0;         ///< zeros taken in last on the way down
    std::vector<double> phases_;      ///< factor rows of kTaps, newest sample last
    std::vector<double> filter_;      ///< the whole prototype for the way down
    std::vector<double> low_, high_;  ///< what came in, oldest first, and room for a quantum
};

}  // namespace lacquer
