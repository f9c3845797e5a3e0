// SPDX-License-Identifier: GPL-3.0-or-later
// Runs calls that may hang on a thread that can be left behind.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace lacquer {

/// One thread, one job at a time. Jobs must own all that they touch: a job that overran its time goes on
/// by itself. Calls from one thread.
class DeviceHelper {
public:
    ~DeviceHelper() { quit(); }
    /// True when `job` ended within `seconds`; else the thread is abandoned with it.
    bool run(std::function<void()> job, double seconds) {
        if (!shared_) start();
        std::unique_lock lock(shared_->mutex);
        shared_->job = std::move(job);
        shared_->changed.notify_all();
        const bool ended = shared_->changed.wait_for(lock, std::chrono::duration<double>(seconds),
                                                     [this] { return !shared_->job; });
        if (ended) return true;
        shared_->quit = true;
        lock.unlock();
        thread_.detach();
        shared_ = nullptr;
        return false;
    }

private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable changed;
        std::function<void()> job;
        bool quit = false;
    };
    void start() {
        shared_ = std::make_shared<Shared>();
        thread_ = std::thread([shared = shared_] {
            std::unique_lock lock(shared->mutex);
            while (true) {
                shared->changed.wait(lock, [&] { return shared->quit || shared->job; });
                if (!shared->job) return;
                const std::function<void()> job = shared->job;
                lock.unlock();
                job();
                lock.lock();
                shared->job = nullptr;
                shared->changed.notify_all();
                if (shared->quit) return;
            }
        });
    }
    void quit() {
        if (!shared_) return;
        {
            const std::lock_guard lock(shared_->mutex);
            shared_->quit = true;
        }
        shared_->changed.notify_all();
        thread_.join();
        shared_ = nullptr;
    }

    std::shared_ptr<Shared> shared_;
    std::thread thread_;
};

}  // namespace lacquer
