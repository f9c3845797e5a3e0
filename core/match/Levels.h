// SPDX-License-Identifier: GPL-3.0-or-later
// How loud a programme is how often, over several time scales: what dynamics are compared by.
#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "measure/Sums.h"

namespace lacquer {

/// Time scales at which levels are compared, seconds.
inline constexpr std::array<double, 3> kLevelScales = {0.01, 0.05, 0.4};
inline constexpr int kLevelSteps = 60;  ///< quantiles from 0.05 to 0.99
using LevelQuantiles = std::array<double, kLevelSteps>;
using LevelScales = std::array<LevelQuantiles, kLevelScales.size()>;

/// Mean squares every 2 ms: what compression is simulated on.
struct LevelTrace {
    static constexpr double kStep = 0.002;
    std::vector<float> mean;  ///< of both channels
    std::vector<float> peak;  ///< of the louder channel
};

/// Takes the trace of a stream. [worker]
class TraceMeter {
public:
    explicit TraceMeter(double rate)
        : step_(static_cast<std::size_t>(std::lround(LevelTrace::kStep * rate))) {}
    void add(const double* left, const double* right, std::size_t frames);
    LevelTrace& trace() { return trace_; }

private:
    std::size_t step_;
    StereoSums sums_;
    LevelTrace trace_;
};

/// Quantiles of a trace at the three scales, of all within 45 dB of the loudest. [any]
LevelScales levelQuantiles(const std::vector<float>& mean);
/// Mean over the scales of the mean difference in dB of two sets of quantiles, each pair of curves
/// shifted by the median of its differences (so that a plain gain is no difference). [any]
double dynamicsDistance(const LevelScales& a, const LevelScales& b);

}  // namespace lacquer
