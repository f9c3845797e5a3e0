// SPDX-License-Identifier: GPL-3.0-or-later
// The Linkwitz-Riley tree, both channels of a frame at once.
#include "dsp/Crossover.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "dsp/Guard.h"

namespace lacquer {
namespace {

constexpr double kRoot2 = std::numbers::sqrt2;
constexpr double kLeastHz = 10.0, kMostShare = 0.475;

/// Left and right.
using Pair = double __attribute__((vector_size(16)));

// One second-order filter of both channels. `c` are doubled, which makes its loop two operations shorter.
struct Filter {
    Pair s1, s2;

    // To the band-pass and the low-pass.
    template <typename Step>
    void tick(const Step& c, Pair x, Pair& band, Pair& low) noexcept {
        const Pair v3 = x - s2;
        const Pair two1 = c.c1 * s1 + c.c2 * v3;
        const Pair two2 = c.c2 * s1 + c.c3 * v3;
        low = s2 + 0.5 * two2;
        band = 0.5 * two1;
        s1 = two1 - s1;
        s2 = s2 + two2;
    }
    void flush() noexcept {
        for (int c = 0; c < 2; ++c) {
            s1[c] = flushTiny(s1[c]);
            s2[c] = flushTiny(s2[c]);
        }
    }
};

template <typename Steps>
void splitRun(const Steps& step, std::array<double, 8>& states, Block& rest, Block& low) noexcept {
    Filter first, second;
    std::memcpy(&first, states.data(), sizeof first);
    std::memcpy(&second, states.data() + 4, sizeof second);
    for (int n = 0; n < kQuantum; ++n) {
        const Pair x = {rest.left[n], rest.right[n]};
        Pair band, once, unused, twice;
        first.tick(step(n), x, band, once);
        second.tick(step(n), once, unused, twice);
        const Pair high = (x - (2.0 * kRoot2) * band) - twice;
        low.left[n] = twice[0];
        low.right[n] = twice[1];
        rest.left[n] = high[0];
        rest.right[n] = high[1];
    }
    first.flush();
    second.flush();
    std::memcpy(states.data(), &first, sizeof first);
    std::memcpy(states.data() + 4, &second, sizeof second);
}

template <typename Steps>
void allPassRun(const Steps& step, std::array<double, 4>& states, Block& block) noexcept {
    Filter filter;
    std::memcpy(&filter, states.data(), sizeof filter);
    for (int n = 0; n < kQuantum; ++n) {
        const Pair x = {block.left[n], block.right[n]};
        Pair band, low;
        filter.tick(step(n), x, band, low);
        const Pair y = x - (2.0 * kRoot2) * band;
        block.left[n] = y[0];
        block.right[n] = y[1];
    }
    filter.flush();
    std::memcpy(states.data(), &filter, sizeof filter);
}

void add(const Block& band, Block& sum) noexcept {
    for (int c = 0; c < 2; ++c)
        for (int n = 0; n < kQuantum; ++n) sum.channel(c)[n] += band.channel(c)[n];
}

}  // namespace

CrossoverPlan planCrossover(std::span<const double> hz, int bands, double rate) {
    CrossoverPlan plan;
    plan.bands = std::clamp(bands, 1, kMaxSplitBands);
    plan.keep = keepPerFrame(kGlideSeconds, rate);
    double least = kLeastHz;
    for (std::size_t i = 0; i < kMaxCrossovers; ++i) {
        const double wanted = i < hz.size() ? hz[i] : least;
        least = std::clamp(wanted, least, std::max(least, kMostShare * rate));
        plan.hz[i] = least;
        plan.g[i] = std::tan(std::numbers::pi * std::min(least / rate, kMostShare));
    }
    return plan;
}

double crossoverMagnitude(const CrossoverPlan& plan, int band, double hz, double rate) {
    const double t = std::tan(std::numbers::pi * std::min(hz / rate, 0.4999));
    double magnitude = 1.0;
    for (int i = 0; i < plan.bands - 1 && i <= band; ++i) {
        const double u = std::pow(t / plan.g[static_cast<std::size_t>(i)], 4);
        magnitude *= i == band ? 1.0 / (1.0 + u) : u / (1.0 + u);
    }
    return magnitude;
}

Crossover::Step Crossover::stepOf(double g) noexcept {
    const double c1 = 2.0 / (1.0 + g * (g + kRoot2));
    return {c1, g * c1, g * g * c1};
}

void Crossover::reset(const CrossoverPlan& plan) noexcept {
    bands_ = plan.bands;
    g_.jump(plan.g);
    for (std::size_t i = 0; i < kMaxCrossovers; ++i) resting_[i] = stepOf(plan.g[i]);
    states_ = {};
}

void Crossover::split(const CrossoverPlan& plan, const Block& in, SplitBands& bands) noexcept {
    moves_ = g_.begin(plan.g, plan.keep);
    if (moves_) {
        for (std::size_t n = 0; n < kQuantum; ++n) {
            g_.next();
            for (int i = 0; i < kMaxCrossovers; ++i)
                moving_[static_cast<std::size_t>(i)][n] = stepOf(g_[i]);
        }
        g_.finish();
        for (std::size_t i = 0; i < kMaxCrossovers; ++i) resting_[i] = moving_[i].back();
        if (g_.still())
            for (std::size_t i = 0; i < kMaxCrossovers; ++i) resting_[i] = stepOf(plan.g[i]);
    }
    const auto last = static_cast<std::size_t>(bands_ - 1);
    Block& rest = bands[last];
    rest = in;
    for (std::size_t i = 0; i < last; ++i) {
        if (moves_)
            splitRun([&](int n) { return moving_[i][static_cast<std::size_t>(n)]; }, states_[i],
                     rest, bands[i]);
        else
            splitRun([step = resting_[i]](int) { return step; }, states_[i], rest, bands[i]);
    }
}

void Crossover::Join::process(const Crossover& split, const SplitBands& bands,
                              Block& out) noexcept {
    const auto count = static_cast<std::size_t>(split.bands_);
    out = bands[0];
    for (std::size_t i = 1; i < count; ++i) {
        if (i + 1 < count) {
            if (split.moves_)
                allPassRun([&](int n) { return split.moving_[i][static_cast<std::size_t>(n)]; },
                           states_[i], out);
            else
                allPassRun([step = split.resting_[i]](int) { return step; }, states_[i], out);
        }
        add(bands[i], out);
    }
}

}  // namespace lacquer
