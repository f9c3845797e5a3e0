// SPDX-License-Identifier: GPL-3.0-or-later
// Levenberg-Marquardt on the squared magnitude of a state-variable section.
#include "dsp/SectionFit.h"

#include <algorithm>
#include <numbers>
#include <vector>

namespace lacquer {
namespace {

constexpr int kParams = 4;  // ln g, ln k, ln h, ln b
constexpr int kPoints = 112;
constexpr int kIterations = 24;
constexpr double kDbPerNeper = 4.3429448190325182765;  // of power
using Vector = std::array<double, kParams>;
using Matrix = std::array<Vector, kParams>;

struct Grid {
    std::array<double, kPoints> t2, wantDb, weight;
};

struct Mask {
    std::array<bool, kParams> free;
    bool tied = false;  ///< h follows g²: the zero stays
};

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

// Holds a fit near a section where the magnitude alone leaves it free.
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

// Sum of squares, and the largest weighted error.
struct Misfit {
    double squares = 0, worst = 0;
};

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

// `scale` times how the level at t2 changes with each logarithm.
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

// Least squares, then twice with the points weighted up where they err most (towards equal ripple).
Section refine(Section s, const Grid& grid, const Mask& mask, const Anchor& anchor = {}) {
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

// From several starts; the least maximal error wins.
Section fitTo(const Grid& grid, const Section& analog, double freq, double rate) {
    const Section start = bilinearSection(analog, freq, rate);
    Section best = start;
    double least = misfit(start, grid, grid.weight).worst;
    const auto consider = [&](const Section& from) {
        if (least < 0.01) return;
        const Section s = refine(from, grid, {{true, true, from.h > 0, from.b > 0}});
        const double worst = misfit(s, grid, grid.weight).worst;
        if (worst >= least) return;
        best = s;
        least = worst;
    };
    consider(start);
    Section full = start;
    if (full.h <= 0) full.h = 0.02 * std::max(full.l, full.b);
    consider(full);
    if (full.b <= 0) full.b = 0.1;
    consider(full);
    // From where impulse invariance puts the poles of a section near or past Nyquist.
    full.g = std::min(std::numbers::pi * freq * analog.g / rate, 6.0);
    consider(full);
    return best;
}

double powerDb(const Section& s, double t2) {
    return kDbPerNeper * std::log(std::max(s.power(t2), 1e-13));
}

double cascadeError(const Grid& total, const Section* sections, int count) {
    double worst = 0;
    for (int n = 0; n < kPoints; ++n) {
        double db = -total.wantDb[n];
        for (int i = 0; i < count; ++i) db += powerDb(sections[i], total.t2[n]);
        worst = std::max(worst, total.weight[n] * std::abs(db));
    }
    return worst;
}

// A whole cascade fitted at once: what one section cannot mend alone, several can together.
class JointFit {
public:
    JointFit(const Grid& grid, Section* sections, int count)
        : grid_(grid), weight_(grid.weight), best_(sections), count_(count), n_(kParams * count) {
        now_.assign(sections, sections + count);
        for (const Section& s : now_)
            for (const bool isFree : {true, true, s.h > 0, s.b > 0}) free_.push_back(isFree);
    }
    // Least squares, then with points weighted up where they err most; the least maximal error wins.
    void run() {
        double least = cascadeError(grid_, best_, count_);
        for (int round = 0; round < kRounds && least > kGoodDb; ++round) {
            descend();
            const double worst = cascadeError(grid_, now_.data(), count_);
            if (worst < least) {
                least = worst;
                std::copy(now_.begin(), now_.end(), best_);
            }
            for (int i = 0; i < kPoints; ++i)
                weight_[i] *= 0.3 + std::sqrt(grid_.weight[i] * std::abs(errorAt(now_, i)) / worst);
        }
    }

private:
    static constexpr int kRounds = 8, kSteps = 16;
    static constexpr double kGoodDb = 0.1;

    double errorAt(const std::vector<Section>& sections, int i) const {
        double db = -grid_.wantDb[i];
        for (const Section& s : sections) db += powerDb(s, grid_.t2[i]);
        return db;
    }
    double squares(const std::vector<Section>& sections) const {
        double sum = 0;
        for (int i = 0; i < kPoints; ++i) {
            const double e = weight_[i] * errorAt(sections, i);
            sum += e * e;
        }
        return sum;
    }
    void accumulate() {
        jtj_.assign(static_cast<std::size_t>(n_) * n_, 0.0);
        jte_.assign(static_cast<std::size_t>(n_), 0.0);
        std::vector<double> j(static_cast<std::size_t>(n_));
        for (int i = 0; i < kPoints; ++i) {
            const double e = weight_[i] * errorAt(now_, i);
            for (int k = 0; k < count_; ++k) {
                const Vector own = slopes(now_[k], grid_.t2[i], weight_[i], false);
                std::copy(own.begin(), own.end(), j.begin() + k * kParams);
            }
            for (int a = 0; a < n_; ++a) {
                jte_[a] += j[a] * e;
                for (int b = 0; b < n_; ++b) jtj_[a * n_ + b] += j[a] * j[b];
            }
        }
    }
    // (JᵀJ + λ diag) d = -Jᵀe by elimination; what is not free stays.
    std::vector<double> solve(double lambda) const {
        std::vector<double> m = jtj_, d(static_cast<std::size_t>(n_));
        for (int a = 0; a < n_; ++a) {
            d[a] = free_[a] ? -jte_[a] : 0.0;
            m[a * n_ + a] += lambda * m[a * n_ + a] + 1e-9;
            for (int b = 0; b < n_; ++b)
                if (!free_[a] || !free_[b]) m[a * n_ + b] = a == b ? 1.0 : 0.0;
        }
        for (int a = 0; a < n_; ++a)
            for (int b = a + 1; b < n_; ++b) {
                const double f = m[b * n_ + a] / m[a * n_ + a];
                for (int c = a; c < n_; ++c) m[b * n_ + c] -= f * m[a * n_ + c];
                d[b] -= f * d[a];
            }
        for (int a = n_ - 1; a >= 0; --a) {
            for (int b = a + 1; b < n_; ++b) d[a] -= m[a * n_ + b] * d[b];
            d[a] /= m[a * n_ + a];
        }
        return d;
    }
    void descend() {
        double lambda = 1e-2, least = squares(now_);
        for (int step = 0; step < kSteps && lambda < 1e6; ++step) {
            accumulate();
            for (bool better = false; !better && lambda < 1e6; lambda *= better ? 0.2 : 6.0) {
                const std::vector<double> d = solve(lambda);
                std::vector<Section> next;
                for (int k = 0; k < count_; ++k)
                    next.push_back(moved(now_[k],
                                         {d[k * kParams], d[k * kParams + 1], d[k * kParams + 2],
                                          d[k * kParams + 3]},
                                         {}));
                const double sum = squares(next);
                better = sum < least;
                if (!better) continue;
                least = sum;
                now_ = next;
            }
        }
    }

    const Grid& grid_;
    std::array<double, kPoints> weight_;
    Section* best_;
    int count_, n_;
    std::vector<Section> now_;
    std::vector<bool> free_;
    std::vector<double> jtj_, jte_;
};

}  // namespace

Section bilinearSection(const Section& analog, double freq, double rate) {
    Section s = analog;
    s.g = std::tan(std::numbers::pi * std::clamp(freq * analog.g / rate, 1e-7, 0.45));
    return s;
}

Section fitSection(const Section& analog, double freq, double rate) {
    return fitTo(makeGrid(analog, freq, rate), analog, freq, rate);
}

Section fitNotch(const Section& analog, double freq, double rate) {
    const Section start = bilinearSection(analog, freq, rate);
    if (freq > 0.45 * rate)
        return fitSection(analog, freq, rate);  // the zero is near or past Nyquist
    return refine(start, makeGrid(analog, freq, rate), {{true, true, false, false}, true});
}

void fitCascade(const Section* analog, int count, double freq, double rate, Section* out) {
    for (int i = 0; i < count; ++i) out[i] = fitSection(analog[i], freq, rate);
    if (count < 2) return;
    Grid total = makeGrid(analog[0], freq, rate);
    for (int i = 1; i < count; ++i) {
        const Grid more = makeGrid(analog[i], freq, rate);
        for (int n = 0; n < kPoints; ++n) total.wantDb[n] += more.wantDb[n];
    }
    for (int n = 0; n < kPoints; ++n)
        if (total.wantDb[n] < -62) total.weight[n] *= 0.02;
    double worst = cascadeError(total, out, count);
    for (int pass = 0; pass < 4 && worst > 0.05; ++pass)
        for (int i = 0; i < count; ++i) {
            const Section before = out[i];
            Grid left = total;
            for (int n = 0; n < kPoints; ++n)
                for (int j = 0; j < count; ++j)
                    if (j != i) left.wantDb[n] -= powerDb(out[j], total.t2[n]);
            out[i] = refine(before, left, {{true, true, before.h > 0, before.b > 0}});
            const double now = cascadeError(total, out, count);
            if (now < worst)
                worst = now;
            else
                out[i] = before;
        }
    JointFit(total, out, count).run();
}

void followCascade(const Section* from, const Section* analog, int count, double freq, double rate,
                   Section* out) {
    for (int i = 0; i < count; ++i) {
        const Section &a = from[i], &b = analog[i];
        const Section expected{out[i].g * b.g / a.g, out[i].k * b.k / a.k, out[i].h * b.h / a.h,
                               out[i].b * b.b / a.b, b.l};
        out[i] = refine(expected, makeGrid(b, freq, rate), {{true, true, true, true}}, {&expected});
    }
}

}  // namespace lacquer
