// SPDX-License-Identifier: GPL-3.0-or-later
// The DR figure.
#include "measure/Dynamics.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lacquer {
namespace {

double channelRange(std::vector<double> squares, std::vector<double> peaks) {
    std::sort(squares.begin(), squares.end(), std::greater<>());
    std::sort(peaks.begin(), peaks.end(), std::greater<>());
    const std::size_t loud = std::max<std::size_t>(1, squares.size() / 5);
    double sum = 0.0;
    for (std::size_t i = 0; i < loud; ++i) sum += 2.0 * squares[i];
    const double rms = std::sqrt(sum / static_cast<double>(loud));
    const double peak = peaks[std::min<std::size_t>(1, peaks.size() - 1)];
    return rms > 0.0 && peak > 0.0 ? 20.0 * std::log10(peak / rms) : NAN;
}

}  // namespace

DynamicRange::DynamicRange(double rate, int channels)
    : blockFrames_(static_cast<std::size_t>(std::lround(3.0 * (rate == 44100.0 ? 44160.0 : rate)))),
      channels_(channels) {}

void DynamicRange::add(const StereoSums& sums) {
    block_.add(sums);
    if (block_.frames >= blockFrames_) close();
}

void DynamicRange::close() {
    const double n = static_cast<double>(block_.frames);
    blocks_.push_back(
        {block_.leftSquared / n, block_.rightSquared / n, block_.leftPeak, block_.rightPeak});
    block_ = {};
}

double DynamicRange::finish() {
    if (block_.frames > 0) close();
    if (blocks_.empty()) return NAN;
    std::vector<double> squares[2], peaks[2];
    for (const Block& b : blocks_) {
        squares[0].push_back(b.leftSquare);
        squares[1].push_back(b.rightSquare);
        peaks[0].push_back(b.leftPeak);
        peaks[1].push_back(b.rightPeak);
    }
    const double left = channelRange(squares[0], peaks[0]);
    if (channels_ == 1) return left;
    const double right = channelRange(squares[1], peaks[1]);
    if (std::isnan(left) || std::isnan(right)) return std::isnan(left) ? right : left;
    return (left + right) / 2;
}

}  // namespace lacquer
