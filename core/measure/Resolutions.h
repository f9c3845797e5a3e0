// SPDX-License-Identifier: GPL-3.0-or-later
// Three window lengths that share the spectrum: fine in the bass, fast in the treble.
#pragma once
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace lacquer {

/// The logarithmic grid of spectra: point i lies at 20 Hz · 2^(i/48); the last at 20.2 kHz.
inline constexpr double kSpectrumFirstHz = 20.0;
inline constexpr int kSpectrumPerOctave = 48;
inline constexpr int kSpectrumPoints = 480;
double spectrumHz(int point);  ///< [any]

/// Hann windows of 0.68 s below 200 Hz, 0.17 s to 1.5 kHz and 43 ms above, at 48 kHz; they share what lies
/// within a twelfth of an octave of a seam. All functions [any].
namespace resolution {

inline constexpr int kCount = 3;
/// Frames of a window, longest first; powers of two.
std::array<int, kCount> sizes(double rate);
/// The part that window `index` has in a point at `hz`; over all windows they add up to 1.
double share(int index, double hz);
/// The first and last point of the grid in which a window has a part.
std::pair<int, int> points(int index);
/// Scaled so that the powers of all bins of a sine's main lobe add up to its peak squared / 2.
std::vector<double> window(int size);

/// Powers summed from 0 Hz on: sums[k + 1] holds bins 0 … k.
struct Band {
    double from, to;  ///< bins, as edges into such sums
};
/// The band of `octaves` about `hz`, never narrower than a window's main lobe.
Band band(double hz, double octaves, double binHz);
/// What lies between two edges; between whole bins on a line.
double sum(std::span<const double> sums, Band band);

}  // namespace resolution
}  // namespace lacquer
