// SPDX-License-Identifier: GPL-3.0-or-later
// Searches the make-up by rendering and measuring.
#include "render/Makeup.h"

#include <algorithm>

#include "engine/RigPlan.h"
#include "measure/Loudness.h"
#include "modules/Registry.h"
#include "render/Render.h"
#include "render/Target.h"

namespace lacquer {
namespace {

constexpr int kPasses = 4;  // what a search takes; progress counts on it

Result<double> measureTrack(const Track& track, TrackSound& sound, const TaskSpan& progress) {
    const Result<RigSpec> spec = makeRigSpec(track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return spec.error();
    Loudness loudness(sound.rate(), 2, {.truePeak = false});
    const BlockSink sink = [&](const Block& block, int frames) -> Done {
        loudness.addPlanar(block.left.data(), block.right.data(), static_cast<std::size_t>(frames));
        return done();
    };
    if (const Done pulled = pullRig(*spec, sound.source(), sound, sink, progress); !pulled)
        return pulled.error();
    return loudness.finish().integratedLufs;
}

}  // namespace

Result<MakeupMatch> matchMakeup(const Track& track, Id id, TrackSound& sound, Task& task) {
    Track cut = track;
    auto& chain = cut.chain.modules;
    const auto place =
        std::find_if(chain.begin(), chain.end(), [id](const auto& m) { return m.id == id; });
    const Module* module = place == chain.end() ? nullptr : findModule(place->module);
    const int makeup = module ? findParam(module->params(), "makeup") : -1;
    if (makeup < 0) return Error(TR("render", "This module has no make-up gain."));
    const auto at = static_cast<std::size_t>(std::distance(chain.begin(), place));
    chain.resize(at + 1);
    Track without = cut;
    without.chain.modules.pop_back();
    chain[at].on = true;

    int pass = 0;
    const auto span = [&] {
        const double from = std::min(pass++, kPasses - 1);
        return TaskSpan{task, from / kPasses, (from + 1) / kPasses};
    };
    const Result<double> before = measureTrack(without, sound, span());
    if (!before) return before.error();
    const auto measure = [&](double db) {
        chain[at].values[static_cast<std::size_t>(makeup)] = db;
        return measureTrack(cut, sound, span());
    };
    const Param& param = module->params()[static_cast<std::size_t>(makeup)];
    const double start = chain[at].values[static_cast<std::size_t>(makeup)];
    const Result<TargetSearch> found = findTarget(measure, *before, start, param.min, param.max);
    if (!found) return found.error();
    return MakeupMatch{found->best().valueDb, *before, found->best().lufs, found->reached};
}

}  // namespace lacquer
