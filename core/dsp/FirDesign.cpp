// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse transform, rotation, window; and the cepstrum's way to minimum phase.
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

std::vector<double> FirDesign::minimumPhase(std::span<const double> magnitudes) {
    const double floor = 1e-6 * *std::max_element(magnitudes.begin(), magnitudes.end());
    for (int i = 0; i < bins(); ++i)
        fft_.bins()[i] = std::log(std::max({std::abs(magnitudes[i]), floor, 1e-300}));
    fft_.inverse();
    const auto cepstrum = fft_.samples();
    const int n = fft_.size();
    for (int i = 1; i < n / 2; ++i) cepstrum[i] *= 2;  // causal: the past is folded on the future
    std::fill(cepstrum.begin() + n / 2 + 1, cepstrum.end(), 0.0);
    fft_.forward();
    std::vector<double> phase;
    for (int i = 0; i < bins(); ++i) phase.push_back(fft_.bins()[i].imag());
    return phase;
}

}  // namespace lacquer
