// SPDX-License-Identifier: GPL-3.0-or-later
// Second-order sections as trapezoidal state-variable filters, which may be moved while they run.
#pragma once
#include <array>
#include <cmath>

#include "dsp/Block.h"
#include "dsp/Guard.h"

namespace lacquer {

/// H = (h·s² + b·s + l) / (s² + k·s + 1) with s = j·tan(w/2)/g. Any stable biquad can be written so
/// (Simper, SvfLinearTrapOptimised2). g, k > 0 keep it stable, also while they move (Wishnick,
/// DAFx-14); h, b, l >= 0 make it minimum phase. The default lets everything pass.
struct Section {
    double g = 1.0, k = 2.0;
    double h = 1.0, b = 2.0, l = 1.0;

    /// Squared magnitude at t2 = tan²(w/2). [any]
    double power(double t2) const noexcept {
        const double u = t2 / (g * g);
        const double re = l - h * u, im2 = b * b * u;
        const double dre = 1.0 - u, dim2 = k * k * u;
        return (re * re + im2) / (dre * dre + dim2);
    }
};

/// A section as the sample loop wants it: g, k and the mix y = m0·x + m1·v1 + m2·v2. Mixes of
/// (1, 0, 0) give the input's bits.
using SvfCoefs = std::array<double, 5>;

inline SvfCoefs svfCoefs(const Section& s) noexcept {
    return {s.g, s.k, s.h, s.b - s.h * s.k, s.l - s.h};
}

/// Two integrators for each of two channels.
struct SvfState {
    double s1[2] = {0, 0}, s2[2] = {0, 0};

    void flush() noexcept {
        for (int c = 0; c < 2; ++c) {
            s1[c] = flushTiny(s1[c]);
            s2[c] = flushTiny(s2[c]);
        }
    }
};

/// What one frame needs of g and k.
struct SvfStep {
    double c1, c2, c3;
    SvfStep(double g, double k) noexcept : c1(1.0 / (1.0 + g * (g + k))), c2(g * c1), c3(g * c2) {}
};

/// One frame of channel c. [audio]
inline double svfTick(SvfState& state, int c, const SvfStep& step, double m0, double m1, double m2,
                      double x) noexcept {
    const double v3 = x - state.s2[c];
    const double v1 = step.c1 * state.s1[c] + step.c2 * v3;
    const double v2 = state.s2[c] + step.c2 * state.s1[c] + step.c3 * v3;
    state.s1[c] = 2.0 * v1 - state.s1[c];
    state.s2[c] = 2.0 * v2 - state.s2[c];
    return m0 * x + m1 * v1 + m2 * v2;
}

/// A quantum with resting coefficients. [audio]
inline void svfRun(SvfState& state, const SvfCoefs& coefs, Block& block) noexcept {
    const SvfStep step(coefs[0], coefs[1]);
    SvfState local = state;
    for (int n = 0; n < kQuantum; ++n) {
        block.left[n] = svfTick(local, 0, step, coefs[2], coefs[3], coefs[4], block.left[n]);
        block.right[n] = svfTick(local, 1, step, coefs[2], coefs[3], coefs[4], block.right[n]);
    }
    local.flush();
    state = local;
}

/// Bilinear sections at w0 = 2πf/rate (kept below 0.98π) for crossovers, detectors and taps. [worker]
Section lowPassSection(double hz, double rate, double q);
Section highPassSection(double hz, double rate, double q);
/// Unity gain at the middle.
Section bandPassSection(double hz, double rate, double q);

}  // namespace lacquer
