// SPDX-License-Identifier: GPL-3.0-or-later
// Rigs pulled on one thread into meters on another.
#include "match/Passes.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <future>

#include "engine/RigPlan.h"
#include "match/Wording.h"
#include "render/Lane.h"

namespace lacquer {
namespace {

constexpr std::size_t kPieceFrames = 16384;
// A limiter has forgotten all but a thousandth of what it did this long ago.
constexpr double kStretchSeconds = 12, kRunUpSeconds = 2;
constexpr std::size_t kBesideMost = 2;  // stretches under way beside the meter

// What a move is about, measured on the result.
double distanceOf(const Move& m, const Proposal& p, const MatchTarget& target) {
    if (m.module == "equalizer") return toneLackDb(bandOf(m), p.result, target, p.mix.rate);
    if (m.module == "finecurve") return curveLackDb(p.result.tone, p.mix, target, p.mix.rate);
    if (m.id == "dynamics")
        return m.module == "multiband" ? p.after.bandDynamicsDb.value_or(NAN) : p.after.dynamicsDb;
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

Done pullBeside(TrackSound& sound, const Track& track, const PlanarSink& take,
                const TaskSpan& span) {
    const auto spec = makeRigSpec(track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return spec.error();
    Lane taking([&take](const std::vector<double>& piece) {
        const std::size_t frames = piece.size() / 2;
        take(piece.data(), piece.data() + frames, frames);
        return done();
    });
    Pieces pieces;
    std::shared_ptr<std::vector<double>> piece;
    std::size_t filled = 0;
    const auto hand = [&] {
        if (filled == 0) return;
        std::copy_n(piece->data() + kPieceFrames, filled, piece->data() + filled);
        piece->resize(2 * filled);
        taking.push(std::move(piece));
        filled = 0;
    };
    const Done pulled = pullRig(
        *spec, sound.source(), sound,
        [&](const Block& block, int frames) {
            if (filled == 0) {
                piece = pieces.take();
                piece->resize(2 * kPieceFrames);
            }
            std::copy_n(block.left.data(), frames, piece->data() + filled);
            std::copy_n(block.right.data(), frames, piece->data() + kPieceFrames + filled);
            filled += static_cast<std::size_t>(frames);
            if (filled == kPieceFrames) hand();
            return done();
        },
        span);
    hand();
    const Done taken = taking.finish();
    return pulled ? taken : pulled;
}

ProfileNeeds needsOfResult(const std::vector<Move>& moves) {
    const bool byBand = std::any_of(moves.begin(), moves.end(),
                                    [](const Move& m) { return m.module == "multiband"; });
    return {.edge = false, .bands = byBand};
}

Result<Profile> measureThrough(TrackSound& sound, const Track& track, const TaskSpan& span,
                               const ProfileNeeds& needs, LevelTrace* trace) {
    ProfileMeter meter(sound.rate(), sound.channels(), needs);
    const Done pulled = pullBeside(
        sound, track,
        [&meter](const double* left, const double* right, std::size_t frames) {
            meter.add(left, right, frames);
        },
        span);
    if (!pulled) return pulled.error();
    return meter.finish(trace);
}

namespace {

struct Stretch {
    std::vector<double> left, right;
};

// From a rig of its own that has run up to there.
Result<Stretch> renderStretch(const RigSpec& spec, SoundAhead& sound, Frames from, Frames to,
                              const Task& task) {
    Rig rig(spec);
    const auto early = static_cast<Frames>(kRunUpSeconds * spec.rate) / kQuantum * kQuantum;
    const Frames start = std::max<Frames>(0, from - early);
    rig.prime(sound.source(), start);
    Stretch stretch;
    stretch.left.reserve(static_cast<std::size_t>(to - from));
    stretch.right.reserve(static_cast<std::size_t>(to - from));
    Block block;
    for (Frames at = start; at < to; at += kQuantum) {
        if (task.cancelled()) return cancelledError();
        if (!rig.run(block, sound.source())) return readError(sound);
        if (at < from) continue;
        const auto count = static_cast<std::ptrdiff_t>(std::min<Frames>(kQuantum, to - at));
        stretch.left.insert(stretch.left.end(), block.left.begin(), block.left.begin() + count);
        stretch.right.insert(stretch.right.end(), block.right.begin(), block.right.begin() + count);
    }
    return stretch;
}

}  // namespace

Result<Profile> measureInStretches(SoundAhead& sound, const Track& track, const TaskSpan& span,
                                   const ProfileNeeds& needs) {
    const auto spec = makeRigSpec(track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return spec.error();
    ProfileMeter meter(sound.rate(), sound.channels(), needs);
    const auto length = static_cast<Frames>(kStretchSeconds * spec->rate) / kQuantum * kQuantum;
    std::deque<std::future<Result<Stretch>>> under;
    Frames next = 0;
    while (next < spec->length || !under.empty()) {
        while (next < spec->length && under.size() < kBesideMost) {
            const Frames to = std::min(next + length, spec->length);
            under.push_back(std::async(std::launch::async, [&, from = next, to] {
                return renderStretch(*spec, sound, from, to, span.task);
            }));
            next = to;
        }
        const Result<Stretch> stretch = under.front().get();
        under.pop_front();
        if (!stretch) return stretch.error();
        meter.add(stretch->left.data(), stretch->right.data(), stretch->left.size());
        span.report(static_cast<double>(next) / static_cast<double>(spec->length));
    }
    return meter.finish();
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
