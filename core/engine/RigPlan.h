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
/// With what its sections want. [worker]
Result<PlanSetPtr> makePlanSet(const Track& track, double rate);

/// A place where a track's settings change, and the chain as it is from there on.
struct HeardSection {
    Frames at = 0;  ///< of the clip
    Chain chain;
    bool operator==(const HeardSection&) const = default;
};
/// The chain as it sounds in a section. Modules that this version does not know, and parameters marked
/// `rebuild`, are as the chain has them. [any]
Chain heardChain(const Track& track, const TrackSection& section);
/// The sections that are heard: those that leave everything as it was are passed over. [any]
std::vector<HeardSection> heardSections(const Track& track);
/// The chains that the track goes through: its own, then those of its sections. [any]
std::vector<Chain> heardChains(const Track& track);
/// Chain and sections are the same to the ear. [any]
bool sameSettings(const Track& a, const Track& b);

/// The whole description, without a timeline. `clip` is what the ClipSource will be asked for,
/// `clipFrames` its length at the project's rate. Fails on an unknown module, on more than
/// RigMeter::kMaxSlots modules, and when the trim leaves nothing. [worker]
Result<RigSpec> makeRigSpec(const Track& track, double rate, int clip, Frames clipFrames);

/// False when going from one to the other needs a new rig: other modules, order, instances, trim,
/// fades or ride, or a parameter marked `rebuild` moved. Else a new PlanSet is enough, sections too. [any]
bool sameStructure(const Chain& a, const Chain& b);
bool sameStructure(const Track& a, const Track& b);
/// Nothing that is heard of the track differs. [any]
inline bool sameSound(const Track& a, const Track& b) {
    return a.source == b.source && a.gainDb == b.gainDb && sameSettings(a, b) &&
           sameStructure(a, b);
}

}  // namespace lacquer
