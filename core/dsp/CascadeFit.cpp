// SPDX-License-Identifier: GPL-3.0-or-later
// Sections in series: each to what the others leave, then all at once.
#include <vector>

#include "dsp/SectionDescent.h"
#include "dsp/SectionFit.h"

namespace lacquer {

using namespace sectionfit;

namespace {

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
