// SPDX-License-Identifier: GPL-3.0-or-later
// Music that can be matched, and what tests of the match do with it.
#pragma once
#include <cmath>

#include "match/Proposal.h"
#include "modules/Registry.h"
#include "render/MemorySound.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

namespace lacquer::test {

inline constexpr double kRate = 44100;
inline Task task;

// Struck tones, noise bursts and a wide pad; loud and soft bars.
inline Stereo music(double seconds, std::uint64_t seed = 3) {
    Stereo t;
    Noise drum(seed), wide(seed + 7);
    double soft = 0, low = 0;
    const auto frames = static_cast<std::size_t>(seconds * kRate);
    for (std::size_t n = 0; n < frames; ++n) {
        const double at = static_cast<double>(n) / kRate, beat = std::fmod(at, 0.43);
        const int bar = static_cast<int>(at / 0.43);
        const double loud = bar % 8 < 2 ? 0.45 : 1.0;
        double tone = 0;
        for (int k = 1; k <= 12; ++k)
            tone += std::sin(2 * kPi * 61.7 * (1 + 0.12 * (bar % 5)) * k * beat + bar) / k;
        soft += 0.5 * (drum.next() - soft);
        const double hiss = wide.next();
        low += 0.2 * (hiss - low);
        const double mid =
            loud * (0.1 * std::exp(-beat * 4) * tone + 0.2 * soft * std::exp(-beat * 22));
        const double side = loud * (0.02 * (hiss - low) + 0.03 * low);
        t.left.push_back(mid + side);
        t.right.push_back(mid - side);
    }
    return t;
}

inline Stereo through(const Stereo& x, const char* module, const Settings& settings) {
    return ModuleRun(*findModule(module), kRate, settings).run(x);
}

inline Stereo scaled(Stereo x, double db) {
    for (auto* plane : {&x.left, &x.right})
        for (double& v : *plane) v *= std::pow(10.0, db / 20);
    return x;
}

inline Profile profileOf(const Stereo& x) {
    MemorySound sound(x.left, x.right, kRate);
    return *measureProfile(sound, {task});
}

inline Proposal match(const Stereo& mix, const Stereo& reference,
                      MatchOptions options = {.amount = 1.0}) {
    MemorySound sound(mix.left, mix.right, kRate);
    const auto measured = measureMix(sound, {task});
    return *proposeMatch(sound, *measured, makeTarget({{profileOf(reference), {}}}), options,
                         {task});
}

inline const Move* find(const Proposal& p, const std::string& id) {
    for (const Move& m : p.moves)
        if (m.id == id) return &m;
    return nullptr;
}

inline std::size_t bandsOf(const Proposal& p) {
    return toneBandsOf(p.moves).size();
}

// A sound behind the accepted moves of some modules.
inline Stereo behind(const Stereo& x, const Proposal& p, const std::vector<std::string>& modules) {
    std::vector<Move> moves;
    for (Move m : p.moves)
        if (std::find(modules.begin(), modules.end(), m.module) != modules.end())
            moves.push_back(m);
    Id ids = 1;
    Stereo out = x;
    for (const ModuleState& m : applyMoves({}, moves, ids).modules) {
        ModuleRun run(*findModule(m.module), kRate, m.values);
        const auto late = static_cast<std::size_t>(run.plan().latency);
        out.left.resize(x.size() + late);
        out.right.resize(x.size() + late);
        out = later(run.run(out), late);
    }
    return out;
}

}  // namespace lacquer::test
