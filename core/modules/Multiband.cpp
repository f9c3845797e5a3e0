// SPDX-License-Identifier: GPL-3.0-or-later
// Multiband: two to six bands, each with dynamics, gain and width of its own.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/BandSplit.h"
#include "dsp/BlockOps.h"
#include "dsp/DynamicsUnit.h"
#include "modules/MultibandTable.h"

namespace lacquer {
namespace {

using namespace multiband;

// What gliding values of a band mean: gain of a channel on itself and on the other, share of dynamics.
enum Gliding { kSame, kOther, kWet, kGlides };

struct BandPlan {
    DynamicsPlan dynamics;
    std::array<double, kGlides> mix{1, 0, 0};
    bool acts = false;  // does anything to the sound
};

struct MultibandPlan : Plan {
    BandSplitPlan split;
    std::array<BandPlan, kMaxSplitBands> bands;
    double keep = 0;
    bool acts = false;
};

struct BandState {
    DynamicsUnit unit;
    Glide<kGlides> mix;
    bool awake = false;

    void reset(const BandPlan& plan) noexcept {
        unit.reset(plan.dynamics);
        mix.jump(plan.mix);
        awake = plan.mix[kWet] > 0;
    }
    double levelDb() const noexcept { return awake ? unit.levelDb() : -180.0; }
    // Whether the unit is to run in this quantum.
    bool begin(const BandPlan& plan, double keep) noexcept {
        mix.begin(plan.mix, keep);
        const bool wanted = plan.mix[kWet] > 0 || mix[kWet] > 0;
        if (wanted && !awake) unit.start(plan.dynamics);
        awake = wanted;
        return awake;
    }
    // Returns the gain in dB farthest from 0.
    double finish(Block& block, const Block& gain, bool works) noexcept {
        if (!mix.still())
            moving(block, gain, works);
        else if (works || mix[kSame] != 1.0 || mix[kOther] != 0.0)
            resting(block, gain, works);
        return works ? unit.extremeDb() : 0.0;
    }

private:
    void resting(Block& block, const Block& gain, bool works) noexcept {
        if (works) multiply(block, gain);
        const double same = mix[kSame], other = mix[kOther];
        if (same != 1.0 || other != 0.0) mixChannels(block, {same, other, other, same});
    }
    void moving(Block& block, const Block& gain, bool works) noexcept {
        for (int n = 0; n < kQuantum; ++n) {
            mix.next();
            double l = block.left[n], r = block.right[n];
            if (works) {
                l *= 1.0 + mix[kWet] * (gain.left[n] - 1.0);
                r *= 1.0 + mix[kWet] * (gain.right[n] - 1.0);
            }
            block.left[n] = mix[kSame] * l + mix[kOther] * r;
            block.right[n] = mix[kOther] * l + mix[kSame] * r;
        }
        mix.finish();
    }
};

// It tells its picture the gain of every band in dB, then the level in dB that every detector sees.
// Where no band does anything the split is not run and bits pass. When one begins, the split runs until
// its filters have filled, and fades in.
class MultibandProcessor : public Processor {
public:
    explicit MultibandProcessor(const MultibandPlan& plan)
        : split_(plan.split), dry_(plan.latency) {}

    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<MultibandProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const MultibandPlan&>(plan);
        dry_.reset();
        wake(target);
        settling_ = 0;
        running_ = target.acts;
        share_.jump({target.acts ? 1.0 : 0.0});
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const MultibandPlan&>(plan);
        silenceDamage(block);
        const bool tapped = context.tap >= 0 && context.tapOut != nullptr;
        if (!running_ && (target.acts || tapped)) {
            wake(target);
            settling_ = target.split.settle;
        }
        running_ = target.acts || tapped || share_[0] > 0;
        Block wet = block;
        dry_.process(block);
        if (running_) {
            runBands(target, wet, context);
            crossfade(target, block, wet);
        }
        if (!tapped) heard_ = -1;
    }

private:
    void wake(const MultibandPlan& plan) noexcept {
        split_.reset(plan.split);
        join_.reset();
        for (std::size_t i = 0; i < bands_.size(); ++i) bands_[i].reset(plan.bands[i]);
    }

    void runBands(const MultibandPlan& plan, Block& block, Context& context) noexcept {
        const auto count = static_cast<std::size_t>(plan.split.tree.bands);
        split_.split(plan.split, block, sound_);
        const bool removed = context.tapOut != nullptr && context.tap == kTapRemoved;
        if (removed) taken_ = sound_;
        const auto works = runUnits(plan, count);
        double deepest = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double db = bands_[i].finish(sound_[i], gains_[i], works[i]);
            deepest = std::max(deepest, -db);
            context.live[i] = static_cast<float>(db);
            context.live[count + i] = static_cast<float>(bands_[i].levelDb());
        }
        context.liveCount = static_cast<int>(2 * count);
        context.gainReductionDb = deepest;
        join_.process(split_, sound_, block);
        if (context.tapOut != nullptr && context.tap >= 0) listen(context, removed);
    }

    // Fills the gains of the bands whose dynamics do something.
    std::array<bool, kMaxSplitBands> runUnits(const MultibandPlan& plan,
                                              std::size_t count) noexcept {
        std::array<DynamicsUnit::Job, kMaxSplitBands> jobs;
        std::array<std::size_t, kMaxSplitBands> band;
        std::size_t awake = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!bands_[i].begin(plan.bands[i], plan.keep)) continue;
            band[awake] = i;
            jobs[awake++] = {&bands_[i].unit, &plan.bands[i].dynamics, &sound_[i], &gains_[i]};
        }
        DynamicsUnit::processTogether({jobs.data(), awake});
        std::array<bool, kMaxSplitBands> works{};
        for (std::size_t k = 0; k < awake; ++k) works[band[k]] = jobs[k].works;
        return works;
    }

    void listen(Context& context, bool removed) noexcept {
        if (heard_ != context.tap) tapJoin_.reset();
        heard_ = context.tap;
        for (std::size_t i = 0; i < sound_.size(); ++i) {
            if (removed)
                subtract(taken_[i], sound_[i]);
            else if (static_cast<int>(i) == context.tap)
                taken_[i] = sound_[i];
            else
                taken_[i].clear();
        }
        tapJoin_.process(split_, taken_, *context.tapOut);
    }

    void crossfade(const MultibandPlan& plan, Block& dry, const Block& wet) noexcept {
        settling_ = std::max(settling_ - kQuantum, 0);
        share_.begin({plan.acts && settling_ == 0 ? 1.0 : 0.0}, plan.keep);
        if (share_.still()) {
            if (share_[0] == 1.0) dry = wet;
            return;
        }
        for (int n = 0; n < kQuantum; ++n) {
            share_.next();
            dry.left[n] += share_[0] * (wet.left[n] - dry.left[n]);
            dry.right[n] += share_[0] * (wet.right[n] - dry.right[n]);
        }
        share_.finish();
    }

    BandSplit split_;
    BandSplit::Join join_, tapJoin_;
    DelayLine dry_;
    std::array<BandState, kMaxSplitBands> bands_;
    SplitBands sound_{}, taken_{}, gains_{};
    Glide<1> share_;  // of the bands' sum in the output
    int settling_ = 0, heard_ = -1;
    bool running_ = false;
};

class MultibandModule : public Module {
public:
    std::string_view id() const override { return "multiband"; }
    Text name() const override { return TR("modules", "Multiband"); }
    Text help() const override {
        return TR(
            "modules",
            "Splits the sound into two to six bands and gives each dynamics, gain and width of its "
            "own: boomy bass is held without pulling the voice down, harsh highs without dulling "
            "what lies below.\n\n"
            "Set the crossovers where the parts of the mix meet, listen to a band alone, then to "
            "what is taken away. In mastering one or two decibels in one or two bands do more than "
            "all six at work; leave the others off. Linear phase keeps transients across the bands "
            "together; minimum phase has no pre-echo. A band's level is what lies in the band, so "
            "thresholds are lower than for the whole sound.\n\n"
            "Leave it off when an equalizer does it: a tone that is wrong all the time needs no "
            "dynamics.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<MultibandPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        const int bands = bandsOf(v);
        plan->split =
            planBandSplit(v.subspan(kXover1, kMaxCrossovers), bands, v[kPhase] > 0.5, rate);
        plan->latency = plan->split.latency;
        for (int i = 0; i < bands; ++i) {
            BandPlan& band = plan->bands[static_cast<std::size_t>(i)];
            band = planBand(v, i, rate);
            plan->acts = plan->acts || band.acts;
        }
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor =
            std::make_unique<MultibandProcessor>(static_cast<const MultibandPlan&>(plan));
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> v) const override {
        return {
            Message(TR("modules", "%1 bands"), {std::to_string(bandsOf(v))}),
            v[kPhase] > 0.5 ? Message(TR("modules", "linear φ")) : Message(TR("modules", "min φ"))};
    }

private:
    static int bandsOf(std::span<const double> v) {
        return std::clamp(static_cast<int>(std::lround(v[kBands])), 2, kMaxSplitBands);
    }

    static BandPlan planBand(std::span<const double> v, int i, double rate) {
        const auto of = [&](Leaf leaf) { return v[static_cast<std::size_t>(indexOf(i, leaf))]; };
        const int mode = static_cast<int>(of(kMode));
        const double most = kLeafs[kRatio].max;
        const double ratio = mode == kLimit || of(kRatio) >= most ? 1e9 : of(kRatio);
        BandPlan plan;
        plan.dynamics =
            planDynamics({.mode = mode == kExpand ? DynamicsMode::Expand : DynamicsMode::Down,
                          .rms = v[kDetector] > 0.5,
                          .thresholdDb = of(kThreshold),
                          .ratio = ratio,
                          .kneeDb = of(kKnee),
                          .rangeDb = of(kRange),
                          .attackMs = of(kAttack),
                          .releaseMs = of(kRelease),
                          .link = v[kLink] / 100},
                         rate);
        const bool bypassed = of(kBypass) > 0.5, muted = of(kMute) > 0.5;
        const double gain = muted ? 0.0 : bypassed ? 1.0 : fromDb(of(kGain));
        const double width = bypassed ? 1.0 : of(kWidth) / 100;
        const double wet = mode != kOff && !bypassed ? 1.0 : 0.0;
        plan.mix = {gain * (1 + width) / 2, gain * (1 - width) / 2, wet};
        plan.acts = plan.mix[kSame] != 1.0 || plan.mix[kOther] != 0.0 ||
                    (wet > 0 && ratio > 1 && of(kRange) > 0);
        return plan;
    }
};

}  // namespace

const Module& multibandModule() {
    static const MultibandModule module;
    return module;
}

}  // namespace lacquer
