// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer: up to 24 analog-matched bands, each on the stereo sound, mid, side, left or right.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/EqBank.h"
#include "dsp/Processor.h"

namespace lacquer {
namespace {

constexpr int kBands = 24;
enum Leaf { kOn, kType, kFreq, kGain, kQ, kSlope, kChannel, kLeaves };
enum Index { kOutput, kFirstBand };

constexpr Choice kTypes[] = {
    {"bell", TR("modules", "Bell")},
    {"lowshelf", TR("modules", "Low shelf")},
    {"highshelf", TR("modules", "High shelf")},
    {"lowcut", TR("modules", "Low cut")},
    {"highcut", TR("modules", "High cut")},
    {"bandpass", TR("modules", "Band pass")},
    {"notch", TR("modules", "Notch")},
    {"allpass", TR("modules", "All-pass")},
    {"tilt", TR("modules", "Tilt")},
};
constexpr Choice kChannels[] = {
    {"stereo", TR("modules", "Stereo")}, {"mid", TR("modules", "Mid")},
    {"side", TR("modules", "Side")},     {"left", TR("modules", "Left")},
    {"right", TR("modules", "Right")},
};
// Where bands start when they are switched on without being told where.
constexpr double kStarts[] = {30, 80, 200, 500, 1000, 3000, 8000, 16000};

constexpr Param switchOf(int band) {
    return {.id = {"band", band, ".on"},
            .name = TR("modules", "On"),
            .unit = Unit::Switch,
            .tip = TR("modules", "Whether this band shapes the sound. An off band costs nothing."),
            .group = band};
}

constexpr Param typeOf(int band) {
    return {
        .id = {"band", band, ".type"},
        .name = TR("modules", "Type"),
        .unit = Unit::Choice,
        .max = static_cast<double>(std::size(kTypes) - 1),
        .choices = kTypes,
        .tip = TR("modules",
                  "Bell lifts or lowers around the frequency, shelves everything below or "
                  "above it, cuts take away what lies beyond it, tilt leans the whole spectrum."),
        .group = band};
}

constexpr Param freqOf(int band) {
    return {.id = {"band", band, ".freq"},
            .name = TR("modules", "Frequency"),
            .unit = Unit::Hertz,
            .min = 10,
            .max = 30000,
            .def = band <= 8 ? kStarts[band - 1] : 1000.0,
            .scale = Scale::Log,
            .tip = TR("modules", "Middle of a bell or notch, corner of a shelf or cut."),
            .group = band};
}

constexpr Param gainOf(int band) {
    return {.id = {"band", band, ".gain"},
            .name = TR("modules", "Gain"),
            .unit = Unit::Decibel,
            .min = -24,
            .max = 24,
            .def = 0,
            .tip = TR("modules",
                      "How much the band lifts or lowers. Cuts, band pass, notch and all-pass have "
                      "none. In mastering a decibel is a lot."),
            .group = band,
            .step = 0.1};
}

constexpr Param qOf(int band) {
    return {.id = {"band", band, ".q"},
            .name = TR("modules", "Q"),
            .unit = Unit::Plain,
            .min = 0.1,
            .max = 40,
            .def = 0.70710678,
            .scale = Scale::Log,
            .tip = TR("modules",
                      "Narrowness of a bell; resonance at the corner of a shelf or cut, where 0.71 "
                      "is the flattest without a bump."),
            .group = band};
}

constexpr Param slopeOf(int band) {
    return {.id = {"band", band, ".slope"},
            .name = TR("modules", "Slope"),
            .unit = Unit::DecibelPerOctave,
            .min = 6,
            .max = 96,
            .def = 12,
            .tip = TR("modules",
                      "Steepness of a cut (6 to 96 dB per octave) or shelf (to 36), in steps of 6. "
                      "Steeper cuts turn the phase more."),
            .group = band,
            .step = 6};
}

constexpr Param channelOf(int band) {
    return {
        .id = {"band", band, ".channel"},
        .name = TR("modules", "Channel"),
        .unit = Unit::Choice,
        .max = static_cast<double>(std::size(kChannels) - 1),
        .choices = kChannels,
        .tip = TR("modules",
                  "Mid is what both channels share, side what differs: a band on one leaves the "
                  "other exactly as it was."),
        .group = band};
}

constexpr Param kOutputParam = {
    .id = "output",
    .name = TR("modules", "Output"),
    .unit = Unit::Decibel,
    .min = -24,
    .max = 24,
    .def = 0,
    .tip = TR("modules", "Level behind all bands, to listen at equal loudness."),
    .step = 0.1};

constexpr Param tableEntry(int index) {
    if (index < kFirstBand) return kOutputParam;
    const int band = (index - kFirstBand) / kLeaves + 1;
    switch ((index - kFirstBand) % kLeaves) {
    case kOn: return switchOf(band);
    case kType: return typeOf(band);
    case kFreq: return freqOf(band);
    case kGain: return gainOf(band);
    case kQ: return qOf(band);
    case kSlope: return slopeOf(band);
    default: return channelOf(band);
    }
}

template <std::size_t... I>
constexpr std::array<Param, sizeof...(I)> makeTable(std::index_sequence<I...>) {
    return {tableEntry(static_cast<int>(I))...};
}
constexpr auto kParams = makeTable(std::make_index_sequence<kFirstBand + kBands * kLeaves>{});

constexpr auto kTaps = [] {
    constexpr std::string_view kIds[kBands] = {
        "band1",  "band2",  "band3",  "band4",  "band5",  "band6",  "band7",  "band8",
        "band9",  "band10", "band11", "band12", "band13", "band14", "band15", "band16",
        "band17", "band18", "band19", "band20", "band21", "band22", "band23", "band24"};
    std::array<TapInfo, kBands> taps{};
    for (int i = 0; i < kBands; ++i) taps[i] = {kIds[i], TR("modules", "What lies in this band")};
    return taps;
}();

struct EqualizerPlan : Plan {
    std::array<EqBandPlan, kBands> bands;
    std::array<double, 1> output{1.0};
    double keep = 0;
};

class EqualizerProcessor : public Processor {
public:
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<EqualizerProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const EqualizerPlan&>(plan);
        for (int k = 0; k < kBands; ++k) bands_[k].jump(target.bands[k]);
        output_.jump(target.output);
        solo_ = {};
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const EqualizerPlan&>(plan);
        silenceDamage(block);
        SvfCascade cascade(block);
        for (int k = 0; k < kBands; ++k) bands_[k].process(target.bands[k], target.keep, cascade);
        cascade.flush();
        const bool moving = output_.begin(target.output, target.keep);
        if (moving || output_[0] != 1.0) {
            for (int n = 0; n < kQuantum; ++n) {
                output_.next();
                block.left[n] *= output_[0];
                block.right[n] *= output_[0];
            }
            output_.finish();
        }
        const EqBandPlan* heard =
            context.tap >= 0 && context.tap < kBands ? &target.bands[context.tap] : nullptr;
        solo_.process(heard, context.tap, block, context.tapOut);
    }

private:
    std::array<EqBand, kBands> bands_;
    Glide<1> output_;
    EqSolo solo_;
};

EqBandPlan planBand(std::span<const double> v, double rate) {
    const BandSpec spec{static_cast<BandType>(static_cast<int>(v[kType])), v[kFreq], v[kGain],
                        v[kQ], v[kSlope]};
    return planEqBand(spec, v[kOn] > 0.5, static_cast<BandChannel>(static_cast<int>(v[kChannel])),
                      rate);
}

class EqualizerModule : public Module {
public:
    std::string_view id() const override { return "equalizer"; }
    Text name() const override { return TR("modules", "Equalizer"); }
    Text help() const override {
        return TR(
            "modules",
            "Changes how loud the parts of the spectrum are. Up to 24 bands, each on the whole "
            "stereo sound or on mid, side, left or right alone. Its curves follow analog filters "
            "up to 20 kHz at every sample rate, so a treble shelf at 44.1 kHz sounds as it does at "
            "192 kHz.\n\n"
            "In mastering small, wide moves do most of the work: half a decibel of a wide bell is "
            "heard. Take away before you add: a low cut at 25 Hz frees headroom, one decibel less "
            "around 250 Hz clears a muddy mix. Use narrow bands only against resonances. Listen to "
            "a band alone to find its place, then compare at equal loudness.\n\n"
            "Leave it off when the mix already has the balance you want; every steep filter turns "
            "phase and costs a little punch.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<EqualizerPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->output[0] = fromDb(values[kOutput]);
        for (int k = 0; k < kBands; ++k)
            plan->bands[k] = planBand(values.subspan(kFirstBand + k * kLeaves, kLeaves), rate);
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<EqualizerProcessor>();
        processor->reset(plan);
        return processor;
    }

    std::optional<double> responseDb(const Plan& plan, double hz, Channel channel) const override {
        const auto& p = static_cast<const EqualizerPlan&>(plan);
        double power = p.output[0] * p.output[0];
        for (const EqBandPlan& band : p.bands)
            if (band.design.count > 0 && hears(band.channel, channel))
                power *= band.design.power(hz, plan.rate);
        return 10.0 * std::log10(std::max(power, 1e-30));
    }

    Brief brief(std::span<const double> values) const override {
        int on = 0;
        for (int k = 0; k < kBands; ++k) on += values[kFirstBand + k * kLeaves + kOn] > 0.5;
        return {on == 1 ? Message(TR("modules", "1 band"))
                        : Message(TR("modules", "%1 bands"), {std::to_string(on)}),
                Message(TR("modules", "min φ"))};
    }
};

}  // namespace

const Module& equalizerModule() {
    static const EqualizerModule module;
    return module;
}

}  // namespace lacquer
