// SPDX-License-Identifier: GPL-3.0-or-later
// The linear-phase split, and the choice between it and the tree.
#include "dsp/BandSplit.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <mutex>
#include <numbers>

#include "dsp/BlockOps.h"
#include "dsp/FirDesign.h"

namespace lacquer {
namespace {

constexpr double kTreeSettle = 0.06;  // s
constexpr std::size_t kRemembered = 32;

struct Known {
    ConvolverShape shape;
    double hz, rate;
    ConvolverKernel::Ptr kernel;
};

ConvolverKernel::Ptr designLow(const ConvolverShape& shape, double hz, double rate) {
    FirDesign design(shape.taps);
    std::vector<double> magnitudes;
    for (int bin = 0; bin < design.bins(); ++bin)
        magnitudes.push_back(lowMagnitude(hz, design.hz(bin, rate), rate));
    return ConvolverKernel::make(shape, design.response(std::span<const double>(magnitudes)));
}

// While one knob moves, the crossovers' kernels are asked for again and again.
ConvolverKernel::Ptr lowKernel(const ConvolverShape& shape, double hz, double rate) {
    static std::mutex mutex;
    static std::deque<Known> known;
    const std::lock_guard lock(mutex);
    for (const Known& k : known)
        if (k.shape == shape && k.hz == hz && k.rate == rate) return k.kernel;
    known.push_back({shape, hz, rate, designLow(shape, hz, rate)});
    if (known.size() > kRemembered) known.pop_front();
    return known.back().kernel;
}

}  // namespace

int linearPhaseTaps(double rate) {
    return 8 * convolverBlock(rate);
}

double lowMagnitude(double crossoverHz, double hz, double rate) {
    const auto warped = [rate](double f) {
        return std::tan(std::numbers::pi * std::min(f / rate, 0.4999));
    };
    return 1.0 / (1.0 + std::pow(warped(hz) / warped(crossoverHz), 4));
}

BandSplitPlan planBandSplit(std::span<const double> hz, int bands, bool linear, double rate) {
    BandSplitPlan plan;
    plan.linear = linear;
    plan.rate = rate;
    plan.tree = planCrossover(hz, bands, rate);
    plan.settle = static_cast<int>(kTreeSettle * rate);
    if (!linear) return plan;
    const int taps = linearPhaseTaps(rate);
    plan.shape = {.block = convolverBlock(rate),
                  .taps = taps,
                  .centre = taps / 2,
                  .outputs = std::max(plan.tree.bands - 1, 1)};
    plan.latency = plan.shape.latency();
    plan.settle = plan.latency + taps / 2;
    for (std::size_t i = 0; i < static_cast<std::size_t>(plan.shape.outputs); ++i)
        plan.lows[i] = lowKernel(plan.shape, plan.tree.hz[i], rate);
    return plan;
}

double bandMagnitude(const BandSplitPlan& plan, int band, double hz) {
    if (!plan.linear) return crossoverMagnitude(plan.tree, band, hz, plan.rate);
    const auto below = [&](int i) {
        return lowMagnitude(plan.tree.hz[static_cast<std::size_t>(i)], hz, plan.rate);
    };
    const double upper = band + 1 < plan.tree.bands ? below(band) : 1.0;
    return upper - (band > 0 ? below(band - 1) : 0.0);
}

BandSplit::BandSplit(const BandSplitPlan& plan) : bands_(plan.tree.bands), delay_(plan.latency) {
    if (plan.linear) lows_.emplace(plan.shape);
    tree_.reset(plan.tree);
}

void BandSplit::reset(const BandSplitPlan& plan) noexcept {
    if (lows_) {
        lows_->reset();
        delay_.reset();
    } else {
        tree_.reset(plan.tree);
    }
}

void BandSplit::split(const BandSplitPlan& plan, const Block& in, SplitBands& bands) noexcept {
    if (!lows_) return tree_.split(plan.tree, in, bands);
    const auto last = static_cast<std::size_t>(bands_ - 1);
    lows_->process(in, {plan.lows.data(), std::max<std::size_t>(last, 1)},
                   {bands.data(), std::max<std::size_t>(last, 1)});
    bands[last] = in;
    delay_.process(bands[last]);
    for (std::size_t i = last; i > 0; --i) subtract(bands[i], bands[i - 1]);
}

void BandSplit::Join::process(const BandSplit& split, const SplitBands& bands,
                              Block& out) noexcept {
    if (!split.lows_) return tree_.process(split.tree_, bands, out);
    out = bands[0];
    for (std::size_t i = 1; i < static_cast<std::size_t>(split.bands_); ++i) add(out, bands[i]);
}

}  // namespace lacquer
