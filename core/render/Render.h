// SPDX-License-Identifier: GPL-3.0-or-later
// A rig pulled to its end.
#pragma once
#include <functional>

#include "base/Task.h"
#include "engine/FindingLog.h"
#include "render/TrackSound.h"

namespace lacquer {

/// Takes the next `frames` (1 … 64) of a block; an error ends the render.
using BlockSink = std::function<Done(const Block& block, int frames)>;

/// The part of a task's progress that one pass covers.
struct TaskSpan {
    Task& task;
    double from = 0.0, to = 1.0;
    void report(double share) const { task.report(from + (to - from) * share); }
    /// Of this span from `first` to `last`, both 0 … 1.
    TaskSpan part(double first, double last) const {
        return {task, from + (to - from) * first, from + (to - from) * last};
    }
};

/// Primes a rig and gives all of its output, spec.length frames, to `sink`. `source` is what the rig
/// reads; `sound` is asked why when a read failed; `log`, when there is one, gets what the modules found.
/// A cancelled task is an error. [worker]
Done pullRig(const RigSpec& spec, ClipSource& source, const TrackSound& sound,
             const BlockSink& sink, const TaskSpan& progress, const Probe& probe = {},
             FindingLog* log = nullptr);

/// Why a sound could not be read to its end.
Error readError(const TrackSound& sound);
/// What every cancelled piece of work returns.
Error cancelledError();

}  // namespace lacquer
