// SPDX-License-Identifier: GPL-3.0-or-later
// Second-order sections one behind the other, several at a time in SIMD lanes.
#pragma once
#include "dsp/Svf.h"

namespace lacquer {

/// Runs resting sections over a block in the order in which they were added. Eight of them work side by
/// side, each one frame behind the one before: as exact as one after the other, at a fraction of the
/// cost. Made on the stack for one quantum; states are written when flush() has run. [audio]
class SvfCascade {
public:
    explicit SvfCascade(Block& block) noexcept : block_(block) {}
    /// `state` lives until flush().
    void add(SvfState& state, const SvfCoefs& coefs) noexcept;
    /// Everything added so far has been done to block() after this.
    void flush() noexcept;
    Block& block() noexcept { return block_; }

private:
    static constexpr int kMost = 8;
    Block& block_;
    SvfState* states_[kMost];
    SvfCoefs coefs_[kMost];
    int count_ = 0;
};

}  // namespace lacquer
