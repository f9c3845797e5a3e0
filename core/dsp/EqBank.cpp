// SPDX-License-Identifier: GPL-3.0-or-later
// Running equalizer bands.
#include "dsp/EqBank.h"

#include <algorithm>
#include <numbers>

namespace lacquer {
namespace {

constexpr double kButterworthQ = 1.0 / std::numbers::sqrt2;

Section soloSection(const BandSpec& spec, double rate) {
    switch (spec.type) {
    case BandType::LowShelf:
    case BandType::LowCut: return lowPassSection(spec.freq, rate, kButterworthQ);
    case BandType::HighShelf:
    case BandType::HighCut: return highPassSection(spec.freq, rate, kButterworthQ);
    case BandType::Tilt: return {};
    default: return bandPassSection(spec.freq, rate, std::clamp(spec.q, 0.5, 12.0));
    }
}

// Same poles, everything passes.
SvfCoefs passing(const SvfCoefs& like) {
    return {like[0], like[1], 1, 0, 0};
}

}  // namespace

bool hears(BandChannel band, Channel asked) {
    switch (band) {
    case BandChannel::Mid: return asked == Channel::Mid;
    case BandChannel::Side: return asked == Channel::Side;
    case BandChannel::Left: return asked == Channel::Left;
    case BandChannel::Right: return asked == Channel::Right;
    default: return true;
    }
}

std::array<double, 4> bandWeights(BandChannel channel) {
    switch (channel) {
    case BandChannel::Mid: return {0.5, 0.5, 0.5, 0.5};
    case BandChannel::Side: return {0.5, -0.5, -0.5, 0.5};
    case BandChannel::Left: return {1, 0, 0, 0};
    case BandChannel::Right: return {0, 0, 0, 1};
    default: return {1, 0, 0, 1};
    }
}

EqBandPlan planEqBand(const BandSpec& spec, bool on, BandChannel channel, double rate) {
    EqBandPlan band;
    if (on) band.design = designBand(spec, rate);
    for (int i = 0; i < band.design.count; ++i) band.coefs[i] = svfCoefs(band.design.sections[i]);
    band.channel = channel;
    band.weights = bandWeights(channel);
    band.solo = svfCoefs(soloSection(spec, rate));
    return band;
}

void MovingSection::jump(const SvfCoefs* target) noexcept {
    state_ = {};
    idle_ = target == nullptr;
    if (target != nullptr) coefs_.jump(*target);
}

void MovingSection::process(const SvfCoefs* target, double keep, Block& block) noexcept {
    SvfCascade cascade(block);
    process(target, keep, cascade);
    cascade.flush();
}

void MovingSection::process(const SvfCoefs* target, double keep, SvfCascade& cascade) noexcept {
    if (idle_) {
        if (target == nullptr) return;
        state_ = {};
        coefs_.jump(passing(*target));
        idle_ = false;
    }
    if (coefs_.begin(target != nullptr ? *target : passing(coefs_.now()), keep)) {
        cascade.flush();
        runMoving(cascade.block());
        coefs_.finish();
    } else {
        cascade.add(state_, coefs_.now());
    }
    idle_ = target == nullptr && coefs_.still();
}

void MovingSection::runMoving(Block& block) noexcept {
    SvfState local = state_;
    for (int n = 0; n < kQuantum; ++n) {
        coefs_.next();
        const auto& [g, k, m0, m1, m2] = coefs_.now();
        const SvfStep step(g, k);
        block.left[n] = svfTick(local, 0, step, m0, m1, m2, block.left[n]);
        block.right[n] = svfTick(local, 1, step, m0, m1, m2, block.right[n]);
    }
    local.flush();
    state_ = local;
}

void EqBand::jump(const EqBandPlan& plan) noexcept {
    for (int i = 0; i < kMaxSections; ++i)
        sections_[i].jump(i < plan.design.count ? &plan.coefs[i] : nullptr);
    weights_.jump(plan.weights);
    busy_ = plan.design.count;
}

void EqBand::runSections(const EqBandPlan& plan, double keep, SvfCascade& cascade) noexcept {
    busy_ = std::max(busy_, plan.design.count);
    for (int i = 0; i < busy_; ++i)
        sections_[i].process(i < plan.design.count ? &plan.coefs[i] : nullptr, keep, cascade);
    while (busy_ > 0 && sections_[busy_ - 1].idle()) --busy_;
}

void EqBand::process(const EqBandPlan& plan, double keep, Block& block) noexcept {
    SvfCascade cascade(block);
    process(plan, keep, cascade);
    cascade.flush();
}

void EqBand::process(const EqBandPlan& plan, double keep, SvfCascade& cascade) noexcept {
    if (busy_ == 0) {
        if (plan.design.count == 0) return;
        weights_.jump(plan.weights);
    }
    const bool moving = weights_.begin(plan.weights, keep);
    if (!moving && plan.channel == BandChannel::Stereo) {
        runSections(plan, keep, cascade);
        return;
    }
    cascade.flush();
    Block& block = cascade.block();
    const Block dry = block;
    runSections(plan, keep, cascade);
    cascade.flush();
    for (int n = 0; n < kQuantum; ++n) {
        weights_.next();
        const double l = block.left[n] - dry.left[n], r = block.right[n] - dry.right[n];
        block.left[n] = dry.left[n] + (weights_[0] * l + weights_[1] * r);
        block.right[n] = dry.right[n] + (weights_[2] * l + weights_[3] * r);
    }
    weights_.finish();
}

void EqSolo::process(const EqBandPlan* band, int number, const Block& block, Block* out) noexcept {
    if (number != number_) {
        number_ = number;
        first_ = second_ = {};
    }
    if (band == nullptr || out == nullptr) return;
    const auto& w = band->weights;
    for (int n = 0; n < kQuantum; ++n) {
        const double l = block.left[n], r = block.right[n];
        out->left[n] = w[0] * l + w[1] * r;
        out->right[n] = w[2] * l + w[3] * r;
    }
    svfRun(first_, band->solo, *out);
    svfRun(second_, band->solo, *out);
}

}  // namespace lacquer
