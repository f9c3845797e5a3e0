// SPDX-License-Identifier: GPL-3.0-or-later
// The mean power spectrum of a whole programme, of mid and side, and levels of bands in it.
#pragma once
#include <array>
#include <cmath>
#include <vector>

#include "dsp/Fft.h"

namespace lacquer {

/// Mean power per bin, M = (L+R)/2 and S = (L-R)/2; all bins together are the mean square.
struct StereoSpectrum {
    double binHz = 0.0;
    std::vector<double> mid, side;
};

/// Sum of a spectrum from `low` to `high` Hz; bins at the edges count by their share. [any]
double bandPower(const std::vector<double>& bins, double binHz, double low, double high);

/// A third-octave band of IEC 61260 (base ten); levels in dB where a full-scale sine is 0.
struct ThirdOctave {
    double hz = 0.0;  ///< nominal centre
    double midDb = -INFINITY, sideDb = -INFINITY;
};
/// The 31 bands from 20 Hz to 20 kHz; -infinity for nothing, also beyond half the rate. [any]
std::vector<ThirdOctave> thirdOctaves(const StereoSpectrum& spectrum);

/// Power spectrum in dB (sine of full scale = 0) on a grid of `perOctave` points an octave from `firstHz`
/// on, each the mean density over `smoothing` octaves brought back to a band of that width. [any]
std::vector<double> logSpectrumDb(const std::vector<double>& bins, double binHz, double firstHz,
                                  double lastHz, double perOctave, double smoothingOctaves);

/// Averages windows of about 0.7 s at half overlap; the sine window's squares add up to one, so every
/// frame of the programme counts the same, however short it is. [worker]
class SpectrumMeter {
public:
    explicit SpectrumMeter(double rate);
    void add(const double* left, const double* right, std::size_t frames);
    /// What came so far, padded with silence. The meter is used up.
    StereoSpectrum finish();

private:
    void window();

    double rate_;
    Fft fft_;
    std::vector<double> shape_, left_, right_;  // the window under way
    std::size_t filled_;
    std::size_t frames_ = 0;
    std::vector<double> mid_, side_;
};

}  // namespace lacquer
