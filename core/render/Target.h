// SPDX-License-Identifier: GPL-3.0-or-later
// The one search that lands a loudness: which drive or gain makes the file measure what is wanted.
#pragma once
#include <functional>
#include <vector>

#include "base/Result.h"

namespace lacquer {

struct TargetSearch {
    struct Step {
        double valueDb;  ///< of the drive or gain
        double lufs;     ///< what the file then measures
    };
    std::vector<Step> steps;  ///< in order; the last one is the best
    bool reached = false;     ///< within the tolerance
    const Step& best() const { return steps.back(); }
};

inline constexpr double kLoudnessToleranceLu = 0.1;

/// Looks for the value in [min, max] at which `measure` gives `wantedLufs`: from `start`, secant steps
/// kept inside what is bracketed, at most five measurements; stops within a fifth of the tolerance,
/// and early where a limit of the range cannot do it. `measure` renders and measures; its errors pass
/// through. Silence (-inf) cannot be driven anywhere and is an error. [worker]
Result<TargetSearch> findTarget(const std::function<Result<double>(double valueDb)>& measure,
                                double wantedLufs, double start, double min, double max);

}  // namespace lacquer
