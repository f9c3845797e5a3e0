// SPDX-License-Identifier: GPL-3.0-or-later
// Level, law, time behaviour and gain, each a loop over the quantum.
#include "dsp/DynamicsUnit.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "dsp/Guard.h"
#include "dsp/Math.h"
#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr double kRmsSeconds = 0.025;
constexpr double kLeastPower = 1e-18;  // stands for silence, -180 dB
constexpr double kInfiniteSlope = 1e3;

using Quantum = std::array<double, kQuantum>;

#define LACQUER_LOOPS "dsp/DynamicsLoops.inc"
#include "dsp/SimdEach.inc"

const auto squareLoop = LACQUER_PICK(square);
const auto toDbLoop = LACQUER_PICK(toDb);
const auto toGainLoop = LACQUER_PICK(toGain);
const auto restingLawLoop = LACQUER_PICK(restingLaw);
const auto loudestLoop = LACQUER_PICK(loudestOf);
const auto takeLouderLoop = LACQUER_PICK(takeLouder);

void toDb(Quantum& powers) noexcept {
    toDbLoop(powers.data());
}

void restingLaw(const GainLaw& law, Quantum& levels) noexcept {
    restingLawLoop(law, levels.data());
}

double loudestOf(const Quantum& x) noexcept {
    return loudestLoop(x.data());
}

void takeLouder(Block& levels) noexcept {
    takeLouderLoop(levels.left.data(), levels.right.data());
}

}  // namespace

DynamicsPlan planDynamics(const DynamicsSpec& spec, double rate) {
    DynamicsPlan plan;
    plan.mode = spec.mode;
    plan.rms = spec.rms;
    plan.glide = {spec.thresholdDb,
                  std::min(GainLaw::slopeOf(spec.mode, spec.ratio), kInfiniteSlope), spec.kneeDb,
                  spec.rangeDb, spec.link};
    plan.follower = planFollower(spec.mode, spec.attackMs / 1000, spec.releaseMs / 1000,
                                 spec.autoRelease, spec.lookaheadFrames, rate);
    plan.keepRms = keepPerFrame(kRmsSeconds, rate);
    plan.keepGlide = keepPerFrame(kGlideSeconds, rate);
    plan.quietPower = 0.999 * std::pow(10.0, (spec.thresholdDb - spec.kneeDb / 2) / 10);
    return plan;
}

double steadyGainDb(const DynamicsPlan& plan, double levelDb) {
    const auto& v = plan.glide;
    const GainLaw law{plan.mode, v[DynamicsPlan::kThreshold], v[DynamicsPlan::kSlope],
                      v[DynamicsPlan::kKnee], v[DynamicsPlan::kRange]};
    return GainLaw::gainDb(plan.mode, law.drive(levelDb));
}

GainLaw DynamicsUnit::law() const noexcept {
    return {mode_, glide_[DynamicsPlan::kThreshold], glide_[DynamicsPlan::kSlope],
            glide_[DynamicsPlan::kKnee], glide_[DynamicsPlan::kRange]};
}

void DynamicsUnit::reset(const DynamicsPlan& plan) noexcept {
    mode_ = plan.mode;
    glide_.jump(plan.glide);
    peakToRms_.jump({plan.rms ? 1.0 : 0.0});
    parting_.jump({0.0, 0.0});
    const double silent = law().drive(0.5 * math::gainToDb(kLeastPower));
    for (Follower& follower : followers_) follower.reset(silent);
    power_[0] = power_[1] = 0.0;
    extremeDb_ = 0.0;
    linked_ = true;
}

void DynamicsUnit::start(const DynamicsPlan& plan) noexcept {
    reset(plan);
    for (Follower& follower : followers_) follower.reset(0.0);
}

// The old mode's gain glides to nothing while the new mode's law grows from nothing: neither attacks at once.
void DynamicsUnit::changeMode(DynamicsMode mode) noexcept {
    const Follower& right = followers_[linked_ ? 0 : 1];
    parting_.jump({parting_[0] + sense() * followers_[0].drive(),
                   parting_[linked_ ? 0 : 1] + sense() * right.drive()});
    for (Follower& follower : followers_) follower.reset(0.0);
    glide_.restart(DynamicsPlan::kSlope, 0.0);
    mode_ = mode;
}

void DynamicsUnit::beginGlides(const DynamicsPlan& plan) noexcept {
    if (plan.mode != mode_) changeMode(plan.mode);
    const bool wasLinked = linked_;
    const bool waking = peakToRms_.still() && peakToRms_[0] == 0.0 && plan.rms;
    glide_.begin(plan.glide, plan.keepGlide);
    parting_.begin({0.0, 0.0}, plan.keepGlide);
    peakToRms_.begin({plan.rms ? 1.0 : 0.0}, plan.keepGlide);
    if (waking && !peakToRms_.still()) power_[0] = power_[1] = 0.0;
    // One follower does for both channels as soon as both have come to the same.
    linked_ = glide_.still() && parting_.still() && glide_[DynamicsPlan::kLink] == 1.0 &&
              (linked_ || followers_[0].near(followers_[1]));
    if (wasLinked && !linked_) followers_[1] = followers_[0];
}

// Squares, their running mean, or what lies between while the detector is being changed.
void DynamicsUnit::powers(const DynamicsPlan& plan, const Block& sidechain, Block& out) noexcept {
    for (int c = 0; c < 2; ++c) squareLoop(sidechain.channel(c), out.channel(c));
    if (peakToRms_.still() && peakToRms_[0] == 0.0) return;
    const bool resting = peakToRms_.still();
    for (int n = 0; n < kQuantum; ++n) {
        peakToRms_.next();
        const double share = peakToRms_[0];
        for (int c = 0; c < 2; ++c) {
            double& square = out.channel(c)[n];
            power_[c] = square + plan.keepRms * (power_[c] - square);
            square = resting ? power_[c] : square + share * (power_[c] - square);
        }
    }
    for (double& power : power_) power = flushTiny(power);
    peakToRms_.finish();
}

// Below the threshold, with nothing to let go of: no logarithms are needed.
bool DynamicsUnit::quiet(const DynamicsPlan& plan, const Block& powers) const noexcept {
    if (!glide_.still() || !parting_.still() || !followers_[0].idle()) return false;
    if (!linked_ && !followers_[1].idle()) return false;
    if (glide_[DynamicsPlan::kSlope] == 0.0) return true;
    return mode_ == DynamicsMode::Down && loudestOf(powers.left) < plan.quietPower &&
           loudestOf(powers.right) < plan.quietPower;
}

// Up to the drives; false when the gain is 1 without any.
bool DynamicsUnit::prepare(const DynamicsPlan& plan, const Block& sidechain, Block& out) noexcept {
    beginGlides(plan);
    powers(plan, sidechain, out);
    if (quiet(plan, out)) {
        extremeDb_ = 0.0;
        levelDb_ = 0.5 * math::gainToDb(
                             std::max({loudestOf(out.left), loudestOf(out.right), kLeastPower}));
        return false;
    }
    if (linked_) takeLouder(out);
    toDb(out.left);
    if (!linked_) toDb(out.right);
    drive(out);
    return true;
}

bool DynamicsUnit::process(const DynamicsPlan& plan, const Block& sidechain, Block& gain) noexcept {
    Job job{this, &plan, &sidechain, &gain};
    processTogether({&job, 1});
    return job.works;
}

void DynamicsUnit::processTogether(std::span<Job> jobs) noexcept {
    std::array<Block, kMostJobs> drives;
    std::array<Follower::Job, 2 * kMostJobs> followers;
    int count = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        Job& job = jobs[i];
        job.works = job.unit->prepare(*job.plan, *job.sidechain, drives[i]);
        if (job.works) job.unit->addFollowers(*job.plan, drives[i], followers.data(), count);
    }
    Follower::runTogether({followers.data(), static_cast<std::size_t>(count)});
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        Job& job = jobs[i];
        if (job.works) {
            job.works = job.unit->apply(drives[i], *job.gain);
        } else {
            job.gain->left.fill(1.0);
            job.gain->right.fill(1.0);
        }
    }
}

bool DynamicsUnit::processLevels(const DynamicsPlan& plan, Block& levels, Block& gain) noexcept {
    beginGlides(plan);
    peakToRms_.jump({plan.rms ? 1.0 : 0.0});
    if (linked_) takeLouder(levels);
    drive(levels);
    std::array<Follower::Job, 2> followers;
    int count = 0;
    addFollowers(plan, levels, followers.data(), count);
    Follower::runTogether({followers.data(), static_cast<std::size_t>(count)});
    return apply(levels, gain);
}

// Linked channels follow the law of the louder one.
void DynamicsUnit::drives(Block& levels, int lanes) noexcept {
    if (glide_.still()) {
        const GainLaw resting = law();
        restingLaw(resting, levels.left);
        if (lanes == 1) return;
        restingLaw(resting, levels.right);
        const double link = glide_[DynamicsPlan::kLink];
        for (std::size_t n = 0; n < kQuantum; ++n) {
            const double a = levels.left[n], b = levels.right[n], most = a > b ? a : b;
            levels.left[n] = a + link * (most - a);
            levels.right[n] = b + link * (most - b);
        }
        return;
    }
    for (std::size_t n = 0; n < kQuantum; ++n) {
        glide_.next();
        const GainLaw now = law();
        const double a = now.drive(levels.left[n]), b = now.drive(levels.right[n]);
        const double most = std::max(a, b), link = glide_[DynamicsPlan::kLink];
        levels.left[n] = a + link * (most - a);
        levels.right[n] = b + link * (most - b);
    }
    glide_.finish();
}

void DynamicsUnit::drive(Block& levels) noexcept {
    levelDb_ = loudestOf(levels.left);
    if (!linked_) levelDb_ = std::max(levelDb_, loudestOf(levels.right));
    drives(levels, linked_ ? 1 : 2);
}

void DynamicsUnit::addFollowers(const DynamicsPlan& plan, Block& drives, Follower::Job* jobs,
                                int& count) noexcept {
    for (int c = 0; c < (linked_ ? 1 : 2); ++c)
        jobs[count++] = {&followers_[static_cast<std::size_t>(c)], &plan.follower,
                         drives.channel(c)};
}

bool DynamicsUnit::apply(Block& drives, Block& gain) noexcept {
    if (!parting_.still()) {
        for (std::size_t n = 0; n < kQuantum; ++n) {
            parting_.next();
            drives.left[n] += sense() * parting_[0];
            drives.right[n] += sense() * parting_[1];
        }
        parting_.finish();
    }
    double least = 0, most = 0;
    for (int c = 0; c < (linked_ ? 1 : 2); ++c)
        toGainLoop(drives.channel(c), sense(), gain.channel(c), &least, &most);
    if (linked_) gain.right = gain.left;
    extremeDb_ = -least > most ? least : most;
    return extremeDb_ != 0.0;
}

}  // namespace lacquer
