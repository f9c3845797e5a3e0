// SPDX-License-Identifier: GPL-3.0-or-later
// Quanta through the quantiser.
#include "dsp/WordLength.h"

#include <cmath>

namespace lacquer {

void WordLength::set(DitherKind kind, int bits) noexcept {
    if (kind == kind_ && bits == bits_) return;
    kind_ = kind;
    bits_ = bits;
    if (bits > 0) quantiser_ = Quantiser(kind, bits, rate_);
    silence_ = Silence(rate_);
}

void WordLength::process(Block& block, Frames at) noexcept {
    if (bits_ == 0) return;
    int last = -1;  // the last frame that sounds
    for (int n = 0; n < kQuantum; ++n)
        if (!Silence::isSilent(block.left[n]) || !Silence::isSilent(block.right[n])) last = n;
    for (int n = 0; n < kQuantum; ++n) {
        const double fade = silence_.next(n > last);
        for (int c = 0; c < 2; ++c) {
            double& x = block.channel(c)[n];
            x = quantiser_.run(x, c, at + n, fade);
        }
    }
}

}  // namespace lacquer
