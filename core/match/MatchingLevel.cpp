// SPDX-License-Identifier: GPL-3.0-or-later
// The level of a proposal: the limiter's drive, and when to hold it back.
#include <algorithm>
#include <cmath>

#include "engine/RigPlan.h"
#include "match/Matching.h"
#include "match/Passes.h"
#include "match/Wording.h"
#include "project/Edit.h"

namespace lacquer {
namespace {

constexpr double kHealthyPsr = 8.0, kUnderReference = 1.0, kAlreadyLow = 0.3;
constexpr double kSameLoudness = 0.1;
constexpr double kDriveMin = -24.0, kDriveMax = 30.0;
constexpr double kPsrSlack = 0.1, kSameDrive = 0.07;
constexpr int kExcerpts = 5;
constexpr double kExcerptSeconds = 4.0;

// Where a curve that rises by up to about 1 for 1 has a value: by secants.
template <class Curve>
double solve(const Curve& curve, double wanted, double start) {
    constexpr int kSteps = 8;
    constexpr double kNear = 0.005, kFlattest = 0.1, kSteepest = 1.5;
    double at = start, slope = 1.0, lastAt = NAN, lastGot = NAN;
    for (int step = 0; step < kSteps; ++step) {
        const double got = curve(at);
        if (std::abs(got - wanted) < kNear) break;
        if (std::abs(at - lastAt) > 1e-6)
            slope = std::clamp((got - lastGot) / (at - lastAt), kFlattest, kSteepest);
        lastAt = at;
        lastGot = got;
        at = std::clamp(at + (wanted - got) / slope, kDriveMin, kDriveMax);
        if (at == lastAt) break;
    }
    return at;
}

}  // namespace

// Everything but the limiter, once: its peaks and powers, and the sound itself when the limiter comes
// last and it is not too long.
Done Matching::keepAhead() {
    Track track = withMoves(options_.track, out_.moves);
    std::vector<ModuleState>& chain = track.chain.modules;
    if (!chain.empty() && chain.back().module == "limiter") chain.pop_back();
    // The limiter's settings may differ by section.
    const bool alike = heardSections(options_.track).empty();
    const bool last = alike && std::none_of(chain.begin(), chain.end(), [](const ModuleState& m) {
                          return edit::usualPlace({{m}}, "limiter") == 0 || m.module == "limiter";
                      });
    const auto spec = makeRigSpec(track, rate_, sound_.clip(), sound_.frames());
    if (!spec) return spec.error();
    ahead_.reset();
    if (last && spec->length <= SoundAhead::kMostFrames)
        ahead_.emplace(rate_, sound_.channels(), spec->length);
    DriveMeter meter(rate_);
    const Done pulled = pullBeside(
        sound_, track,
        [&](const double* left, const double* right, std::size_t frames) {
            meter.add(left, right, frames);
            if (ahead_) ahead_->add(left, right, frames);
        },
        nextSpan());
    drives_ = meter.trace();
    return pulled;
}

Result<Profile> Matching::renderLevel(const Move& level) {
    if (ahead_)
        return measureInStretches(*ahead_, withMoves({}, {level}), nextSpan(),
                                  needsOfResult(out_.moves));
    std::vector<Move> moves = out_.moves;
    moves.push_back(level);
    return render(moves);
}

double Matching::leastPsr() const {
    const double healthy = std::max(kHealthyPsr, target_.psrDb - kUnderReference);
    return std::min(healthy, mix_.profile.psrDb - kAlreadyLow);
}

// The drive at which the model, corrected by what it was off last, has the wanted loudness; and, unless
// everything is asked for, no more than leaves the peaks standing.
Matching::Aim Matching::aim(const Driven& off) const {
    const auto model = [&](double drive) {
        return modelDrive(drives_, drive, options_.ceilingDbtp);
    };
    const auto loudness = [&](double drive) { return model(drive).lufs + off.lufs; };
    const auto density = [&](double drive) { return -(model(drive).psrDb + off.psrDb); };
    const double now = mix_.profile.loudness.integratedLufs;
    const double wanted = solve(loudness, wanted_, 0.0), limit = leastPsr();
    if (!options_.refuse || wanted_ <= now || !(limit + density(wanted) > kPsrSlack))
        return {wanted, false};
    const double least = std::min(wanted, solve(loudness, now, wanted));
    return {std::clamp(solve(density, -limit, wanted), least, wanted), true};
}

// What the model is off at a drive, learned from a tenth of the sound.
Result<Driven> Matching::offInExcerpts(double drive) {
    const auto length = static_cast<Frames>(kExcerptSeconds * rate_);
    if (!ahead_ || ahead_->frames() < 4 * kExcerpts * length) return Driven{0.0, 0.0};
    SoundAhead part = ahead_->excerpt(kExcerpts, length);
    DriveMeter meter(rate_);
    Loudness loudness(rate_, 2, {.truePeak = false});
    const Track limited =
        withMoves({}, {levelMove(drive, options_.ceilingDbtp, mix_.profile, wanted_)});
    Done pulled = pullBeside(
        part, {},
        [&](const double* left, const double* right, std::size_t n) { meter.add(left, right, n); },
        nextSpan());
    if (pulled)
        pulled = pullBeside(
            part, limited,
            [&](const double* left, const double* right, std::size_t n) {
                loudness.addPlanar(left, right, n);
            },
            nextSpan());
    if (!pulled) return pulled.error();
    const double off = loudness.finish().integratedLufs -
                       modelDrive(meter.trace(), drive, options_.ceilingDbtp).lufs;
    return std::isfinite(off) ? Driven{off, -off} : Driven{0.0, 0.0};
}

// Aims by the model, renders, measures, and aims again with what the model was off.
Done Matching::searchLevel(int most) {
    const Result<Driven> learned = offInExcerpts(aim({0.0, 0.0}).drive);
    if (!learned) return learned.error();
    Driven off = *learned;
    for (int pass = 0; pass < most; ++pass) {
        const Aim next = aim(off);
        if (!std::isfinite(next.drive)) return tooLittleSound();
        if (pass > 0 && std::abs(next.drive - drive_) < kSameDrive) break;
        auto profile =
            renderLevel(levelMove(next.drive, options_.ceilingDbtp, mix_.profile, wanted_));
        if (!profile) return profile.error();
        const Driven model = modelDrive(drives_, next.drive, options_.ceilingDbtp);
        off = {profile->loudness.integratedLufs - model.lufs, profile->psrDb - model.psrDb};
        drive_ = next.drive;
        out_.refused = next.held;
        last_ = std::move(*profile);
    }
    return done();
}

Done Matching::settleLevel(int most) {
    const double now = mix_.profile.loudness.integratedLufs;
    const bool level =
        aspect_.loudness > 0 && (!out_.moves.empty() || std::abs(wanted_ - now) >= kSameLoudness);
    if (!level) {
        if (out_.moves.empty()) return done();
        auto profile = render(out_.moves);
        if (!profile) return profile.error();
        last_ = std::move(*profile);
        return done();
    }
    Done step = keepAhead();
    if (step) step = searchLevel(most);
    if (!step) return step;
    if (out_.refused)
        out_.left.push_back(
            leftLoudness(wanted_, last_->loudness.integratedLufs, last_->psrDb, leastPsr()));
    else if (std::abs(last_->loudness.integratedLufs - wanted_) > kSameLoudness)
        out_.left.push_back(leftShort(wanted_, last_->loudness.integratedLufs));
    const bool others =
        std::any_of(out_.moves.begin(), out_.moves.end(), [](const Move& m) { return m.accepted; });
    std::optional<double> ahead;
    if (others) ahead = modelDrive(drives_, kDriveMin, options_.ceilingDbtp).lufs - kDriveMin;
    out_.moves.push_back(levelMove(drive_, options_.ceilingDbtp, mix_.profile, wanted_, ahead));
    return done();
}

}  // namespace lacquer
