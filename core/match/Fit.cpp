// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy bands, joint bounded Levenberg-Marquardt.
#include "match/Fit.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <optional>

namespace lacquer {
namespace {

constexpr double kDrawn = 0.02;      // dB of residual for each dB of gain
constexpr double kNarrowFrom = 1.4;  // Q above which narrowness costs
constexpr double kNarrowCost = 1.03;

// |H|² of the analog prototypes that dsp/EqDesign follows, at x = f / f0.
double powerAt(const BandSpec& band, double a, double x) {
    const double u = x * x;
    if (band.type == BandType::Bell) {
        const double common = (1 - u) * (1 - u), k = u / (band.q * band.q);
        return (common + k * a * a) / (common + k / (a * a));
    }
    const double k = a * u / (band.q * band.q);
    const double near = (a - u) * (a - u) + k, far = (1 - a * u) * (1 - a * u) + k;
    return a * a * (band.type == BandType::LowShelf ? near / far : far / near);
}

struct Bounds {
    double lowHz, highHz, lowQ, highQ;
};
Bounds boundsOf(BandType type) {
    if (type == BandType::Bell) return {30, 18000, 0.3, 4.0};
    if (type == BandType::LowShelf) return {40, 600, 0.4, 1.0};
    return {1500, 16000, 0.4, 1.0};
}

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

class Fitter {
public:
    Fitter(const CurveProblem& problem, const FitLimits& limits) : p_(problem), limits_(limits) {
        const auto n = static_cast<Eigen::Index>(p_.hz.size());
        weight_ = Eigen::Map<const Vector>(p_.weight.data(), n);
        weight_ /= weight_.sum();
        root_ = weight_.cwiseSqrt();
        wanted_ = levelled(Eigen::Map<const Vector>(p_.wantedDb.data(), n));
    }

    Vector response(const BandSpec& band) const {
        Vector r(weight_.size());
        const double a = std::pow(10.0, band.gain / 40);
        for (Eigen::Index i = 0; i < r.size(); ++i)
            r[i] =
                10 * std::log10(powerAt(band, a, p_.hz[static_cast<std::size_t>(i)] / band.freq));
        return r;
    }
    Vector realised(const BandSpec& band) const {
        const BandDesign design = designBand(band, p_.rate);
        Vector r = Vector::Zero(weight_.size());
        for (Eigen::Index i = 0; design.count > 0 && i < r.size(); ++i)
            r[i] = 10 * std::log10(design.power(p_.hz[static_cast<std::size_t>(i)], p_.rate));
        return r;
    }
    Vector total(const std::vector<BandSpec>& bands, bool real) const {
        Vector sum = Vector::Zero(weight_.size());
        for (const BandSpec& b : bands) sum += real ? realised(b) : response(b);
        return sum;
    }
    Vector levelled(const Vector& v) const { return v.array() - weight_.dot(v); }
    double rms(const Vector& e) const { return std::sqrt(weight_.dot(levelled(e).cwiseAbs2())); }
    double rmsOf(const std::vector<BandSpec>& bands, bool real) const {
        return rms(wanted_ - total(bands, real));
    }

    std::optional<BandSpec> bestNext(const std::vector<BandSpec>& bands) const;
    void joint(std::vector<BandSpec>& bands, int iterations, bool real, bool gainsOnly) const;

private:
    double cost(const std::vector<BandSpec>& bands, bool real) const;
    void jacobian(const std::vector<BandSpec>& bands, bool gainsOnly, Matrix& j) const;
    Vector residual(const std::vector<BandSpec>& bands, bool real) const;
    BandSpec moved(BandSpec band, double lnFreq, double gain, double lnQ) const;

    const CurveProblem& p_;
    FitLimits limits_;
    Vector weight_, root_, wanted_;
};

BandSpec Fitter::moved(BandSpec band, double lnFreq, double gain, double lnQ) const {
    const Bounds b = boundsOf(band.type);
    const double top = std::min(b.highHz, 0.45 * p_.rate);
    band.freq = std::clamp(band.freq * std::exp(lnFreq), b.lowHz, top);
    band.gain = std::clamp(band.gain + gain, -limits_.maxGainDb, limits_.maxGainDb);
    band.q = std::clamp(band.q * std::exp(lnQ), b.lowQ, b.highQ);
    return band;
}

// The one band that, with its best gain, leaves least.
std::optional<BandSpec> Fitter::bestNext(const std::vector<BandSpec>& bands) const {
    const Vector rest = levelled(wanted_ - total(bands, false));
    std::optional<BandSpec> best;
    double least = rms(rest);
    const auto attempt = [&](BandType type, double hz, double q) {
        BandSpec band{type, hz, 1.0, q, 12.0};
        const Vector unit = levelled(response(band));
        const double power = weight_.dot(unit.cwiseAbs2());
        if (power < 1e-9) return;
        band.gain = weight_.dot(unit.cwiseProduct(rest)) / power;
        band.gain = std::clamp(band.gain, -limits_.maxGainDb, limits_.maxGainDb);
        const double left = rms(rest - response(band)) * (q > 2 ? kNarrowCost : 1.0);
        if (left < least) {
            least = left;
            best = band;
        }
    };
    const auto has = [&](BandType type) {
        return std::any_of(bands.begin(), bands.end(), [&](auto& b) { return b.type == type; });
    };
    for (const double hz : {60.0, 120.0, 250.0})
        if (!has(BandType::LowShelf)) attempt(BandType::LowShelf, hz, 0.6);
    for (const double hz : {2500.0, 5000.0, 9000.0})
        if (!has(BandType::HighShelf)) attempt(BandType::HighShelf, hz, 0.6);
    for (int i = 0; i < 20; ++i)
        for (const double q : {0.4, 0.8, 1.6, 3.0})
            attempt(BandType::Bell, 35 * std::pow(16000.0 / 35, i / 19.0), q);
    if (best && std::abs(best->gain) < 0.25) best.reset();
    return best;
}

Vector Fitter::residual(const std::vector<BandSpec>& bands, bool real) const {
    const Eigen::Index n = weight_.size();
    const auto count = static_cast<Eigen::Index>(bands.size());
    Vector r(n + 2 * count);
    r.head(n) = root_.cwiseProduct(levelled(total(bands, real) - wanted_));
    const double drawn = kDrawn / std::sqrt(static_cast<double>(count));
    for (Eigen::Index k = 0; k < count; ++k) {
        const BandSpec& b = bands[static_cast<std::size_t>(k)];
        r[n + 2 * k] = drawn * b.gain;
        r[n + 2 * k + 1] = 0.05 * kDrawn * std::max(0.0, std::log(b.q / kNarrowFrom));
    }
    return r;
}

double Fitter::cost(const std::vector<BandSpec>& bands, bool real) const {
    return residual(bands, real).squaredNorm();
}

// By ln f, gain, ln Q of each band (gains alone: one column a band), on the prototypes.
void Fitter::jacobian(const std::vector<BandSpec>& bands, bool gainsOnly, Matrix& j) const {
    const Eigen::Index n = weight_.size(), each = gainsOnly ? 1 : 3;
    const auto count = static_cast<Eigen::Index>(bands.size());
    constexpr double kStep = 1e-4;
    j.setZero(n + 2 * count, each * count);
    const double drawn = kDrawn / std::sqrt(static_cast<double>(count));
    for (Eigen::Index k = 0; k < count; ++k) {
        const BandSpec& b = bands[static_cast<std::size_t>(k)];
        const Vector here = response(b);
        const auto column = [&](const BandSpec& there, Eigen::Index at) {
            j.col(at).head(n) = root_.cwiseProduct(levelled(response(there) - here) / kStep);
        };
        BandSpec there = b;
        there.gain += kStep;
        column(there, each * k + (gainsOnly ? 0 : 1));
        j(n + 2 * k, each * k + (gainsOnly ? 0 : 1)) = drawn;
        if (gainsOnly) continue;
        there = b;
        there.freq *= std::exp(kStep);
        column(there, each * k);
        there = b;
        there.q *= std::exp(kStep);
        column(there, each * k + 2);
        if (b.q > kNarrowFrom) j(n + 2 * k + 1, each * k + 2) = 0.05 * kDrawn;
    }
}

void Fitter::joint(std::vector<BandSpec>& bands, int iterations, bool real, bool gainsOnly) const {
    if (bands.empty()) return;
    double lambda = 1e-3, now = cost(bands, real);
    Matrix j;
    const Eigen::Index each = gainsOnly ? 1 : 3;
    for (int i = 0; i < iterations && lambda < 1e6; ++i) {
        jacobian(bands, gainsOnly, j);
        const Matrix normal = j.transpose() * j;
        const Vector gradient = j.transpose() * residual(bands, real);
        const double before = now;
        while (lambda < 1e6) {
            Matrix damped = normal;
            damped.diagonal() += lambda * (normal.diagonal().array() + 1e-9).matrix();
            const Vector step = -damped.ldlt().solve(gradient);
            std::vector<BandSpec> next = bands;
            for (std::size_t k = 0; k < bands.size(); ++k) {
                const auto at = static_cast<Eigen::Index>(k) * each;
                next[k] = gainsOnly ? moved(bands[k], 0, step[at], 0)
                                    : moved(bands[k], std::clamp(step[at], -0.7, 0.7), step[at + 1],
                                            std::clamp(step[at + 2], -0.7, 0.7));
            }
            const double then = cost(next, real);
            if (then < now) {
                bands = std::move(next);
                now = then;
                lambda = std::max(lambda / 5, 1e-7);
                break;
            }
            lambda *= 5;
        }
        if (before - now < 1e-7 * before) break;
    }
}

}  // namespace

double curveRms(const CurveProblem& problem, const std::vector<BandSpec>& bands) {
    return Fitter(problem, {}).rmsOf(bands, true);
}

std::vector<double> curveOf(const CurveProblem& problem, const std::vector<BandSpec>& bands) {
    const Vector sum = Fitter(problem, {}).total(bands, true);
    return {sum.data(), sum.data() + sum.size()};
}

std::vector<BandSpec> fitBands(const CurveProblem& problem, const FitLimits& limits) {
    const Fitter fitter(problem, limits);
    std::vector<BandSpec> bands;
    double left = fitter.rmsOf(bands, false);
    while (static_cast<int>(bands.size()) < limits.maxBands && left >= limits.goodDb) {
        const auto next = fitter.bestNext(bands);
        if (!next) break;
        std::vector<BandSpec> more = bands;
        more.push_back(*next);
        fitter.joint(more, 40, false, false);
        const double then = fitter.rmsOf(more, false);
        if (then > left * (1 - limits.leastGain) && bands.size() >= 2) break;
        bands = std::move(more);
        left = then;
    }
    return refitBands(problem, std::move(bands), limits);
}

std::vector<BandSpec> refitBands(const CurveProblem& problem, std::vector<BandSpec> bands,
                                 const FitLimits& limits) {
    const Fitter fitter(problem, limits);
    const auto small = [&](const BandSpec& b) { return std::abs(b.gain) < limits.leastDb; };
    std::erase_if(bands, small);
    fitter.joint(bands, 30, false, false);
    fitter.joint(bands, 4, true, false);
    std::erase_if(bands, small);
    std::sort(bands.begin(), bands.end(), [](auto& a, auto& b) { return a.freq < b.freq; });
    return bands;
}

std::vector<BandSpec> refitGains(const CurveProblem& problem, std::vector<BandSpec> bands,
                                 const FitLimits& limits) {
    Fitter(problem, limits).joint(bands, 8, false, true);
    return bands;
}

}  // namespace lacquer
