// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a delivery's true peak under its ceiling after rate conversion, and says where it had to.
#pragma once
#include <array>
#include <vector>

#include "base/Frames.h"
#include "dsp/PeakLimiter.h"

namespace lacquer {

/// A stretch of the file in which the ceiling had to be held.
struct HeldPlace {
    Frames start = 0, end = 0;
    double reductionDb = 0.0;  ///< the deepest, >= 0
};

/// The limiter's core over a stream of interleaved frames, latency taken out: as many frames come out
/// as go in, bit-identical where nothing passes the ceiling. [worker]
class CeilingHold {
public:
    CeilingHold(double rate, int channels, double ceilingDbtp);
    void push(const double* interleaved, Frames frames, std::vector<double>& out);
    void finish(std::vector<double>& out);
    /// In order; places closer than half a second are one.
    const std::vector<HeldPlace>& places() const { return places_; }

private:
    void quantum(std::vector<double>& out);

    double rate_;
    int channels_;
    std::array<double, kQuantum> ceiling_;
    LimiterLaw law_;
    PeakLimiter limiter_;
    Block block_{};
    int filled_ = 0;
    Frames taken_ = 0, given_ = 0, at_ = 0;  // at_: output frame of the limiter, latency included
    std::vector<HeldPlace> places_;
};

}  // namespace lacquer
