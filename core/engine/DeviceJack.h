// SPDX-License-Identifier: GPL-3.0-or-later
// A JACK server as an output, without PortAudio: it survives the server's death and comes back.
#pragma once
#include <memory>
#include <optional>

#include "engine/DeviceGate.h"

namespace lacquer {

/// Two ports, connected to the first two physical ones. The server's rate and buffer are the only ones.
/// Every call may wait for the server; Device runs them under a time limit. Nothing starts a server.
class JackOutput : public DeviceOutput {
public:
    static constexpr const char* kHost = "JACK";
    static constexpr const char* kName = "system";

    /// The running server's rate in Hz; nothing when there is none (or no JACK in this build).
    static std::optional<double> serverRate();
    static Result<std::unique_ptr<DeviceOutput>> open(DeviceGate& gate);
    ~JackOutput() override;
    Done start() override;
    OpenDevice description() const override;
    bool alive() const noexcept override;

private:
    JackOutput() = default;
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer
