// SPDX-License-Identifier: GPL-3.0-or-later
// Rigs pulled into meters.
#include "match/Passes.h"

#include <algorithm>

#include "engine/RigPlan.h"
#include "match/Wording.h"

namespace lacquer {
namespace {

// What a move is about, measured on the result.
double distanceOf(const Move& m, const Proposal& p, const MatchTarget& target) {
    if (m.module == "equalizer") return toneMove(bandOf(m), 1, p.result, target, p.mix.rate).before;
    if (m.module == "finecurve") return p.after.tonalDb;
    if (m.id == "dynamics") return p.after.dynamicsDb;
    if (m.id == "width") return p.after.widthDb;
    return p.mix.loudness.integratedLufs + m.before - p.result.loudness.integratedLufs;
}

}  // namespace

bool isPlain(const Track& t) {
    return t.chain.modules.empty() && t.gainDb == 0.0 && t.trimStart == 0 && !t.trimEnd &&
           t.fadeIn == 0 && t.fadeOut == 0 && t.ride.empty();
}

Track withMoves(Track track, const std::vector<Move>& moves) {
    Id ids = 1;
    for (const ModuleState& m : track.chain.modules) ids = std::max(ids, m.id + 1);
    track.chain = applyMoves(std::move(track.chain), moves, ids);
    return track;
}

Result<MixMeasure> measureThrough(TrackSound& sound, const Track& track, const TaskSpan& span) {
    const auto spec = makeRigSpec(track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return spec.error();
    ProfileMeter meter(sound.rate(), sound.channels(), ProfileMeter::Edge::Skip);
    const Done pulled = pullRig(
        *spec, sound.source(), sound,
        [&](const Block& block, int frames) {
            meter.add(block.left.data(), block.right.data(), static_cast<std::size_t>(frames));
            return done();
        },
        span);
    if (!pulled) return pulled.error();
    MixMeasure measured;
    measured.profile = meter.finish(&measured.trace);
    return measured;
}

BandSpec bandOf(const Move& m) {
    BandSpec b;
    for (const MoveSetting& s : m.set) {
        const std::string leaf = s.param.substr(s.param.find('.') + 1);
        if (leaf == "type") b.type = static_cast<BandType>(static_cast<int>(s.value));
        if (leaf == "freq") b.freq = s.value;
        if (leaf == "gain") b.gain = s.value;
        if (leaf == "q") b.q = s.value;
    }
    return b;
}

void takeResult(Proposal& p, Profile result, const MatchTarget& target) {
    p.result = std::move(result);
    p.result.cutoffHz = p.mix.cutoffHz;
    p.after = distanceTo(p.result, target);
    for (Move& m : p.moves) {
        m.after = distanceOf(m, p, target);
        m.what = moveText(m);
    }
}

}  // namespace lacquer
