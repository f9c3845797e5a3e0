// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse transform, rotation, window; and back.
#include "dsp/FirDesign.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lacquer {

FirDesign::FirDesign(int taps) : fft_(2 * taps) {}

std::vector<double> FirDesign::response(std::span<const std::complex<double>> spectrum) {
    std::copy_n(spectrum.begin(), bins(), fft_.bins().begin());
    return windowed();
}

std::vector<double> FirDesign::response(std::span<const double> spectrum) {
    std::copy_n(spectrum.begin(), bins(), fft_.bins().begin());
    return windowed();
}

std::vector<double> FirDesign::windowed() {
    fft_.inverse();
    const auto time = fft_.samples();
    const int n = taps(), half = n / 2;
    std::vector<double> out(static_cast<std::size_t>(n), 0.0);
    for (int i = 0; i < half; ++i) {
        const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * i / half);
        out[half + i] = time[i] * window;
        if (i > 0) out[half - i] = time[2 * n - i] * window;
    }
    return out;
}

std::vector<std::complex<double>> FirDesign::spectrum(std::span<const double> response) {
    const auto time = fft_.samples();
    const int n = taps(), half = n / 2;
    std::fill(time.begin(), time.end(), 0.0);
    for (int i = 0; i < n; ++i) time[i < half ? 2 * n - half + i : i - half] = response[i];
    fft_.forward();
    return {fft_.bins().begin(), fft_.bins().end()};
}

}  // namespace lacquer
