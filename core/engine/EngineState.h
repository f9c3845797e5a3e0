// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine holds; private to Engine's two files.
#pragma once
#include <atomic>
#include <chrono>

#include "engine/Engine.h"
#include "engine/Feed.h"

namespace lacquer {

/// What depends on the project's rate. The conductor's threads end before the player goes.
struct Core {
    Core(double r, const ClipAccess& clips, PlayerPorts& ports)
        : rate(r), player(r, *clips.playing, ports), conductor(r, clips, ports) {}
    double rate;
    Player player;
    Conductor conductor;
};

struct Engine::State final : AudioClient {
    using Clock = std::chrono::steady_clock;
    /// Which frame is heard at which time (steady clock, seconds), and by which transport.
    struct Stamp {
        Frames frame = 0;
        double time = 0.0;
        std::uint64_t transport = 0;
    };

    explicit State(ClipAccess c) : clips(std::move(c)), device(*this) {}

    // [audio]
    void audio(float* interleaved, int frames, double delaySeconds,
               bool underflow) noexcept override;
    void putStamp(const Stamp& stamp) noexcept;

    // [main]
    Stamp stamp() const;
    bool pulled() const { return opened.has_value() || (pullerRate > 0.0 && feed); }
    bool soundsOn() const {
        return playing && ports.endedTransport.load(std::memory_order_acquire) < transport;
    }
    Frames end() const;
    Frames endedAt() const {
        return std::min(ports.position.load(std::memory_order_acquire), end());
    }
    void start(Frames at);
    void halt();
    void noticeEnd();
    void noticeLoss();
    void send(Command::Kind kind);
    void sendVolume();
    void resend();
    void resendIfNeeded();
    void closeDevice();
    Result<OpenDevice> openDevice(const DeviceName& name, int bufferFrames);

    ClipAccess clips;
    PlayerPorts ports;
    std::unique_ptr<Core> core;
    std::unique_ptr<Feed> feed;
    std::shared_ptr<MasterObserver> observer;
    Device device;
    std::optional<OpenDevice> opened;
    std::optional<Message> deviceProblem;
    double pullerRate = 0.0;
    int pullerFrames = 0;

    Command settings;  // the newest of every kind
    const FormatInfo* codec = nullptr;
    double volume = 1.0, regionLowHz = 0.0, regionHighHz = 0.0;
    bool dim = false, mute = false, resendDue = false;
    bool playing = false, hasTrack = false;
    Frames trackEnd = 0, stoppedAt = 0, startedAt = 0, loopStart = 0, loopEnd = 0;
    std::uint64_t transport = 0, startNumber = 0, loop = 0;

    std::atomic<std::uint64_t> underflows{0};
    std::atomic<double> load{0.0};
    std::atomic<unsigned> stampTurn{0};  // odd while it is being written
    std::atomic<Frames> stampFrame{0};
    std::atomic<double> stampTime{0.0};
    std::atomic<std::uint64_t> stampTransport{0};
};

}  // namespace lacquer
