// SPDX-License-Identifier: GPL-3.0-or-later
// One place in a rig's chain: a processor, the delay that stands in for it, and the fades between.
#pragma once
#include <memory>

#include "dsp/Processor.h"
#include "engine/BlockDelay.h"
#include "engine/RaisedCosine.h"

namespace lacquer {

/// Bypassed, a slot is a pure delay by the module's exact latency and costs a copy. Going out it fades
/// to that delay in 20 ms; coming back the processor starts from silence, runs unheard for its latency
/// and kSettleSeconds, then fades in. A fade once begun goes to its end: turning back on the way would be
/// heard as a click. Copying copies the sound inside. One thread at a time.
class RigSlot {
public:
    static constexpr double kSettleSeconds = 0.050;

    RigSlot(const Module& module, std::uint64_t instance, const Plan& plan,
            double rate);           // [worker]
    RigSlot(const RigSlot& other);  // [worker]
    RigSlot(RigSlot&&) = default;

    std::uint64_t instance() const noexcept { return instance_; }
    int latency() const noexcept { return dry_.frames(); }
    /// Frames from turning on to where the processor is heard.
    int lead() const noexcept { return settle_; }
    /// Silence, at once on or off. [audio, worker]
    void reset(const Plan& plan, bool on, const FadeTable& fade) noexcept;
    /// One quantum in place. `dryOut`, when there is one, gets the input, late by latency(). [audio, worker]
    void run(const Plan& plan, bool on, Block& block, Block* dryOut, Context& context,
             const FadeTable& fade) noexcept;
    /// The processor computed in the last run (on, fading or warming up).
    bool running() const noexcept { return running_; }

private:
    void mixWithDry(bool on, Block& block, const Block& dry, const FadeTable& fade) noexcept;

    std::uint64_t instance_;
    std::unique_ptr<Processor> processor_;
    BlockDelay dry_;
    int settle_;           // frames unheard after coming back
    int warmUp_ = 0;       // frames of that still to go
    int fadeAt_ = 0;       // 0: dry … fade.length(): wet
    bool rising_ = false;  // where the fade goes
    bool running_ = false;
};

}  // namespace lacquer
