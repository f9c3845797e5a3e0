// SPDX-License-Identifier: GPL-3.0-or-later
// Saturator: bends the waveform softly or clips it, oversampled; adds its harmonics to the dry sound.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/DelayLine.h"
#include "dsp/Guard.h"
#include "dsp/Oversampler.h"
#include "dsp/Processor.h"
#include "dsp/Smooth.h"
#include "dsp/Svf.h"
#include "dsp/Waveshaper.h"

namespace lacquer {
namespace {

enum Index { kCurve, kDrive, kMix, kOversampling, kOutput, kTone, kFrom, kTo };

constexpr Choice kCurves[] = {{"tape", TR("modules", "Tape")},
                              {"warm", TR("modules", "Warm")},
                              {"tube", TR("modules", "Tube")},
                              {"clip", TR("modules", "Hard clip")},
                              {"soft", TR("modules", "Soft clip")}};
constexpr Choice kFactors[] = {{"off", TR("modules", "Off")},
                               {"2x", TR("modules", "2×")},
                               {"4x", TR("modules", "4×")},
                               {"8x", TR("modules", "8×")},
                               {"16x", TR("modules", "16×")}};

constexpr Param kParams[] = {
    {.id = "curve",
     .name = TR("modules", "Curve"),
     .unit = Unit::Choice,
     .max = 4,
     .choices = kCurves,
     .tip = TR(
         "modules",
         "Tape rounds peaks (odd harmonics), Warm does it earlier and more gently, Tube is uneven "
         "(even harmonics too). Hard clip cuts peaks off straight, Soft clip bends them over; both "
         "leave what lies below alone.")},
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
         "curves but Hard clip, which gains from 16×; costs 64 samples of latency."),
     .rebuild = true},
    {.id = "output",
     .name = TR("modules", "Output"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "Level behind the saturation, to listen at equal loudness."),
     .step = 0.1},
    {.id = "tone",
     .name = TR("modules", "Tone"),
     .unit = Unit::Decibel,
     .min = -6,
     .max = 6,
     .def = 0,
     .tip = TR("modules",
               "Tilts what the curve adds about 1 kHz: up is brighter, down is darker. The sound "
               "underneath keeps its balance."),
     .step = 0.1},
    {.id = "from",
     .name = TR("modules", "From"),
     .unit = Unit::Hertz,
     .min = 20,
     .max = 2000,
     .def = 20,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Only what lies above drives the curve (12 dB/oct). 20 Hz: everything does. Keeps "
               "bass out of the bending.")},
    {.id = "to",
     .name = TR("modules", "To"),
     .unit = Unit::Hertz,
     .min = 500,
     .max = 20000,
     .def = 20000,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Only what lies below drives the curve (12 dB/oct). 20 kHz: everything does. Keeps "
               "cymbals and sibilants clean.")},
};
constexpr TapInfo kTaps[] = {{"added", TR("modules", "What saturation adds")}};

constexpr double kBlockHz = 5.0;
constexpr double kButterworth = 0.70710678;

constexpr double kToneHz = 1000.0;

enum Gliding { kAmount, kWet, kLevel, kLow, kHigh, kGlides };

struct SaturatorPlan : Plan {
    Curve curve = Curve::Tape;
    std::array<double, kGlides> glide{0, 1, 1, 1, 1};
    int factor = 1;
    double keep = 0;
    SvfCoefs block{};               ///< takes the direct current of the tube's unevenness away
    std::array<double, 10> band{};  ///< SvfCoefs of what drives the curve: from, to
    double tone = 0;                ///< of a bilinear one-pole at kToneHz
};

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
        band_.jump(target.band);
        curve_ = target.curve;
        delay_.reset();
        clearWet();
        awake_ = target.glide[kAmount] > 0;
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const SaturatorPlan&>(plan);
        silenceDamage(block);
        Block driving = block;
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
        Moves moves;
        for (std::size_t n = 0; n < kQuantum; ++n) {
            glide_.next();
            for (std::size_t i = 0; i < kGlides; ++i) moves[i][n] = glide_[static_cast<int>(i)];
        }
        glide_.finish();
        narrow(target, driving);
        if (awake_) bendBoth(target, driving, moves[kAmount], added);
        if (awake_) tilt(target, moves, added);
        if (curve_ != target.curve && glide_[kAmount] == 0.0) {
            curve_ = target.curve;
            clearWet();
        }
        for (int c = 0; c < 2; ++c)
            for (std::size_t n = 0; n < kQuantum; ++n)
                block.channel(c)[n] =
                    (block.channel(c)[n] + moves[kWet][n] * added.channel(c)[n]) * moves[kLevel][n];
        if (context.tap == 0 && context.tapOut != nullptr) *context.tapOut = added;
    }

private:
    using Moves = std::array<std::array<double, kQuantum>, kGlides>;

    void clearWet() noexcept {
        for (Oversampler& over : over_) over.reset();
        block_ = from_ = to_ = {};
        low_[0] = low_[1] = 0.0;
        before_[0] = before_[1] = 0.0;
    }

    // To the range that drives the curve; asleep, only the edges move.
    void narrow(const SaturatorPlan& plan, Block& x) noexcept {
        const bool moving = band_.begin(plan.band, plan.keep);
        for (std::size_t n = 0; n < kQuantum && (moving || awake_); ++n) {
            band_.next();
            const auto& b = band_.now();
            const SvfStep from(b[0], b[1]), to(b[5], b[6]);
            for (int c = 0; c < 2; ++c) {
                double& v = x.channel(c)[n];
                v = svfTick(from_, c, from, b[2], b[3], b[4], v);
                v = svfTick(to_, c, to, b[7], b[8], b[9], v);
            }
        }
        from_.flush();
        to_.flush();
        band_.finish();
    }

    // Level of what lies below and above kToneHz in what is added.
    void tilt(const SaturatorPlan& plan, const Moves& moves, Block& added) noexcept {
        for (int c = 0; c < 2; ++c) {
            for (std::size_t n = 0; n < kQuantum; ++n) {
                double& x = added.channel(c)[n];
                const double rise = plan.tone * (x - low_[c]), low = low_[c] + rise;
                low_[c] = low + rise;
                x = moves[kHigh][n] * x + (moves[kLow][n] - moves[kHigh][n]) * low;
            }
            low_[c] = flushTiny(low_[c]);
        }
    }

    void bendBoth(const SaturatorPlan& plan, const Block& in,
                  const std::array<double, kQuantum>& amount, Block& added) noexcept {
        const int factor = over_[0].factor(), count = kQuantum * factor;
        for (int n = 0; n < kQuantum; ++n)
            std::fill_n(amounts_.data() + n * factor, factor, amount[static_cast<std::size_t>(n)]);
        for (int c = 0; c < 2; ++c) {
            double* const high = high_.data() + 1;
            high_[0] = before_[c];
            over_[c].up(in.channel(c), high);
            bend(curve_, high, amounts_.data(), count, bent_.data());
            before_[c] = high[count - 1];
            over_[c].down(bent_.data(), added.channel(c));
        }
        if (curve_ == Curve::Tube) svfRun(block_, plan.block, added);
    }

    Curve curve_ = Curve::Tape;
    Glide<kGlides> glide_;
    DelayLine delay_;
    std::array<Oversampler, 2> over_;
    static constexpr std::size_t kMost = 16 * kQuantum;
    std::array<double, 1 + kMost> high_{};  // the last sample of the quantum before, then this one
    std::array<double, kMost> amounts_{}, bent_{};
    SvfState block_, from_, to_;
    Glide<10> band_;
    double low_[2] = {0, 0};
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
            "The clips touch only the highest peaks, which saves the limiter work on drums.\n\n"
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
        plan->glide = {fromDb(v[kDrive]) - 1.0, v[kMix] / 100, fromDb(v[kOutput]),
                       fromDb(-v[kTone]), fromDb(v[kTone])};
        plan->factor = 1 << static_cast<int>(v[kOversampling]);
        plan->latency = plan->factor == 1 ? 0 : Oversampler::kDelay;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->block = svfCoefs(highPassSection(kBlockHz, rate, kButterworth));
        const double g = std::tan(std::numbers::pi * kToneHz / rate);
        plan->tone = g / (1.0 + g);
        // At its end a range has no edge at all.
        const Section from = v[kFrom] > kParams[kFrom].min
                                 ? highPassSection(v[kFrom], rate, kButterworth)
                                 : Section{};
        const Section to = v[kTo] < std::min(kParams[kTo].max, 0.45 * rate)
                               ? lowPassSection(v[kTo], rate, kButterworth)
                               : Section{};
        const SvfCoefs low = svfCoefs(from), high = svfCoefs(to);
        std::copy(low.begin(), low.end(), plan->band.begin());
        std::copy(high.begin(), high.end(), plan->band.begin() + 5);
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
