// SPDX-License-Identifier: GPL-3.0-or-later
// A high-pass that leaves only clicks of a tone.
#include "support/Clicks.h"

#include <algorithm>
#include <cmath>

#include "support/Signals.h"

namespace lacquer::test {
namespace {

double besselI0(double x) {
    double sum = 1, term = 1;
    for (int k = 1; k < 60; ++k) {
        term *= (x / (2 * k)) * (x / (2 * k));
        sum += term;
    }
    return sum;
}

std::vector<double> highPass(double hz, double rate) {
    constexpr int kHalf = 511;
    constexpr double kBeta = 10;
    std::vector<double> h(2 * kHalf + 1);
    const double fc = hz / rate;
    double sum = 0;
    for (int i = -kHalf; i <= kHalf; ++i) {
        const double r = i / static_cast<double>(kHalf);
        const double window = besselI0(kBeta * std::sqrt(1 - r * r)) / besselI0(kBeta);
        const double low = i == 0 ? 2 * fc : std::sin(2 * kPi * fc * i) / (kPi * i);
        h[static_cast<std::size_t>(i + kHalf)] = low * window;
        sum += low * window;
    }
    for (double& v : h) v /= -sum;
    h[kHalf] += 1.0;
    return h;
}

}  // namespace

double residueDbAbove(const std::vector<double>& x, double hz, double rate, std::size_t skip) {
    const std::vector<double> h = highPass(hz, rate);
    double peak = 0;
    for (std::size_t n = std::max(skip, h.size()); n + skip < x.size(); ++n) {
        double y = 0;
        for (std::size_t i = 0; i < h.size(); ++i) y += h[i] * x[n - i];
        peak = std::max(peak, std::abs(y));
    }
    return 20 * std::log10(std::max(peak, 1e-15));
}

std::vector<double> clickTone(double rate, double seconds) {
    auto x = sine(997, rate, 0.5011872336, static_cast<std::size_t>(rate * seconds));
    const auto edge = static_cast<std::size_t>(0.05 * rate);
    for (std::size_t n = 0; n < edge && n < x.size(); ++n) {
        const double w =
            0.5 - 0.5 * std::cos(kPi * static_cast<double>(n) / static_cast<double>(edge));
        x[n] *= w;
        x[x.size() - 1 - n] *= w;
    }
    return x;
}

}  // namespace lacquer::test
