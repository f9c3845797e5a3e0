// SPDX-License-Identifier: GPL-3.0-or-later
// The plain sums of a stretch of stereo sound that several measures share.
#pragma once
#include <cstddef>

namespace lacquer {

struct StereoSums {
    double left = 0.0, right = 0.0;  ///< of the samples
    double leftSquared = 0.0, rightSquared = 0.0;
    double cross = 0.0;                      ///< of left times right
    double leftPeak = 0.0, rightPeak = 0.0;  ///< greatest magnitudes
    std::size_t frames = 0;

    void add(const StereoSums& more) noexcept;
};

/// In a fixed order of four interleaved partial sums. [any]
StereoSums sumsOf(const double* left, const double* right, std::size_t frames) noexcept;

}  // namespace lacquer
