// SPDX-License-Identifier: GPL-3.0-or-later
// The newest frames of one channel in one piece, for work that looks ahead and behind.
#pragma once
#include <algorithm>
#include <vector>

#include "base/Frames.h"
#include "dsp/Block.h"

namespace lacquer {

/// Frames are counted from the last reset; before frame 0 there is silence. Copyable, state and all;
/// memory is taken when made.
class History {
public:
    /// At least the newest `keep` frames can be reached. [worker]
    explicit History(int keep) : keep_(keep), samples_(2 * static_cast<std::size_t>(keep) + 64) {
        reset();
    }
    void reset() noexcept {
        std::fill(samples_.begin(), samples_.end(), 0.0);
        first_ = -keep_;
        used_ = static_cast<std::size_t>(keep_);
    }
    /// A quantum behind the newest frame. Pointers from at() are stale then. [audio]
    void push(const double* x) noexcept {
        if (used_ + kQuantum > samples_.size()) {
            const auto kept = static_cast<std::size_t>(keep_);
            std::copy_n(
                samples_.end() - static_cast<std::ptrdiff_t>(samples_.size() - used_) - keep_, kept,
                samples_.begin());
            first_ += static_cast<Frames>(used_ - kept);
            used_ = kept;
        }
        std::copy_n(x, kQuantum, samples_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ += kQuantum;
    }
    Frames end() const noexcept { return first_ + static_cast<Frames>(used_); }
    /// Frame n and what follows it, for end() - keep <= n < end(). [audio]
    double* at(Frames n) noexcept { return &samples_[static_cast<std::size_t>(n - first_)]; }

private:
    int keep_;
    std::vector<double> samples_;
    Frames first_ = 0;  // of samples_
    std::size_t used_ = 0;
};

}  // namespace lacquer
