// SPDX-License-Identifier: GPL-3.0-or-later
// What every processor does with samples that are no sound: NaN, infinity, absurd values.
#pragma once
#include "dsp/Block.h"

namespace lacquer {

/// Above this (300 dB over full scale) a sample is taken for damage, not sound.
inline constexpr double kDamage = 1e15;

/// Puts silence in the place of NaN, infinity and |x| >= kDamage. Other samples keep their bits. [audio]
inline void silenceDamage(Block& block) noexcept {
    for (int c = 0; c < 2; ++c) {
        double* x = block.channel(c);
        for (int n = 0; n < kQuantum; ++n) x[n] = (x[n] < kDamage && x[n] > -kDamage) ? x[n] : 0.0;
    }
}

/// Zero for values so small (-600 dB) that carrying them on only costs denormal arithmetic. [audio]
inline double flushTiny(double x) noexcept {
    return (x > 1e-30 || x < -1e-30) ? x : 0.0;
}

}  // namespace lacquer
