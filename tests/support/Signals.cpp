// SPDX-License-Identifier: GPL-3.0-or-later
// Test signals: sines, noise, impulses and the like, the same on every machine.
#include "support/Signals.h"

#include <algorithm>
#include <cmath>

namespace lacquer::test {

double Noise::next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<double>(state_ >> 11) * 0x1p-52 - 1.0;
}

std::vector<double> sine(double hz, double rate, double peak, std::size_t frames, double phase) {
    std::vector<double> x(frames);
    for (std::size_t n = 0; n < frames; ++n)
        x[n] = peak * std::sin(2 * kPi * hz * static_cast<double>(n) / rate + phase);
    return x;
}

std::vector<double> noise(double peak, std::size_t frames, std::uint64_t seed) {
    Noise source(seed);
    std::vector<double> x(frames);
    for (double& v : x) v = peak * source.next();
    return x;
}

double peakOf(const std::vector<double>& x) {
    double peak = 0;
    for (const double v : x) peak = std::max(peak, std::abs(v));
    return peak;
}

double rmsOf(const std::vector<double>& x) {
    double sum = 0;
    for (const double v : x) sum += v * v;
    return x.empty() ? 0 : std::sqrt(sum / static_cast<double>(x.size()));
}

}  // namespace lacquer::test
