// SPDX-License-Identifier: GPL-3.0-or-later
// One detector and the gain it asks for: the core of compressor, multiband and de-esser.
#pragma once
#include <span>

#include "dsp/Block.h"
#include "dsp/Dynamics.h"
#include "dsp/Smooth.h"

namespace lacquer {

/// What a unit does, in the units of the parameters.
struct DynamicsSpec {
    DynamicsMode mode = DynamicsMode::Down;
    bool rms = false;  ///< power over 25 ms instead of the waveform; a sine then reads its RMS
    double thresholdDb = 0, ratio = 1, kneeDb = 6, rangeDb = 60;
    double attackMs = 10, releaseMs = 100;
    bool autoRelease = false;
    double link = 1;  ///< 1: both channels follow the louder one; 0: each for itself
    int lookaheadFrames = 0;
};

/// A spec, ready to run. [worker]
struct DynamicsPlan {
    enum Gliding { kThreshold, kSlope, kKnee, kRange, kLink, kGlides };
    DynamicsMode mode = DynamicsMode::Down;
    bool rms = false;
    std::array<double, kGlides> glide{};
    FollowerPlan follower;
    double keepRms = 0, keepGlide = 0;
    double quietPower = 0;  ///< squares below it ask for no gain (Down)
};
DynamicsPlan planDynamics(const DynamicsSpec& spec, double rate);
/// Gain in dB of the plan's law at a steady level. [any]
double steadyGainDb(const DynamicsPlan& plan, double levelDb);

/// Detector, law and time behaviour of two linked channels. Allocates when made or copied. [audio]
class DynamicsUnit {
public:
    explicit DynamicsUnit(int lookaheadFrames = 0)
        : followers_{Follower(lookaheadFrames), Follower(lookaheadFrames)} {}
    /// From silence.
    void reset(const DynamicsPlan& plan) noexcept;
    /// From a gain of 1, for sound that is already there.
    void start(const DynamicsPlan& plan) noexcept;
    /// The factors for a quantum of `sidechain`, late by the lookahead. False when all of them are 1; `gain`
    /// is filled in any case.
    bool process(const DynamicsPlan& plan, const Block& sidechain, Block& gain) noexcept;
    /// A unit's share of a quantum: in and out of process().
    struct Job {
        DynamicsUnit* unit;
        const DynamicsPlan* plan;
        const Block* sidechain;
        Block* gain;
        bool works = false;  ///< out: what process() returns
    };
    static constexpr int kMostJobs = 8;
    /// process() of up to kMostJobs units at a time: the same bits, faster.
    static void processTogether(std::span<Job> jobs) noexcept;
    /// The same from levels in dB of the caller's own making, which are used up.
    bool processLevels(const DynamicsPlan& plan, Block& levels, Block& gain) noexcept;
    /// Gain in dB farthest from 0 in the last quantum.
    double extremeDb() const noexcept { return extremeDb_; }
    /// Loudest level in dB that the last quantum's law saw; -180 when it needed none.
    double levelDb() const noexcept { return levelDb_; }

private:
    void changeMode(DynamicsMode mode) noexcept;
    void beginGlides(const DynamicsPlan& plan) noexcept;
    bool quiet(const DynamicsPlan& plan, const Block& powers) const noexcept;
    void powers(const DynamicsPlan& plan, const Block& sidechain, Block& out) noexcept;
    void drives(Block& levels, int lanes) noexcept;
    bool prepare(const DynamicsPlan& plan, const Block& sidechain, Block& out) noexcept;
    void drive(Block& levels) noexcept;
    void addFollowers(const DynamicsPlan& plan, Block& drives, Follower::Job* jobs,
                      int& count) noexcept;
    bool apply(Block& drives, Block& gain) noexcept;
    double sense() const noexcept { return mode_ == DynamicsMode::Expand ? 1.0 : -1.0; }
    GainLaw law() const noexcept;

    DynamicsMode mode_ = DynamicsMode::Down;
    Glide<DynamicsPlan::kGlides> glide_;
    Glide<1> peakToRms_;
    Glide<2> parting_;  ///< gains in dB that a mode left behind, on their way to 0
    std::array<Follower, 2> followers_;
    double power_[2] = {0, 0};
    double extremeDb_ = 0, levelDb_ = -180;
    bool linked_ = true;  ///< one follower steers both channels in this quantum
};

}  // namespace lacquer
