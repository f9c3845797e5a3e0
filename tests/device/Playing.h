// SPDX-License-Identifier: GPL-3.0-or-later
// A song with every module and moves on a time line, played by an engine and rendered by a bare rig.
#pragma once
#include <chrono>
#include <cstdlib>
#include <thread>

#include "engine/Engine.h"
#include "modules/Registry.h"
#include "tests/support/MemorySource.h"
#include "tests/support/Signals.h"

namespace lacquer::test {

/// Noise bursts over tones: dynamics have something to do. The first sample is not zero.
inline std::shared_ptr<MemorySource> song(double rate, Frames frames) {
    auto source = std::make_shared<MemorySource>();
    for (int clip = 0; clip < 2; ++clip) {
        const auto count = static_cast<std::size_t>(frames);
        std::vector<double> l = noise(0.25, count, 11 + clip), r = noise(0.25, count, 22 + clip);
        const auto tone = sine(110.0 * (clip + 1), rate, 0.4, count, 1.0);
        for (std::size_t i = 0; i < count; ++i) {
            const double beat = (i / 9000) % 3 == 0 ? 1.0 : 0.15;
            l[i] = beat * l[i] + tone[i];
            r[i] = beat * r[i] + 0.8 * tone[i];
        }
        source->clips.push_back({l, r});
    }
    return source;
}

/// Every registered module once, away from its defaults; `shift` moves the values.
inline Track fullTrack(double shift = 0.0) {
    Track track;
    track.id = 1;
    track.title = "Song";
    Id id = 10;
    for (const Module* module : modules()) {
        ModuleState state{++id, std::string(module->id()), true, defaultValues(module->params())};
        for (std::size_t p = 0; p < state.values.size(); ++p) {
            const Param& param = module->params()[p];
            if (param.rebuild || param.unit == Unit::Choice || param.unit == Unit::Switch) continue;
            const double travel =
                toTravel(param, param.def) + (p % 2 == 0 ? -0.06 : 0.05) + 0.02 * shift;
            state.values[p] = clampToParam(param, fromTravel(param, std::clamp(travel, 0.0, 1.0)));
        }
        track.chain.modules.push_back(state);
    }
    return track;
}

/// Other values every 0.37 s, and a bypass in between.
inline std::shared_ptr<const Timeline> movesFor(const Track& track, double rate, Frames frames) {
    auto timeline = std::make_shared<Timeline>();
    int step = 0;
    for (Frames at = 0; at < frames; at += secondsToFrames(0.37, rate), ++step) {
        Track moved = fullTrack((step % 5) - 2.0);
        moved.gainDb = track.gainDb - step % 3;
        moved.chain.modules.back().on = step % 4 != 3;
        timeline->points.push_back({at, *makePlanSet(moved, rate)});
    }
    return timeline;
}

inline std::vector<float> renderOffline(const Track& track, double rate, Frames frames,
                                        ClipSource& source,
                                        std::shared_ptr<const Timeline> timeline) {
    RigSpec spec = *makeRigSpec(track, rate, 0, frames);
    spec.timeline = std::move(timeline);
    Rig rig(std::move(spec));
    rig.prime(source, 0);
    std::vector<float> out;
    Block block;
    while (rig.position() < frames) {
        rig.run(block, source);
        for (std::size_t n = 0; n < kQuantum; ++n) {
            out.push_back(static_cast<float>(block.left[n]));
            out.push_back(static_cast<float>(block.right[n]));
        }
    }
    out.resize(2 * static_cast<std::size_t>(frames));
    return out;
}

/// Polls as the app does until it holds; false after `seconds`.
template <class Holds>
bool waitFor(Engine& engine, Holds holds, double seconds = 120.0) {
    const auto begun = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - begun < std::chrono::duration<double>(seconds)) {
        engine.status();
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

/// Where needle begins in hay (both interleaved), from `from` on; -1: nowhere. In floats.
inline std::ptrdiff_t findSound(const std::vector<float>& hay, const float* needle,
                                std::size_t count, std::size_t from = 0) {
    const auto at =
        std::search(hay.begin() + static_cast<std::ptrdiff_t>(std::min(from, hay.size())),
                    hay.end(), needle, needle + count);
    return at == hay.end() ? -1 : at - hay.begin();
}

}  // namespace lacquer::test
