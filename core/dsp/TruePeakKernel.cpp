// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the true-peak interpolator and its loop for three vector widths.
#include "dsp/TruePeakKernel.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kBeta = 8.0;

double besselI0(double x) {
    double sum = 1.0, term = 1.0;
    for (int k = 1; k < 64; ++k) {
        term *= (x / (2 * k)) * (x / (2 * k));
        sum += term;
    }
    return sum;
}

// Windowed sinc at `t` frames from its centre, not yet normalised.
double prototype(double t, int halfTaps) {
    const double r = t / halfTaps;
    if (std::abs(r) >= 1.0) return 0.0;
    const double sinc = t == 0.0 ? 1.0 : std::sin(kPi * t) / (kPi * t);
    return sinc * besselI0(kBeta * std::sqrt(1.0 - r * r)) / besselI0(kBeta);
}

// W output samples at a time; lanes never mix, so every W gives the same bits.
template <int W, int P>
[[gnu::always_inline]] inline void run(const double* x, double* out, int stride, int count,
                                       const double* pairs, int halfTaps) {
    typedef double Vec
        __attribute__((vector_size(W * sizeof(double)), aligned(sizeof(double)), may_alias));
    constexpr int kSums = P - 1;
    for (int n = 0; n < count; n += W) {
        Vec sum[kSums] = {};
        const double* c = pairs;
        for (int j = 0; j < halfTaps; ++j, c += kSums) {
            const Vec right = *reinterpret_cast<const Vec*>(x + n + 1 + j);
            const Vec left = *reinterpret_cast<const Vec*>(x + n - j);
            const Vec even = right + left;
            const Vec odd = right - left;
            for (int s = 0; s < P / 2 - 1; ++s) {
                sum[2 * s] += c[2 * s] * even;
                sum[2 * s + 1] += c[2 * s + 1] * odd;
            }
            sum[kSums - 1] += c[kSums - 1] * even;
        }
        for (int s = 0; s < P / 2 - 1; ++s) {
            *reinterpret_cast<Vec*>(out + s * stride + n) = sum[2 * s] + sum[2 * s + 1];
            *reinterpret_cast<Vec*>(out + (P - 2 - s) * stride + n) = sum[2 * s] - sum[2 * s + 1];
        }
        *reinterpret_cast<Vec*>(out + (P / 2 - 1) * stride + n) = sum[kSums - 1];
    }
}

template <int W>
[[gnu::always_inline]] inline void runPhases(int phases, const double* x, double* out, int stride,
                                             int count, const double* pairs, int halfTaps) {
    if (phases == 8)
        run<W, 8>(x, out, stride, count, pairs, halfTaps);
    else if (phases == 4)
        run<W, 4>(x, out, stride, count, pairs, halfTaps);
    else
        run<W, 2>(x, out, stride, count, pairs, halfTaps);
}

using Loop = void (*)(int, const double*, double*, int, int, const double*, int);

void loopBase(int phases, const double* x, double* out, int stride, int count, const double* pairs,
              int halfTaps) {
    runPhases<2>(phases, x, out, stride, count, pairs, halfTaps);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void loopAvx2(int phases, const double* x, double* out, int stride,
                                      int count, const double* pairs, int halfTaps) {
    runPhases<4>(phases, x, out, stride, count, pairs, halfTaps);
}
[[gnu::target("avx512f")]] void loopAvx512(int phases, const double* x, double* out, int stride,
                                           int count, const double* pairs, int halfTaps) {
    runPhases<8>(phases, x, out, stride, count, pairs, halfTaps);
}
Loop chooseLoop() {
    if (__builtin_cpu_supports("avx512f")) return loopAvx512;
    return __builtin_cpu_supports("avx2") ? loopAvx2 : loopBase;
}
#else
Loop chooseLoop() {
    return loopBase;
}
#endif

const Loop kLoop = chooseLoop();

}  // namespace

TruePeakKernel::TruePeakKernel(int phases, int halfTaps) : phases_(phases), halfTaps_(halfTaps) {
    const int sums = phases - 1;
    pairs_.resize(static_cast<std::size_t>(sums) * halfTaps);
    std::vector<double> norm(phases, 1.0);
    for (int p = 1; p < phases; ++p) {
        double total = 0.0;
        for (int k = 1 - halfTaps; k <= halfTaps; ++k)
            total += prototype(static_cast<double>(p) / phases - k, halfTaps);
        norm[p] = total;
    }
    for (int j = 0; j < halfTaps; ++j) {
        for (int s = 0; s < phases / 2; ++s) {
            const double t = static_cast<double>(s + 1) / phases;
            const double right = prototype(t - 1 - j, halfTaps) / norm[s + 1];
            const double left = prototype(t + j, halfTaps) / norm[s + 1];
            double* pair = &pairs_[static_cast<std::size_t>(j) * sums + 2 * s];
            pair[0] = (right + left) / 2;
            if (s + 1 < phases / 2) pair[1] = (right - left) / 2;
        }
    }
    for (int p = 1; p < phases; ++p) {
        double total = 0.0;
        for (int k = 1 - halfTaps; k <= halfTaps; ++k) total += std::abs(tap(p, k));
        gain_ = std::max(gain_, total);
        nearGain_ = std::max(nearGain_, std::abs(tap(p, 0)) + std::abs(tap(p, 1)));
    }
    tailGains_.assign(static_cast<std::size_t>(halfTaps), 0.0);
    for (int j = 0; j < halfTaps; ++j)
        for (int p = 1; p < phases; ++p)
            tailGains_[static_cast<std::size_t>(j)] =
                std::max(tailGains_[static_cast<std::size_t>(j)],
                         std::abs(tap(p, -j)) + std::abs(tap(p, 1 + j)));
}

double TruePeakKernel::tap(int phase, int k) const noexcept {
    // Mirrored phases swap left and right.
    if (phase > phases_ / 2) return tap(phases_ - phase, 1 - k);
    const int j = k >= 1 ? k - 1 : -k;
    const double* pair = &pairs_[static_cast<std::size_t>(j) * (phases_ - 1) + 2 * (phase - 1)];
    if (phase == phases_ / 2) return pair[0];
    return k >= 1 ? pair[0] + pair[1] : pair[0] - pair[1];
}

const TruePeakKernel& TruePeakKernel::get(double rate, int halfTaps) {
    static const TruePeakKernel full[3] = {{8, 64}, {4, 64}, {2, 64}};
    static const TruePeakKernel eco[3] = {{8, 32}, {4, 32}, {2, 32}};
    const int index = rate < 88000.0 ? 0 : (rate < 176000.0 ? 1 : 2);
    return (halfTaps >= 64 ? full : eco)[index];
}

void TruePeakKernel::interpolate(const double* x, double* out, int stride, int count,
                                 int pairs) const noexcept {
    kLoop(phases_, x, out, stride, count, pairs_.data(), pairs);
}

double TruePeakKernel::at(const double* x, int phase) const noexcept {
    double sum = 0.0;
    for (int j = 0; j < halfTaps_; ++j)
        sum += tap(phase, 1 + j) * x[1 + j] + tap(phase, -j) * x[-j];
    return sum;
}

}  // namespace lacquer
