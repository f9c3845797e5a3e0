// SPDX-License-Identifier: GPL-3.0-or-later
// Levenberg-Marquardt on the squared magnitude of a state-variable section.
#include "dsp/SectionDescent.h"

#include <cmath>
#include <numbers>

namespace lacquer::sectionfit {
namespace {

constexpr int kIterations = 24;

// Adds this point's share of JᵀJ and Jᵀe.
void accumulate(const Section& s, const Grid& grid, int i, double weight, bool tied, Matrix& jtj,
                Vector& jte) {
    const double u = grid.t2[i] / (s.g * s.g);
    const double re = s.l - s.h * u, dre = 1 - u;
    const double num = std::max(re * re + s.b * s.b * u, 1e-24), den = dre * dre + s.k * s.k * u;
    const double e = kDbPerNeper * std::log(num / den) - grid.wantDb[i];
    const Vector j = slopes(s, grid.t2[i], weight, tied);
    for (int a = 0; a < kParams; ++a) {
        jte[a] += j[a] * weight * e;
        for (int b = 0; b <= a; ++b) jtj[a][b] += j[a] * j[b];
    }
}

// Solves (JᵀJ + λ diag) d = -Jᵀe by elimination; what is not free stays.
Vector solve(Matrix m, const Vector& jte, double lambda, const Mask& mask) {
    Vector d{};
    for (int a = 0; a < kParams; ++a) {
        for (int b = a + 1; b < kParams; ++b) m[a][b] = m[b][a];
        d[a] = -jte[a];
    }
    for (int a = 0; a < kParams; ++a) {
        m[a][a] += lambda * m[a][a] + 1e-12;
        if (mask.free[a]) continue;
        for (int b = 0; b < kParams; ++b) m[a][b] = m[b][a] = 0;
        m[a][a] = 1;
        d[a] = 0;
    }
    for (int a = 0; a < kParams; ++a)
        for (int b = a + 1; b < kParams; ++b) {
            const double f = m[b][a] / m[a][a];
            for (int c = a; c < kParams; ++c) m[b][c] -= f * m[a][c];
            d[b] -= f * d[a];
        }
    for (int a = kParams - 1; a >= 0; --a) {
        for (int b = a + 1; b < kParams; ++b) d[a] -= m[a][b] * d[b];
        d[a] /= m[a][a];
    }
    return d;
}

Section descend(Section s, const Grid& grid, const std::array<double, kPoints>& weight,
                const Mask& mask, const Anchor& anchor) {
    double lambda = 1e-2, squares = misfit(s, grid, weight).squares + anchor.squares(s);
    for (int iteration = 0; iteration < kIterations && lambda < 1e9; ++iteration) {
        Matrix jtj{};
        Vector jte{};
        for (int i = 0; i < kPoints; ++i) accumulate(s, grid, i, weight[i], mask.tied, jtj, jte);
        anchor.pull(s, jtj, jte);
        bool better = false;
        while (!better && lambda < 1e9) {
            const Section next = moved(s, solve(jtj, jte, lambda, mask), mask);
            const double nextSquares = misfit(next, grid, weight).squares + anchor.squares(next);
            better = nextSquares < squares;
            lambda *= better ? 0.2 : 6.0;
            if (!better) continue;
            const bool done = squares - nextSquares < 1e-5 * squares;
            s = next;
            squares = nextSquares;
            if (done) return s;
        }
    }
    return s;
}

}  // namespace

Grid makeGrid(const Section& analog, double freq, double rate) {
    Grid grid;
    const double nyquist = rate / 2, top = 0.98 * nyquist;
    const double low =
        std::clamp(std::min(freq * analog.g, freq) / 24, 1e-4 * nyquist, nyquist / 48);
    for (int i = 0; i < kPoints; ++i) {
        const double f = low * std::pow(top / low, i / (kPoints - 1.0));
        const double t = std::tan(std::numbers::pi * f / rate), x = f / freq;
        grid.t2[i] = t * t;
        grid.wantDb[i] = kDbPerNeper * std::log(std::max(analog.power(x * x), 1e-12));
        grid.weight[i] = (f > 20000 ? 0.1 : 1.0) * (grid.wantDb[i] < -62 ? 0.05 : 1.0);
    }
    return grid;
}

Misfit misfit(const Section& s, const Grid& grid, const std::array<double, kPoints>& weight) {
    Misfit m;
    for (int i = 0; i < kPoints; ++i) {
        const double e =
            kDbPerNeper * std::log(std::max(s.power(grid.t2[i]), 1e-13)) - grid.wantDb[i];
        m.squares += weight[i] * weight[i] * e * e;
        m.worst = std::max(m.worst, grid.weight[i] * std::abs(e));
    }
    return m;
}

Section moved(const Section& s, const Vector& d, const Mask& mask) {
    const auto step = [](double x) { return std::exp(std::clamp(x, -1.5, 1.5)); };
    const double h = mask.tied ? step(d[0]) * step(d[0]) : step(d[2]);
    return {s.g * step(d[0]), s.k * step(d[1]), s.h * h, s.b * step(d[3]), s.l};
}

Vector slopes(const Section& s, double t2, double scale, bool tied) {
    const double u = t2 / (s.g * s.g);
    const double re = s.l - s.h * u, dre = 1 - u;
    const double num = std::max(re * re + s.b * s.b * u, 1e-24), den = dre * dre + s.k * s.k * u;
    const double c = kDbPerNeper * scale;
    Vector j = {
        c * (-2 * u * (s.b * s.b - 2 * s.h * re) / num + 2 * u * (s.k * s.k - 2 * dre) / den),
        -c * 2 * s.k * s.k * u / den, -c * 2 * s.h * u * re / num, c * 2 * s.b * s.b * u / num};
    if (tied) j[0] += 2 * j[2];
    return j;
}

double powerDb(const Section& s, double t2) {
    return kDbPerNeper * std::log(std::max(s.power(t2), 1e-13));
}

Section refine(Section s, const Grid& grid, const Mask& mask, const Anchor& anchor) {
    auto weight = grid.weight;
    s = descend(s, grid, weight, mask, anchor);
    Section best = s;
    for (int round = 0; round < 3; ++round) {
        const double worst = misfit(s, grid, weight).worst;
        if (worst < 0.008) break;
        for (int i = 0; i < kPoints; ++i) {
            const double e =
                kDbPerNeper * std::log(std::max(s.power(grid.t2[i]), 1e-13)) - grid.wantDb[i];
            weight[i] *= 0.3 + std::sqrt(grid.weight[i] * std::abs(e) / worst);
        }
        s = descend(s, grid, weight, mask, anchor);
        if (misfit(s, grid, weight).worst < misfit(best, grid, weight).worst) best = s;
    }
    return best;
}

}  // namespace lacquer::sectionfit
