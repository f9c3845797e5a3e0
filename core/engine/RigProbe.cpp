// SPDX-License-Identifier: GPL-3.0-or-later
// What listening into a rig adds to it: finding the slot, matching levels, fading in and out.
#include "engine/RigProbe.h"

#include <cmath>

namespace lacquer {

RigProbe::RigProbe(double rate, int longestLatency)
    : forget_(kQuantum / (kQuantum + kMatchSeconds * rate)) {
    std::size_t size = kQuantum;
    while (size < static_cast<std::size_t>(longestLatency) + kQuantum) size *= 2;
    ring_.resize(2 * size);
    mask_ = size - 1;
}

void RigProbe::reset() noexcept {
    now_ = Probe{};
    found_ = false;
    fadeAt_ = 0;
}

void RigProbe::start(int latencyAfter) noexcept {
    now_ = wanted_;
    found_ = latencyAfter >= 0;
    after_ = std::max(latencyAfter, 0);
    wait_ = now_.kind == Probe::Kind::BypassMatched ? 0 : after_;
    powerWet_ = powerDry_ = 0.0;
    gain_ = 1.0;
}

double RigProbe::matchGain(const Block& wet, const Block& dry) noexcept {
    double w = 0.0, d = 0.0;
    for (int n = 0; n < kQuantum; ++n) {
        w += wet.left[n] * wet.left[n] + wet.right[n] * wet.right[n];
        d += dry.left[n] * dry.left[n] + dry.right[n] * dry.right[n];
    }
    powerWet_ += (w - powerWet_) * forget_;
    powerDry_ += (d - powerDry_) * forget_;
    if (d < 2 * kQuantum * 1e-10 || powerDry_ <= 0.0) return gain_;
    return std::clamp(std::sqrt(powerWet_ / powerDry_), 0.063, 15.85);
}

double RigProbe::nextWeight(const FadeTable& fade) noexcept {
    const double weight = fade.weight(fadeAt_);
    if (wanted_ == now_) {
        if (wait_ > 0)
            --wait_;
        else if (fadeAt_ < fade.length())
            ++fadeAt_;
    } else if (fadeAt_ > 0) {
        --fadeAt_;
    }
    return weight;
}

void RigProbe::atSlot(Block& wet, const Block& dry, const Block& tap,
                      const FadeTable& fade) noexcept {
    if (now_.kind == Probe::Kind::Tap) {
        signal_ = tap;
        if (now_.gain != 1.0)
            for (int n = 0; n < kQuantum; ++n) {
                signal_.left[n] *= now_.gain;
                signal_.right[n] *= now_.gain;
            }
        return;
    }
    const double target = matchGain(wet, dry),
                 first = powerWet_ > 0.0 && fadeAt_ == 0 ? target : gain_;
    const double step = (target - first) / kQuantum;
    const bool replace = now_.kind == Probe::Kind::BypassMatched;
    gain_ = first;
    for (int n = 0; n < kQuantum; ++n) {
        gain_ += step;
        const double l = gain_ * dry.left[n], r = gain_ * dry.right[n];
        if (replace) {
            const double w = nextWeight(fade);
            wet.left[n] += w * (l - wet.left[n]);
            wet.right[n] += w * (r - wet.right[n]);
        } else {
            signal_.left[n] = wet.left[n] - l;
            signal_.right[n] = wet.right[n] - r;
        }
    }
    gain_ = target;
}

void RigProbe::atOutput(Block& block, const FadeTable& fade) noexcept {
    if (now_.kind == Probe::Kind::BypassMatched) return;
    double* left = ring_.data();
    double* right = left + mask_ + 1;
    for (int n = 0; n < kQuantum; ++n, at_ = (at_ + 1) & mask_) {
        left[at_] = signal_.left[n];
        right[at_] = signal_.right[n];
        const std::size_t from = (at_ - static_cast<std::size_t>(after_)) & mask_;
        const double w = nextWeight(fade);
        if (w == 0.0) continue;
        block.left[n] += w * (left[from] - block.left[n]);
        block.right[n] += w * (right[from] - block.right[n]);
    }
}

}  // namespace lacquer
