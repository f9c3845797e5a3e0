// SPDX-License-Identifier: GPL-3.0-or-later
// Impulse responses from spectra: linear phase, or whatever phase the spectrum has.
#pragma once
#include <complex>
#include <span>
#include <vector>

#include "dsp/Fft.h"

namespace lacquer {

/// Frequency sampling on a grid of twice the length, then a Hann window. The middle, which stands for
/// time 0, is tap taps/2; tap 0 is always 0, so a real spectrum gives a response that is symmetric
/// around the middle: linear phase with a delay of exactly taps/2 frames. One thread at a time.
class FirDesign {
public:
    explicit FirDesign(int taps);  ///< even [worker]

    int taps() const noexcept { return fft_.size() / 2; }
    /// Points of the grid, from 0 Hz to half the rate.
    int bins() const noexcept { return taps() + 1; }
    double hz(int bin, double rate) const noexcept { return bin * rate / fft_.size(); }

    /// `spectrum` has bins() values, with phases as if the response began at time 0 (so real ones mean
    /// linear phase). [worker]
    std::vector<double> response(std::span<const std::complex<double>> spectrum);
    std::vector<double> response(std::span<const double> spectrum);  ///< a real one [worker]
    /// What windowing made of it: the spectrum that `response` has on the same grid. [worker]
    std::vector<std::complex<double>> spectrum(std::span<const double> response);

private:
    std::vector<double> windowed();

    Fft fft_;
};

}  // namespace lacquer
