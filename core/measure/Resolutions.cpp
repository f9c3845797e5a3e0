// SPDX-License-Identifier: GPL-3.0-or-later
// Windows, seams and bands of the spectra that are shown.
#include "measure/Resolutions.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kSeams[] = {200.0, 1500.0};  // Hz
constexpr double kSeamOctaves = 1.0 / 6;
constexpr double kLobeBins = 2.0;  // half the main lobe of a Hann window
constexpr double kNoiseBandwidth = 1.5;

// How much of a point the resolution above a seam has: a raised cosine in octaves.
double above(double hz, double seam) {
    const double t = std::clamp(std::log2(hz / seam) / kSeamOctaves + 0.5, 0.0, 1.0);
    return 0.5 - 0.5 * std::cos(kPi * t);
}

}  // namespace

double spectrumHz(int point) {
    return kSpectrumFirstHz * std::exp2(static_cast<double>(point) / kSpectrumPerOctave);
}

namespace resolution {

std::array<int, kCount> sizes(double rate) {
    const int scale = rate < 70000.0 ? 1 : (rate < 140000.0 ? 2 : (rate < 280000.0 ? 4 : 8));
    return {32768 * scale, 8192 * scale, 2048 * scale};
}

double share(int index, double hz) {
    double part = 1.0;
    if (index > 0) part *= above(hz, kSeams[index - 1]);
    if (index + 1 < kCount) part *= 1.0 - above(hz, kSeams[index]);
    return part;
}

std::pair<int, int> points(int index) {
    const auto at = [](double hz) {
        return static_cast<int>(std::lround(std::log2(hz / kSpectrumFirstHz) * kSpectrumPerOctave));
    };
    const double half = std::exp2(kSeamOctaves / 2);
    return {index == 0 ? 0 : at(kSeams[index - 1] / half),
            index + 1 == kCount ? kSpectrumPoints - 1 : at(kSeams[index] * half)};
}

std::vector<double> window(int size) {
    std::vector<double> shape;
    double sum = 0.0;
    for (int n = 0; n < size; ++n) {
        shape.push_back(0.5 - 0.5 * std::cos(2.0 * kPi * n / size));
        sum += shape.back();
    }
    for (double& w : shape) w *= 2.0 / sum / std::sqrt(2.0 * kNoiseBandwidth);
    return shape;
}

Band band(double hz, double octaves, double binHz) {
    const double half = std::exp2(octaves / 2), bin = hz / binHz;
    return {std::min(bin / half, bin - kLobeBins) + 0.5,
            std::max(bin * half, bin + kLobeBins) + 0.5};
}

double sum(std::span<const double> sums, Band band) {
    const double top = static_cast<double>(sums.size()) - 1.0;
    const auto to = [&](double edge) {
        const double e = std::clamp(edge, 0.0, top);
        const auto k = static_cast<std::size_t>(std::min(e, top - 1.0));
        return sums[k] + (sums[k + 1] - sums[k]) * (e - static_cast<double>(k));
    };
    return to(band.to) - to(band.from);
}

}  // namespace resolution
}  // namespace lacquer
