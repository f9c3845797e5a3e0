// SPDX-License-Identifier: GPL-3.0-or-later
// Signals and measures that many tests need.
#pragma once
#include <cstdint>
#include <vector>

namespace lacquer::test {

inline constexpr double kPi = 3.14159265358979323846;

/// Deterministic noise, uniform in [-1, 1).
class Noise {
public:
    explicit Noise(std::uint64_t seed = 1) : state_(seed * 0x9E3779B97F4A7C15ull + 1) {}
    double next();

private:
    std::uint64_t state_;
};

std::vector<double> sine(double hz, double rate, double peak, std::size_t frames,
                         double phase = 0.0);
std::vector<double> noise(double peak, std::size_t frames, std::uint64_t seed = 1);
double peakOf(const std::vector<double>& x);
double rmsOf(const std::vector<double>& x);

}  // namespace lacquer::test
