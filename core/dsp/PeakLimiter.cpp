// SPDX-License-Identifier: GPL-3.0-or-later
// Moving maximum, two-stage release, box filters, and the limiter around them.
#include "dsp/PeakLimiter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr double kGrid = 0x1p-40;
constexpr double kNothing = 0x1p-26;  // a reduction of 1.3e-7 dB is none; the boxes fade it out

// Up to the next multiple of the grid; 0 <= x <= 1.
[[gnu::always_inline]] inline double ontoGrid(double x) noexcept {
    constexpr double kMagic = 1.5 * 0x1p52 * kGrid;
    return (x + kGrid / 2 + kMagic) - kMagic;
}

#define LACQUER_LOOPS "dsp/PeakLimiterLoops.inc"
#include "dsp/SimdEach.inc"

const auto needLoop = LACQUER_PICK(need);
const auto deeperLoop = LACQUER_PICK(deeper);
const auto approachLoop = LACQUER_PICK(approach);
const auto boxLoop = LACQUER_PICK(box);
const auto attenuateLoop = LACQUER_PICK(attenuate);

double keepPerFrame(double milliseconds, double rate) {
    return std::exp(-1000.0 / (milliseconds * rate));
}

}  // namespace

LimiterLaw LimiterLaw::make(double rate, double releaseMs, double slowMs, double slowShare,
                            double link) {
    constexpr double kSlowAttackMs = 100.0;
    return {.link = link,
            .fastKeep = keepPerFrame(releaseMs, rate),
            .slowRise = 1.0 - keepPerFrame(kSlowAttackMs, rate),
            .slowKeep = keepPerFrame(slowMs, rate),
            .slowShare = slowShare};
}

ReductionEnvelope::ReductionEnvelope(int attack, int hold) : window_(attack + hold + 1) {
    const std::size_t room = std::bit_ceil(static_cast<std::size_t>(window_) + 1);
    peaks_.resize(room);
    ends_.resize(room);
    // Unequal lengths put the second box's zeros on the first one's side lobes.
    const int longer = std::max(1, static_cast<int>(std::lround(attack * 0.582)));
    const int lengths[] = {longer + 1, attack - longer + 1};
    for (int i = 0; i < 2; ++i) {
        boxes_[i].ring.resize(static_cast<std::size_t>(lengths[i]));
        boxes_[i].share = 1.0 / lengths[i];
    }
}

void ReductionEnvelope::reset() noexcept {
    first_ = count_ = busy_ = 0;
    fast_ = slow_ = 0.0;
    for (Box& box : boxes_) {
        std::fill(box.ring.begin(), box.ring.end(), 0.0);
        box.sum = 0.0;
        box.at = 0;
    }
}

void ReductionEnvelope::Box::run(double* values) noexcept {
    for (int n = 0; n < kQuantum;) {
        const int part = std::min(kQuantum - n, static_cast<int>(ring.size()) - at);
        boxLoop(values + n, ring.data() + at, part, &sum, share);
        n += part;
        at += part;
        if (at == static_cast<int>(ring.size())) at = 0;
    }
}

double ReductionEnvelope::lasting(int frames) const noexcept {
    const int mask = static_cast<int>(peaks_.size()) - 1;
    for (int i = 0; i < count_; ++i) {
        const auto slot = static_cast<std::size_t>((first_ + i) & mask);
        if (ends_[slot] - now_ >= frames) return peaks_[slot];
    }
    return 0.0;
}

// Of the last `window_` values: a queue in which every value is deeper than all after it.
double ReductionEnvelope::movingMaximum(double value) noexcept {
    const int mask = static_cast<int>(peaks_.size()) - 1;
    if (count_ > 0 && ends_[static_cast<std::size_t>(first_)] <= now_) {
        first_ = (first_ + 1) & mask;
        --count_;
    }
    if (value > 0.0) {
        while (count_ > 0 &&
               peaks_[static_cast<std::size_t>((first_ + count_ - 1) & mask)] <= value)
            --count_;
        const auto slot = static_cast<std::size_t>((first_ + count_++) & mask);
        peaks_[slot] = value;
        ends_[slot] = now_ + window_;
    }
    ++now_;
    return count_ > 0 ? peaks_[static_cast<std::size_t>(first_)] : 0.0;
}

void ReductionEnvelope::movingMaximum(double* values) noexcept {
    for (int n = 0; n < kQuantum; ++n) values[n] = movingMaximum(values[n]);
}

// From the moving maximum to what is held as it lets go, on the grid.
void ReductionEnvelope::release(double* peaks, const LimiterLaw& law) noexcept {
    double fast = fast_, slow = slow_;
    int rested = kQuantum;  // frames since the last one that held something
    for (int n = 0; n < kQuantum; ++n) {
        const double peak = peaks[n];
        fast = std::max(peak, fast * law.fastKeep);
        slow =
            peak > slow ? slow + (peak - slow) * law.slowRise : peak + (slow - peak) * law.slowKeep;
        double held = std::max(fast, law.slowShare * slow);
        if (held < kNothing && peak == 0.0) held = fast = slow = 0.0;
        if (held > 0.0) rested = kQuantum - 1 - n;
        peaks[n] = ontoGrid(held);
    }
    fast_ = fast;
    slow_ = slow;
    const int tail = static_cast<int>(boxes_[0].ring.size() + boxes_[1].ring.size());
    busy_ = rested < kQuantum ? std::max(0, tail - rested) : std::max(0, busy_ - kQuantum);
}

void ReductionEnvelope::process(std::span<double, kQuantum> reduction,
                                const LimiterLaw& law) noexcept {
    movingMaximum(reduction.data());
    release(reduction.data(), law);
    for (Box& box : boxes_) box.run(reduction.data());
}

PeakLimiter::PeakLimiter(double rate, int attack, int hold)
    : attack_(attack),
      detectors_{TruePeakDetector(rate), TruePeakDetector(rate)},
      envelopes_{ReductionEnvelope(attack, hold), ReductionEnvelope(attack, hold)} {
    const std::size_t room = std::bit_ceil(static_cast<std::size_t>(latency() + kQuantum));
    line_.resize(2 * room);
    mask_ = room - 1;
    delayed_.clear();
}

void PeakLimiter::reset() noexcept {
    for (int c = 0; c < 2; ++c) {
        detectors_[c].reset();
        envelopes_[c].reset();
    }
    together_ = true;
    std::fill(line_.begin(), line_.end(), 0.0);
    at_ = 0;
    delayed_.clear();
    deepest_ = 0.0;
}

void PeakLimiter::delay(const Block& in) noexcept {
    for (int c = 0; c < 2; ++c) {
        double* ring = line_.data() + (c == 0 ? 0 : mask_ + 1);
        std::copy_n(in.channel(c), kQuantum, ring + at_);  // the ring is a multiple of 64 long
        const std::size_t from = (at_ - static_cast<std::size_t>(latency())) & mask_;
        const std::size_t part = std::min<std::size_t>(kQuantum, mask_ + 1 - from);
        double* out = std::copy_n(ring + from, part, delayed_.channel(c));
        std::copy_n(ring, kQuantum - part, out);
    }
    at_ = (at_ + kQuantum) & mask_;
}

// The peak that the envelope already holds a reduction for, until after the last frame that can be seen.
double PeakLimiter::heldPeak(double ceiling, double link) const noexcept {
    const int seen = kQuantum + detectors_[0].delay();
    if (!together_ || link < 1.0 || envelopes_[0].window() < seen) return 0.0;
    // Less by more than the quotients' rounding.
    return ceiling / (1.0 - envelopes_[0].lasting(seen)) * (1.0 - 1e-12);
}

// The envelope, exact where it matters: not below the ceiling, and with linked channels not between a
// peak that is still held and a greater one to come, for there the moving maximum has no use for it.
void PeakLimiter::findPeaks(const Block& in, double ceiling, double link) noexcept {
    for (int c = 0; c < 2; ++c)
        detectors_[c].take(std::span<const double, kQuantum>(in.channel(c), kQuantum));
    constexpr int kGroups = TruePeakDetector::kGroups, kGroup = TruePeakDetector::kGroup;
    const int seen = kGroups + detectors_[0].delay() / kGroup;
    double ahead[kGroups + TruePeakDetector::kMaxDelay / kGroup +
                 1];  // greatest sample from group g on
    ahead[seen] = 0.0;
    for (int g = seen - 1; g >= 0; --g)
        ahead[g] = std::max(ahead[g + 1],
                            std::max(detectors_[0].magnitude(g), detectors_[1].magnitude(g)));
    double held = heldPeak(ceiling, link);
    const bool holds = held > 0.0;
    for (int g = 0; g < kGroups; ++g) {
        const double floor = std::max(ceiling, std::min(held, ahead[g + 1]));
        for (int c = 0; c < 2; ++c) {
            double* envelope = envelope_.channel(c) + kGroup * g;
            detectors_[c].group(g, floor, envelope);
            if (holds) held = std::max(held, *std::max_element(envelope, envelope + kGroup));
        }
    }
}

// Fills what each frame needs by itself and by its link; false when that is nothing at all.
bool PeakLimiter::needed(std::span<const double, kQuantum> ceiling, double link,
                         Block& reduction) noexcept {
    if (link == 1.0) {
        deeperLoop(envelope_.left.data(), envelope_.right.data(), envelope_.left.data());
        const bool any = needLoop(envelope_.left.data(), ceiling.data(), reduction.left.data());
        reduction.right = reduction.left;
        return any;
    }
    bool any = false;
    for (int c = 0; c < 2; ++c)
        any = needLoop(envelope_.channel(c), ceiling.data(), reduction.channel(c)) || any;
    Block both;
    deeperLoop(reduction.left.data(), reduction.right.data(), both.left.data());
    for (int c = 0; c < 2; ++c) approachLoop(reduction.channel(c), both.left.data(), link);
    return any;
}

void PeakLimiter::process(Block& block, std::span<const double, kQuantum> ceiling,
                          const LimiterLaw& law) noexcept {
    findPeaks(block, *std::min_element(ceiling.begin(), ceiling.end()), law.link);
    delay(block);
    Block gain;
    const bool any = needed(ceiling, law.link, gain);
    deepest_ = 0.0;
    if (!any && envelopes_[0].idle() && (together_ || envelopes_[1].idle())) {
        together_ = true;
        block = delayed_;
        return;
    }
    if (together_ && law.link < 1.0) {
        envelopes_[1] = envelopes_[0];  // equal sizes: nothing is allocated
        together_ = false;
    }
    envelopes_[0].process(gain.left, law);
    if (together_)
        gain.right = gain.left;
    else
        envelopes_[1].process(gain.right, law);
    for (int c = 0; c < 2; ++c)
        deepest_ = std::max(deepest_,
                            attenuateLoop(delayed_.channel(c), gain.channel(c), block.channel(c)));
}

}  // namespace lacquer
