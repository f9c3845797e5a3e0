// SPDX-License-Identifier: GPL-3.0-or-later
// What a driver's callback goes through: it can be shut although the driver may call again.
#pragma once
#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "engine/Device.h"

namespace lacquer {

/// Outlives a stream that had to be left behind.
class DeviceGate {
public:
    void open(AudioClient& client) noexcept { client_ = &client; }  ///< [main]
    /// After it returns the client is not called; waits for a call that is under way, half a second at most. [main]
    void shut() {
        client_ = nullptr;
        for (int i = 0; i < 500 && inside_ > 0; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    /// One callback; silence while shut. [audio]
    void pass(float* interleaved, int frames, double delaySeconds, bool underflow) noexcept {
        inside_.fetch_add(1);
        if (AudioClient* client = client_.load())
            client->audio(interleaved, frames, delaySeconds, underflow);
        else
            std::fill_n(interleaved, 2 * frames, 0.0f);
        inside_.fetch_sub(1);
        calls_.fetch_add(1, std::memory_order_relaxed);
    }
    unsigned calls() const noexcept {
        return calls_.load(std::memory_order_relaxed);
    }  ///< so far [any]

private:
    std::atomic<AudioClient*> client_{nullptr};
    std::atomic<int> inside_{0};
    std::atomic<unsigned> calls_{0};
};

/// An open stream. Constructed, started and destroyed on Device's helper thread: each may hang.
class DeviceOutput {
public:
    virtual ~DeviceOutput() = default;
    virtual Done start() = 0;
    virtual OpenDevice description() const = 0;
    virtual bool alive()
        const noexcept = 0;  ///< false once the device has gone; never waits [main]
};

}  // namespace lacquer
