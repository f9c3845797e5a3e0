// SPDX-License-Identifier: GPL-3.0-or-later
// The largest of the last N values, at constant cost on average.
#pragma once
#include <cstdint>
#include <vector>

namespace lacquer {

/// Monotonic queue (Lemire 2006). Allocates when made or copied only. [worker], push() is [audio].
class MovingMax {
public:
    explicit MovingMax(int window = 1)
        : window_(window), queue_(static_cast<std::size_t>(window) + 1) {}

    void reset() noexcept {
        head_ = count_ = 0;
        now_ = 0;
    }
    /// The maximum of x and the window - 1 values before it.
    double push(double x) noexcept {
        while (count_ > 0 && queue_[slot(count_ - 1)].value <= x) --count_;
        queue_[slot(count_++)] = {x, now_};
        if (queue_[head_].at <= now_ - window_) {
            head_ = slot(1);
            --count_;
        }
        ++now_;
        return queue_[head_].value;
    }

private:
    struct Entry {
        double value = 0;
        std::int64_t at = 0;
    };
    std::size_t slot(std::size_t i) const noexcept {
        const std::size_t s = head_ + i;
        return s < queue_.size() ? s : s - queue_.size();
    }

    std::int64_t window_, now_ = 0;
    std::vector<Entry> queue_;
    std::size_t head_ = 0, count_ = 0;
};

}  // namespace lacquer
