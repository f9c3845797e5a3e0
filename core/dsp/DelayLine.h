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
    explicit DelayLine(int frames = 0) : ring_(2 * static_cast<std::size_t>(frames), 0.0) {}
    int frames() const noexcept { return static_cast<int>(ring_.size() / 2); }
    void reset() noexcept {
        std::fill(ring_.begin(), ring_.end(), 0.0);
        at_ = 0;
    }
    void process(Block& block) noexcept {
        const std::size_t size = ring_.size();
        if (size == 0) return;
        for (int n = 0; n < kQuantum; ++n) {
            std::swap(block.left[n], ring_[at_]);
            std::swap(block.right[n], ring_[at_ + 1]);
            at_ = at_ + 2 == size ? 0 : at_ + 2;
        }
    }

private:
    std::vector<double> ring_;
    std::size_t at_ = 0;
};

}  // namespace lacquer
