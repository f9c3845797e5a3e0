// SPDX-License-Identifier: GPL-3.0-or-later
// Monotone cubics over a logarithmic frequency.
#include "dsp/CurvePoints.h"

#include <cmath>
#include <cstddef>

namespace lacquer {
namespace {

constexpr int kPerOctave = 3, kPointAt1kHz = 16;

// Slope at a point that keeps the cubics on both sides within their ends.
double slopeAt(const CurvePoints& p, std::size_t i) {
    if (i == 0 || i + 1 == p.size()) return 0.0;
    const double before = p[i] - p[i - 1], after = p[i + 1] - p[i];
    return before * after > 0 ? 2 * before * after / (before + after) : 0.0;
}

}  // namespace

double curvePointHz(int point) {
    return 1000 * std::exp2(static_cast<double>(point - kPointAt1kHz) / kPerOctave);
}

double curveDb(const CurvePoints& points, double hz) {
    const double place = kPointAt1kHz + kPerOctave * std::log2(hz / 1000);
    if (!(place > 0)) return points.front();
    if (place >= kCurvePoints - 1) return points.back();
    const auto i = static_cast<std::size_t>(place);
    const double t = place - static_cast<double>(i), rise = points[i + 1] - points[i];
    const double a = slopeAt(points, i), b = slopeAt(points, i + 1);
    return points[i] + t * (a + t * (3 * rise - 2 * a - b + t * (a + b - 2 * rise)));
}

}  // namespace lacquer
