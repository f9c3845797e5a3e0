// SPDX-License-Identifier: GPL-3.0-or-later
// The dynamic range figure of the Pleasurize Music Foundation ("DR", measuring-dr 1.3).
#pragma once
#include <cstddef>
#include <vector>

#include "measure/Sums.h"

namespace lacquer {

/// Blocks of 3 s (3.004 s at 44.1 kHz, as the original has it); per channel the second highest block
/// peak over the RMS (a sine's RMS counts as its peak) of the loudest fifth of blocks; the channels'
/// mean. [worker]
class DynamicRange {
public:
    DynamicRange(double rate, int channels);  ///< 1 or 2 channels
    std::size_t untilBlock() const noexcept { return blockFrames_ - block_.frames; }
    /// At most untilBlock() frames.
    void add(const StereoSums& sums);
    /// dB, unrounded (the printed figure is rounded); NaN in silence.
    double finish();

private:
    struct Block {
        double leftSquare, rightSquare;  ///< mean
        double leftPeak, rightPeak;
    };
    void close();

    std::size_t blockFrames_;
    int channels_;
    StereoSums block_;
    std::vector<Block> blocks_;
};

}  // namespace lacquer
