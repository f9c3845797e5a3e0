// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of designs, and bands that move along it.
#include "dsp/EqDynamics.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <mutex>

#include "dsp/Math.h"

namespace lacquer {
namespace {

constexpr double kMostDb = 24.0;
constexpr double kRatio = 2.0, kKneeDb = 6.0;
constexpr double kBlendSeconds = 0.02;
constexpr std::size_t kRemembered = 96;
// Same poles, everything passes.
SvfCoefs passing(const SvfCoefs& like) {
    return {like[0], like[1], 1, 0, 0};
}

using Grid = std::vector<EqDynamicPlan::Point>;

Grid makeGrid(const BandSpec& spec, double rangeDb, double rate) {
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(rangeDb))));
    std::vector<double> gains;
    for (int i = 0; i <= steps; ++i) gains.push_back(spec.gain + rangeDb * i / steps);
    Grid grid;
    for (const BandDesign& design : designGains(spec, gains, rate)) {
        EqDynamicPlan::Point& point = grid.emplace_back();
        for (int i = 0; i < design.count; ++i) point[i] = svfCoefs(design.sections[i]);
    }
    return grid;
}

// The grids made last: one takes a millisecond or two, and all bands are planned whenever one moves.
std::shared_ptr<const Grid> gridOf(const BandSpec& spec, double rangeDb, double rate) {
    struct Entry {
        BandSpec spec;
        double rangeDb, rate;
        std::shared_ptr<const Grid> grid;
    };
    static std::mutex mutex;
    static std::list<Entry> known;  // newest first
    const std::lock_guard lock(mutex);
    const auto found = std::find_if(known.begin(), known.end(), [&](const Entry& e) {
        return e.spec == spec && e.rangeDb == rangeDb && e.rate == rate;
    });
    if (found != known.end()) {
        known.splice(known.begin(), known, found);
        return known.front().grid;
    }
    known.push_front(
        {spec, rangeDb, rate, std::make_shared<const Grid>(makeGrid(spec, rangeDb, rate))});
    if (known.size() > kRemembered) known.pop_back();
    return known.front().grid;
}

}  // namespace

EqDynamicPlan planEqDynamics(const BandSpec& spec, const EqMotion& motion, bool on,
                             BandChannel channel, double rate) {
    EqDynamicPlan plan;
    plan.on = on && hasGain(spec.type);
    plan.channel = channel;
    plan.weights = bandWeights(channel);
    plan.blendStep = EqDynamicPlan::kStep / (kBlendSeconds * rate);
    if (!plan.on) return plan;
    plan.spec = spec;
    plan.rangeDb = std::clamp(spec.gain + motion.rangeDb, -kMostDb, kMostDb) - spec.gain;
    plan.design = designBand(spec, rate);
    BandSpec lifted = spec;
    lifted.gain = 1.0;
    plan.sections = analogBand(lifted).count;
    plan.grid = gridOf(spec, plan.rangeDb, rate);
    plan.dynamics = planDynamics({.thresholdDb = motion.thresholdDb,
                                  .ratio = kRatio,
                                  .kneeDb = kKneeDb,
                                  .rangeDb = std::abs(plan.rangeDb),
                                  .attackMs = motion.attackMs,
                                  .releaseMs = motion.releaseMs},
                                 rate);
    plan.sidechain = planEqBand(spec, false, channel, rate).solo;
    return plan;
}

void coefsAt(const EqDynamicPlan& plan, double gainDb, EqDynamicPlan::Point& out) noexcept {
    const int steps = static_cast<int>(plan.grid->size()) - 1;
    const double whole = std::abs(plan.rangeDb);
    const double place = whole > 0 ? std::clamp(gainDb / whole, 0.0, 1.0) * steps : 0.0;
    const int i = std::min(static_cast<int>(place), steps - 1);
    const double t = place - i;
    const auto &a = (*plan.grid)[static_cast<std::size_t>(i)],
               &b = (*plan.grid)[static_cast<std::size_t>(i) + 1];
    if (t == 0.0) {
        out = a;
        return;
    }
    for (int s = 0; s < plan.sections; ++s)
        for (int c = 0; c < 5; ++c) out[s][c] = a[s][c] + t * (b[s][c] - a[s][c]);
}

void EqDynamicBand::jump(const EqDynamicPlan& plan) noexcept {
    on_ = plan.on;
    spec_ = plan.spec;
    rangeDb_ = plan.rangeDb;
    movedDb_ = 0;
    blend_ = 1;
    sections_ = plan.sections;
    states_ = {};
    sidechain_ = {};
    if (plan.on) {
        now_ = (*plan.grid)[0];
        unit_.reset(plan.dynamics);
    }
    weights_.jump(plan.weights);
}

// What sounds now stays for the moment and is blended into the new plan.
void EqDynamicBand::change(const EqDynamicPlan& plan) noexcept {
    if (plan.on && !on_) {
        unit_.reset(plan.dynamics);
        sidechain_ = {};
    }
    for (int s = sections_; s < plan.sections; ++s) {
        states_[s] = {};
        now_[s] = passing((*plan.grid)[0][s]);
    }
    sections_ = std::max(sections_, plan.sections);
    from_ = now_;
    blend_ = 0;
    on_ = plan.on;
    spec_ = plan.spec;
    rangeDb_ = plan.rangeDb;
}

void EqDynamicBand::process(const EqDynamicPlan& plan, double keep, Block& block) noexcept {
    if (plan.on != on_ || (on_ && (plan.spec != spec_ || plan.rangeDb != rangeDb_))) change(plan);
    if (sections_ == 0) {
        movedDb_ = 0;
        return;
    }
    Block gain;
    const bool moves = plan.on && detect(plan, block, gain);
    if (!moves) movedDb_ = 0;
    const bool matrix = weights_.begin(plan.on ? plan.weights : weights_.now(), keep) ||
                        weights_.now() != bandWeights(BandChannel::Stereo);
    const Block dry = block;
    filter(plan, gain, moves, block);
    for (int n = 0; matrix && n < kQuantum; ++n) {
        weights_.next();
        const double l = block.left[n] - dry.left[n], r = block.right[n] - dry.right[n];
        block.left[n] = dry.left[n] + (weights_[0] * l + weights_[1] * r);
        block.right[n] = dry.right[n] + (weights_[2] * l + weights_[3] * r);
    }
    weights_.finish();
    if (blend_ >= 1) sections_ = plan.sections;
}

// Listens to the band's region of its channel. False where the gain rests.
bool EqDynamicBand::detect(const EqDynamicPlan& plan, const Block& block, Block& gain) noexcept {
    Block side;
    const auto& w = plan.weights;
    for (int n = 0; n < kQuantum; ++n) {
        side.left[n] = w[0] * block.left[n] + w[1] * block.right[n];
        side.right[n] = w[2] * block.left[n] + w[3] * block.right[n];
    }
    svfRun(sidechain_, plan.sidechain, side);
    return unit_.process(plan.dynamics, side, gain);
}

void EqDynamicBand::filter(const EqDynamicPlan& plan, const Block& gain, bool moves,
                           Block& block) noexcept {
    EqDynamicPlan::Point target{};
    if (!moves && blend_ >= 1) {
        aim(plan, 1.0, target);
        bool rests = true;
        for (int s = 0; s < sections_; ++s) rests &= target[s] == now_[s];
        if (rests) {
            for (int s = 0; s < sections_; ++s) svfRun(states_[s], now_[s], block);
            return;
        }
    }
    constexpr int kStep = EqDynamicPlan::kStep;
    for (int first = 0; first < kQuantum; first += kStep) {
        aim(plan, moves ? gain.left[first + kStep - 1] : 1.0, target);
        glide(target, first, block);
    }
    for (int s = 0; s < sections_; ++s) states_[s].flush();
}

// Where coefficients shall be at the end of a step at which the unit asks for the factor `gain`.
void EqDynamicBand::aim(const EqDynamicPlan& plan, double gain,
                        EqDynamicPlan::Point& target) noexcept {
    if (plan.on) {
        const double reduced = gain < 1.0 ? -math::gainToDb(gain) : 0.0;
        coefsAt(plan, reduced, target);
        movedDb_ = std::copysign(std::min(reduced, std::abs(plan.rangeDb)), plan.rangeDb);
    }
    for (int s = plan.sections; s < sections_; ++s) target[s] = passing(now_[s]);
    if (blend_ >= 1) return;
    blend_ = std::min(blend_ + plan.blendStep, 1.0);
    if (blend_ >= 1) return;
    const double share = blend_ * blend_ * (3 - 2 * blend_);
    for (int s = 0; s < sections_; ++s)
        for (int c = 0; c < 5; ++c)
            target[s][c] = from_[s][c] + share * (target[s][c] - from_[s][c]);
}

// A step of frames in which coefficients go to `target` in a line.
void EqDynamicBand::glide(const EqDynamicPlan::Point& target, int first, Block& block) noexcept {
    constexpr int kStep = EqDynamicPlan::kStep;
    for (int s = 0; s < sections_; ++s) {
        SvfCoefs coefs = now_[s], slope;
        for (int c = 0; c < 5; ++c) slope[c] = (target[s][c] - coefs[c]) / kStep;
        for (int n = first; n < first + kStep; ++n) {
            for (int c = 0; c < 5; ++c) coefs[c] += slope[c];
            const SvfStep step(coefs[0], coefs[1]);
            block.left[n] =
                svfTick(states_[s], 0, step, coefs[2], coefs[3], coefs[4], block.left[n]);
            block.right[n] =
                svfTick(states_[s], 1, step, coefs[2], coefs[3], coefs[4], block.right[n]);
        }
        now_[s] = target[s];
    }
}

}  // namespace lacquer
