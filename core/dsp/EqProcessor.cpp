// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the equalizer's parts one after the other.
#include "dsp/EqProcessor.h"

#include <algorithm>
#include <cmath>

#include "dsp/BlockOps.h"

namespace lacquer {

EqProcessor::EqProcessor(const EqPlan& plan) {
    if (plan.kernel) convolver_.emplace(plan.shape);
    reset(plan);
}

void EqProcessor::reset(const Plan& plan) noexcept {
    const auto& target = static_cast<const EqPlan&>(plan);
    if (convolver_) convolver_->reset();
    for (int k = 0; k < kEqBands; ++k) {
        bands_[k].jump(target.bands[k]);
        dynamics_[k].jump(target.dynamics[k]);
    }
    output_.jump(target.output);
    solo_ = {};
}

void EqProcessor::process(const Plan& plan, Block& block, Context& context) noexcept {
    const auto& target = static_cast<const EqPlan&>(plan);
    silenceDamage(block);
    if (convolver_ && target.kernel) convolver_->process(target.kernel->kernel(), block);
    SvfCascade cascade(block);
    for (int k = 0; k < kEqBands; ++k)
        if (target.bands[k].design.count > 0 || !bands_[k].idle())
            bands_[k].process(target.bands[k], target.keep, cascade);
    cascade.flush();
    for (int k = 0; k < kEqBands; ++k)
        if (target.dynamics[k].on || !dynamics_[k].idle())
            dynamics_[k].process(target.dynamics[k], target.keep, block);
    tell(target, context);
    level(target, block);
    const EqBandPlan* heard =
        context.tap >= 0 && context.tap < kEqBands ? &target.bands[context.tap] : nullptr;
    solo_.process(heard, context.tap, block, context.tapOut);
}

// How far each band's gain has moved, where any does.
void EqProcessor::tell(const EqPlan& target, Context& context) const noexcept {
    static_assert(kEqBands <= kLiveValues);
    const bool any = std::any_of(target.dynamics.begin(), target.dynamics.end(),
                                 [](const EqDynamicPlan& band) { return band.on; });
    context.liveCount = any ? kEqBands : 0;
    for (int k = 0; any && k < kEqBands; ++k)
        context.live[static_cast<std::size_t>(k)] = static_cast<float>(dynamics_[k].movedDb());
}

void EqProcessor::level(const EqPlan& target, Block& block) noexcept {
    const bool moving = output_.begin(target.output, target.keep);
    if (!moving && output_[0] == 1.0) return;
    for (int n = 0; n < kQuantum; ++n) {
        output_.next();
        block.left[n] *= output_[0];
        block.right[n] *= output_[0];
    }
    output_.finish();
}

}  // namespace lacquer
