// SPDX-License-Identifier: GPL-3.0-or-later
// Two high-passes and two low-passes.
#include "engine/RegionSolo.h"

namespace lacquer {

RegionPlan regionPlan(double lowHz, double highHz, double rate) {
    RegionPlan plan;
    plan.on = lowHz < highHz;
    if (!plan.on) return plan;
    constexpr double kQ[] = {0.54119610, 1.3065630};  // of a Butterworth of fourth order
    for (std::size_t i = 0; i < 2; ++i) {
        plan.coefs[i] = svfCoefs(highPassSection(lowHz, rate, kQ[i]));
        plan.coefs[2 + i] = svfCoefs(lowPassSection(highHz, rate, kQ[i]));
    }
    return plan;
}

void RegionSolo::set(const RegionPlan& plan) noexcept {
    wet_.follow(plan.on ? 1.0 : 0.0);
    if (plan.on) coefs_ = plan.coefs;
}

void RegionSolo::run(Block& block) noexcept {
    if (wet_.still() && wet_.now() == 0.0) {
        states_ = {};
        return;
    }
    Block alone = block;
    for (std::size_t i = 0; i < states_.size(); ++i) svfRun(states_[i], coefs_[i], alone);
    for (int n = 0; n < kQuantum; ++n) {
        const double w = wet_.next();
        block.left[n] += w * (alone.left[n] - block.left[n]);
        block.right[n] += w * (alone.right[n] - block.right[n]);
    }
    wet_.settle();
}

}  // namespace lacquer
