// SPDX-License-Identifier: GPL-3.0-or-later
// How gain follows its law in time.
#include "dsp/Dynamics.h"

#include <cmath>

#include "dsp/Block.h"
#include "dsp/Smooth.h"

namespace lacquer {
namespace {

constexpr double kUnits = 0x1p40;
constexpr double kSlowShare = 0.6, kSlowCharge = 0.1, kFastOfRelease = 0.5, kSlowOfRelease = 10.0;
constexpr double kLift = 60.0;
constexpr double kNothing = 1e-12;  // dB

}  // namespace

FollowerPlan planFollower(DynamicsMode mode, double attackSeconds, double releaseSeconds,
                          bool automatic, int lookaheadFrames, double rate) {
    FollowerPlan plan;
    // Drives below zero count from the most that they can be, so that letting go goes towards it.
    plan.slowOffset = mode == DynamicsMode::Down ? 0.0 : -(1.0 - kSlowShare) * kLift;
    plan.box = std::clamp(static_cast<int>(std::lround(attackSeconds * rate)), 1,
                          std::max(lookaheadFrames, 1));
    const double rest = lookaheadFrames > 0 ? attackSeconds - plan.box / rate : attackSeconds;
    plan.keepAttack = keepPerFrame(std::max(rest, 0.0), rate);
    plan.automatic = automatic;
    plan.keepRelease = keepPerFrame(releaseSeconds * (automatic ? kFastOfRelease : 1.0), rate);
    plan.chargeSlow = 1.0 - keepPerFrame(kSlowCharge, rate);
    plan.dischargeSlow = 1.0 - keepPerFrame(releaseSeconds * kSlowOfRelease, rate);
    return plan;
}

Follower::Follower(int lookaheadFrames)
    : hold_(lookaheadFrames + 1),
      ring_(lookaheadFrames > 0 ? static_cast<std::size_t>(lookaheadFrames) + 1 : 0, 0) {}

void Follower::reset(double drive) noexcept {
    peak_ = slow_ = drive;
    smooth_ = drive;
    hold_.reset();
    std::fill(ring_.begin(), ring_.end(), static_cast<std::int64_t>(drive * kUnits));
    at_ = 0;
    setBox(1);
}

// The box lies over the oldest `box` of the last lookahead frames: its ramp ends as the delayed sound
// arrives. ring_[at_], written next, has just left it.
void Follower::setBox(int box) noexcept {
    box_ = box;
    sum_ = 0;
    if (ring_.empty()) return;
    for (int i = 1; i <= box; ++i) sum_ += ring_[(at_ + i) % ring_.size()];
}

// Held over the lookahead, then a box: sums of whole numbers, so that they never drift.
double Follower::ramped(const FollowerPlan& plan, double drive) noexcept {
    if (plan.box != box_) setBox(plan.box);
    const std::size_t size = ring_.size();
    ring_[at_] = static_cast<std::int64_t>(hold_.push(drive) * kUnits);
    at_ = at_ + 1 == size ? 0 : at_ + 1;
    const std::size_t newest = at_ + static_cast<std::size_t>(box_);
    sum_ += ring_[newest < size ? newest : newest - size] - ring_[at_];
    return static_cast<double>(sum_) / (kUnits * box_);
}

// What is left of a reduction after a long time is no sound any more, and costs.
void Follower::rest() noexcept {
    for (double* value : {&peak_, &slow_, &smooth_})
        if (*value > -kNothing && *value < kNothing) *value = 0.0;
}

void Follower::run(const FollowerPlan& plan, double* drives) noexcept {
    const double takeRelease = 1.0 - plan.keepRelease, takeAttack = 1.0 - plan.keepAttack;
    double peak = peak_, smooth = smooth_;
    for (int n = 0; n < kQuantum; ++n) {
        const double drive = drives[n], falling = takeRelease * drive + plan.keepRelease * peak;
        peak = drive > falling ? drive : falling;
        double next = peak;
        if (plan.automatic) {
            const double toSlow = kSlowShare * drive + plan.slowOffset - slow_;
            slow_ += toSlow * (toSlow > 0 ? plan.chargeSlow : plan.dischargeSlow);
            next = std::max(peak, slow_);
        }
        if (!ring_.empty()) next = ramped(plan, next);
        smooth = takeAttack * next + plan.keepAttack * smooth;
        drives[n] = smooth;
    }
    if (!plan.automatic)
        endPlain(plan, peak, smooth);
    else
        peak_ = peak, smooth_ = smooth, rest();
}

void Follower::endPlain(const FollowerPlan& plan, double peak, double smooth) noexcept {
    slow_ = plan.slowOffset == 0.0 ? 0.0 : -kLift;
    peak_ = peak;
    smooth_ = smooth;
    rest();
}

// As run() without automatic release and lookahead. Each frame waits for the one before: N of them side
// by side fill the processor.
template <int N>
void Follower::runPlain(const Job* jobs) noexcept {
    double peak[N], smooth[N], takeRelease[N], keepRelease[N], takeAttack[N], keepAttack[N];
    for (int i = 0; i < N; ++i) {
        const FollowerPlan& plan = *jobs[i].plan;
        peak[i] = jobs[i].follower->peak_;
        smooth[i] = jobs[i].follower->smooth_;
        takeRelease[i] = 1.0 - plan.keepRelease;
        keepRelease[i] = plan.keepRelease;
        takeAttack[i] = 1.0 - plan.keepAttack;
        keepAttack[i] = plan.keepAttack;
    }
    for (int n = 0; n < kQuantum; ++n)
        for (int i = 0; i < N; ++i) {
            const double drive = jobs[i].drives[n];
            const double falling = takeRelease[i] * drive + keepRelease[i] * peak[i];
            peak[i] = drive > falling ? drive : falling;
            smooth[i] = takeAttack[i] * peak[i] + keepAttack[i] * smooth[i];
            jobs[i].drives[n] = smooth[i];
        }
    for (int i = 0; i < N; ++i) jobs[i].follower->endPlain(*jobs[i].plan, peak[i], smooth[i]);
}

void Follower::runTogether(std::span<Job> jobs) noexcept {
    const auto plainEnd = std::partition(
        jobs.begin(), jobs.end(), [](const Job& job) { return job.follower->plain(*job.plan); });
    auto job = jobs.begin();
    for (; plainEnd - job >= 4; job += 4) runPlain<4>(&*job);
    if (plainEnd - job >= 2) {
        runPlain<2>(&*job);
        job += 2;
    }
    for (; job != jobs.end(); ++job) job->follower->run(*job->plan, job->drives);
}

bool Follower::near(const Follower& other) const noexcept {
    const double held = static_cast<double>(sum_ - other.sum_) / (kUnits * box_);
    for (const double away :
         {peak_ - other.peak_, slow_ - other.slow_, smooth_ - other.smooth_, held})
        if (std::abs(away) > 1e-9) return false;
    return box_ == other.box_;
}

}  // namespace lacquer
