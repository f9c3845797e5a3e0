// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer: up to 24 analog-matched bands, each on the stereo sound, mid, side, left or right.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/EqLoudness.h"
#include "dsp/EqProcessor.h"

namespace lacquer {
namespace {

enum Leaf {
    kOn,
    kType,
    kFreq,
    kGain,
    kQ,
    kSlope,
    kChannel,
    kDynamic,
    kThreshold,
    kRange,
    kAttack,
    kRelease,
    kLeaves
};
enum Index { kOutput, kPhase, kLength, kAutoGain, kFirstBand };

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
constexpr Choice kPhases[] = {
    {"minimum", TR("modules", "Minimum phase")},
    {"linear", TR("modules", "Linear phase")},
    {"mixed", TR("modules", "Mixed phase")},
};
constexpr Choice kLengths[] = {
    {"short", TR("modules", "Short")},
    {"medium", TR("modules", "Medium length")},
    {"long", TR("modules", "Long")},
};
constexpr double kWarnDb = 0.3;  // of difference from the curves asked for
constexpr double kMostBackDb = 24.0;
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

constexpr Param dynamicOf(int band) {
    return {.id = {"band", band, ".dynamic"},
            .name = TR("modules", "Dynamic"),
            .unit = Unit::Switch,
            .tip = TR("modules",
                      "Lets the gain of a bell, shelf or tilt follow how loud the sound is where "
                      "the band stands. Such a band always runs as minimum phase."),
            .group = band};
}

constexpr Param thresholdOf(int band) {
    return {.id = {"band", band, ".threshold"},
            .name = TR("modules", "Threshold"),
            .unit = Unit::Decibel,
            .min = -80,
            .max = 0,
            .def = -30,
            .tip = TR("modules",
                      "Level of the band's region above which its gain moves: half a decibel for "
                      "each decibel, until the range is used up."),
            .group = band,
            .step = 0.5};
}

constexpr Param rangeOf(int band) {
    return {.id = {"band", band, ".range"},
            .name = TR("modules", "Range"),
            .unit = Unit::Decibel,
            .min = -24,
            .max = 24,
            .def = 0,
            .tip = TR("modules",
                      "How far the gain moves at most: below 0 loud sound is lowered, above 0 it "
                      "is lifted further. Gain and range together stay within 24 dB."),
            .group = band,
            .step = 0.1};
}

constexpr Param attackOf(int band) {
    return {.id = {"band", band, ".attack"},
            .name = TR("modules", "Attack"),
            .unit = Unit::Milliseconds,
            .min = 0.1,
            .max = 500,
            .def = 20,
            .scale = Scale::Log,
            .tip = TR("modules", "Time in which the gain has moved 63 % of its way."),
            .group = band};
}

constexpr Param releaseOf(int band) {
    return {.id = {"band", band, ".release"},
            .name = TR("modules", "Release"),
            .unit = Unit::Milliseconds,
            .min = 5,
            .max = 5000,
            .def = 150,
            .scale = Scale::Log,
            .tip = TR("modules", "Time in which the gain has gone back 63 % of its way."),
            .group = band};
}

constexpr Param kGlobals[kFirstBand] = {
    {.id = "output",
     .name = TR("modules", "Output"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "Level behind all bands, to listen at equal loudness."),
     .step = 0.1},
    {.id = "phase",
     .name = TR("modules", "Phase"),
     .unit = Unit::Choice,
     .max = static_cast<double>(std::size(kPhases) - 1),
     .choices = kPhases,
     .tip = TR("modules",
               "Minimum is what analog filters do and adds no latency. Linear delays all "
               "frequencies alike: nothing smears against dry sound, but steep bands ring ahead "
               "of hits. Mixed is minimum below 150 Hz, where that is heard most, and linear "
               "above 600 Hz."),
     .rebuild = true},
    {.id = "length",
     .name = TR("modules", "Length"),
     .unit = Unit::Choice,
     .max = static_cast<double>(std::size(kLengths) - 1),
     .def = 1,
     .choices = kLengths,
     .tip = TR("modules",
               "Of the filter in linear and mixed phase: longer is truer in the bass and later. "
               "What it costs and how true it is stands below."),
     .rebuild = true},
    {.id = "autogain",
     .name = TR("modules", "Auto gain"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Takes back what the bands do to the loudness of pink noise, so that louder is not "
               "mistaken for better. Dynamic moves are left out.")},
};

constexpr Param tableEntry(int index) {
    if (index < kFirstBand) return kGlobals[index];
    const int band = (index - kFirstBand) / kLeaves + 1;
    switch ((index - kFirstBand) % kLeaves) {
    case kOn: return switchOf(band);
    case kType: return typeOf(band);
    case kFreq: return freqOf(band);
    case kGain: return gainOf(band);
    case kQ: return qOf(band);
    case kSlope: return slopeOf(band);
    case kChannel: return channelOf(band);
    case kDynamic: return dynamicOf(band);
    case kThreshold: return thresholdOf(band);
    case kRange: return rangeOf(band);
    case kAttack: return attackOf(band);
    default: return releaseOf(band);
    }
}

template <std::size_t... I>
constexpr std::array<Param, sizeof...(I)> makeTable(std::index_sequence<I...>) {
    return {tableEntry(static_cast<int>(I))...};
}
constexpr auto kParams = makeTable(std::make_index_sequence<kFirstBand + kEqBands * kLeaves>{});

constexpr auto kTaps = [] {
    constexpr std::string_view kIds[kEqBands] = {
        "band1",  "band2",  "band3",  "band4",  "band5",  "band6",  "band7",  "band8",
        "band9",  "band10", "band11", "band12", "band13", "band14", "band15", "band16",
        "band17", "band18", "band19", "band20", "band21", "band22", "band23", "band24"};
    std::array<TapInfo, kEqBands> taps{};
    for (int i = 0; i < kEqBands; ++i) taps[i] = {kIds[i], TR("modules", "What lies in this band")};
    return taps;
}();

EqKernelBand bandOf(std::span<const double> v) {
    return {
        {static_cast<BandType>(static_cast<int>(v[kType])), v[kFreq], v[kGain], v[kQ], v[kSlope]},
        static_cast<BandChannel>(static_cast<int>(v[kChannel]))};
}

enum class Way { Off, Filter, Kernel, Dynamic };

Way wayOf(std::span<const double> v, const BandSpec& spec, EqPhase phase) {
    if (v[kOn] < 0.5) return Way::Off;
    if (hasGain(spec.type) && v[kDynamic] > 0.5 && v[kRange] != 0.0) return Way::Dynamic;
    if (hasGain(spec.type) && spec.gain == 0.0) return Way::Off;
    // Who asks for an all-pass wants the phase turned.
    const bool filter = phase == EqPhase::Minimum || spec.type == BandType::AllPass;
    return filter ? Way::Filter : Way::Kernel;
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
            "A dynamic band moves only while its region is loud: it tames a harsh note or a boomy "
            "bass and leaves the rest. Linear phase keeps the shape of waves but delays the sound "
            "and rings ahead of hits where bands are steep; mixed phase keeps the bass from that. "
            "Dynamic bands and all-passes run as minimum phase behind it.\n\n"
            "Leave it off when the mix already has the balance you want; every steep filter turns "
            "phase and costs a little punch.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<EqPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->phase = static_cast<EqPhase>(static_cast<int>(values[kPhase]));
        std::vector<EqKernelBand> inKernel, all;
        for (int k = 0; k < kEqBands; ++k) {
            const auto v = values.subspan(kFirstBand + k * kLeaves, kLeaves);
            const EqKernelBand band = bandOf(v);
            const Way way = wayOf(v, band.spec, plan->phase);
            if (way != Way::Off) all.push_back(band);
            if (way == Way::Kernel) inKernel.push_back(band);
            plan->bands[k] = planEqBand(band.spec, way == Way::Filter, band.channel, rate);
            plan->dynamics[k] =
                planEqDynamics(band.spec, {v[kThreshold], v[kRange], v[kAttack], v[kRelease]},
                               way == Way::Dynamic, band.channel, rate);
        }
        const double back =
            values[kAutoGain] > 0.5 ? std::clamp(-pinkGainDb(all), -kMostBackDb, kMostBackDb) : 0.0;
        plan->output[0] = fromDb(values[kOutput] + back);
        if (plan->phase != EqPhase::Minimum)
            planKernel(*plan, inKernel, static_cast<int>(values[kLength]));
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        return std::make_unique<EqProcessor>(static_cast<const EqPlan&>(plan));
    }

    std::optional<double> responseDb(const Plan& plan, double hz, Channel channel) const override {
        const auto& p = static_cast<const EqPlan&>(plan);
        double power = p.output[0] * p.output[0];
        if (p.kernel) power *= std::pow(p.kernel->magnitude(hz, channel), 2);
        for (const EqBandPlan& band : p.bands)
            if (band.design.count > 0 && hears(band.channel, channel))
                power *= band.design.power(hz, plan.rate);
        for (const EqDynamicPlan& band : p.dynamics)
            if (band.on && hears(band.channel, channel)) power *= band.design.power(hz, plan.rate);
        return 10.0 * std::log10(std::max(power, 1e-30));
    }

    std::vector<Note> notes(const Plan& plan) const override {
        const auto& p = static_cast<const EqPlan&>(plan);
        if (!p.kernel) return {};
        const double error = p.kernel->worstErrorDb();
        return {{Message(TR("modules", "Latency %1"),
                         {formatUnit(Unit::Milliseconds, 1000.0 * p.latency / p.rate)})},
                {error > kWarnDb
                     ? Message(TR("modules",
                                  "Off the curve by up to %1 dB: too narrow for this length"),
                               {formatNumber(error, 2)})
                     : Message(TR("modules", "True to %1 dB"), {formatNumber(error, 2)}),
                 error > kWarnDb}};
    }

    Brief brief(std::span<const double> values) const override {
        constexpr Text kShort[] = {TR("modules", "min φ"), TR("modules", "linear φ"),
                                   TR("modules", "mixed φ")};
        int on = 0;
        for (int k = 0; k < kEqBands; ++k) on += values[kFirstBand + k * kLeaves + kOn] > 0.5;
        return {on == 1 ? Message(TR("modules", "1 band"))
                        : Message(TR("modules", "%1 bands"), {std::to_string(on)}),
                Message(kShort[static_cast<int>(values[kPhase])])};
    }

private:
    static void planKernel(EqPlan& plan, const std::vector<EqKernelBand>& bands, int length) {
        const int taps = eqTaps(length, plan.rate);
        plan.shape = eqShape(taps, plan.rate);
        plan.latency = plan.shape.latency();
        plan.kernel = EqKernel::design(bands, plan.phase, taps, plan.rate);
        plan.bytes = plan.kernel->bytes();
    }
};

}  // namespace

const Module& equalizerModule() {
    static const EqualizerModule module;
    return module;
}

}  // namespace lacquer
