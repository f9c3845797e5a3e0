// SPDX-License-Identifier: GPL-3.0-or-later
// A soft clipper that only takes the tips of short peaks: what a limiter's style may do ahead of it.
#pragma once
#include <array>
#include <span>

#include "dsp/DelayLine.h"
#include "dsp/MovingMax.h"
#include "dsp/Oversampler.h"

namespace lacquer {

/// Clips, at four times the rate, what of a peak stands over all three of: the ceiling, the lasting
/// level (the peaks of 25 ms, followed upwards in 100 ms), and the peak itself less `share`. So a
/// steady tone and a dense passage pass untouched; the front of a drum loses its tip. The knee is a
/// tanh of 6 % of the threshold. Each channel for itself. Below the threshold the samples keep their
/// bits; all of them are late by kDelay. Copyable; allocates when made or copied.
class TransientClip {
public:
    static constexpr int kFactor = 4;
    static constexpr int kDelay = Oversampler::kDelay;

    /// `shareDb`: the most that is taken of a peak, > 0 dB. [worker]
    TransientClip(double rate, double shareDb);
    void reset() noexcept;
    /// In place. `ceiling`: linear, for each frame. [audio]
    void process(Block& block, std::span<const double, kQuantum> ceiling) noexcept;
    /// The last quantum's deepest cut as 1 - gain, 0 … 1.
    double deepest() const noexcept { return deepest_; }

private:
    struct Side {
        Oversampler over{kFactor};
        MovingMax tip, level;
        double lasting = 0.0;
    };
    void follow(Side& side, const double* x, std::span<const double, kQuantum> ceiling) noexcept;
    void clip(double threshold, double* x) noexcept;

    double share_, rise_, fall_;
    Side sides_[2];
    DelayLine dry_{kDelay};
    std::array<double, kQuantum> threshold_{};
    std::array<double, kQuantum * kFactor> high_{};
    double deepest_ = 0.0;
};

}  // namespace lacquer
