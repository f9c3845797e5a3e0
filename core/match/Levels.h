// SPDX-License-Identifier: GPL-3.0-or-later
// How loud a programme is how often, over several time scales: what dynamics are compared by.
#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "dsp/Crossover.h"
#include "measure/StereoField.h"
#include "measure/Sums.h"

namespace lacquer {

/// Time scales at which levels are compared, seconds: a hit, a note, a beat, a phrase.
inline constexpr std::array<double, 4> kLevelScales = {0.01, 0.05, 0.4, 3.0};
inline constexpr int kLevelSteps = 60;  ///< quantiles from 0.05 to 0.99
using LevelQuantiles = std::array<double, kLevelSteps>;
using LevelScales = std::array<LevelQuantiles, kLevelScales.size()>;
/// Between the inner edges of kWidthBandEdges, cut by Linkwitz-Riley filters of fourth order.
inline constexpr std::size_t kLevelBands = kWidthBandEdges.size() - 1;
using BandLevels = std::array<LevelScales, kLevelBands>;
using BandDb = std::array<double, kLevelBands>;

/// Mean squares every 2 ms: what compression is simulated on.
struct LevelTrace {
    static constexpr double kStep = 0.002;
    std::vector<float> mean;                              ///< of both channels
    std::vector<float> peak;                              ///< of the louder channel
    std::array<std::vector<float>, kLevelBands> bands{};  ///< of both channels; empty if unwanted
};

/// Takes the trace of a stream. [worker]
class TraceMeter {
public:
    explicit TraceMeter(double rate, bool bands = true);
    void add(const double* left, const double* right, std::size_t frames);
    /// What was taken, but for less than a step at the end.
    LevelTrace& trace() { return trace_; }

private:
    void addBands();

    bool wantsBands_;
    std::size_t step_;
    StereoSums sums_;
    CrossoverPlan plan_;
    Crossover split_;
    Block block_{};
    std::size_t filled_ = 0, bandFrames_ = 0;
    BandDb bandSums_{};
    LevelTrace trace_;
};

/// Quantiles of a trace (mean squares every `step` seconds) at one scale, of all within 45 dB of the
/// loudest. Windows of over 0.1 s overlap by all but 0.1 s. [any]
LevelQuantiles quantilesAt(const std::vector<float>& mean, double step, double scale);
/// At all scales, of a trace in its own steps. [any]
LevelScales levelQuantiles(const std::vector<float>& mean);
BandLevels bandQuantiles(const LevelTrace& trace);
/// Mean over the scales of the mean difference in dB of two sets of quantiles, each pair of curves
/// shifted by the median of its differences (so that a plain gain is no difference). [any]
double dynamicsDistance(const LevelScales& a, const LevelScales& b);
/// Its mean over the bands in which both sides have sound within 60 dB of their loudest band. [any]
double dynamicsDistance(const BandLevels& a, const BandLevels& b);
/// Those bands. [any]
std::array<bool, kLevelBands> soundingBands(const BandLevels& a, const BandLevels& b);

}  // namespace lacquer
