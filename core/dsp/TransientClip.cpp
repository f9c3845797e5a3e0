// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds from three levels, and a tanh over them.
#include "dsp/TransientClip.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/Math.h"
#include "dsp/Smooth.h"

namespace lacquer {
namespace {

constexpr double kKnee = 0.06;
constexpr double kTipSeconds = 0.003, kLevelSeconds = 0.025;
constexpr double kRiseSeconds = 0.1, kFallSeconds = 0.3;
constexpr int kAhead = Oversampler::kDelay / 2;  // the way up is late by this

int frames(double seconds, double rate) {
    return std::max(1, static_cast<int>(std::lround(seconds * rate)));
}

}  // namespace

TransientClip::TransientClip(double rate, double shareDb)
    : share_(fromDb(-shareDb)),
      rise_(1.0 - keepPerFrame(kRiseSeconds, rate)),
      fall_(1.0 - keepPerFrame(kFallSeconds, rate)) {
    for (Side& side : sides_) {
        side.tip = MovingMax(frames(kTipSeconds, rate) + kAhead);
        side.level = MovingMax(frames(kLevelSeconds, rate) + kAhead);
    }
}

void TransientClip::reset() noexcept {
    for (Side& side : sides_) {
        side.over.reset();
        side.tip.reset();
        side.level.reset();
        side.lasting = 0.0;
    }
    dry_.reset();
    deepest_ = 0.0;
}

void TransientClip::follow(Side& side, const double* x,
                           std::span<const double, kQuantum> ceiling) noexcept {
    for (std::size_t n = 0; n < kQuantum; ++n) {
        const double tip = side.tip.push(std::abs(x[n])), level = side.level.push(std::abs(x[n]));
        side.lasting += (level - side.lasting) * (level > side.lasting ? rise_ : fall_);
        threshold_[n] = std::max(std::max(ceiling[n], side.lasting), tip * share_);
    }
}

// What the curve adds (a negative excess) in the place of the four samples of a frame.
void TransientClip::clip(double threshold, double* x) noexcept {
    for (int i = 0; i < kFactor; ++i) {
        const double size = std::abs(x[i]), over = size - threshold;
        if (!(over > 0.0)) {
            x[i] = 0.0;
            continue;
        }
        const double knee = kKnee * threshold;
        const double taken = over - knee * math::tanh(over / knee);
        deepest_ = std::max(deepest_, taken / size);
        x[i] = x[i] > 0.0 ? -taken : taken;
    }
}

void TransientClip::process(Block& block, std::span<const double, kQuantum> ceiling) noexcept {
    const Block in = block;
    dry_.process(block);
    deepest_ = 0.0;
    for (int c = 0; c < 2; ++c) {
        Side& side = sides_[c];
        follow(side, in.channel(c), ceiling);
        const double least = *std::min_element(threshold_.begin(), threshold_.end());
        if (side.over.upOver(in.channel(c), least, high_.data()))
            for (std::size_t n = 0; n < kQuantum; ++n) clip(threshold_[n], &high_[n * kFactor]);
        else
            high_.fill(0.0);
        std::array<double, kQuantum> added;
        side.over.down(high_.data(), added.data());
        for (int n = 0; n < kQuantum; ++n)
            block.channel(c)[n] += added[static_cast<std::size_t>(n)];
    }
}

}  // namespace lacquer
