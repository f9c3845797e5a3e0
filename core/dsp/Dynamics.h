// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamics in the log domain: the static law, and how gain follows it in time.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "dsp/MovingMax.h"

namespace lacquer {

enum class DynamicsMode { Down, Up, Expand };

/// The soft-knee laws of Giannoulis, Massberg, Reiss, JAES 60(6) 2012. The law's result is the drive:
/// dB that rise when the sound gets louder, so that attack always answers louder sound.
struct GainLaw {
    DynamicsMode mode = DynamicsMode::Down;
    double thresholdDb = 0.0;
    double slope = 0.0;     ///< Down and Up: 1 - 1/ratio; Expand: ratio - 1
    double kneeDb = 0.0;    ///< whole width
    double rangeDb = 60.0;  ///< most that gain may change

    static double slopeOf(DynamicsMode mode, double ratio) noexcept {
        return mode == DynamicsMode::Expand ? ratio - 1.0 : 1.0 - 1.0 / ratio;
    }
    /// Upward compression lets go below 50 dB under the threshold, and is gone 20 dB further down:
    /// noise is not dug up. [audio]
    double drive(double levelDb) const noexcept {
        const bool down = mode == DynamicsMode::Down;
        const double over = down ? levelDb - thresholdDb : thresholdDb - levelDb;
        double amount = 0.0;
        if (over > -kneeDb / 2) {
            const double into = over + kneeDb / 2;
            amount = over < kneeDb / 2 ? slope * into * into / (2.0 * kneeDb) : slope * over;
        }
        if (mode == DynamicsMode::Up && over > 50.0) amount *= std::max(0.0, (70.0 - over) / 20.0);
        amount = std::min(amount, rangeDb);
        return down ? amount : -amount;
    }
    /// Gain in dB of a drive. [audio]
    static double gainDb(DynamicsMode mode, double drive) noexcept {
        return mode == DynamicsMode::Expand ? drive : -drive;
    }
};

/// Time behaviour as the sample loop wants it. `attack` and `release` are time constants: 63.2 % of
/// a change in dB. [worker]
struct FollowerPlan {
    double keepAttack = 0, keepRelease = 0;    ///< one-poles per frame
    double chargeSlow = 0, dischargeSlow = 0;  ///< of automatic release, shares per frame
    double slowOffset = 0;                     ///< dB
    bool automatic = false;
    int box = 1;  ///< frames of the ramp within the lookahead
};
FollowerPlan planFollower(DynamicsMode mode, double attackSeconds, double releaseSeconds,
                          bool automatic, int lookaheadFrames, double rate);

/// The smooth decoupled detector: release by a peak that lets go, then attack (one-pole). Automatic
/// release: short peaks let go at half the release time, what lasted at ten times of it. With
/// lookahead the drive is held over the lookahead and ramps in a box (a line in dB) of the attack
/// time, so that it is complete when the delayed sound arrives, as long as attack <= lookahead.
class Follower {
public:
    explicit Follower(int lookaheadFrames = 0);
    void reset(double drive) noexcept;
    /// A quantum of drives, smoothed in place; they lie in [-60, 400]. [audio]
    void run(const FollowerPlan& plan, double* drives) noexcept;
    /// One follower's share of work.
    struct Job {
        Follower* follower;
        const FollowerPlan* plan;
        double* drives;
    };
    /// The same as run() for each, at the cost of the slowest: no two of them are the same. [audio]
    static void runTogether(std::span<Job> jobs) noexcept;
    /// At rest at exactly 0 with nothing held: drives of 0 change nothing. Never so with lookahead. [audio]
    bool idle() const noexcept {
        return ring_.empty() && peak_ == 0.0 && slow_ == 0.0 && smooth_ == 0.0;
    }
    /// Whether both would say the same (within 1e-9 dB) from now on, given the same drives. [audio]
    bool near(const Follower& other) const noexcept;
    /// What the last frame came to. [audio]
    double drive() const noexcept { return smooth_; }

private:
    void setBox(int box) noexcept;
    double ramped(const FollowerPlan& plan, double drive) noexcept;
    void rest() noexcept;
    void endPlain(const FollowerPlan& plan, double peak, double smooth) noexcept;
    bool plain(const FollowerPlan& plan) const noexcept { return ring_.empty() && !plan.automatic; }
    template <int N>
    static void runPlain(const Job* jobs) noexcept;

    double peak_ = 0, slow_ = 0, smooth_ = 0;
    int box_ = 1;
    MovingMax hold_;
    std::vector<std::int64_t> ring_;  ///< of held drives, in 2^-40 dB: sums without drift
    std::size_t at_ = 0;
    std::int64_t sum_ = 0;
};

}  // namespace lacquer
