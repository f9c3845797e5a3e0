// SPDX-License-Identifier: GPL-3.0-or-later
// The level of a proposal: the limiter's drive, and when to hold it back.
#include <algorithm>
#include <cmath>

#include "engine/RigPlan.h"
#include "match/Matching.h"
#include "match/Passes.h"
#include "match/Wording.h"
#include "project/Edit.h"
#include "render/Target.h"

namespace lacquer {
namespace {

constexpr double kHealthyPsr = 8.0, kUnderReference = 1.0, kAlreadyLow = 0.3;
constexpr double kSameLoudness = 0.1;
constexpr double kDriveMin = -24.0, kDriveMax = 30.0;

}  // namespace

// Everything but the limiter, once, when the limiter comes last and the sound is not too long.
Done Matching::keepAhead() {
    Track track = withMoves(options_.track, out_.moves);
    if (!track.chain.modules.empty() && track.chain.modules.back().module == "limiter")
        track.chain.modules.pop_back();
    for (const ModuleState& m : track.chain.modules)
        if (edit::usualPlace({{m}}, "limiter") == 0 || m.module == "limiter") return done();
    if (!heardSections(options_.track).empty()) return done();  // the limiter may differ by section
    const auto spec = makeRigSpec(track, rate_, sound_.clip(), sound_.frames());
    if (!spec) return spec.error();
    if (spec->length > SoundAhead::kMostFrames) return done();
    ahead_.emplace(rate_, sound_.channels(), spec->length);
    Loudness loudness(rate_, 2, {.truePeak = false});
    const Done pulled = pullRig(
        *spec, sound_.source(), sound_,
        [&](const Block& block, int frames) {
            loudness.addPlanar(block.left.data(), block.right.data(),
                               static_cast<std::size_t>(frames));
            ahead_->add(block, frames);
            return done();
        },
        nextSpan());
    if (pulled) aheadLufs_ = loudness.finish().integratedLufs;
    return pulled;
}

Result<Matching::Pass> Matching::renderLevel(const Move& level) {
    if (ahead_) return measureThrough(*ahead_, withMoves({}, {level}), nextSpan());
    std::vector<Move> moves = out_.moves;
    moves.push_back(level);
    return render(moves);
}

double Matching::leastPsr() const {
    const double healthy = std::max(kHealthyPsr, target_.psrDb - kUnderReference);
    return std::min(healthy, mix_.profile.psrDb - kAlreadyLow);
}

Done Matching::searchLevel(double lufs) {
    std::optional<Profile> best;
    double least = INFINITY;
    const auto measure = [&](double drive) -> Result<double> {
        auto pass = renderLevel(levelMove(drive, options_.ceilingDbtp, mix_.profile, wanted_));
        if (!pass) return pass.error();
        const double got = pass->profile.loudness.integratedLufs;
        if (std::abs(got - lufs) < least) {
            least = std::abs(got - lufs);
            best = std::move(pass->profile);
        }
        return got;
    };
    const auto found = findTarget(measure, lufs, drive_, kDriveMin, kDriveMax);
    if (!found) return found.error();
    drive_ = found->best().valueDb;
    last_ = std::move(best);
    return done();
}

Done Matching::settleLevel() {
    const double now = mix_.profile.loudness.integratedLufs;
    const bool level =
        aspect_.loudness > 0 && (!out_.moves.empty() || std::abs(wanted_ - now) >= kSameLoudness);
    if (!level) {
        if (out_.moves.empty()) return done();
        auto pass = render(out_.moves);
        if (!pass) return pass.error();
        last_ = std::move(pass->profile);
        return done();
    }
    out_.refused = false;
    ahead_.reset();
    Done step = keepAhead();
    if (!step) return step;
    drive_ = std::clamp(wanted_ - aheadLufs_.value_or(now), kDriveMin, kDriveMax);
    step = searchLevel(wanted_);
    double lufs = wanted_;
    const double limit = leastPsr();
    for (int i = 0; step && options_.refuse && i < 3; ++i) {
        const double lack = limit - last_->psrDb;
        if (!(lack > 0.1) || last_->loudness.integratedLufs <= now) break;
        lufs = std::max(std::min(lufs, last_->loudness.integratedLufs) - 1.2 * lack, now);
        out_.refused = true;
        drive_ -= wanted_ - lufs > 0 ? 1.2 * lack : 0.0;
        step = searchLevel(lufs);
    }
    if (!step) return step;
    if (out_.refused)
        out_.left.push_back(
            leftLoudness(wanted_, last_->loudness.integratedLufs, last_->psrDb, limit));
    else if (std::abs(last_->loudness.integratedLufs - wanted_) > kSameLoudness)
        out_.left.push_back(leftShort(wanted_, last_->loudness.integratedLufs));
    out_.moves.push_back(levelMove(drive_, options_.ceilingDbtp, mix_.profile, wanted_));
    return done();
}

}  // namespace lacquer
