// SPDX-License-Identifier: GPL-3.0-or-later
// The K-weighting of ITU-R BS.1770-5 for any rate, two channels at a time in SIMD lanes.
#pragma once
#include <array>
#include <cstddef>

namespace lacquer {

/// One section, a0 = 1.
struct KSection {
    double b0, b1, b2, a1, a2;
};
/// The two sections (head shelf, then high-pass), re-derived for `rate` by the bilinear transform of
/// the standard's 48 kHz tables; within 0.04 dB of the 48 kHz response up to 192 kHz. [any]
std::array<KSection, 2> kWeighting(double rate);
/// Their gain in dB at `hz`. [any]
double kWeightingDb(double rate, double hz);

/// Sums of squares behind the weighting, of a pair of channels. Both sections of both channels run
/// side by side in four lanes.
class KWeightedPair {
public:
    explicit KWeightedPair(double rate);
    struct Sums {
        double left = 0.0, right = 0.0, cross = 0.0;  ///< squares, and left times right
    };
    /// Adds the next `frames` outputs to `sums`. Inputs that are not numbers
    /// count as silence, beyond ±1e100 they are held there. [any]
    void add(const double* left, const double* right, std::size_t stride, std::size_t frames,
             Sums& sums) noexcept;
    void reset() noexcept;

private:
    // Lanes: left and right of section one, left and right of section two.
    struct alignas(32) Lanes {
        double v[4] = {};
    };
    Lanes b0_, b1_, b2_, a1_, a2_;
    Lanes x1_, x2_, y1_, y2_;
};

}  // namespace lacquer
