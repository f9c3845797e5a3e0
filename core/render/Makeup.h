// SPDX-License-Identifier: GPL-3.0-or-later
// The make-up gain at which a module leaves a track as loud as it came.
#pragma once
#include "base/Task.h"
#include "project/Project.h"
#include "render/TrackSound.h"

namespace lacquer {

struct MakeupMatch {
    double makeupDb = 0.0;    ///< the best that was found
    double beforeLufs = 0.0;  ///< integrated, of what goes into the module
    double afterLufs = 0.0;   ///< of what comes out with this make-up
    bool reached = false;     ///< within 0.1 LU
};

/// Renders the track's chain up to the module, without and with it, and searches its parameter "makeup";
/// what stands behind it does not matter. Fails on a module without one, on silence, when cancelled.
/// [worker]
Result<MakeupMatch> matchMakeup(const Track& track, Id module, TrackSound& sound, Task& task);

}  // namespace lacquer
