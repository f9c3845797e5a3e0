// SPDX-License-Identifier: GPL-3.0-or-later
// Finds clicks and puts in their place what stands around them.
#pragma once
#include <vector>

#include "dsp/Finding.h"
#include "dsp/GapFiller.h"
#include "dsp/History.h"

namespace lacquer {

/// A click is where the third difference is `factor` times its medians in the stretches 6 … 1 ms before
/// and 1 … 6 ms after, and four times what 95 % of them stay below (a drum's hit raises what comes
/// after, so it is none; another click nearby does not). What belongs to it is where the third
/// difference stands out within 1 ms. One channel.
class ClickRepair {
public:
    /// Looks at frames that lie `behind` frames before the end; needs 7 ms of sound after them.
    ClickRepair(double rate, int behind);  ///< [worker]
    void reset() noexcept {}
    /// Frames from the click that a repair may reach. [any]
    int reach() const noexcept { return near_ + 2; }
    /// After a quantum was pushed: mends up to two clicks in the 64 frames looked at. [audio]
    void run(History& sound, GapFiller& filler, double factor, const FindingPort& port) noexcept;

private:
    double difference(const double* x, int n) const noexcept;
    double loud(const double* x, int from, int to) noexcept;
    double usual() noexcept;
    bool mend(History& sound, GapFiller& filler, Frames at, double factor,
              const FindingPort& port) noexcept;

    int near_, far_, behind_;     ///< 1 ms, 6 ms
    std::vector<double> sorted_;  ///< room for the medians
};

}  // namespace lacquer
