// SPDX-License-Identifier: GPL-3.0-or-later
// A gain that follows its target without a click.
#pragma once
#include <cmath>

#include "dsp/Block.h"

namespace lacquer {

/// Two one-poles of 5 ms in a row, sample by sample; lands exactly on the target.
class SmoothGain {
public:
    explicit SmoothGain(double rate, double gain = 1.0)
        : share_(1.0 / (1.0 + 0.005 * rate)), first_(gain), second_(gain), target_(gain) {}
    void jump(double gain) noexcept { first_ = second_ = target_ = gain; }
    void follow(double gain) noexcept { target_ = gain; }
    /// At its target: now() is exactly the target and next() changes nothing.
    bool still() const noexcept { return first_ == target_ && second_ == target_; }
    double now() const noexcept { return second_; }
    double target() const noexcept { return target_; }
    double next() noexcept {
        first_ += (target_ - first_) * share_;
        second_ += (first_ - second_) * share_;
        return second_;
    }
    /// Once a quantum, after its 64 next().
    void settle() noexcept {
        if (std::abs(first_ - target_) < 1e-9 && std::abs(second_ - target_) < 1e-9)
            first_ = second_ = target_;
    }
    /// A quantum times the gain; untouched at a still 1.
    void run(Block& block) noexcept {
        if (still() && target_ == 1.0) return;
        for (int n = 0; n < kQuantum; ++n) {
            const double g = next();
            block.left[n] *= g;
            block.right[n] *= g;
        }
        settle();
    }

private:
    double share_, first_, second_, target_;
};

}  // namespace lacquer
