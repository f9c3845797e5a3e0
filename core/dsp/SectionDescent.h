// SPDX-License-Identifier: GPL-3.0-or-later
// What fits of one section and of a cascade share: the points, and the descent on one section. Inside the room only.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>

#include "dsp/Svf.h"

namespace lacquer::sectionfit {

inline constexpr int kParams = 4;  // ln g, ln k, ln h, ln b
inline constexpr int kPoints = 112;
inline constexpr double kDbPerNeper = 4.3429448190325182765;  // of power
using Vector = std::array<double, kParams>;
using Matrix = std::array<Vector, kParams>;

/// Frequencies as squared tangents, and what is wanted there.
struct Grid {
    std::array<double, kPoints> t2, wantDb, weight;
};

/// What may move.
struct Mask {
    std::array<bool, kParams> free;
    bool tied = false;  ///< h follows g²: the zero stays
};

/// The points of an analog section at `freq`.
Grid makeGrid(const Section& analog, double freq, double rate);

/// Holds a fit near a section where the magnitude alone leaves it free.
struct Anchor {
    const Section* at = nullptr;
    static constexpr double kStrength = 0.5;  // dB at all points together, per neper

    Vector away(const Section& s) const {
        if (at == nullptr) return {};
        return {std::log(s.g / at->g), std::log(s.k / at->k), std::log(s.h / at->h),
                std::log(s.b / at->b)};
    }
    double squares(const Section& s) const {
        double sum = 0;
        for (const double d : away(s)) sum += kStrength * kStrength * d * d;
        return sum;
    }
    void pull(const Section& s, Matrix& jtj, Vector& jte) const {
        if (at == nullptr) return;
        const Vector d = away(s);
        for (int a = 0; a < kParams; ++a) {
            jtj[a][a] += kStrength * kStrength;
            jte[a] += kStrength * kStrength * d[a];
        }
    }
};

/// Sum of squares, and the largest weighted error.
struct Misfit {
    double squares = 0, worst = 0;
};
Misfit misfit(const Section& s, const Grid& grid, const std::array<double, kPoints>& weight);

/// A step of the logarithms, bounded.
Section moved(const Section& s, const Vector& d, const Mask& mask);
/// `scale` times how the level at t2 changes with each logarithm.
Vector slopes(const Section& s, double t2, double scale, bool tied);
/// Of the section at t2, in dB.
double powerDb(const Section& s, double t2);
/// Least squares, then with the points weighted up where they err most (towards equal ripple).
Section refine(Section s, const Grid& grid, const Mask& mask, const Anchor& anchor = {});

}  // namespace lacquer::sectionfit
