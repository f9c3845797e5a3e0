// SPDX-License-Identifier: GPL-3.0-or-later
// De-esser: lowers sharp consonants where they stand out against the rest of the sound.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/DynamicsUnit.h"
#include "dsp/EqBank.h"
#include "dsp/Guard.h"
#include "dsp/Math.h"
#include "dsp/Processor.h"

namespace lacquer {
namespace {

enum Index { kMode, kFreq, kQ, kThreshold, kRange, kAttack, kRelease };
enum Tap { kTapSidechain, kTapRemoved };

constexpr Choice kModes[] = {{"split", TR("modules", "Band only")},
                             {"wide", TR("modules", "Whole sound")}};

constexpr Param kParams[] = {
    {.id = "mode",
     .name = TR("modules", "Mode"),
     .unit = Unit::Choice,
     .choices = kModes,
     .tip = TR("modules",
               "Band only lowers the sharp band like a bell of the equalizer; Whole sound lowers "
               "everything for that moment, which keeps the consonant's colour.")},
    {.id = "freq",
     .name = TR("modules", "Frequency"),
     .unit = Unit::Hertz,
     .min = 2000,
     .max = 16000,
     .def = 6500,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Middle of the band: 5 to 7 kHz for most voices, higher for cymbals. Listen to the "
               "band to find it.")},
    {.id = "q",
     .name = TR("modules", "Q"),
     .unit = Unit::Plain,
     .min = 0.3,
     .max = 6,
     .def = 1,
     .scale = Scale::Log,
     .tip = TR("modules", "Narrowness of the band: 1 is 1.4 octaves wide, 6 a quarter octave.")},
    {.id = "threshold",
     .name = TR("modules", "Threshold"),
     .unit = Unit::Decibel,
     .min = -40,
     .max = 0,
     .def = -12,
     .tip = TR("modules",
               "How loud the band may be beside the whole sound. It counts at every level: soft "
               "passages are treated like loud ones, except below -60 dBFS.")},
    {.id = "range",
     .name = TR("modules", "Range"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "The most that is taken away; 0 dB does nothing, 4 to 6 dB suffice."),
     .step = 0.5},
    {.id = "attack",
     .name = TR("modules", "Attack"),
     .unit = Unit::Milliseconds,
     .min = 0.1,
     .max = 30,
     .def = 1,
     .scale = Scale::Log,
     .tip =
         TR("modules", "Time constant of the answer to louder sound: 63 % of the change in dB.")},
    {.id = "release",
     .name = TR("modules", "Release"),
     .unit = Unit::Milliseconds,
     .min = 5,
     .max = 500,
     .def = 60,
     .scale = Scale::Log,
     .tip = TR("modules", "Time constant of letting go: 63 % of the change in dB.")},
};

constexpr TapInfo kTaps[] = {
    {"sidechain", TR("modules", "What the detector hears")},
    {"removed", TR("modules", "What was taken away")},
};

constexpr double kDetectorSeconds = 0.003;
constexpr double kRatio = 5.0, kKneeDb = 6.0;
constexpr double kFloorPower = 1e-6;  // -60 dBFS, added to the whole sound's power

struct DeesserPlan : Plan {
    DynamicsPlan dynamics;
    SvfCoefs band{};
    double wide = 0;  // 1: the whole sound is lowered
    double keep = 0, keepPower = 0;
    bool acts = false;
};

// It tells its picture the gain in dB, then the band's level beside the whole sound in dB.
class DeesserProcessor : public Processor {
public:
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<DeesserProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const DeesserPlan&>(plan);
        unit_.reset(target.dynamics);
        filter_.jump(&target.band);
        wide_.jump({target.wide});
        band_ = whole_ = 0.0;
        awake_ = target.acts;
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const DeesserPlan&>(plan);
        silenceDamage(block);
        const bool tapped = context.tapOut != nullptr && context.tap >= 0;
        if (!target.acts && !tapped && !awake_) return;
        Block band = block, levels, gain;
        filter_.process(&target.band, target.keep, band);
        follow(target, block, band, levels);
        const bool works = unit_.processLevels(target.dynamics, levels, gain);
        awake_ = target.acts || works;
        context.gainReductionDb = -unit_.extremeDb();
        context.live[0] = static_cast<float>(unit_.extremeDb());
        context.live[1] = static_cast<float>(unit_.levelDb());
        context.liveCount = 2;
        const Block dry = tapped ? block : Block{};
        apply(target, block, band, gain, works);
        if (tapped) fillTap(context, band, dry, block);
    }

private:
    // Level of the band beside the whole sound, of both channels together.
    void follow(const DeesserPlan& plan, const Block& whole, const Block& band,
                Block& levels) noexcept {
        for (std::size_t n = 0; n < kQuantum; ++n) {
            const double a = whole.left[n] * whole.left[n] + whole.right[n] * whole.right[n];
            const double b = band.left[n] * band.left[n] + band.right[n] * band.right[n];
            whole_ = a + plan.keepPower * (whole_ - a);
            band_ = b + plan.keepPower * (band_ - b);
            levels.left[n] = 0.5 * math::gainToDb((band_ + 1e-30) / (whole_ + kFloorPower));
        }
        levels.right = levels.left;
        whole_ = flushTiny(whole_);
        band_ = flushTiny(band_);
    }

    void apply(const DeesserPlan& plan, Block& block, const Block& band, const Block& gain,
               bool works) noexcept {
        wide_.begin({plan.wide}, plan.keep);
        for (std::size_t n = 0; n < kQuantum && works; ++n) {
            wide_.next();
            const double less = gain.left[n] - 1.0, wide = wide_[0];
            const double l = block.left[n], r = block.right[n];
            block.left[n] = l + less * (band.left[n] + wide * (l - band.left[n]));
            block.right[n] = r + less * (band.right[n] + wide * (r - band.right[n]));
        }
        if (!works) wide_.jump({plan.wide});
        wide_.finish();
    }

    static void fillTap(Context& context, const Block& band, const Block& dry,
                        const Block& out) noexcept {
        if (context.tap == kTapSidechain) *context.tapOut = band;
        if (context.tap != kTapRemoved) return;
        for (int c = 0; c < 2; ++c)
            for (int n = 0; n < kQuantum; ++n)
                context.tapOut->channel(c)[n] = dry.channel(c)[n] - out.channel(c)[n];
    }

    DynamicsUnit unit_;
    MovingSection filter_;
    Glide<1> wide_;
    double band_ = 0, whole_ = 0;
    bool awake_ = false;
};

class DeesserModule : public Module {
public:
    std::string_view id() const override { return "deesser"; }
    Text name() const override { return TR("modules", "De-esser"); }
    Text help() const override {
        return TR(
            "modules",
            "Lowers sharp consonants and harsh cymbals, only while they stand out. It compares a "
            "band "
            "with the whole sound instead of with a fixed level, so a soft verse gets the same "
            "care "
            "as a loud chorus.\n\n"
            "Listen to what the detector hears and move the frequency until the sharpness is "
            "loudest; "
            "then lower the threshold until only the sharp moments are caught, and keep the range "
            "small. What is taken away can be heard alone: no words should be understood in it.\n\n"
            "Leave it off when the mix can still be changed: a de-esser on the voice alone does "
            "less "
            "harm.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<DeesserPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->keepPower = keepPerFrame(kDetectorSeconds, rate);
        plan->dynamics = planDynamics({.thresholdDb = v[kThreshold],
                                       .ratio = kRatio,
                                       .kneeDb = kKneeDb,
                                       .rangeDb = v[kRange],
                                       .attackMs = v[kAttack],
                                       .releaseMs = v[kRelease]},
                                      rate);
        plan->band = svfCoefs(bandPassSection(std::min(v[kFreq], 0.45 * rate), rate, v[kQ]));
        plan->wide = v[kMode] > 0.5 ? 1.0 : 0.0;
        plan->acts = v[kRange] > 0;
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<DeesserProcessor>();
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> v) const override {
        return {Message(TR("modules", "%1"), {formatUnit(Unit::Hertz, v[kFreq])}),
                Message(TR("modules", "%1"), {formatUnit(Unit::Decibel, -v[kRange])})};
    }
};

}  // namespace

const Module& deesserModule() {
    static const DeesserModule module;
    return module;
}

}  // namespace lacquer
