// SPDX-License-Identifier: GPL-3.0-or-later
// What listening into a rig adds to it: finding the slot, matching levels, fading in and out.
#pragma once
#include "engine/BlockDelay.h"
#include "engine/RaisedCosine.h"
#include "engine/Rig.h"

namespace lacquer {

/// Delta is wet − g·dry: what the module changed besides the level. BypassMatched puts g·dry in the
/// module's place, and the slots after it hear that. g² is the ratio of the running powers of wet and
/// dry (both channels, one-pole of kMatchSeconds over quanta, started when the probe is set), held where
/// dry is below −100 dBFS, within ±24 dB. Delta and Tap leave the chain untouched and are faded over its
/// output, late by the latency of the slots after theirs. One thread at a time.
class RigProbe {
public:
    static constexpr double kMatchSeconds = 1.0;

    RigProbe(double rate, int longestLatency);  // [worker]
    void set(const Probe& probe) noexcept { wanted_ = probe; }
    void reset() noexcept;
    /// Once a quantum, ahead of the slots: goes over to another probe when the old one has faded out.
    /// `latencyAfter(instance)` tells the latency after that slot, negative when there is none.
    template <class LatencyAfter>
    void begin(LatencyAfter latencyAfter) noexcept {
        if (wanted_ == now_ || fadeAt_ > 0) return;
        const int after = wanted_.kind == Probe::Kind::Off ? -1 : latencyAfter(wanted_.instance);
        start(after);
    }
    const Probe& now() const noexcept { return now_; }
    bool active() const noexcept { return found_; }
    /// After the probed slot ran: measures, and for BypassMatched replaces `wet`.
    void atSlot(Block& wet, const Block& dry, const Block& tap, const FadeTable& fade) noexcept;
    /// After the last slot: fades Delta and Tap over the chain's output.
    void atOutput(Block& block, const FadeTable& fade) noexcept;

private:
    void start(int latencyAfter) noexcept;
    double matchGain(const Block& wet, const Block& dry) noexcept;
    double nextWeight(const FadeTable& fade) noexcept;

    Probe wanted_, now_;
    bool found_ = false;
    int fadeAt_ = 0;  // 0: not heard
    int wait_ = 0;    // frames until the delayed signal has arrived
    int after_ = 0;   // latency after the slot
    double forget_;   // of the running powers, a quantum
    double powerWet_ = 0.0, powerDry_ = 0.0, gain_ = 1.0;
    Block signal_{};
    std::vector<double> ring_;  // left, right
    std::size_t mask_ = 0, at_ = 0;
};

}  // namespace lacquer
