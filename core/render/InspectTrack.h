// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a master: the track through its chain, inspected as it is rendered.
#pragma once
#include "measure/ProgrammeInspector.h"
#include "project/Project.h"
#include "render/TrackSound.h"

namespace lacquer {

/// At the sound's rate, in 64-bit words, so nothing is said of word lengths. A cancelled task is an
/// error. [worker]
Result<Inspection> inspectTrack(const Track& track, TrackSound& sound, Task& task);

}  // namespace lacquer
