// SPDX-License-Identifier: GPL-3.0-or-later
// The Linkwitz-Riley tree: in lanes while crossovers rest, one filter after the other while they glide.
#include "dsp/Crossover.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numbers>
#include <type_traits>

#include "dsp/BlockOps.h"
#include "dsp/Guard.h"
#include "dsp/Simd.h"

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

// Lanes 2k and 2k+1 are left and right of crossover k; see CrossoverLoops.inc.
using LaneRow = double[2 * kMaxSplitBands];

struct FilterLanes {
    alignas(64) LaneRow keep1, c2, c3, keep2;
};
struct JoinLanes {
    FilterLanes filters;
    alignas(64) LaneRow state1, state2;
};
struct SplitLanes {
    FilterLanes filters;
    alignas(64) LaneRow first1, first2, second1, second2;
};

#define LACQUER_LOOPS "dsp/CrossoverLoops.inc"
#include "dsp/SimdEach.inc"

const auto splitLoop = LACQUER_PICK(split);
const auto joinLoop = LACQUER_PICK(join);

// A quantum as the loops take it: interleaved, with room ahead.
struct LaneSound {
    explicit LaneSound(const Block& block) noexcept { interleave(block, samples + kAhead); }
    const double* first() const noexcept { return samples + kAhead; }

private:
    static constexpr int kAhead = 6;
    alignas(64) double samples[kAhead + 2 * kQuantum] = {};
};

template <typename Step>
void fillFilter(const Step& step, int k, FilterLanes& lanes) noexcept {
    for (int i = 2 * k; i < 2 * k + 2; ++i) {
        lanes.keep1[i] = step.c1 - 1.0;
        lanes.c2[i] = step.c2;
        lanes.c3[i] = step.c3;
        lanes.keep2[i] = 1.0 - step.c3;
    }
}

// Frames by which each stage works behind the one before: none waits for another's arithmetic, so the
// processor computes all of them at the same time.
constexpr int kLag = 4;

// stage(k, n) for every frame n of every stage k, stages in order for each frame.
template <int Stages, typename Stage>
void inStages(const Stage& stage) noexcept {
    constexpr int kTail = (Stages - 1) * kLag;
    const auto edge = [&](int t) {
        for (int k = 0; k < Stages; ++k)
            if (t - k * kLag >= 0 && t - k * kLag < kQuantum) stage(k, t - k * kLag);
    };
    for (int t = 0; t < kTail; ++t) edge(t);
    for (int t = kTail; t < kQuantum; ++t)
        for (int k = 0; k < Stages; ++k) stage(k, t - k * kLag);
    for (int t = kQuantum; t < kQuantum + kTail; ++t) edge(t);
}

// The sound through `Splits` splits: what each takes off, and what is left. step(k, n) has the coefficients.
template <int Splits, typename Step, typename States>
void splitAll(const Step& step, States& states, SplitBands& bands) noexcept {
    Filter first[Splits], second[Splits];
    for (int k = 0; k < Splits; ++k) {
        std::memcpy(&first[k], states[k].data(), sizeof(Filter));
        std::memcpy(&second[k], states[k].data() + 4, sizeof(Filter));
    }
    Block& rest = bands[Splits];
    inStages<Splits>([&](int k, int n) {
        const Pair x = {rest.left[n], rest.right[n]};
        Pair band, once, unused, twice;
        first[k].tick(step(k, n), x, band, once);
        second[k].tick(step(k, n), once, unused, twice);
        const Pair high = (x - (2.0 * kRoot2) * band) - twice;
        bands[k].left[n] = twice[0];
        bands[k].right[n] = twice[1];
        rest.left[n] = high[0];
        rest.right[n] = high[1];
    });
    for (int k = 0; k < Splits; ++k) {
        first[k].flush();
        second[k].flush();
        std::memcpy(states[k].data(), &first[k], sizeof(Filter));
        std::memcpy(states[k].data() + 4, &second[k], sizeof(Filter));
    }
}

// `out`, the lowest band, becomes the sum of Splits + 1 bands while crossovers glide.
template <int Splits, typename Step, typename States>
void joinAll(const Step& step, States& states, const SplitBands& bands, Block& out) noexcept {
    Filter filters[Splits];
    for (int k = 0; k < Splits; ++k) std::memcpy(&filters[k], states[k].data(), sizeof(Filter));
    // Stage k adds band k + 1, behind the all-pass of the crossover above it; the highest has none.
    inStages<Splits>([&](int k, int n) {
        Pair y = {out.left[n], out.right[n]};
        if (k + 1 < Splits) {
            Pair band, low;
            filters[k + 1].tick(step(k + 1, n), y, band, low);
            y -= (2.0 * kRoot2) * band;
        }
        out.left[n] = y[0] + bands[k + 1].left[n];
        out.right[n] = y[1] + bands[k + 1].right[n];
    });
    for (int k = 0; k < Splits; ++k) {
        filters[k].flush();
        std::memcpy(states[k].data(), &filters[k], sizeof(Filter));
    }
}

// run(std::integral_constant<int, splits>).
template <typename Run>
void withSplits(int splits, const Run& run) noexcept {
    switch (splits) {
    case 1: return run(std::integral_constant<int, 1>());
    case 2: return run(std::integral_constant<int, 2>());
    case 3: return run(std::integral_constant<int, 3>());
    case 4: return run(std::integral_constant<int, 4>());
    case 5: return run(std::integral_constant<int, 5>());
    default: return;
    }
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
    if (!moves_) return splitResting(in, bands);
    bands[static_cast<std::size_t>(bands_ - 1)] = in;
    withSplits(bands_ - 1, [&](auto splits) {
        splitAll<splits>([&](int k, int n) { return moving_[k][n]; }, states_, bands);
    });
}

void Crossover::splitResting(const Block& in, SplitBands& bands) noexcept {
    const int splits = bands_ - 1;
    if (splits < 1) {
        bands[0] = in;
        return;
    }
    SplitLanes lanes = {};
    double* const rows[4] = {lanes.first1, lanes.first2, lanes.second1, lanes.second2};
    double* planes[2 * kMaxSplitBands];
    for (std::size_t k = 0; k < bands.size(); ++k)
        for (int c = 0; c < 2; ++c)
            planes[2 * k + static_cast<std::size_t>(c)] = bands[k].channel(c);
    const auto eachState = [&](auto&& act) {
        for (std::size_t k = 0; k < static_cast<std::size_t>(splits); ++k)
            for (std::size_t i = 0; i < 8; ++i) act(states_[k][i], rows[i / 2][2 * k + i % 2]);
    };
    for (int k = 0; k < splits; ++k)
        fillFilter(resting_[static_cast<std::size_t>(k)], k, lanes.filters);
    eachState([](double& state, double& lane) { lane = state; });
    splitLoop(splits, lanes, LaneSound(in).first(), planes);
    eachState([](double& state, double& lane) { state = flushTiny(lane); });
}

void Crossover::Join::process(const Crossover& split, const SplitBands& bands,
                              Block& out) noexcept {
    if (!split.moves_) return joinResting(split, bands, out);
    out = bands[0];
    withSplits(split.bands_ - 1, [&](auto splits) {
        joinAll<splits>([&](int k, int n) { return split.moving_[k][n]; }, states_, bands, out);
    });
}

void Crossover::Join::joinResting(const Crossover& split, const SplitBands& bands,
                                  Block& out) noexcept {
    const int splits = split.bands_ - 1, filters = splits - 1;
    out = bands[static_cast<std::size_t>(splits)];
    if (filters < 1) {
        if (splits == 1) add(out, bands[0]);
        return;
    }
    JoinLanes lanes = {};
    const auto eachState = [&](auto&& act) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(filters); ++i)
            for (std::size_t c = 0; c < 2; ++c) {
                act(states_[i + 1][c], lanes.state1[2 * i + c]);
                act(states_[i + 1][2 + c], lanes.state2[2 * i + c]);
            }
    };
    for (int i = 0; i < filters; ++i)
        fillFilter(split.resting_[static_cast<std::size_t>(i) + 1], i, lanes.filters);
    eachState([](double& state, double& lane) { lane = state; });
    joinLoop(filters, lanes, LaneSound(bands[0]).first(), bands, out);
    eachState([](double& state, double& lane) { state = flushTiny(lane); });
}

}  // namespace lacquer
