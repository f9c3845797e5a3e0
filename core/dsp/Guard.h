// SPDX-License-Identifier: GPL-3.0-or-later
// What filters do with states too small to be sound. What is no sound at all: silenceDamage() of BlockOps.h.
#pragma once

namespace lacquer {

/// Zero for values so small (-600 dB) that carrying them on only costs denormal arithmetic. [audio]
inline double flushTiny(double x) noexcept {
    return (x > 1e-30 || x < -1e-30) ? x : 0.0;
}

}  // namespace lacquer
