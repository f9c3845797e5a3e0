// SPDX-License-Identifier: GPL-3.0-or-later
// Compressor: downward, upward compression and expansion of the whole sound, log domain, feed-forward.
#include <cmath>

#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/DelayLine.h"
#include "dsp/DynamicsUnit.h"
#include "dsp/EqBank.h"
#include "modules/CompressorTable.h"

namespace lacquer {
namespace {

using namespace compressor;

constexpr double kSidechainFrom = 10.0;

struct CompressorPlan : Plan {
    DynamicsPlan dynamics;
    std::array<double, 2> glide{1, 1};  // mix, make-up as a factor
    double keepGlide = 0;
    bool midSide = false;
    bool filtered = false;
    SvfCoefs sidechain{};
};

// Left and right become mid and side, or the other way.
void toMidSide(Block& block) noexcept {
    for (int n = 0; n < kQuantum; ++n) {
        const double l = block.left[n], r = block.right[n];
        block.left[n] = 0.5 * (l + r);
        block.right[n] = 0.5 * (l - r);
    }
}
void toLeftRight(Block& block) noexcept {
    for (int n = 0; n < kQuantum; ++n) {
        const double m = block.left[n], s = block.right[n];
        block.left[n] = m + s;
        block.right[n] = m - s;
    }
}

// It tells its picture the compression's gain in dB, then the level in dB that the detector sees.
class CompressorProcessor : public Processor {
public:
    CompressorProcessor(int latency, bool midSide)
        : midSide_(midSide), delay_(latency), sidechainDelay_(latency), unit_(latency) {}

    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<CompressorProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const CompressorPlan&>(plan);
        glide_.jump(target.glide);
        filter_.jump(target.filtered ? &target.sidechain : nullptr);
        delay_.reset();
        sidechainDelay_.reset();
        unit_.reset(target.dynamics);
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const CompressorPlan&>(plan);
        silenceDamage(block);
        Block sidechain = block;
        if (midSide_) toMidSide(sidechain);
        filter_.process(target.filtered ? &target.sidechain : nullptr, target.keepGlide, sidechain);
        delay_.process(block);
        Block gain;
        const bool works = unit_.process(target.dynamics, sidechain, gain);
        context.gainReductionDb = std::max(0.0, -unit_.extremeDb());
        context.live[0] = static_cast<float>(unit_.extremeDb());
        context.live[1] = static_cast<float>(unit_.levelDb());
        context.liveCount = 2;
        sidechainDelay_.process(sidechain);
        if (context.tapOut != nullptr) fillTap(context, sidechain, block, gain);
        glide_.begin(target.glide, target.keepGlide);
        if (works || !glide_.still() || glide_[1] != 1.0) apply(block, gain);
    }

private:
    void multiply(Block& block, const Block& gain) const noexcept {
        if (midSide_) toMidSide(block);
        for (int c = 0; c < 2; ++c)
            for (int n = 0; n < kQuantum; ++n) block.channel(c)[n] *= gain.channel(c)[n];
        if (midSide_) toLeftRight(block);
    }

    // With mix and make-up. A mix of nothing leaves every factor at exactly 1.
    void apply(Block& block, Block& gain) noexcept {
        if (glide_.still() && glide_[0] == 1.0 && glide_[1] == 1.0) return multiply(block, gain);
        for (int n = 0; n < kQuantum; ++n) {
            glide_.next();
            const double wet = glide_[0], dry = 1.0 - wet, lift = wet * glide_[1];
            gain.left[n] = dry + lift * gain.left[n];
            gain.right[n] = dry + lift * gain.right[n];
        }
        glide_.finish();
        if (glide_.still() && glide_[0] == 0.0) return;
        multiply(block, gain);
    }

    void fillTap(Context& context, const Block& sidechain, const Block& dry,
                 const Block& gain) const noexcept {
        Block& out = *context.tapOut;
        if (context.tap == kTapSidechain) {
            out = sidechain;
            if (midSide_) toLeftRight(out);
        }
        if (context.tap != kTapRemoved) return;
        out = dry;
        multiply(out, gain);
        for (int c = 0; c < 2; ++c)
            for (int n = 0; n < kQuantum; ++n)
                out.channel(c)[n] = dry.channel(c)[n] - out.channel(c)[n];
    }

    bool midSide_;
    Glide<2> glide_;
    MovingSection filter_;
    DelayLine delay_, sidechainDelay_;
    DynamicsUnit unit_;
};

class CompressorModule : public Module {
public:
    std::string_view id() const override { return "compressor"; }
    Text name() const override { return TR("modules", "Compressor"); }
    Text help() const override {
        return TR(
            "modules",
            "Makes the distance between loud and soft smaller (Compress, Lift) or larger (Expand). "
            "Compress holds back what is louder than the threshold, which glues a mix together and "
            "lets it sit louder; Lift raises soft detail and leaves peaks alone; Expand makes "
            "quiet parts quieter.\n\n"
            "In mastering one or two decibels of gain reduction with a ratio below 2, a slow "
            "attack (30 ms) and a release that breathes with the music are usually enough. Let the "
            "side-chain low cut keep the kick from steering everything. Attack and release are "
            "time constants: 63 % of the change in dB. With lookahead the gain is down before a "
            "transient arrives. Mix blends the untouched sound back in without any comb filter.\n\n"
            "Leave it off when the mix already moves as it should: dynamics that are gone do not "
            "come back.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<CompressorPlan>();
        plan->rate = rate;
        plan->latency = static_cast<int>(std::lround(v[kLookahead] * rate / 1000.0));
        plan->dynamics = planDynamics(specOf(v, plan->latency), rate);
        plan->glide = {v[kMix] / 100, fromDb(v[kMakeup])};
        plan->midSide = v[kChannels] > 0.5;
        plan->keepGlide = keepPerFrame(kGlideSeconds, rate);
        plan->filtered = v[kSidechainHp] >= kSidechainFrom;
        plan->sidechain =
            svfCoefs(highPassSection(std::max(v[kSidechainHp], kSidechainFrom), rate, 0.70710678));
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<CompressorProcessor>(
            plan.latency, static_cast<const CompressorPlan&>(plan).midSide);
        processor->reset(plan);
        return processor;
    }

    /// With mix and make-up.
    std::optional<double> levelGainDb(const Plan& plan, double levelDb) const override {
        const auto& p = static_cast<const CompressorPlan&>(plan);
        const double gain = fromDb(steadyGainDb(p.dynamics, levelDb));
        return toDb((1 - p.glide[0]) + p.glide[0] * p.glide[1] * gain);
    }

    Brief brief(std::span<const double> v) const override {
        return {Message(TR("modules", "%1"), {toText(kParams[kRatio], v[kRatio])}),
                Message(TR("modules", "%1"), {formatUnit(Unit::Decibel, v[kThreshold])})};
    }

private:
    static DynamicsSpec specOf(std::span<const double> v, int lookaheadFrames) {
        return {.mode = static_cast<DynamicsMode>(static_cast<int>(v[kMode])),
                .rms = v[kDetector] > 0.5,
                .thresholdDb = v[kThreshold],
                .ratio = v[kRatio] >= kParams[kRatio].max ? 1e9 : v[kRatio],
                .kneeDb = v[kKnee],
                .rangeDb = v[kRange],
                .attackMs = v[kAttack],
                .releaseMs = v[kRelease],
                .autoRelease = v[kAutoRelease] > 0.5,
                .link = v[kLink] / 100,
                .lookaheadFrames = lookaheadFrames};
    }
};

}  // namespace

const Module& compressorModule() {
    static const CompressorModule module;
    return module;
}

}  // namespace lacquer
