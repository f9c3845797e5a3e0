// SPDX-License-Identifier: GPL-3.0-or-later
// Finds peaks that were cut off flat and draws them anew from what stands around them.
#pragma once
#include <vector>

#include "dsp/Finding.h"
#include "dsp/GapFiller.h"
#include "dsp/History.h"

namespace lacquer {

/// A clipped peak is a run of at least three samples (more above 48 kHz) within 0.02 % of the
/// highest level of the last half second to second, ahead too, whose sides rise so steeply that a cubic
/// curve through them would pass that level by 0.5 % or more: bass that rounds off by itself does not.
/// Once three were found lately, shorter runs at the level count as well. The new samples come from GapFiller, never below the level; where the model falls short of it (long
/// flat tops of bass) the cubic curve stands. One channel; runs longer than `longest` frames stay.
class ClipRepair {
public:
    ClipRepair(double rate, int longest, int lookAhead);  ///< [worker]
    void reset() noexcept;
    /// After a quantum was pushed. Mends runs that end at least `lookAhead` frames before the end, when
    /// `on`. [audio]
    void run(History& sound, GapFiller& filler, bool on, const FindingPort& port) noexcept;

private:
    void watchLevels(const double* x) noexcept;
    void step(History& sound, GapFiller& filler, bool on, const FindingPort& port) noexcept;
    bool clipped(double x) const noexcept;
    void mend(History& sound, GapFiller& filler, Frames start, Frames end, int sign,
              const FindingPort& port) noexcept;
    double guess(const double* x, int count, int sign, double level) noexcept;
    bool model(History& sound, GapFiller& filler, Frames start, Frames end, int sign) noexcept;

    int shortest_, longest_, lookAhead_, bucketLength_;
    int bucketAt_ = 0;
    double level_[2] = {0, 0};  ///< up and down: what counts as clipped
    double bucket_[2][2] = {};  ///< highest of this and the last half second
    int sure_[2][2] = {};       ///< long runs mended in these
    Frames scan_ = 0, runStart_ = 0;
    int runSign_ = 0;  ///< of the run that scan_ stands in; 0: none
    std::vector<char> held_;
    std::vector<double> curve_;  ///< the run's new samples, upright
};

}  // namespace lacquer
