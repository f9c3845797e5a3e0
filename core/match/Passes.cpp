// SPDX-License-Identifier: GPL-3.0-or-later
// Rigs pulled on one thread into meters on another.
#include "match/Passes.h"

#include <algorithm>

#include "engine/RigPlan.h"
#include "match/Wording.h"
#include "render/Lane.h"

namespace lacquer {
namespace {

constexpr std::size_t kPieceFrames = 16384;

// What a move is about, measured on the result.
double distanceOf(const Move& m, const Proposal& p, const MatchTarget& target) {
    if (m.module == "equalizer") return toneMove(bandOf(m), 1, p.result, target, p.mix.rate).before;
    if (m.module == "finecurve") return curveLackDb(p.result.tone, p.mix, target, p.mix.rate);
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
    // Planar pieces: left, then right.
    Lane measuring([&meter](const std::vector<double>& piece) {
        const std::size_t frames = piece.size() / 2;
        meter.add(piece.data(), piece.data() + frames, frames);
        return done();
    });
    std::vector<double> left, right;
    const auto hand = [&] {
        auto piece = std::make_shared<std::vector<double>>(std::move(left));
        piece->insert(piece->end(), right.begin(), right.end());
        left = {};
        right.clear();
        measuring.push(std::move(piece));
    };
    const Done pulled = pullRig(
        *spec, sound.source(), sound,
        [&](const Block& block, int frames) {
            if (left.empty()) left.reserve(2 * kPieceFrames);
            left.insert(left.end(), block.left.begin(), block.left.begin() + frames);
            right.insert(right.end(), block.right.begin(), block.right.begin() + frames);
            if (left.size() + kQuantum > kPieceFrames) hand();
            return done();
        },
        span);
    hand();
    const Done measuredAll = measuring.finish();
    if (!pulled) return pulled.error();
    if (!measuredAll) return measuredAll.error();
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
