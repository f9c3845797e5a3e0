// SPDX-License-Identifier: GPL-3.0-or-later
// The newest of a kind of value, from one publisher to audio; what audio is done with, the publisher frees.
#pragma once
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>

namespace lacquer {

/// Latest wins. Publishing and reading are wait-free for each other; audio never frees.
template <class T>
class Mailbox {
public:
    struct Letter {
        std::uint64_t number = 0;  ///< 1, 2, 3 …
        std::shared_ptr<const T> value;
    };

    /// Also frees what audio has acknowledged to be done with. [the one publisher]
    void publish(std::shared_ptr<const T> value) {
        kept_.push_back(std::make_unique<Letter>(Letter{++count_, std::move(value)}));
        latest_.store(kept_.back().get(), std::memory_order_release);
        collect();
    }
    /// Frees what audio has acknowledged. [the one publisher]
    void collect() {
        const std::uint64_t done = acknowledged_.load(std::memory_order_acquire);
        while (kept_.size() > 1 && kept_.front()->number < done) kept_.pop_front();
    }
    std::size_t kept() const { return kept_.size(); }  ///< [the one publisher]

    /// nullptr before the first. Valid until a higher number has been acknowledged. [audio]
    const Letter* latest() const noexcept { return latest_.load(std::memory_order_acquire); }
    /// Audio will not touch letters below `number` again, which it has seen itself. [audio]
    void acknowledge(std::uint64_t number) noexcept {
        acknowledged_.store(number, std::memory_order_release);
    }

private:
    std::uint64_t count_ = 0;
    std::deque<std::unique_ptr<Letter>> kept_;
    std::atomic<const Letter*> latest_{nullptr};
    std::atomic<std::uint64_t> acknowledged_{0};
};

}  // namespace lacquer
