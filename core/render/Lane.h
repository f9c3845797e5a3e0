// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with a short queue: steps of a delivery beside each other, each in its own order.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/Result.h"

namespace lacquer {

/// Interleaved stereo, shared by all that read it.
using SharedFrames = std::shared_ptr<const std::vector<double>>;

/// Buffers that are used again once nobody else holds them: pages of fresh memory cost more than what is
/// written into them. One thread takes; others may hold. [worker]
class Pieces {
public:
    std::shared_ptr<std::vector<double>> take() {
        for (const auto& one : all_)
            if (one.use_count() == 1) {
                // What the last holder read was read before it let go.
                std::atomic_thread_fence(std::memory_order_acquire);
                return one;
            }
        all_.push_back(std::make_shared<std::vector<double>>());
        return all_.back();
    }

private:
    std::vector<std::shared_ptr<std::vector<double>>> all_;
};

/// Calls `work` for every piece in order on a thread of its own. After an error pieces are dropped and
/// finish() tells it. One thread pushes. [worker]
class Lane {
public:
    using Work = std::function<Done(const std::vector<double>&)>;
    explicit Lane(Work work) : work_(std::move(work)), thread_([this] { run(); }) {}
    ~Lane() { (void)finish(); }

    /// Waits while the queue is full; false after an error.
    bool push(SharedFrames piece) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return queue_.size() < kMost || !status_.ok(); });
        if (!status_.ok()) return false;
        queue_.push_back(std::move(piece));
        changed_.notify_all();
        return true;
    }
    /// Waits for the rest.
    Done finish() {
        {
            const std::lock_guard lock(mutex_);
            ended_ = true;
            changed_.notify_all();
        }
        if (thread_.joinable()) thread_.join();
        return status_;
    }

private:
    static constexpr std::size_t kMost = 16;

    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return ended_ || !queue_.empty(); });
            if (queue_.empty() || !status_.ok()) return;
            const SharedFrames piece = std::move(queue_.front());
            queue_.pop_front();
            changed_.notify_all();
            lock.unlock();
            Done worked = work_(*piece);
            lock.lock();
            if (!worked) {
                status_ = std::move(worked);
                queue_.clear();
                changed_.notify_all();
                return;
            }
        }
    }

    Work work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<SharedFrames> queue_;
    bool ended_ = false;
    Done status_ = done();
    std::thread thread_;
};

/// Runs job(0 … count - 1) on `workers` threads, the lowest numbers first; the first error by number.
/// [worker]
Done runBeside(std::size_t count, int workers, const std::function<Done(std::size_t)>& job);

}  // namespace lacquer
