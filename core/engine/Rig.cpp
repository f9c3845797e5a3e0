// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where audio is computed: one quantum of a track's master from its clip and chain.
#include "engine/Rig.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/FlushToZero.h"
#include "engine/RigProbe.h"
#include "engine/RigSlot.h"
#include "engine/SmoothGain.h"
#include "engine/TrackGain.h"

namespace lacquer {
namespace {

/// Non-finite samples become silence.
void makeFinite(Block& block) noexcept {
    for (int c = 0; c < 2; ++c) {
        double* x = block.channel(c);
        for (int n = 0; n < kQuantum; ++n) x[n] = std::abs(x[n]) <= 1e30 ? x[n] : 0.0;
    }
}

/// What slot `i` told; slots come in order.
void report(const Context& context, std::size_t i, RigMeter& meter) noexcept {
    meter.gainReductionDb[i] = static_cast<float>(context.gainReductionDb);
    const int first = i == 0 ? 0 : meter.live.end[i - 1];
    const int count = std::clamp(context.liveCount, 0, kLiveValues);
    const bool fits = first + count <= LiveNumbers::kMax;
    if (fits) std::copy_n(context.live.begin(), count, meter.live.value + first);
    meter.live.end[i] = static_cast<unsigned char>(fits ? first + count : first);
}

/// The last section that begins ahead of a quantum's end, counted from 1; 0: ahead of all.
std::size_t sectionAt(const PlanSet& set, Frames at) noexcept {
    std::size_t section = set.sections.size();
    while (section > 0 && set.sections[section - 1].at >= at + kQuantum) --section;
    return section;
}

const Plan& planOf(const PlanSet& set, std::size_t section, std::size_t slot) noexcept {
    return section == 0 ? *set.plans[slot] : *set.sections[section - 1].plans[slot];
}

bool isOn(const PlanSet& set, std::size_t section, std::size_t slot) noexcept {
    return (section == 0 ? set.on[slot] : set.sections[section - 1].on[slot]) != 0;
}

/// On in one of the sections from `first` to `last`.
bool isOnWithin(const PlanSet& set, std::size_t first, std::size_t last,
                std::size_t slot) noexcept {
    while (first < last && !isOn(set, first, slot)) ++first;
    return isOn(set, first, slot);
}

int totalLatency(const RigSpec& spec) {
    int sum = 0;
    for (const PlanPtr& plan : spec.plans->plans) sum += plan->latency;
    return sum;
}

}  // namespace

struct Rig::State {
    explicit State(RigSpec s)
        : spec(std::move(s)),
          set(spec.plans.get()),
          fade(spec.rate),
          total(totalLatency(spec)),
          gain(spec.rate),
          probe(spec.rate, total) {
        slots.reserve(spec.chain.size());
        for (std::size_t i = 0; i < spec.chain.size(); ++i)
            slots.emplace_back(*spec.chain[i].module, spec.chain[i].instance, *set->plans[i],
                               spec.rate);
    }

    void readSource(ClipSource& source) noexcept;
    void fadeEnds(Frames first) noexcept;
    void patchLateSource(bool late) noexcept;
    void runChain(ClipSource& source, RigMeter* meter) noexcept;
    void runSlots(RigMeter* meter) noexcept;
    void place(int slot, Frames first) noexcept;
    void giveFindings(RigMeter& meter) noexcept;
    void followTimeline() noexcept;
    void resetSlots() noexcept;
    Frames clipFrame(Frames at) const noexcept;
    int latencyAfter(std::uint64_t instance) const noexcept;

    RigSpec spec;
    const PlanSet* set;
    FadeTable fade;
    int total;  // latency
    std::vector<RigSlot> slots;
    SmoothGain gain;
    RigProbe probe;
    std::size_t nextPoint = 0;  // of the timeline
    Frames position = 0;        // of the output
    Frames inputAt = 0;         // next frame into the chain, counted from the track's start
    Block chain{}, carry{};     // the newest chain output and the one before
    double lastLeft = 0.0, lastRight = 0.0;
    bool wasLate = false, ok = true;
    Findings found;        // by the slot that runs
    int findingCount = 0;  // not given to a meter yet
    std::array<RigFinding, RigMeter::kMostFindings> findings{};
};

/// A late quantum falls from the last sample to silence and the first good one rises: no step.
void Rig::State::patchLateSource(bool late) noexcept {
    if (late) {
        for (int n = 0; n < kQuantum; ++n) {
            const double w = wasLate ? 0.0 : 1.0 - raisedCosine((n + 1.0) / kQuantum);
            chain.left[n] = w * lastLeft;
            chain.right[n] = w * lastRight;
        }
    } else if (wasLate) {
        for (int n = 0; n < kQuantum; ++n) {
            const double w = raisedCosine((n + 1.0) / kQuantum);
            chain.left[n] *= w;
            chain.right[n] *= w;
        }
    }
    wasLate = late;
    lastLeft = chain.left[kQuantum - 1];
    lastRight = chain.right[kQuantum - 1];
}

void Rig::State::fadeEnds(Frames first) noexcept {
    const Frames last = first + kQuantum;
    if (first >= spec.fadeIn && last <= spec.length - spec.fadeOut) return;
    for (int n = 0; n < kQuantum; ++n) {
        const Frames at = first + n;
        double w = at < 0 || at >= spec.length ? 0.0 : 1.0;
        if (at < spec.fadeIn)
            w *= fadeWeight(spec.fadeInShape, (at + 0.5) / static_cast<double>(spec.fadeIn));
        const Frames left = spec.length - at;
        if (left <= spec.fadeOut)
            w *= fadeWeight(spec.fadeOutShape, (left - 0.5) / static_cast<double>(spec.fadeOut));
        // A selection, not a product: what lies outside the trim may be anything.
        chain.left[n] = w == 0.0 ? 0.0 : w * chain.left[n];
        chain.right[n] = w == 0.0 ? 0.0 : w * chain.right[n];
    }
}

void Rig::State::readSource(ClipSource& source) noexcept {
    if (inputAt >= spec.length) {
        chain.clear();
    } else {
        const bool there = source.read(spec.clip, spec.trimStart + inputAt - spec.clipAt, chain);
        makeFinite(chain);
        ok = ok && there;
        if (!there || wasLate) patchLateSource(!there);
        lastLeft = chain.left[kQuantum - 1];
        lastRight = chain.right[kQuantum - 1];
        fadeEnds(inputAt);
        if (spec.ride) rideOver(*spec.ride, spec.trimStart + inputAt, chain);
    }
    inputAt += kQuantum;
}

int Rig::State::latencyAfter(std::uint64_t instance) const noexcept {
    int after = 0;
    for (std::size_t i = slots.size(); i-- > 0;) {
        if (slots[i].instance() == instance) return after;
        after += slots[i].latency();
    }
    return -1;
}

/// Keeps what the slot that ran found; `first` is the track's frame that its quantum begins with.
void Rig::State::place(int slot, Frames first) noexcept {
    const auto kinds = spec.chain[static_cast<std::size_t>(slot)].module->findings();
    for (const Finding& finding : found) {
        if (findingCount == RigMeter::kMostFindings) return;
        findings[static_cast<std::size_t>(findingCount++)] = {
            slot, &kinds[static_cast<std::size_t>(finding.kind)], first + finding.frame,
            finding.length, static_cast<float>(finding.amount)};
    }
}

void Rig::State::giveFindings(RigMeter& meter) noexcept {
    meter.findingCount = findingCount;
    std::copy_n(findings.begin(), findingCount, meter.findings);
}

void Rig::State::runSlots(RigMeter* meter) noexcept {
    Block dry, tap;
    Frames first = inputAt - kQuantum;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const bool probed = probe.active() && slots[i].instance() == probe.now().instance;
        Context context;
        context.findings = &found;
        if (probed && probe.now().kind == Probe::Kind::Tap) {
            tap.clear();
            context.tap = probe.now().tap;
            context.tapOut = &tap;
        }
        first -= slots[i].latency();
        const Frames at = clipFrame(first), switchAt = at + fade.length() / 2;
        // What comes back must have settled by then.
        const bool on = isOnWithin(*set, sectionAt(*set, switchAt),
                                   sectionAt(*set, switchAt + slots[i].lead()), i);
        slots[i].run(planOf(*set, sectionAt(*set, at), i), on, chain, probed ? &dry : nullptr,
                     context, fade);
        if (found.size() > 0) {
            place(static_cast<int>(i), first);
            found.clear();
        }
        if (probed) probe.atSlot(chain, dry, tap, fade);
        if (meter && i < RigMeter::kMaxSlots) report(context, i, *meter);
    }
}

void Rig::State::runChain(ClipSource& source, RigMeter* meter) noexcept {
    readSource(source);
    gain.follow(set->gain);
    gain.run(chain);
    probe.begin([this](std::uint64_t instance) { return latencyAfter(instance); });
    runSlots(meter);
    if (probe.active()) probe.atOutput(chain, fade);
}

/// Where a frame of the track lies in its clip; what comes before the track's start belongs to it.
Frames Rig::State::clipFrame(Frames at) const noexcept {
    return spec.trimStart + std::max<Frames>(at, 0);
}

/// To silence, as they are where the input stands.
void Rig::State::resetSlots() noexcept {
    Frames at = inputAt;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        at -= slots[i].latency();
        const std::size_t section = sectionAt(*set, clipFrame(at));
        slots[i].reset(planOf(*set, section, i), isOn(*set, section, i), fade);
    }
}

void Rig::State::followTimeline() noexcept {
    if (!spec.timeline) return;
    const auto& points = spec.timeline->points;
    while (nextPoint < points.size() && points[nextPoint].at < position + kQuantum)
        set = points[nextPoint++].set.get();
}

Rig::Rig(RigSpec spec) : state_(std::make_unique<State>(std::move(spec))) {
    assert(state_->spec.plans && state_->spec.plans->plans.size() == state_->spec.chain.size());
    const FlushToZero guard;
    state_->resetSlots();
    state_->gain.jump(state_->set->gain);
}
Rig::Rig(const Rig& other) : state_(std::make_unique<State>(*other.state_)) {}
Rig::~Rig() = default;

int Rig::latency() const noexcept {
    return state_->total;
}
Frames Rig::position() const noexcept {
    return state_->position;
}
Frames Rig::length() const noexcept {
    return state_->spec.length;
}
void Rig::setProbe(const Probe& probe) noexcept {
    state_->probe.set(probe);
}

void Rig::apply(const PlanSet& set) noexcept {
    assert(set.plans.size() == state_->slots.size());
    state_->set = &set;
}

void Rig::prime(ClipSource& source, Frames outputFrame) {
    const FlushToZero guard;
    State& s = *state_;
    s.position = s.inputAt = outputFrame;
    s.nextPoint = 0;
    s.followTimeline();
    s.resetSlots();
    s.gain.jump(s.set->gain);
    s.probe.reset();
    s.carry.clear();
    s.chain.clear();
    s.wasLate = false;
    s.lastLeft = s.lastRight = 0.0;
    s.findingCount = 0;
    for (int i = 0; i < (s.total + kQuantum - 1) / kQuantum; ++i) s.runChain(source, nullptr);
}

bool Rig::run(Block& out, ClipSource& source, RigMeter* meter) noexcept {
    const FlushToZero guard;
    State& s = *state_;
    s.ok = true;
    s.followTimeline();
    if (meter)
        meter->slotCount = std::min<int>(static_cast<int>(s.slots.size()), RigMeter::kMaxSlots);
    s.carry = s.chain;
    s.runChain(source, meter);
    if (meter) s.giveFindings(*meter);
    s.findingCount = 0;
    // The chain's blocks lie on its own grid; the output begins `shift` frames into the older one.
    const int shift = s.total % kQuantum;
    for (int c = 0; c < 2; ++c) {
        double* to = out.channel(c);
        const double* older = shift == 0 ? s.chain.channel(c) : s.carry.channel(c);
        to = std::copy_n(older + shift, kQuantum - shift, to);
        if (shift > 0) std::copy_n(s.chain.channel(c), shift, to);
    }
    for (Frames at = std::max<Frames>(s.spec.length - s.position, 0); at < kQuantum; ++at)
        out.left[static_cast<std::size_t>(at)] = out.right[static_cast<std::size_t>(at)] = 0.0;
    s.position += kQuantum;
    return s.ok;
}

}  // namespace lacquer
