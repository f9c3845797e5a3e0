// SPDX-License-Identifier: GPL-3.0-or-later
// Values that glide to their targets: two one-poles over quanta, a line inside each quantum.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>

#include "dsp/Block.h"

namespace lacquer {

/// Time constant of each of the two poles that parameter moves go through.
inline constexpr double kGlideSeconds = 0.008;
/// Per-quantum factor of a one-pole with time constant `seconds`. Uses libm: for plans. [worker]
inline double keepPerQuantum(double seconds, double rate) {
    return std::exp(-kQuantum / (seconds * rate));
}

/// N values that move together. Call glide() at a quantum's start; frame n (0 … 63) of a moving
/// quantum has at(i, n); call finish() at its end. A value within 1e-8 of its target (relative, at
/// least 1e-11) takes the target's bits, so that a rested module is exact. [audio]
template <int N>
class Glide {
public:
    void jump(const std::array<double, N>& target) noexcept {
        now_ = first_ = end_ = target;
        step_.fill(0.0);
        still_ = true;
    }
    /// Value i goes on from `value`, at once.
    void restart(int i, double value) noexcept {
        now_[i] = first_[i] = end_[i] = value;
        still_ = false;
    }
    /// Whether values move in this quantum.
    bool glide(const std::array<double, N>& target, double keep) noexcept {
        if (still_ && now_ == target) return false;
        bool arrived = true;
        for (int i = 0; i < N; ++i) {
            first_[i] = target[i] + (first_[i] - target[i]) * keep;
            end_[i] = first_[i] + (now_[i] - first_[i]) * keep;
            const double near = 1e-8 * std::max(std::abs(target[i]), 1e-3);
            arrived = arrived && std::abs(end_[i] - target[i]) <= near &&
                      std::abs(first_[i] - target[i]) <= near;
        }
        if (arrived) end_ = first_ = target;
        for (int i = 0; i < N; ++i) step_[i] = (end_[i] - now_[i]) * (1.0 / kQuantum);
        still_ = arrived;
        return true;
    }
    double at(int i, int n) const noexcept { return now_[i] + step_[i] * (n + 1); }
    void finish() noexcept { now_ = end_; }
    const std::array<double, N>& now() const noexcept { return now_; }
    bool still() const noexcept { return still_; }

private:
    std::array<double, N> now_{}, first_{}, end_{}, step_{};
    bool still_ = true;
};

}  // namespace lacquer
