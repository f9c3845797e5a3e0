// SPDX-License-Identifier: GPL-3.0-or-later
// How gain follows its law in time.
#include "dsp/Dynamics.h"

#include <cmath>

#include "dsp/Smooth.h"

namespace lacquer {
namespace {

constexpr double kUnits = 0x1p40;
constexpr double kSlowShare = 0.6, kSlowCharge = 0.1, kFastOfRelease = 0.5, kSlowOfRelease = 10.0;
constexpr double kLift = 60.0;

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

void Follower::turnOver() noexcept {
    peak_ = slow_ = -peak_;
    smooth_ = -smooth_;
    for (auto& held : ring_) held = -held;
    sum_ = -sum_;
    hold_.reset();
}

double Follower::push(const FollowerPlan& plan, double drive) noexcept {
    peak_ = std::max(drive, drive + plan.keepRelease * (peak_ - drive));
    const double toSlow = kSlowShare * drive + plan.slowOffset - slow_;
    slow_ += toSlow * (toSlow > 0 ? plan.chargeSlow : plan.dischargeSlow);
    double next = plan.automatic ? std::max(peak_, slow_) : peak_;
    if (!ring_.empty()) {
        if (plan.box != box_) setBox(plan.box);
        const std::size_t size = ring_.size();
        ring_[at_] = static_cast<std::int64_t>(hold_.push(next) * kUnits);
        at_ = at_ + 1 == size ? 0 : at_ + 1;
        const std::size_t newest = at_ + static_cast<std::size_t>(box_);
        sum_ += ring_[newest < size ? newest : newest - size] - ring_[at_];
        next = static_cast<double>(sum_) / (kUnits * box_);
    }
    smooth_ = next + plan.keepAttack * (smooth_ - next);
    return smooth_;
}

}  // namespace lacquer
