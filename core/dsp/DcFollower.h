// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a constant offset, so that it can be taken away.
#pragma once
#include <algorithm>
#include <cmath>

#include "dsp/Block.h"
#include "dsp/Smooth.h"

namespace lacquer {

/// Subtracting what run() tells is a high-pass of first order at 1 Hz (-0.01 dB at 20 Hz), for the first
/// moments up to 5 Hz so that an offset from the start is soon gone. Copyable.
class DcFollower {
public:
    explicit DcFollower(double rate)  ///< [worker]
        : slow_(1.0 - keepPerFrame(1.0 / (kTwoPi * 1.0), rate)),
          fast_(1.0 - keepPerFrame(1.0 / (kTwoPi * 5.0), rate)),
          steady_(1.0 - keepPerFrame(1.0, rate / kQuantum)) {}
    void reset() noexcept {
        offset_[0] = offset_[1] = mean_[0] = mean_[1] = 0.0;
        seen_ = 0.0;
    }
    void run(const Block& sound, Block& offset) noexcept {
        for (int n = 0; n < kQuantum; ++n) {
            seen_ += 1.0;
            const double k = std::max(slow_, std::min(fast_, 1.0 / seen_));
            offset_[0] += k * (sound.left[n] - offset_[0]);
            offset_[1] += k * (sound.right[n] - offset_[1]);
            offset.left[n] = offset_[0];
            offset.right[n] = offset_[1];
        }
        for (int c = 0; c < 2; ++c) mean_[c] += steady_ * (offset_[c] - mean_[c]);
    }
    /// The larger of the channels' offsets over the last seconds, without what bass adds. [audio]
    double steady() const noexcept { return std::max(std::abs(mean_[0]), std::abs(mean_[1])); }

private:
    static constexpr double kTwoPi = 6.283185307179586477;
    double slow_, fast_, steady_;
    double offset_[2] = {0, 0}, mean_[2] = {0, 0}, seen_ = 0;
};

}  // namespace lacquer
