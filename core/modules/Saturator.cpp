// SPDX-License-Identifier: GPL-3.0-or-later
// Saturator: bends the waveform softly or clips it, oversampled; adds its harmonics to the dry sound.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/DelayLine.h"
#include "dsp/Guard.h"
#include "dsp/Math.h"
#include "dsp/Oversampler.h"
#include "dsp/Processor.h"
#include "dsp/Smooth.h"
#include "dsp/Svf.h"

namespace lacquer {
namespace {

enum Index { kCurve, kDrive, kMix, kOversampling, kOutput };
enum class Curve { Tape, Warm, Tube, Clip };

constexpr Choice kCurves[] = {{"tape", TR("modules", "Tape")},
                              {"warm", TR("modules", "Warm")},
                              {"tube", TR("modules", "Tube")},
                              {"clip", TR("modules", "Clip")}};
constexpr Choice kFactors[] = {{"off", TR("modules", "Off")},
                               {"2x", TR("modules", "2×")},
                               {"4x", TR("modules", "4×")},
                               {"8x", TR("modules", "8×")},
                               {"16x", TR("modules", "16×")}};

constexpr Param kParams[] = {
    {.id = "curve",
     .name = TR("modules", "Curve"),
     .unit = Unit::Choice,
     .max = 3,
     .choices = kCurves,
     .tip = TR(
         "modules",
         "Tape rounds peaks (odd harmonics), Warm does it earlier and more gently, Tube is uneven "
         "(even harmonics too), Clip cuts peaks off straight.")},
    {.id = "drive",
     .name = TR("modules", "Drive"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 24,
     .def = 0,
     .tip = TR("modules",
               "How far the sound reaches into the curve. Soft sound keeps its level, peaks get "
               "rounder. 0 dB does nothing."),
     .step = 0.1},
    {.id = "mix",
     .name = TR("modules", "Mix"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules", "Share of the bent sound; the rest is the sound as it came.")},
    {.id = "oversampling",
     .name = TR("modules", "Oversampling"),
     .unit = Unit::Choice,
     .max = 4,
     .def = 3,
     .choices = kFactors,
     .tip = TR(
         "modules",
         "At a higher rate harmonics above hearing do not fold back as noise. 8× is clean for all "
         "curves; costs 64 samples of latency."),
     .rebuild = true},
    {.id = "output",
     .name = TR("modules", "Output"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "Level behind the saturation, to listen at equal loudness."),
     .step = 0.1},
};
constexpr TapInfo kTaps[] = {{"added", TR("modules", "What saturation adds")}};

constexpr double kBias = 0.35;  // where on its curve the tube rests
constexpr double kBlockHz = 5.0;

enum Gliding { kAmount, kWet, kLevel, kGlides };

struct SaturatorPlan : Plan {
    Curve curve = Curve::Tape;
    std::array<double, kGlides> glide{0, 1, 1};
    int factor = 1;
    double keep = 0, biasLevel = 0;
    SvfCoefs block{};  ///< takes the direct current of the tube's unevenness away
};

// What a curve of amount a adds to x; a -> 0 adds nothing. Slope 1 at rest. Its integral is for Clip.
double tape(double a, double x) noexcept {
    return math::tanh(a * x) / a - x;
}
double warm(double a, double x) noexcept {
    return x / std::sqrt(1.0 + a * x * (a * x)) - x;
}
double tube(double a, double x, double biasLevel) noexcept {
    const double slope = 1.0 - biasLevel * biasLevel;
    return (math::tanh(a * x + kBias) - biasLevel) / (a * slope) - x;
}
// Integral of (clamp(x, ±c) - x): -(|x| - c)²/2 beyond c. Averaged between samples it aliases far less
// than the clipped samples themselves (Parker, Zavalishin, Le Bivic, DAFx-16).
double clipArea(double c, double x) noexcept {
    const double over = std::abs(x) - c;
    return over > 0 ? -0.5 * over * over : 0.0;
}
double clip(double a, double x, double before) noexcept {
    const double c = 1.0 / a, step = x - before;
    if (std::abs(step) < 1e-7) {
        const double middle = 0.5 * (x + before);
        return std::clamp(middle, -c, c) - middle;
    }
    return (clipArea(c, x) - clipArea(c, before)) / step;
}

class SaturatorProcessor : public Processor {
public:
    explicit SaturatorProcessor(const SaturatorPlan& plan)
        : delay_(plan.latency), over_{Oversampler(plan.factor), Oversampler(plan.factor)} {}

    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<SaturatorProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const SaturatorPlan&>(plan);
        glide_.jump(target.glide);
        curve_ = target.curve;
        delay_.reset();
        clearWet();
        awake_ = target.glide[kAmount] > 0;
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const SaturatorPlan&>(plan);
        silenceDamage(block);
        const Block in = block;
        delay_.process(block);
        std::array<double, kGlides> aim = target.glide;
        // Another curve: down to nothing first, then up on the new one.
        if (curve_ != target.curve) aim[kAmount] = 0.0;
        glide_.begin(aim, target.keep);
        Block added;
        added.clear();
        const bool wanted = aim[kAmount] > 0 || glide_[kAmount] > 0;
        if (wanted && !awake_) clearWet();
        awake_ = wanted;
        std::array<double, kQuantum> amount, wet, level;
        for (int n = 0; n < kQuantum; ++n) {
            glide_.next();
            amount[static_cast<std::size_t>(n)] = glide_[kAmount];
            wet[static_cast<std::size_t>(n)] = glide_[kWet];
            level[static_cast<std::size_t>(n)] = glide_[kLevel];
        }
        glide_.finish();
        if (awake_) bend(target, in, amount, added);
        if (curve_ != target.curve && glide_[kAmount] == 0.0) {
            curve_ = target.curve;
            clearWet();
        }
        for (int c = 0; c < 2; ++c)
            for (std::size_t n = 0; n < kQuantum; ++n)
                block.channel(c)[n] =
                    (block.channel(c)[n] + wet[n] * added.channel(c)[n]) * level[n];
        if (context.tap == 0 && context.tapOut != nullptr) *context.tapOut = added;
    }

private:
    void clearWet() noexcept {
        for (Oversampler& over : over_) over.reset();
        block_ = {};
        before_[0] = before_[1] = 0.0;
    }

    void bend(const SaturatorPlan& plan, const Block& in,
              const std::array<double, kQuantum>& amount, Block& added) noexcept {
        const int factor = over_[0].factor();
        for (int c = 0; c < 2; ++c) {
            over_[c].up(in.channel(c), high_.data());
            for (int n = 0; n < kQuantum; ++n)
                bendFrame(plan, c, amount[static_cast<std::size_t>(n)],
                          &high_[static_cast<std::size_t>(n * factor)], factor);
            over_[c].down(high_.data(), added.channel(c));
        }
        if (curve_ == Curve::Tube) svfRun(block_, plan.block, added);
    }

    void bendFrame(const SaturatorPlan& plan, int c, double a, double* x, int count) noexcept {
        if (a < 1e-7) {
            before_[c] = x[count - 1];
            std::fill_n(x, count, 0.0);
            return;
        }
        for (int i = 0; i < count; ++i) {
            const double now = x[i];
            switch (curve_) {
            case Curve::Tape: x[i] = tape(a, now); break;
            case Curve::Warm: x[i] = warm(a, now); break;
            case Curve::Tube: x[i] = tube(a, now, plan.biasLevel); break;
            case Curve::Clip: x[i] = clip(a, now, before_[c]); break;
            }
            before_[c] = now;
        }
    }

    Curve curve_ = Curve::Tape;
    Glide<kGlides> glide_;
    DelayLine delay_;
    std::array<Oversampler, 2> over_;
    std::array<double, 16 * kQuantum> high_{};
    SvfState block_;
    double before_[2] = {0, 0};
    bool awake_ = false;
};

class SaturatorModule : public Module {
public:
    std::string_view id() const override { return "saturator"; }
    Text name() const override { return TR("modules", "Saturator"); }
    Text help() const override {
        return TR(
            "modules",
            "Bends the waveform the way tape, transformers and tubes do: peaks get rounder, "
            "harmonics "
            "appear, the sound gets denser and seems louder. Soft passages pass almost unchanged. "
            "Clip cuts the highest peaks off straight, which saves the limiter work on drums.\n\n"
            "In mastering 1 to 4 dB of drive are plenty. Listen to what is added (the tap) and "
            "compare at equal loudness: more harmonics always sound better when they are louder. "
            "Only what the curve adds is oversampled and mixed in, so the sound underneath stays "
            "untouched.\n\n"
            "Leave it off on mixes that are already dense or distorted, and where clarity is the "
            "point.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<SaturatorPlan>();
        plan->rate = rate;
        plan->curve = static_cast<Curve>(static_cast<int>(v[kCurve]));
        plan->glide = {fromDb(v[kDrive]) - 1.0, v[kMix] / 100, fromDb(v[kOutput])};
        plan->factor = 1 << static_cast<int>(v[kOversampling]);
        plan->latency = plan->factor == 1 ? 0 : Oversampler::kDelay;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->biasLevel = math::tanh(kBias);
        plan->block = svfCoefs(highPassSection(kBlockHz, rate, 0.70710678));
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor =
            std::make_unique<SaturatorProcessor>(static_cast<const SaturatorPlan&>(plan));
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> v) const override {
        return {Message(TR("modules", "%1"), {formatUnit(Unit::Decibel, v[kDrive])}),
                Message(kCurves[static_cast<std::size_t>(v[kCurve])].name)};
    }
};

}  // namespace

const Module& saturatorModule() {
    static const SaturatorModule module;
    return module;
}

}  // namespace lacquer
