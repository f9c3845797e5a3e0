// SPDX-License-Identifier: GPL-3.0-or-later
// The largest of the last N values, at constant cost on average.
#pragma once
#include <algorithm>
#include <limits>
#include <vector>

namespace lacquer {

/// In blocks of N: the running maximum of the block under way, and from each place of the block before to
/// its end (van Herk 1992, Gil and Werman 1993). Two comparisons a value, N more each N values.
/// Allocates when made or copied only. [worker], push() is [audio].
class MovingMax {
public:
    explicit MovingMax(int window = 1)
        : window_(static_cast<std::size_t>(window)), line_(window_ + 1, kNothing) {}

    void reset() noexcept {
        std::fill(line_.begin(), line_.end(), kNothing);
        running_ = kNothing;
        at_ = 0;
    }
    /// The maximum of x and the window - 1 values before it.
    double push(double x) noexcept {
        running_ = std::max(running_, x);
        line_[at_] = x;
        const double most = std::max(running_, line_[++at_]);
        if (at_ == window_) endBlock();
        return most;
    }

private:
    static constexpr double kNothing = -std::numeric_limits<double>::infinity();

    void endBlock() noexcept {
        for (std::size_t i = window_ - 1; i-- > 0;) line_[i] = std::max(line_[i], line_[i + 1]);
        running_ = kNothing;
        at_ = 0;
    }

    std::size_t window_, at_ = 0;
    double running_ = kNothing;
    std::vector<double>
        line_;  // this block's values, then maxima of the block before; one more: nothing
};

}  // namespace lacquer
