// SPDX-License-Identifier: GPL-3.0-or-later
// Level, law, time behaviour and gain, each a loop over the quantum.
#include "dsp/DynamicsUnit.h"

#include <algorithm>
#include <cmath>

#include "dsp/Guard.h"
#include "dsp/Math.h"
#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr double kRmsSeconds = 0.025;
constexpr double kLeastPower = 1e-18;  // stands for silence, -180 dB
constexpr double kInfiniteSlope = 1e3;

using Quantum = std::array<double, kQuantum>;

/// A GainLaw as its loop wants it.
struct Law {
    double sense, thresholdDb, slope, kneeDb, half, bend, fade, rangeDb;
    explicit Law(const GainLaw& law)
        : sense(law.mode == DynamicsMode::Down ? 1.0 : -1.0),
          thresholdDb(law.thresholdDb),
          slope(law.slope),
          kneeDb(law.kneeDb),
          half(law.kneeDb / 2),
          bend(law.kneeDb > 0 ? law.slope / (2 * law.kneeDb) : 0.0),
          fade(law.mode == DynamicsMode::Up ? 1.0 / 20.0 : 0.0),
          rangeDb(law.rangeDb) {}
};

#define LACQUER_LOOPS "dsp/DynamicsLoops.inc"
#include "dsp/SimdEach.inc"

const auto toDbLoop = LACQUER_PICK(toDb);
const auto toGainLoop = LACQUER_PICK(toGain);
const auto driveLoop = LACQUER_PICK(drive);

double loudestOf(const Quantum& x) noexcept {
    double most = x[0];
    for (const double v : x) most = v > most ? v : most;
    return most;
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

// Gain goes on from where it is; the new mode's law grows from nothing and then pulls it.
void DynamicsUnit::changeMode(DynamicsMode mode) noexcept {
    if ((mode == DynamicsMode::Expand) != (mode_ == DynamicsMode::Expand))
        for (Follower& follower : followers_) follower.turnOver();
    glide_.restart(DynamicsPlan::kSlope, 0.0);
    mode_ = mode;
}

void DynamicsUnit::beginGlides(const DynamicsPlan& plan) noexcept {
    if (plan.mode != mode_) changeMode(plan.mode);
    const bool wasLinked = linked_;
    const bool waking = peakToRms_.still() && peakToRms_[0] == 0.0 && plan.rms;
    glide_.begin(plan.glide, plan.keepGlide);
    peakToRms_.begin({plan.rms ? 1.0 : 0.0}, plan.keepGlide);
    if (waking && !peakToRms_.still()) power_[0] = power_[1] = 0.0;
    // One follower does for both channels as soon as both have come to the same.
    linked_ = glide_.still() && glide_[DynamicsPlan::kLink] == 1.0 &&
              (linked_ || followers_[0].near(followers_[1]));
    if (wasLinked && !linked_) followers_[1] = followers_[0];
}

// Squares, their running mean, or what lies between while the detector is being changed.
void DynamicsUnit::powers(const DynamicsPlan& plan, const Block& sidechain, Block& out) noexcept {
    for (int c = 0; c < 2; ++c) {
        const double* x = sidechain.channel(c);
        double* y = out.channel(c);
        for (int n = 0; n < kQuantum; ++n) y[n] = x[n] * x[n];
    }
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
    if (!glide_.still() || !followers_[0].idle()) return false;
    if (!linked_ && !followers_[1].idle()) return false;
    if (glide_[DynamicsPlan::kSlope] == 0.0) return true;
    return mode_ == DynamicsMode::Down && loudestOf(powers.left) < plan.quietPower &&
           loudestOf(powers.right) < plan.quietPower;
}

bool DynamicsUnit::process(const DynamicsPlan& plan, const Block& sidechain, Block& gain) noexcept {
    beginGlides(plan);
    Block levels;
    powers(plan, sidechain, levels);
    if (quiet(plan, levels)) {
        gain.left.fill(1.0);
        gain.right.fill(1.0);
        extremeDb_ = 0.0;
        levelDb_ = 0.5 * math::gainToDb(std::max(
                             {loudestOf(levels.left), loudestOf(levels.right), kLeastPower}));
        return false;
    }
    if (linked_)
        for (std::size_t n = 0; n < kQuantum; ++n)
            levels.left[n] = levels.left[n] > levels.right[n] ? levels.left[n] : levels.right[n];
    toDbLoop(levels.left.data());
    if (!linked_) toDbLoop(levels.right.data());
    return finish(plan, levels, gain);
}

bool DynamicsUnit::processLevels(const DynamicsPlan& plan, Block& levels, Block& gain) noexcept {
    beginGlides(plan);
    peakToRms_.jump({plan.rms ? 1.0 : 0.0});
    if (linked_)
        for (std::size_t n = 0; n < kQuantum; ++n)
            levels.left[n] = levels.left[n] > levels.right[n] ? levels.left[n] : levels.right[n];
    return finish(plan, levels, gain);
}

// Linked channels follow the law of the louder one.
void DynamicsUnit::drives(Block& levels, int lanes) noexcept {
    if (glide_.still()) {
        const Law resting(law());
        driveLoop(resting, levels.left.data());
        if (lanes == 1) return;
        driveLoop(resting, levels.right.data());
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

bool DynamicsUnit::finish(const DynamicsPlan& plan, Block& levels, Block& gain) noexcept {
    const int lanes = linked_ ? 1 : 2;
    levelDb_ = loudestOf(levels.left);
    if (lanes == 2) levelDb_ = std::max(levelDb_, loudestOf(levels.right));
    drives(levels, lanes);
    double least = 0, most = 0;
    for (int c = 0; c < lanes; ++c) {
        double* db = levels.channel(c);
        followers_[static_cast<std::size_t>(c)].run(plan.follower, db);
        const double sense = mode_ == DynamicsMode::Expand ? 1.0 : -1.0;
        Quantum& out = c == 0 ? gain.left : gain.right;
        for (std::size_t n = 0; n < kQuantum; ++n) {
            const double d = sense * db[n];
            least = d < least ? d : least;
            most = d > most ? d : most;
            out[n] = d;
        }
        toGainLoop(out.data());
    }
    if (linked_) gain.right = gain.left;
    extremeDb_ = -least > most ? least : most;
    return extremeDb_ != 0.0;
}

}  // namespace lacquer
