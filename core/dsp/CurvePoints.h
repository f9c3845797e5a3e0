// SPDX-License-Identifier: GPL-3.0-or-later
// A smooth curve over frequency through points a third of an octave apart.
#pragma once
#include <array>

namespace lacquer {

/// Points a third of an octave apart, 24.8 Hz to 20.2 kHz; point 16 stands at 1 kHz.
inline constexpr int kCurvePoints = 30;
/// Gains in dB.
using CurvePoints = std::array<double, kCurvePoints>;
double curvePointHz(int point);
/// The curve through the points: smooth (monotone cubics after Fritsch and Carlson 1980), never beyond
/// two neighbours, level outside the ends. [any]
double curveDb(const CurvePoints& points, double hz);

}  // namespace lacquer
