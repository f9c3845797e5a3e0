// SPDX-License-Identifier: GPL-3.0-or-later
// Repair: direct current, mains hum, clicks and clipped peaks, mended ahead of everything else.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/ClickRepair.h"
#include "dsp/ClipRepair.h"
#include "dsp/DcFollower.h"
#include "dsp/HumCanceller.h"
#include "dsp/HumFinder.h"
#include "dsp/Math.h"
#include "dsp/Processor.h"
#include "dsp/Smooth.h"

namespace lacquer {
namespace {

enum Index { kDc, kHum, kMains, kHarmonics, kClick, kSensitivity, kDeclip };
enum Kind { kFoundDc, kFoundHum50, kFoundHum60, kFoundClick, kFoundClip };
enum class Mains { Auto, Fifty, Sixty };

constexpr Choice kMainsChoices[] = {{"auto", TR("modules", "Auto")},
                                    {"50", TR("modules", "50 Hz")},
                                    {"60", TR("modules", "60 Hz")}};

constexpr Choice kCounts[] = {
    {"1", TR("modules", "1")},   {"2", TR("modules", "2")},   {"4", TR("modules", "4")},
    {"8", TR("modules", "8")},   {"12", TR("modules", "12")}, {"16", TR("modules", "16")},
    {"24", TR("modules", "24")},
};
constexpr int kCountOf[] = {1, 2, 4, 8, 12, 16, HumCanceller::kMost};

constexpr Param kParams[] = {
    {.id = "dc",
     .name = TR("modules", "Remove DC"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Takes a constant offset out of the waveform (below 1 Hz). It makes no sound but "
               "costs headroom and clicks at cuts.")},
    {.id = "hum",
     .name = TR("modules", "Remove hum"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Takes mains hum away: lines far narrower than a note that follow the hum's own "
               "level, phase "
               "and frequency.")},
    {.id = "mains",
     .name = TR("modules", "Mains"),
     .unit = Unit::Choice,
     .max = 2,
     .choices = kMainsChoices,
     .tip = TR("modules",
               "Auto listens for five seconds and acts only when there is hum; 50 and 60 Hz act "
               "from the start, hum or not.")},
    {.id = "harmonics",
     .name = TR("modules", "Harmonics"),
     .unit = Unit::Choice,
     .max = 6,
     .def = 4,
     .choices = kCounts,
     .tip = TR("modules",
               "How many multiples of the mains frequency are taken away, the first counted. A "
               "buzz needs more than a hum.")},
    {.id = "click",
     .name = TR("modules", "Remove clicks"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Replaces clicks and crackle of up to 0.75 ms by what fits the sound around them.")},
    {.id = "sensitivity",
     .name = TR("modules", "Click sensitivity"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 50,
     .tip = TR("modules",
               "How little a click must stand out. Turn it up for crackle; too far, and sharp "
               "attacks are taken for clicks.")},
    {.id = "declip",
     .name = TR("modules", "Restore clipped peaks"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Draws peaks that were cut off flat anew. They come out higher than they went in, "
               "above 0 dBFS if need be: lower the gain behind, or let the limiter.")},
};

constexpr FindingInfo kFindings[] = {
    {.id = "dc", .name = TR("modules", "DC"), .amount = TR("modules", "offset"), .lasting = true},
    {.id = "hum50",
     .name = TR("modules", "Hum, 50 Hz"),
     .amount = TR("modules", "level"),
     .lasting = true},
    {.id = "hum60",
     .name = TR("modules", "Hum, 60 Hz"),
     .amount = TR("modules", "level"),
     .lasting = true},
    {.id = "click", .name = TR("modules", "Clicks"), .amount = TR("modules", "level")},
    {.id = "clip", .name = TR("modules", "Clipped peaks"), .amount = TR("modules", "raised by")},
};

// Frames at 48 kHz; longer at higher rates.
constexpr int kDelay = 1024, kWindow = 1024, kLongestClip = 512, kAhead = 384, kBehind = 704;
constexpr double kLeastHum = 3.16e-5, kLeastDc = 3.16e-4;  // -90 and -70 dBFS: below is not told
constexpr int kDcSeconds = 3;                              // until an offset is told from slow bass
constexpr int kLostAfter = 120;  // half seconds without hum until Auto lets go

enum Gliding { kDcShare, kHumShare, kGlides };

struct RepairPlan : Plan {
    bool dc = false, hum = false, click = false, declip = false;
    Mains mains = Mains::Auto;
    int harmonics = 12, size = 1;
    double clickFactor = 25, keep = 0;
};

struct RepairChannel {
    RepairChannel(double rate, int size)
        : sound(4 * kWindow * size),
          clip(rate, kLongestClip * size, kAhead * size),
          click(rate, kBehind * size) {}
    History sound;
    ClipRepair clip;
    ClickRepair click;
};

class RepairProcessor : public Processor {
public:
    explicit RepairProcessor(const RepairPlan& plan)
        : channels_{RepairChannel(plan.rate, plan.size), RepairChannel(plan.rate, plan.size)},
          filler_(std::min(32 + 16 * (plan.size - 1), 64), kWindow * plan.size),
          dc_(plan.rate),
          finder_(plan.rate) {}

    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<RepairProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const RepairPlan&>(plan);
        for (RepairChannel& channel : channels_) {
            channel.sound.reset();
            channel.clip.reset();
        }
        dc_.reset();
        finder_.reset();
        hum_ = {};
        awayFor_ = 0;
        leaving_ = false;
        running_ = 0;
        seconds_ = 0;
        share_.jump({target.dc ? 1.0 : 0.0, 0.0});
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const RepairPlan&>(plan);
        silenceDamage(block);
        mendPeaks(target, block, context.findings);
        takeAway(target, block, context.findings);
    }

private:
    // What needs the sound ahead: clipped peaks, then clicks. The block comes out late.
    void mendPeaks(const RepairPlan& plan, Block& block, Findings* findings) noexcept {
        for (int c = 0; c < 2; ++c) {
            RepairChannel& channel = channels_[c];
            channel.sound.push(block.channel(c));
            const Frames out = channel.sound.end() - kQuantum - plan.latency;
            channel.clip.run(channel.sound, filler_, plan.declip, {findings, kFoundClip, out});
            if (plan.click)
                channel.click.run(channel.sound, filler_, plan.clickFactor,
                                  {findings, kFoundClick, out});
            std::copy_n(channel.sound.at(out), kQuantum, block.channel(c));
        }
    }

    // What lasts is measured and subtracted: direct current, hum.
    void takeAway(const RepairPlan& plan, Block& block, Findings* findings) noexcept {
        if (plan.hum) decideHum(plan, block);
        const bool hums = plan.hum && hum_.mains != 0 && !leaving_;
        const bool moving = share_.begin({plan.dc ? 1.0 : 0.0, hums ? 1.0 : 0.0}, plan.keep);
        const bool dcRuns = plan.dc || moving, humRuns = hum_.mains != 0;
        if (!dcRuns && !humRuns) return;
        Block offset, hum;
        offset.clear();
        hum.clear();
        if (dcRuns) dc_.run(block, offset);
        if (humRuns) canceller_.run(block, plan.harmonics, plan.rate, hum);
        for (int n = 0; n < kQuantum; ++n) {
            share_.next();
            for (int c = 0; c < 2; ++c)
                block.channel(c)[n] -=
                    share_[kDcShare] * offset.channel(c)[n] + share_[kHumShare] * hum.channel(c)[n];
        }
        share_.finish();
        if (share_.still()) letGo(plan);
        tell(plan, findings);
    }

    // What faded out starts anew when it is wanted again.
    void letGo(const RepairPlan& plan) noexcept {
        if (!plan.dc) dc_.reset();
        if (share_[kHumShare] > 0.0) return;
        if (!plan.hum) finder_.reset();
        hum_ = {};
        leaving_ = false;
    }

    void decideHum(const RepairPlan& plan, const Block& block) noexcept {
        const bool judged = finder_.add(block);
        HumFinder::Hum wanted = finder_.hum();
        if (plan.mains == Mains::Fifty) wanted = {50.0, 50};
        if (plan.mains == Mains::Sixty) wanted = {60.0, 60};
        if (hum_.mains == 0 && wanted.mains != 0) {
            hum_ = wanted;
            awayFor_ = 0;
            canceller_.start(hum_.hz, plan.rate);
        } else if (wanted.mains == hum_.mains) {
            awayFor_ = 0;
        } else if (wanted.mains != 0) {
            leaving_ = true;
        } else if (judged && ++awayFor_ >= kLostAfter) {
            leaving_ = true;
        }
    }

    // Once a second, what lasts.
    void tell(const RepairPlan& plan, Findings* findings) noexcept {
        running_ += kQuantum;
        const auto second = static_cast<Frames>(plan.rate);
        if (running_ < second) return;
        running_ -= second;
        ++seconds_;
        const auto add = [&](int kind, double amplitude) {
            FindingPort{findings, kind, 0}.add(-second, second, math::gainToDb(amplitude));
        };
        if (plan.dc && seconds_ >= kDcSeconds && dc_.steady() > kLeastDc)
            add(kFoundDc, dc_.steady());
        if (share_[kHumShare] > 0.0 && canceller_.power() > kLeastHum * kLeastHum)
            add(hum_.mains == 50 ? kFoundHum50 : kFoundHum60, std::sqrt(canceller_.power()));
    }

    std::array<RepairChannel, 2> channels_;
    GapFiller filler_;
    DcFollower dc_;
    HumFinder finder_;
    HumCanceller canceller_;
    HumFinder::Hum hum_;  // what is being taken away
    Glide<kGlides> share_;
    int awayFor_ = 0;  // half seconds since the hum was last found
    bool leaving_ = false;
    Frames running_ = 0;  // of this second
    int seconds_ = 0;
};

class RepairModule : public Module {
public:
    std::string_view id() const override { return "repair"; }
    Text name() const override { return TR("modules", "Repair"); }
    Text help() const override {
        return TR("modules",
                  "Mends faults of the mix before anything else hears them: an offset of the "
                  "waveform, mains hum, clicks and crackle, peaks that were cut off flat. Each "
                  "does only what it finds and says where.\n\n"
                  "Restored peaks come out higher than they went in, above 0 dBFS if need be: "
                  "lower the gain behind, or let the limiter catch them.\n\n"
                  "Leave it off when the mix is clean, and ask for a better mix first: a repair "
                  "guesses what is lost.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const FindingInfo> findings() const override { return kFindings; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<RepairPlan>();
        plan->rate = rate;
        plan->size = std::max(1, static_cast<int>(rate / 48000 + 0.5));
        plan->latency = kDelay * plan->size;
        plan->dc = v[kDc] > 0.5;
        plan->hum = v[kHum] > 0.5;
        plan->click = v[kClick] > 0.5;
        plan->declip = v[kDeclip] > 0.5;
        plan->mains = static_cast<Mains>(static_cast<int>(v[kMains]));
        plan->harmonics = kCountOf[static_cast<int>(v[kHarmonics])];
        plan->clickFactor = 25.0 * std::pow(4.0, (50.0 - v[kSensitivity]) / 50.0);
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<RepairProcessor>(static_cast<const RepairPlan&>(plan));
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> v) const override {
        int count = 0;
        for (const int i : {kDc, kHum, kClick, kDeclip}) count += v[i] > 0.5 ? 1 : 0;
        if (count == 0) return {Message(TR("modules", "nothing on")), {}};
        return {Message(TR("modules", "%1 of 4"), {std::to_string(count)}),
                v[kDeclip] > 0.5 ? Message(TR("modules", "peaks")) : Message()};
    }
};

}  // namespace

const Module& repairModule() {
    static const RepairModule module;
    return module;
}

}  // namespace lacquer
