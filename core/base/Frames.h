// SPDX-License-Identifier: GPL-3.0-or-later
// Positions and lengths in sample frames, and how they relate to time.
#pragma once
#include <cmath>
#include <cstdint>

namespace lacquer {

/// A count of sample frames (one frame = one sample of every channel); may be negative as a position.
using Frames = std::int64_t;

inline Frames secondsToFrames(double seconds, double rate) {
    return static_cast<Frames>(std::llround(seconds * rate));
}
inline double framesToSeconds(Frames frames, double rate) {
    return static_cast<double>(frames) / rate;
}

}  // namespace lacquer
