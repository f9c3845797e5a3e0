// SPDX-License-Identifier: GPL-3.0-or-later
// From a project's track to what a rig is built from, and when a rig must be built anew.
#pragma once
#include "base/Result.h"
#include "engine/Rig.h"
#include "project/Project.h"

namespace lacquer {

/// Every slot's plan for this chain. Plans are kept by (module, rate, values), so that turning one knob
/// plans one module. Values outside the table are clamped, missing ones are the defaults. Fails when a
/// module that is on is not known to this program; one that is off is passed over. Any thread but audio. [worker]
Result<PlanSetPtr> makePlanSet(const Chain& chain, double rate, double gainDb = 0.0);
inline Result<PlanSetPtr> makePlanSet(const Track& track, double rate) {
    return makePlanSet(track.chain, rate, track.gainDb);
}

/// The whole description, without a timeline. `clip` is what the ClipSource will be asked for,
/// `clipFrames` its length at the project's rate. Fails on an unknown module, on more than
/// RigMeter::kMaxSlots modules, and when the trim leaves nothing. [worker]
Result<RigSpec> makeRigSpec(const Track& track, double rate, int clip, Frames clipFrames);

/// False when going from one to the other needs a new rig: other modules, order, instances, trim,
/// fades or ride, or a parameter marked `rebuild` moved. Else a new PlanSet is enough. [any]
bool sameStructure(const Chain& a, const Chain& b);
bool sameStructure(const Track& a, const Track& b);
/// Nothing that is heard of the track differs. [any]
inline bool sameSound(const Track& a, const Track& b) {
    return a.source == b.source && a.gainDb == b.gainDb && a.chain == b.chain &&
           sameStructure(a, b);
}

}  // namespace lacquer
