// SPDX-License-Identifier: GPL-3.0-or-later
// Outputs through PortAudio: every system's sound cards.
#pragma once
#include "engine/DeviceGate.h"

namespace lacquer {

/// Every call may wait for a driver; Device runs them under a time limit.
class PortAudioOutput : public DeviceOutput {
public:
    static bool initialise();  ///< false when the system's sound cannot be reached
    static void terminate();
    static std::vector<DeviceInfo> list();  ///< between the two
    /// Empty name: the default. At `rate` if the device runs it, else at its own.
    static Result<std::unique_ptr<DeviceOutput>> open(DeviceGate& gate, const DeviceName& name,
                                                      double rate, int bufferFrames);
    ~PortAudioOutput() override;
    Done start() override;
    OpenDevice description() const override { return opened_; }
    bool alive() const noexcept override;

private:
    void* stream_ = nullptr;
    OpenDevice opened_;
    bool started_ = false;
};

}  // namespace lacquer
