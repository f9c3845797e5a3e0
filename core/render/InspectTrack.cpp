// SPDX-License-Identifier: GPL-3.0-or-later
// A rig pulled into the inspector.
#include "render/InspectTrack.h"

#include "engine/RigPlan.h"
#include "render/Render.h"

namespace lacquer {

Result<Inspection> inspectTrack(const Track& track, TrackSound& sound, Task& task) {
    const auto spec = makeRigSpec(track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return spec.error();
    ProgrammeInspector inspector(
        {.rate = sound.rate(), .channels = 2, .isFloat = true, .wide = true});
    std::vector<double> both;
    const Done pulled =
        pullRig(*spec, sound.source(), sound,
                [&](const Block& block, int frames) {
                    both.clear();
                    for (std::size_t n = 0; n < static_cast<std::size_t>(frames); ++n)
                        both.insert(both.end(), {block.left[n], block.right[n]});
                    inspector.add(both.data(), static_cast<std::size_t>(frames));
                    return done();
                },
                {task});
    if (!pulled) return pulled.error();
    return inspector.finish();
}

}  // namespace lacquer
