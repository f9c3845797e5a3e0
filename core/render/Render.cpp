// SPDX-License-Identifier: GPL-3.0-or-later
// Pulls quanta out of a rig until its length is reached.
#include "render/Render.h"

#include <algorithm>

namespace lacquer {
namespace {

constexpr Frames kReportEvery = 64 * kQuantum;

}  // namespace

Error readError(const TrackSound& sound) {
    if (const std::optional<Error> why = sound.failure()) return *why;
    return Error(
        TR("render", "The mix could not be read to its end. Check the file and try again."));
}

Error cancelledError() {
    return Error(TR("render", "Cancelled; nothing was written."));
}

Done pullRig(const RigSpec& spec, ClipSource& source, const TrackSound& sound,
             const BlockSink& sink, const TaskSpan& progress, const Probe& probe, FindingLog* log) {
    Rig rig(spec);
    rig.setProbe(probe);
    rig.prime(source, 0);
    Block block;
    for (Frames given = 0; given < spec.length; given += kQuantum) {
        if (given % kReportEvery == 0) {
            if (progress.task.cancelled()) return cancelledError();
            progress.report(static_cast<double>(given) / static_cast<double>(spec.length));
        }
        RigMeter meter;
        if (!rig.run(block, source, log ? &meter : nullptr) || sound.failure())
            return readError(sound);
        if (log) log->add(meter);
        const Done taken =
            sink(block, static_cast<int>(std::min<Frames>(kQuantum, spec.length - given)));
        if (!taken) return taken;
    }
    if (progress.task.cancelled()) return cancelledError();
    progress.report(1.0);
    return done();
}

}  // namespace lacquer
