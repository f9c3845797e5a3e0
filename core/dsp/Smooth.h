// SPDX-License-Identifier: GPL-3.0-or-later
// Values that glide to their targets through two one-poles.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>

#include "dsp/Block.h"

namespace lacquer {

/// Time constant of each of the two poles that parameter moves go through.
inline constexpr double kGlideSeconds = 0.008;
/// Per-frame factor of a one-pole with time constant `seconds`. Uses libm: for plans. [worker]
inline double keepPerFrame(double seconds, double rate) {
    return seconds > 0 ? std::exp(-1.0 / (seconds * rate)) : 0.0;
}

/// N values that move together, frame by frame. At a quantum's start begin() says whether they move;
/// if so, call next() for every frame and finish() at the end. A value within 1e-8 of its target
/// (relative, at least 1e-11) takes the target's bits, so that a rested module is exact. [audio]
template <int N>
class Glide {
public:
    using Values = std::array<double, N>;

    void jump(const Values& target) noexcept {
        now_ = first_ = target_ = target;
        moving_ = false;
    }
    /// Value i goes on from `value`, at once.
    void restart(int i, double value) noexcept {
        now_[i] = first_[i] = value;
        moving_ = true;
    }
    /// `keep` is keepPerFrame(kGlideSeconds, rate). Returns whether values move in this quantum.
    bool begin(const Values& target, double keep) noexcept {
        target_ = target;
        keep_ = keep;
        moving_ = moving_ || now_ != target;
        return moving_;
    }
    /// To the next frame; does nothing at rest.
    void next() noexcept {
        if (!moving_) return;
        for (int i = 0; i < N; ++i) {
            first_[i] = target_[i] + (first_[i] - target_[i]) * keep_;
            now_[i] = first_[i] + (now_[i] - first_[i]) * keep_;
        }
    }
    void finish() noexcept {
        if (!moving_) return;
        for (int i = 0; i < N; ++i) {
            const double near = 1e-8 * std::max(std::abs(target_[i]), 1e-3);
            if (std::abs(now_[i] - target_[i]) > near || std::abs(first_[i] - target_[i]) > near)
                return;
        }
        now_ = first_ = target_;
        moving_ = false;
    }
    double operator[](int i) const noexcept { return now_[i]; }
    const Values& now() const noexcept { return now_; }
    bool still() const noexcept { return !moving_; }

private:
    Values now_{}, first_{}, target_{};
    double keep_ = 0;
    bool moving_ = false;
};

}  // namespace lacquer
