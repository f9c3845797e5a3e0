// SPDX-License-Identifier: GPL-3.0-or-later
// A whole number of frames of delay for both channels of a block.
#pragma once
#include <algorithm>
#include <vector>

#include "dsp/Block.h"

namespace lacquer {

/// Fixed length, chosen when made; 0 passes. Copying allocates. [worker], process() is [audio].
class DelayLine {
public:
    explicit DelayLine(int frames = 0)
        : frames_(frames), ring_(2 * static_cast<std::size_t>(frames), 0.0) {}
    int frames() const noexcept { return frames_; }
    void reset() noexcept {
        std::fill(ring_.begin(), ring_.end(), 0.0);
        at_ = 0;
    }
    void process(Block& block) noexcept {
        for (int n = 0; n < kQuantum && frames_ > 0;) {
            const int run = std::min(kQuantum - n, frames_ - at_);
            for (int c = 0; c < 2; ++c)
                std::swap_ranges(block.channel(c) + n, block.channel(c) + n + run,
                                 ring_.data() + c * frames_ + at_);
            n += run;
            at_ = at_ + run == frames_ ? 0 : at_ + run;
        }
    }

private:
    int frames_;
    std::vector<double> ring_;  // left, then right
    int at_ = 0;
};

}  // namespace lacquer
