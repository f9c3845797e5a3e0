// SPDX-License-Identifier: GPL-3.0-or-later
// Two planes of floats.
#include "match/SoundAhead.h"

namespace lacquer {

SoundAhead::SoundAhead(double rate, int channels, Frames frames)
    : rate_(rate), channels_(channels) {
    left_.reserve(static_cast<std::size_t>(frames));
    right_.reserve(static_cast<std::size_t>(frames));
}

void SoundAhead::add(const Block& block, int frames) {
    for (std::size_t n = 0; n < static_cast<std::size_t>(frames); ++n) {
        left_.push_back(static_cast<float>(block.left[n]));
        right_.push_back(static_cast<float>(block.right[n]));
    }
}

bool SoundAhead::read(int, Frames start, Block& out) noexcept {
    for (int n = 0; n < kQuantum; ++n) {
        const Frames at = start + n;
        const bool inside = at >= 0 && at < frames();
        const auto i = static_cast<std::size_t>(inside ? at : 0);
        const auto k = static_cast<std::size_t>(n);
        out.left[k] = inside ? static_cast<double>(left_[i]) : 0.0;
        out.right[k] = inside ? static_cast<double>(right_[i]) : 0.0;
    }
    return true;
}

}  // namespace lacquer
