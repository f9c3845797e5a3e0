// SPDX-License-Identifier: GPL-3.0-or-later
// A pure delay by any whole number of frames, moved in quanta.
#pragma once
#include <algorithm>
#include <vector>

#include "dsp/Block.h"

namespace lacquer {

/// All memory is taken by the constructor; copying copies the sound inside. One thread at a time.
class BlockDelay {
public:
    explicit BlockDelay(int frames) : frames_(frames) {  // [worker]
        std::size_t size = kQuantum;
        while (size < static_cast<std::size_t>(frames) + kQuantum) size *= 2;
        if (frames > 0) ring_.resize(2 * size);
        mask_ = size - 1;
    }
    int frames() const noexcept { return frames_; }
    void reset() noexcept {
        std::fill(ring_.begin(), ring_.end(), 0.0);
        at_ = 0;
    }
    /// Takes a quantum; `out`, when there is one, becomes `in` of frames() ago. [audio, worker]
    void run(const Block& in, Block* out) noexcept {
        if (frames_ == 0) {
            if (out) *out = in;
            return;
        }
        for (int c = 0; c < 2; ++c) {
            double* ring = ring_.data() + (c == 0 ? 0 : mask_ + 1);
            std::copy_n(in.channel(c), kQuantum, ring + at_);  // size and place are multiples of 64
            if (!out) continue;
            const std::size_t from = (at_ - static_cast<std::size_t>(frames_)) & mask_;
            const std::size_t first = std::min<std::size_t>(kQuantum, mask_ + 1 - from);
            double* to = std::copy_n(ring + from, first, out->channel(c));
            std::copy_n(ring, kQuantum - first, to);
        }
        at_ = (at_ + kQuantum) & mask_;
    }

private:
    int frames_;
    std::size_t mask_ = 0, at_ = 0;
    std::vector<double> ring_;  // left, then right
};

}  // namespace lacquer
