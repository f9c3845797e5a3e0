// SPDX-License-Identifier: GPL-3.0-or-later
// Compressor: downward, upward compression and expansion of the whole sound, log domain, feed-forward.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/DelayLine.h"
#include "dsp/Dynamics.h"
#include "dsp/EqBank.h"
#include "dsp/Math.h"
#include "dsp/Processor.h"

namespace lacquer {
namespace {

enum Index {
    kMode,
    kThreshold,
    kRatio,
    kRange,
    kKnee,
    kAttack,
    kRelease,
    kAutoRelease,
    kDetector,
    kLookahead,
    kSidechainHp,
    kMix,
    kMakeup,
    kLink
};
enum Tap { kTapSidechain, kTapRemoved };

constexpr Choice kModes[] = {{"down", TR("modules", "Compress")},
                             {"up", TR("modules", "Lift")},
                             {"expand", TR("modules", "Expand")}};
constexpr Choice kDetectors[] = {{"peak", TR("modules", "Peak")}, {"rms", TR("modules", "RMS")}};

constexpr Param kParams[] = {
    {.id = "mode",
     .name = TR("modules", "Mode"),
     .unit = Unit::Choice,
     .max = 2,
     .choices = kModes,
     .tip = TR("modules",
               "Compress lowers what is louder than the threshold, Lift raises what is softer, "
               "Expand lowers what is softer.")},
    {.id = "threshold",
     .name = TR("modules", "Threshold"),
     .unit = Unit::Decibel,
     .min = -60,
     .max = 0,
     .def = -20,
     .tip = TR("modules", "The level at which the gain begins to change.")},
    {.id = "ratio",
     .name = TR("modules", "Ratio"),
     .unit = Unit::Ratio,
     .min = 1,
     .max = 100,
     .def = 1,
     .scale = Scale::Log,
     .tip = TR("modules",
               "How many dB of input make one dB of output beyond the threshold. 1 : 1 does "
               "nothing; mastering lives between 1.2 and 2.")},
    {.id = "range",
     .name = TR("modules", "Range"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 60,
     .def = 60,
     .tip = TR("modules", "The most that the gain may change.")},
    {.id = "knee",
     .name = TR("modules", "Knee"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 24,
     .def = 6,
     .tip = TR("modules", "Width of the bend around the threshold; wide bends are heard less.")},
    {.id = "attack",
     .name = TR("modules", "Attack"),
     .unit = Unit::Milliseconds,
     .min = 0.1,
     .max = 300,
     .def = 10,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Time constant of the answer to louder sound: 63 % of the change in dB. Short "
               "ones tame transients, long ones let them through.")},
    {.id = "release",
     .name = TR("modules", "Release"),
     .unit = Unit::Milliseconds,
     .min = 5,
     .max = 3000,
     .def = 100,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Time constant of letting go. Too short pumps and distorts bass, too long "
               "keeps the music down.")},
    {.id = "autorelease",
     .name = TR("modules", "Auto release"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Short peaks let go at half the release time, long loud passages at ten times "
               "of it.")},
    {.id = "detector",
     .name = TR("modules", "Detector"),
     .unit = Unit::Choice,
     .choices = kDetectors,
     .tip = TR("modules", "Peak follows the waveform, RMS (25 ms) follows what sounds loud.")},
    {.id = "lookahead",
     .name = TR("modules", "Lookahead"),
     .unit = Unit::Milliseconds,
     .min = 0,
     .max = 20,
     .def = 0,
     .tip = TR("modules",
               "Delays the sound so that the gain is down when the transient arrives: "
               "complete when it is at least the attack time."),
     .rebuild = true},
    {.id = "sidechainhp",
     .name = TR("modules", "Side-chain low cut"),
     .unit = Unit::Hertz,
     .min = 0,
     .max = 500,
     .def = 0,
     .tip = TR("modules",
               "Takes bass away from what the detector hears, so that the kick does not pull "
               "everything down. 12 dB per octave; below 10 Hz it is off."),
     .step = 5},
    {.id = "mix",
     .name = TR("modules", "Mix"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules", "Share of the processed sound; less than all is parallel compression.")},
    {.id = "makeup",
     .name = TR("modules", "Make-up"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "Gain behind the compression; compare at equal loudness."),
     .step = 0.1},
    {.id = "link",
     .name = TR("modules", "Stereo link"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules", "At 100 % both channels get the same gain and the image stands still.")},
};

constexpr TapInfo kTaps[] = {
    {"sidechain", TR("modules", "What the detector hears")},
    {"removed", TR("modules", "What was taken away")},
};

constexpr double kRmsSeconds = 0.025;
constexpr double kLeast = 1e-9;  // amplitude that stands for silence, -180 dB
constexpr double kSidechainFrom = 10.0;

// Threshold, slope, knee, range; mix, make-up as a factor, link as a share.
enum Gliding { kLawThreshold, kLawSlope, kLawKnee, kLawRange, kWet, kLift, kLinked, kGlides };

struct CompressorPlan : Plan {
    DynamicsMode mode = DynamicsMode::Down;
    bool rms = false;
    std::array<double, kGlides> glide{};
    FollowerPlan follower;
    double keepRms = 0, keepGlide = 0;
    bool filtered = false;
    SvfCoefs sidechain{};
};

class CompressorProcessor : public Processor {
public:
    explicit CompressorProcessor(int latency)
        : delay_(latency),
          sidechainDelay_(latency),
          followers_{Follower(latency), Follower(latency)} {}

    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<CompressorProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const CompressorPlan&>(plan);
        mode_ = target.mode;
        glide_.jump(target.glide);
        filter_.jump(target.filtered ? &target.sidechain : nullptr);
        delay_.reset();
        sidechainDelay_.reset();
        const double silent = law(glide_.now()).drive(math::gainToDb(kLeast));
        for (Follower& follower : followers_) follower.reset(silent);
        power_[0] = power_[1] = 0.0;
        peakToRms_.jump({target.rms ? 1.0 : 0.0});
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const CompressorPlan&>(plan);
        silenceDamage(block);
        if (target.mode != mode_) changeMode(target.mode);
        glide_.begin(target.glide, target.keepGlide);
        peakToRms_.begin({target.rms ? 1.0 : 0.0}, target.keepGlide);
        Block sidechain = block;
        filter_.process(target.filtered ? &target.sidechain : nullptr, target.keepGlide, sidechain);
        delay_.process(block);
        Gains gains;
        computeGains(target, sidechain, gains);
        context.gainReductionDb = -gains.deepestDb;
        sidechainDelay_.process(sidechain);
        if (context.tapOut != nullptr) fillTap(context, sidechain, block, gains.pure);
        for (int c = 0; c < 2; ++c)
            for (int n = 0; n < kQuantum; ++n) block.channel(c)[n] *= gains.whole.channel(c)[n];
        glide_.finish();
        peakToRms_.finish();
    }

private:
    GainLaw law(const std::array<double, kGlides>& v) const {
        return {mode_, v[kLawThreshold], v[kLawSlope], v[kLawKnee], v[kLawRange]};
    }

    // Gain goes on from where it is; the new mode's law grows from nothing and then pulls it.
    void changeMode(DynamicsMode mode) noexcept {
        if ((mode == DynamicsMode::Expand) != (mode_ == DynamicsMode::Expand))
            for (Follower& follower : followers_) follower.turnOver();
        glide_.restart(kLawSlope, 0.0);
        mode_ = mode;
    }

    static void fillTap(Context& context, const Block& sidechain, const Block& dry,
                        const Block& gain) noexcept {
        if (context.tap == kTapSidechain) *context.tapOut = sidechain;
        if (context.tap != kTapRemoved) return;
        for (int c = 0; c < 2; ++c)
            for (int n = 0; n < kQuantum; ++n) {
                const double x = dry.channel(c)[n];
                context.tapOut->channel(c)[n] = x - x * gain.channel(c)[n];
            }
    }

    double level(int c, double x, double keep, double toRms) noexcept {
        const double square = x * x;
        power_[c] = flushTiny(square + keep * (power_[c] - square));
        // Half the log of a power: dB. The blend moves only while the detector is being changed.
        const double floor = kLeast * kLeast;
        if (toRms == 0.0) return 0.5 * math::gainToDb(std::max(square, floor));
        if (toRms == 1.0) return 0.5 * math::gainToDb(std::max(power_[c], floor));
        return 0.5 * math::gainToDb(std::max(square + toRms * (power_[c] - square), floor));
    }

    // What one quantum is multiplied by: the compression alone, and with mix and make-up.
    struct Gains {
        Block pure, whole;
        double deepestDb = 0;
    };

    void computeGains(const CompressorPlan& plan, const Block& sidechain, Gains& gains) noexcept {
        for (int n = 0; n < kQuantum; ++n) {
            glide_.next();
            peakToRms_.next();
            const GainLaw now = law(glide_.now());
            double drive[2];
            for (int c = 0; c < 2; ++c)
                drive[c] =
                    now.drive(level(c, sidechain.channel(c)[n], plan.keepRms, peakToRms_[0]));
            const double loudest = std::max(drive[0], drive[1]), wet = glide_[kWet];
            for (int c = 0; c < 2; ++c) {
                const double linked = drive[c] + glide_[kLinked] * (loudest - drive[c]);
                const double db = GainLaw::gainDb(mode_, followers_[c].push(plan.follower, linked));
                const double gain = math::dbToGain(db);
                gains.pure.channel(c)[n] = gain;
                gains.whole.channel(c)[n] = (1.0 - wet) + wet * (gain * glide_[kLift]);
                gains.deepestDb = std::min(gains.deepestDb, db);
            }
        }
    }

    DynamicsMode mode_ = DynamicsMode::Down;
    Glide<kGlides> glide_;
    Glide<1> peakToRms_;
    MovingSection filter_;
    DelayLine delay_, sidechainDelay_;
    std::array<Follower, 2> followers_;
    double power_[2] = {0, 0};
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
            "time "
            "constants: 63 % of the change in dB. With lookahead the gain is down before a "
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
        plan->mode = static_cast<DynamicsMode>(static_cast<int>(v[kMode]));
        plan->rms = v[kDetector] > 0.5;
        const bool infinite = v[kRatio] >= kParams[kRatio].max;
        const double ratio = infinite ? 1e9 : v[kRatio];
        plan->glide = {v[kThreshold], std::min(GainLaw::slopeOf(plan->mode, ratio), 1e3),
                       v[kKnee],      v[kRange],
                       v[kMix] / 100, fromDb(v[kMakeup]),
                       v[kLink] / 100};
        plan->follower = planFollower(plan->mode, v[kAttack] / 1000, v[kRelease] / 1000,
                                      v[kAutoRelease] > 0.5, plan->latency, rate);
        plan->keepRms = std::exp(-1.0 / (kRmsSeconds * rate));
        plan->keepGlide = keepPerFrame(kGlideSeconds, rate);
        plan->filtered = v[kSidechainHp] >= kSidechainFrom;
        plan->sidechain =
            svfCoefs(highPassSection(std::max(v[kSidechainHp], kSidechainFrom), rate, 0.70710678));
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<CompressorProcessor>(plan.latency);
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> v) const override {
        return {Message(TR("modules", "%1"), {toText(kParams[kRatio], v[kRatio])}),
                Message(TR("modules", "%1"), {formatUnit(Unit::Decibel, v[kThreshold])})};
    }
};

}  // namespace

const Module& compressorModule() {
    static const CompressorModule module;
    return module;
}

}  // namespace lacquer
