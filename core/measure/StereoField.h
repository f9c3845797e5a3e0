// SPDX-License-Identifier: GPL-3.0-or-later
// How left and right relate: correlation, balance, width by band.
#pragma once
#include <array>

#include "measure/Spectrum.h"
#include "measure/Sums.h"

namespace lacquer {

/// Edges of the five width bands, Hz.
inline constexpr std::array<double, 6> kWidthBandEdges = {20, 120, 500, 2000, 8000, 16000};

/// ΣLR / √(ΣL² ΣR²): 1 for the same on both sides, -1 for opposite; not a number when a side is silent.
double correlationOf(const StereoSums& sums);
/// 10·log10(ΣL² / ΣR²): positive when left is louder; not a number in silence.
double balanceDbOf(const StereoSums& sums);
/// 10·log10(ΣS² / ΣM²) of each band with M = (L+R)/2, S = (L-R)/2: -infinity for mono, 0 for unrelated
/// sides, above for opposite ones; not a number in silence and beyond half the rate.
std::array<double, 5> widthDbOf(const StereoSpectrum& spectrum);

/// The correlation of what plays, with one time constant on all three sums; it holds below -70 dBFS.
class CorrelationMeter {
public:
    explicit CorrelationMeter(double rate, double tauSeconds = 0.4);
    void add(const double* left, const double* right, std::size_t frames) noexcept;
    double value() const noexcept { return value_; }  ///< NaN until something sounded
    void reset() noexcept;

private:
    double rate_, tauSeconds_;
    double leftSquared_ = 0.0, rightSquared_ = 0.0, cross_ = 0.0;
    double value_;
};

}  // namespace lacquer
