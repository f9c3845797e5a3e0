// SPDX-License-Identifier: GPL-3.0-or-later
// A queue from one thread to one other, for values of fixed size.
#pragma once
#include <atomic>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace lacquer {

/// Single producer, single consumer, wait-free. Holds exactly `capacity` items, a power of two; memory is
/// taken by the constructor. A full ring refuses: the writer decides what is lost.
template <class T>
class Ring {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit Ring(std::size_t capacity) : mask_(capacity - 1), items_(new T[capacity]) {}

    /// False when full. [the one writer]
    bool push(const T& item) noexcept {
        const std::size_t head = head_.load(std::memory_order_relaxed);
        if (head - tail_.load(std::memory_order_acquire) > mask_) return false;
        items_[head & mask_] = item;
        head_.store(head + 1, std::memory_order_release);
        return true;
    }
    /// False when empty. [the one reader]
    bool pop(T& item) noexcept {
        const std::size_t tail = tail_.load(std::memory_order_relaxed);
        if (tail == head_.load(std::memory_order_acquire)) return false;
        item = items_[tail & mask_];
        tail_.store(tail + 1, std::memory_order_release);
        return true;
    }
    /// Items waiting; at once out of date. [any]
    std::size_t size() const noexcept {
        const std::size_t tail = tail_.load(std::memory_order_acquire);
        return head_.load(std::memory_order_acquire) - tail;
    }
    std::size_t capacity() const noexcept { return mask_ + 1; }

private:
    std::size_t mask_;
    std::unique_ptr<T[]> items_;
    alignas(64) std::atomic<std::size_t> head_{0};
    alignas(64) std::atomic<std::size_t> tail_{0};
};

}  // namespace lacquer
