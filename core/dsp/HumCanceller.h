// SPDX-License-Identifier: GPL-3.0-or-later
// Follows mains hum and its harmonics, so that they can be taken away.
#pragma once
#include <array>

#include "dsp/Block.h"

namespace lacquer {

/// One adaptive line a harmonic and channel (Widrow, Glover: adaptive noise cancelling, Proc. IEEE
/// 63(12), 1975): subtracting the estimate is a notch, at first 1.5 Hz wide, after some seconds
/// 0.05 Hz. Soft moments count more than loud ones, whose music is taken for hum. The fundamental follows the mains by the rotation of the lines, within ±0.3 Hz of where it was
/// started. No memory but its own; copyable.
class HumCanceller {
public:
    static constexpr int kMost = 24;

    /// From rest at this fundamental. [audio]
    void start(double hz, double rate) noexcept;
    /// Learns from the sound and tells the hum in it, `count` harmonics below 0.45 of the rate. [audio]
    void run(const Block& sound, int count, double rate, Block& hum) noexcept;
    double hz() const noexcept { return hz_; }
    /// Power of the louder channel's hum, a full-scale sine counting 1. [audio]
    double power() const noexcept;

private:
    void tune(double hz, double rate) noexcept;
    void follow(double rate) noexcept;
    double weigh(double rate) noexcept;

    struct Line {
        double re = 1, im = 0, stepRe = 1, stepIm = 0;  ///< oscillator
        double a[2] = {0, 0}, b[2] = {0, 0};            ///< of cosine and sine, each channel
        double oldA[2] = {0, 0}, oldB[2] = {0, 0};      ///< when the frequency was last followed
    };
    std::array<Line, kMost> lines_{};
    int count_ = 0;
    double rest_ = 0, usual_ = 0;  ///< power of what is no hum; the usual weight, as a power of two
    double hz_ = 0, centre_ = 0, seconds_ = 0, followAt_ = 0;
};

}  // namespace lacquer
