// SPDX-License-Identifier: GPL-3.0-or-later
// One place in a rig's chain: a processor, the delay that stands in for it, and the fades between.
#include "engine/RigSlot.h"

namespace lacquer {

RigSlot::RigSlot(const Module& module, std::uint64_t instance, const Plan& plan, double rate)
    : instance_(instance),
      processor_(module.create(plan)),
      dry_(plan.latency),
      settle_(plan.latency + static_cast<int>(kSettleSeconds * rate)) {}

RigSlot::RigSlot(const RigSlot& other)
    : instance_(other.instance_),
      processor_(other.processor_->clone()),
      dry_(other.dry_),
      settle_(other.settle_),
      warmUp_(other.warmUp_),
      fadeAt_(other.fadeAt_),
      rising_(other.rising_),
      running_(other.running_) {}

void RigSlot::reset(const Plan& plan, bool on, const FadeTable& fade) noexcept {
    processor_->reset(plan);
    dry_.reset();
    warmUp_ = 0;
    fadeAt_ = on ? fade.length() : 0;
    rising_ = running_ = on;
}

void RigSlot::run(const Plan& plan, bool on, Block& block, Block* dryOut, Context& context,
                  const FadeTable& fade) noexcept {
    if (fadeAt_ == 0 || fadeAt_ == fade.length()) rising_ = on;
    if (on && !running_) {
        processor_->reset(plan);
        warmUp_ = settle_;
    }
    running_ = on || (fadeAt_ > 0 && warmUp_ <= 0);
    const bool fading = !rising_ || fadeAt_ < fade.length();
    Block own;
    if (!dryOut && (!running_ || warmUp_ > 0 || fading)) dryOut = &own;
    dry_.run(block, dryOut);
    if (!running_) {
        block = *dryOut;
        context.gainReductionDb = 0.0;
        context.liveCount = 0;
        if (context.tap >= 0 && context.tapOut) context.tapOut->clear();
        return;
    }
    processor_->process(plan, block, context);
    if (warmUp_ > 0) {
        warmUp_ -= kQuantum;
        block = *dryOut;
        context.gainReductionDb = 0.0;
        context.liveCount = 0;
        if (context.findings) context.findings->clear();
    } else if (fading) {
        mixWithDry(rising_, block, *dryOut, fade);
    }
}

void RigSlot::mixWithDry(bool on, Block& block, const Block& dry, const FadeTable& fade) noexcept {
    for (int n = 0; n < kQuantum; ++n) {
        const double wet = fade.weight(fadeAt_);
        block.left[n] = wet * block.left[n] + (1.0 - wet) * dry.left[n];
        block.right[n] = wet * block.right[n] + (1.0 - wet) * dry.right[n];
        fadeAt_ = on ? std::min(fadeAt_ + 1, fade.length()) : std::max(fadeAt_ - 1, 0);
    }
}

}  // namespace lacquer
