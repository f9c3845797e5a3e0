// SPDX-License-Identifier: GPL-3.0-or-later
// Splits sound into bands and puts it together again: a Linkwitz-Riley tree of fourth order, minimum phase.
#pragma once
#include <array>
#include <span>

#include "dsp/Block.h"
#include "dsp/Smooth.h"

namespace lacquer {

/// The most bands that a split makes.
inline constexpr int kMaxSplitBands = 6;
inline constexpr int kMaxCrossovers = kMaxSplitBands - 1;

/// Where to split, ready to run.
struct CrossoverPlan {
    int bands = 2;
    std::array<double, kMaxCrossovers> hz{};  ///< rising, of the first bands - 1
    std::array<double, kMaxCrossovers> g{};   ///< tan(pi hz / rate), what glides
    double keep = 0;                          ///< keepPerFrame(kGlideSeconds, rate)
};
/// The first `bands` - 1 of `hz`; one that has passed another pushes it upwards. [worker]
CrossoverPlan planCrossover(std::span<const double> hz, int bands, double rate);
/// Magnitude (linear) of band `band` (from 0) of a plan, of the tree or the linear-phase split. [any]
double crossoverMagnitude(const CrossoverPlan& plan, int band, double hz, double rate);

using SplitBands = std::array<Block, kMaxSplitBands>;

/// The tree, from the lowest split upwards. Each split is the all-pass that both of its sides sum to,
/// less its low-pass, so bands sum to a row of all-passes by construction, also while crossovers glide.
/// All-passes for what was split off earlier stand in the Join, behind the bands' processing. The number
/// of bands is fixed when reset. Copyable. [audio]
class Crossover {
public:
    void reset(const CrossoverPlan& plan) noexcept;
    void split(const CrossoverPlan& plan, const Block& in, SplitBands& bands) noexcept;

    /// Sums bands, each through the all-passes of the crossovers above it. One for each sum that is made.
    class Join {
    public:
        void reset() noexcept { states_ = {}; }
        /// After split() of the same quantum.
        void process(const Crossover& split, const SplitBands& bands, Block& out) noexcept;

    private:
        void joinResting(const Crossover& split, const SplitBands& bands, Block& out) noexcept;

        std::array<std::array<double, 4>, kMaxCrossovers> states_{};
    };

private:
    // What a frame needs of g: twice c1, c2, c3 of a trapezoidal state-variable filter of Q 0.7071.
    struct Step {
        double c1, c2, c3;
    };
    static Step stepOf(double g) noexcept;
    void splitResting(const Block& in, SplitBands& bands) noexcept;
    using Steps = std::array<Step, kQuantum>;

    int bands_ = 2;
    Glide<kMaxCrossovers> g_;
    bool moves_ = false;
    std::array<Step, kMaxCrossovers> resting_{};
    std::array<Steps, kMaxCrossovers> moving_;
    std::array<std::array<double, 8>, kMaxCrossovers> states_{};
};

}  // namespace lacquer
