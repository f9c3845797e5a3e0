// SPDX-License-Identifier: GPL-3.0-or-later
// Correlation, balance and width.
#include "measure/StereoField.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kFloor = 1e-7;  // mean square at -70 dBFS

double correlation(double leftSquared, double rightSquared, double cross) {
    const double power = std::sqrt(leftSquared) * std::sqrt(rightSquared);
    return power > 0.0 ? std::clamp(cross / power, -1.0, 1.0) : NAN;
}

}  // namespace

double correlationOf(const StereoSums& sums) {
    return correlation(sums.leftSquared, sums.rightSquared, sums.cross);
}

double balanceDbOf(const StereoSums& sums) {
    if (sums.leftSquared <= 0.0 && sums.rightSquared <= 0.0) return NAN;
    return 10.0 * (std::log10(sums.leftSquared) - std::log10(sums.rightSquared));
}

std::array<double, 5> widthDbOf(const StereoSpectrum& spectrum) {
    std::array<double, 5> width;
    for (std::size_t band = 0; band < width.size(); ++band) {
        const double low = kWidthBandEdges[band], high = kWidthBandEdges[band + 1];
        const double mid = bandPower(spectrum.mid, spectrum.binHz, low, high);
        const double side = bandPower(spectrum.side, spectrum.binHz, low, high);
        // Rounding leaves something of a side that is none.
        const double ratio = mid > 0.0 ? side / mid : (side > 0.0 ? INFINITY : NAN);
        width[band] = ratio < 1e-20 ? -INFINITY : 10.0 * std::log10(ratio);
    }
    return width;
}

CorrelationMeter::CorrelationMeter(double rate, double tauSeconds)
    : rate_(rate), tauSeconds_(tauSeconds), value_(NAN) {}

void CorrelationMeter::add(const double* left, const double* right, std::size_t frames) noexcept {
    if (frames == 0) return;
    const StereoSums sums = sumsOf(left, right, frames);
    const double count = static_cast<double>(frames);
    const double keep = std::exp(-count / (tauSeconds_ * rate_));
    const auto follow = [&](double& state, double sum) {
        state = keep * state + (1.0 - keep) * sum / count;
    };
    follow(leftSquared_, sums.leftSquared);
    follow(rightSquared_, sums.rightSquared);
    follow(cross_, sums.cross);
    if (leftSquared_ > kFloor && rightSquared_ > kFloor)
        value_ = correlation(leftSquared_, rightSquared_, cross_);
}

void CorrelationMeter::reset() noexcept {
    *this = CorrelationMeter(rate_, tauSeconds_);
}

}  // namespace lacquer
