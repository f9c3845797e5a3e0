// SPDX-License-Identifier: GPL-3.0-or-later
// The last module of a chain: drive into a ceiling that true peaks do not pass.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/DelayLine.h"
#include "dsp/Math.h"
#include "dsp/PeakLimiter.h"
#include "dsp/Processor.h"
#include "dsp/Smooth.h"
#include "dsp/SymmetricFir.h"
#include "dsp/TransientClip.h"
#include "modules/LimiterStyles.h"

namespace lacquer {
namespace {

enum Index { kDrive, kCeiling, kLookahead, kRelease, kStyle, kLink, kIspSafe };

// How a style moves. The moving maximum spans attack + hold: from half a period of the lowest tone on,
// the gain stands still under a steady one (dsp.md 4.1, LF distortion rule). The texts below print it.
struct Style {
    double attack;   ///< share of the look-ahead used for the fade into a peak
    double holdMs;   ///< how long a peak's reduction stays
    double release;  ///< times the release knob: after a short peak
    double slowMs;   ///< release of a lasting reduction
    double slow;     ///< how much of a lasting reduction goes that slow way
    double link;     ///< times the link knob
    double clipDb;   ///< most that the soft clip ahead takes of a short peak; 0: there is none
};

constexpr Style kStyles[] = {
    {1.0, 11.0, 1.0, 250, 0.6, 1.0, 0.0},  // transparent
    {1.0, 20.0, 2.0, 400, 0.7, 1.0, 0.0},  // smooth
    {0.3, 10.0, 0.7, 300, 0.4, 1.0, 2.0},  // punchy
    {0.8, 7.0, 0.4, 120, 0.3, 1.0, 1.5},   // dense
    {0.1, 2.0, 0.4, 150, 0.2, 0.8, 3.0},   // aggressive
};

constexpr Choice kStyleChoices[] = {
    {"transparent", TR("modules", "Transparent")}, {"smooth", TR("modules", "Smooth")},
    {"punchy", TR("modules", "Punchy")},           {"dense", TR("modules", "Dense")},
    {"aggressive", TR("modules", "Aggressive")},
};

constexpr Text kStyleWords[] = {
    TR("modules",
       "As little as possible to hear. Fade into a peak: the whole look-ahead; hold 11 ms; "
       "release "
       "as set; what lasts comes back in 250 ms (60 % of it); link as set; no soft clip."),
    TR("modules",
       "For quiet and held music. Fade into a peak: the whole look-ahead; hold 20 ms; release "
       "twice "
       "the knob; what lasts comes back in 400 ms (70 % of it); link as set; no soft clip."),
    TR("modules",
       "Drums keep their front. Fade into a peak: 0.3 of the look-ahead; hold 10 ms; release 0.7 "
       "of "
       "the knob; what lasts comes back in 300 ms (40 % of it); link as set; the soft clip takes "
       "up "
       "to 2 dB of a short peak."),
    TR("modules",
       "Loud with clean low tones. Fade into a peak: 0.8 of the look-ahead; hold 7 ms; release "
       "0.4 "
       "of the knob; what lasts comes back in 120 ms (30 % of it); link as set; the soft clip "
       "takes "
       "up to 1.5 dB of a short peak."),
    TR("modules",
       "Loudest; low tones distort. Fade into a peak: 0.1 of the look-ahead; hold 2 ms; release "
       "0.4 "
       "of the knob; what lasts comes back in 150 ms (20 % of it); 0.8 of the link; the soft clip "
       "takes up to 3 dB of a short peak."),
};
static_assert(std::size(kStyleWords) == std::size(kStyles) &&
              std::size(kStyleChoices) == std::size(kStyles));

constexpr Param kParams[] = {
    {.id = "drive",
     .name = TR("modules", "Drive"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 30,
     .def = 0,
     .tip = TR("modules", "Level into the ceiling: more is louder and denser.")},
    {.id = "ceiling",
     .name = TR("modules", "Ceiling"),
     .unit = Unit::DecibelTruePeak,
     .min = -24,
     .max = 0,
     .def = 0,
     .tip = TR("modules",
               "No peak of the reconstructed waveform passes this. -1 dBTP leaves room for lossy "
               "codecs.")},
    {.id = "lookahead",
     .name = TR("modules", "Look-ahead"),
     .unit = Unit::Milliseconds,
     .min = 0.2,
     .max = 20,
     .def = 6,
     .scale = Scale::Log,
     .tip = TR("modules",
               "How long ahead of a peak the level starts to give way. Longer is cleaner, shorter "
               "keeps more punch. Adds latency."),
     .rebuild = true},
    {.id = "release",
     .name = TR("modules", "Release"),
     .unit = Unit::Milliseconds,
     .min = 5,
     .max = 1000,
     .def = 80,
     .scale = Scale::Log,
     .tip = TR("modules",
               "How fast the level comes back after a short peak. Lasting reduction comes back "
               "slower, as the style says.")},
    {.id = "style",
     .name = TR("modules", "Style"),
     .unit = Unit::Choice,
     .min = 0,
     .max = std::size(kStyleChoices) - 1,
     .def = 0,
     .choices = kStyleChoices,
     .tip = TR(
         "modules",
         "How the level gives way and comes back: a set of attack, hold, releases, link and soft "
         "clip."),
     .rebuild = true},
    {.id = "link",
     .name = TR("modules", "Link"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules",
               "100 %: both channels give way together and the stereo image stands still. Less is "
               "louder, but the image moves.")},
    {.id = "ispsafe",
     .name = TR("modules", "Full-band safe"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "A linear-phase low-pass at 0.465 of the sample rate first: energy just below the "
               "Nyquist frequency can make peaks that no detector sees."),
     .rebuild = true},
};

constexpr TapInfo kTaps[] = {{"removed", TR("modules", "What the limiter takes away")}};

constexpr double kSafeCutoff = 0.465, kSafeBeta = 8.0;
constexpr int kSafeDelay = 255;

struct LimiterPlan : Plan {
    double keep;  ///< of the glide of drive and ceiling
    double drive, ceiling;
    int attack, hold;
    bool ispSafe;
    double clipDb;
    LimiterLaw law;
};

class LimiterProcessor : public Processor {
public:
    explicit LimiterProcessor(const LimiterPlan& plan)
        : dry_(plan.latency), core_(plan.rate, plan.attack, plan.hold) {
        if (plan.clipDb > 0) clip_.emplace(plan.rate, plan.clipDb);
        if (!plan.ispSafe) return;
        const SymmetricFir fir(SymmetricFir::lowPass(kSafeCutoff, kSafeDelay, kSafeBeta));
        safe_.emplace(Safe{fir, fir});
    }
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<LimiterProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const LimiterPlan&>(plan);
        glide_.jump({target.drive, target.ceiling});
        core_.reset();
        dry_.reset();
        if (clip_) clip_->reset();
        if (safe_) {
            safe_->left.reset();
            safe_->right.reset();
        }
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const LimiterPlan&>(plan);
        std::array<double, kQuantum> ceiling;
        silenceDamage(block);
        driveInto(target, block, ceiling);
        Block driven = block;
        dry_.process(driven);
        if (clip_) clip_->process(block, ceiling);
        if (safe_) {
            safe_->left.process(block.left.data());
            safe_->right.process(block.right.data());
        }
        core_.process(block, ceiling, target.law);
        context.gainReductionDb = reductionDb(core_.deepest());
        if (clip_) context.gainReductionDb += reductionDb(clip_->deepest());
        if (context.tap != 0 || !context.tapOut) return;
        for (int c = 0; c < 2; ++c)
            for (int n = 0; n < kQuantum; ++n)
                context.tapOut->channel(c)[n] = driven.channel(c)[n] - block.channel(c)[n];
    }

private:
    struct Safe {
        SymmetricFir left, right;
    };

    static double reductionDb(double taken) noexcept {
        return -math::gainToDb(1.0 - std::min(taken, 0.999999));
    }

    void driveInto(const LimiterPlan& target, Block& block,
                   std::array<double, kQuantum>& ceiling) noexcept {
        if (!glide_.begin({target.drive, target.ceiling}, target.keep)) {
            ceiling.fill(target.ceiling);
            if (target.drive != 1.0) scale(block, target.drive);
            return;
        }
        for (int n = 0; n < kQuantum; ++n) {
            glide_.next();
            block.left[n] *= glide_[0];
            block.right[n] *= glide_[0];
            ceiling[static_cast<std::size_t>(n)] = glide_[1];
        }
        glide_.finish();
    }

    Glide<2> glide_;
    DelayLine dry_;  // what went in with the drive, in step with what comes out
    std::optional<TransientClip> clip_;
    std::optional<Safe> safe_;
    PeakLimiter core_;
};

class LimiterModule : public Module {
public:
    std::string_view id() const override { return "limiter"; }
    Text name() const override { return TR("modules", "Limiter"); }
    Text help() const override {
        return TR(
            "modules",
            "Makes the programme louder against a ceiling that the reconstructed waveform does not "
            "pass: peaks between the samples count (64 taps to either side, 8 phases). Below the "
            "ceiling it changes nothing at all.\n"
            "Styles, as fade into a peak / hold / release / release of what lasts (share) / link / "
            "soft clip of short peaks: "
            "Transparent: the whole look-ahead / 11 ms / as set / 250 ms (60 %) / as set / none. "
            "Smooth: the whole look-ahead / 20 ms / twice the knob / 400 ms (70 %) / as set / "
            "none. "
            "Punchy: 0.3 of the look-ahead / 10 ms / 0.7 of the knob / 300 ms (40 %) / as set / "
            "2 dB. "
            "Dense: 0.8 of the look-ahead / 7 ms / 0.4 of the knob / 120 ms (30 %) / as set / "
            "1.5 dB. "
            "Aggressive: 0.1 of the look-ahead / 2 ms / 0.4 of the knob / 150 ms (20 %) / 0.8 of "
            "it / "
            "3 dB; low tones distort.\n"
            "Leave it out when another limiter follows, and when the mix peaks below the ceiling.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<LimiterPlan>();
        const Style& style = kStyles[static_cast<std::size_t>(values[kStyle])];
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->drive = fromDb(values[kDrive]);
        plan->ceiling = fromDb(values[kCeiling]);
        plan->attack = frames(values[kLookahead] * style.attack, rate);
        plan->hold = frames(style.holdMs, rate);
        plan->ispSafe = values[kIspSafe] > 0.5;
        plan->clipDb = style.clipDb;
        plan->law = LimiterLaw::make(rate, values[kRelease] * style.release, style.slowMs,
                                     style.slow, style.link * values[kLink] / 100);
        plan->latency = PeakLimiter::latency(rate, plan->attack) +
                        (plan->ispSafe ? kSafeDelay : 0) +
                        (plan->clipDb > 0 ? TransientClip::kDelay : 0);
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<LimiterProcessor>(static_cast<const LimiterPlan&>(plan));
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> values) const override {
        return {Message(TR("modules", "%1"), {formatUnit(Unit::DecibelTruePeak, values[kCeiling])}),
                Message(TR("modules", "%1"), {(values[kDrive] > 0 ? "+" : "") +
                                              formatUnit(Unit::Decibel, values[kDrive])})};
    }

private:
    static int frames(double milliseconds, double rate) {
        return std::max(1, static_cast<int>(std::lround(milliseconds * rate / 1000)));
    }
};

}  // namespace

std::span<const Text> limiterStyleWords() {
    return kStyleWords;
}

const Module& limiterModule() {
    static const LimiterModule module;
    return module;
}

}  // namespace lacquer
