// SPDX-License-Identifier: GPL-3.0-or-later
// The sound card: listing, opening, losing. No device at all is a normal state.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/Result.h"

namespace lacquer {

/// What is remembered of a device: indices change, names stay. Both empty: the system's default.
struct DeviceName {
    std::string host;  ///< "ALSA", "JACK"
    std::string name;
    bool empty() const { return host.empty() && name.empty(); }
    bool operator==(const DeviceName&) const = default;
};

struct DeviceInfo {
    DeviceName id;
    double defaultRate = 0.0;  ///< Hz
    bool isDefault = false;    ///< of the system
};

/// What a device was opened with.
struct OpenDevice {
    DeviceName id;
    double rate = 0.0;            ///< Hz
    int bufferFrames = 0;         ///< as asked for; 0: the device's own choice, of changing size
    double latencySeconds = 0.0;  ///< from callback to ear, as far as the system tells; 0 … 1
};

/// Is pulled by the device.
class AudioClient {
public:
    virtual ~AudioClient() = default;
    /// Fills `frames` interleaved stereo frames, any count from 1 up. `delaySeconds`: until the first of
    /// them is heard. `underflow`: the device ran dry before. [audio]
    virtual void audio(float* interleaved, int frames, double delaySeconds,
                       bool underflow) noexcept = 0;
};

/// Calls [main]. Whatever a driver or server does, no call takes longer than kLimitSeconds: one that hangs
/// is left behind on a thread of its own.
class Device {
public:
    static constexpr double kLimitSeconds = 8.0;

    explicit Device(AudioClient& client);
    ~Device();

    /// Outputs of two or more channels; empty when there are none. Scanned at the first call.
    std::vector<DeviceInfo> list();
    /// Closes what is open and looks again. Fails when a dead server keeps the system from looking.
    Result<std::vector<DeviceInfo>> rescan();
    /// Closes what is open. Opens at `rate` if the device runs it, else at its default rate; nothing is
    /// pulled before start(). Fails with the reason: not there any more, busy, no such buffer size.
    Result<OpenDevice> prepare(const DeviceName& name, double rate, int bufferFrames = 0);
    Result<OpenDevice> start();
    /// After it returns the client is not called again.
    void close();
    bool isOpen() const;
    /// The stream ended by itself: unplugged, server gone. Close or open to go on. Never waits.
    bool lost() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace lacquer
