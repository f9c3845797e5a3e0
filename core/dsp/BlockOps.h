// SPDX-License-Identifier: GPL-3.0-or-later
// Plain arithmetic on whole blocks, in the machine's widest vectors.
#pragma once
#include "dsp/Block.h"

namespace lacquer {

// Each sample by itself, in the order written: the same bits in every width. All are [audio].

/// Puts silence in the place of NaN, infinity and |x| >= kDamage. Other samples keep their bits.
void silenceDamage(Block& block) noexcept;
/// Above this (300 dB over full scale) a sample is taken for damage, not sound.
inline constexpr double kDamage = 1e15;

/// block *= factor
void scale(Block& block, double factor) noexcept;
/// block *= gains
void multiply(Block& block, const Block& gains) noexcept;
/// to += what
void add(Block& to, const Block& what) noexcept;
/// from -= what
void subtract(Block& from, const Block& what) noexcept;
/// left' = ll * left + lr * right, right' = rl * left + rr * right
struct StereoMatrix {
    double ll, lr, rl, rr;
};
void mixChannels(Block& block, const StereoMatrix& matrix) noexcept;

/// 128 samples, left and right in turn.
void interleave(const Block& block, double* to) noexcept;
void separate(const double* from, Block& block) noexcept;

}  // namespace lacquer
