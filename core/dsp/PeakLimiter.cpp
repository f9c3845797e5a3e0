// SPDX-License-Identifier: GPL-3.0-or-later
// Moving maximum, two-stage release, box filters, and the limiter around them.
#include "dsp/PeakLimiter.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kGrid = 0x1p-40;
constexpr double kNothing = 0x1p-26;  // a reduction of 1.3e-7 dB is none; the boxes fade it out

// Up to the next multiple of the grid; 0 <= x <= 1.
double ontoGrid(double x) noexcept {
    constexpr double kMagic = 1.5 * 0x1p52 * kGrid;
    return (x + kGrid / 2 + kMagic) - kMagic;
}

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

double ReductionEnvelope::Box::run(double in) noexcept {
    double& oldest = ring[static_cast<std::size_t>(at)];
    sum += in - oldest;
    oldest = in;
    if (++at == static_cast<int>(ring.size())) at = 0;
    return ontoGrid(sum * share);
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

void ReductionEnvelope::process(std::span<double, kQuantum> reduction,
                                const LimiterLaw& law) noexcept {
    const int tail = static_cast<int>(boxes_[0].ring.size() + boxes_[1].ring.size());
    for (double& value : reduction) {
        const double peak = movingMaximum(value);
        fast_ = std::max(peak, fast_ * law.fastKeep);
        slow_ = peak > slow_ ? slow_ + (peak - slow_) * law.slowRise
                             : peak + (slow_ - peak) * law.slowKeep;
        double held = std::max(fast_, law.slowShare * slow_);
        if (held < kNothing && peak == 0.0) held = fast_ = slow_ = 0.0;
        busy_ = held > 0.0 ? tail : std::max(0, busy_ - 1);
        value = std::min(1.0, boxes_[1].run(boxes_[0].run(ontoGrid(held))));
    }
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
        std::size_t from = (at_ - static_cast<std::size_t>(latency())) & mask_;
        double* out = delayed_.channel(c);
        for (int n = 0; n < kQuantum; ++n, from = (from + 1) & mask_) out[n] = ring[from];
    }
    at_ = (at_ + kQuantum) & mask_;
}

// Fills what each frame needs by itself and by its link; false when that is nothing at all.
bool PeakLimiter::needed(std::span<const double, kQuantum> ceiling, double link,
                         Block& reduction) noexcept {
    bool any = false;
    for (int c = 0; c < 2; ++c) {
        const double* peak = envelope_.channel(c);
        double* out = reduction.channel(c);
        for (int n = 0; n < kQuantum; ++n) {
            out[n] = peak[n] > ceiling[n] ? 1.0 - ceiling[n] / peak[n] : 0.0;
            any = any || out[n] > 0.0;
        }
    }
    if (!any) return false;
    for (int n = 0; n < kQuantum; ++n) {
        const double deeper = std::max(reduction.left[n], reduction.right[n]);
        reduction.left[n] += link * (deeper - reduction.left[n]);
        reduction.right[n] += link * (deeper - reduction.right[n]);
    }
    return true;
}

void PeakLimiter::process(Block& block, std::span<const double, kQuantum> ceiling,
                          const LimiterLaw& law) noexcept {
    double lowest = ceiling[0];
    for (const double c : ceiling) lowest = std::min(lowest, c);
    for (int c = 0; c < 2; ++c)
        detectors_[c].process(std::span<const double, kQuantum>(block.channel(c), kQuantum),
                              std::span<double, kQuantum>(envelope_.channel(c), kQuantum), lowest);
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
    for (int c = 0; c < 2; ++c) {
        double* out = block.channel(c);
        const double* in = delayed_.channel(c);
        const double* taken = gain.channel(c);
        for (int n = 0; n < kQuantum; ++n) {
            deepest_ = std::max(deepest_, taken[n]);
            out[n] = in[n] * (1.0 - taken[n]);
        }
    }
}

}  // namespace lacquer
