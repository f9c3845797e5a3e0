// SPDX-License-Identifier: GPL-3.0-or-later
// A region of frequencies heard alone, for the ears: Butterworth slopes of 24 dB an octave on both sides.
#pragma once
#include <array>

#include "dsp/Svf.h"
#include "engine/SmoothGain.h"

namespace lacquer {

struct RegionPlan {
    bool on = false;
    std::array<SvfCoefs, 4> coefs{};
};
/// Nothing is heard alone when not lowHz < highHz. [main, worker]
RegionPlan regionPlan(double lowHz, double highHz, double rate);

/// On and off glide; edges may move while it is on. Off it hands samples through untouched. [audio]
class RegionSolo {
public:
    explicit RegionSolo(double rate) : wet_(rate, 0.0) {}
    void set(const RegionPlan& plan) noexcept;
    void jump() noexcept { wet_.jump(wet_.target()); }
    void run(Block& block) noexcept;

private:
    std::array<SvfCoefs, 4> coefs_{};
    std::array<SvfState, 4> states_{};
    SmoothGain wet_;
};

}  // namespace lacquer
