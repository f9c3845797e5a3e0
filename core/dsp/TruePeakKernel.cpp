// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the true-peak interpolator; its loops are in TruePeakLoops.inc.
#include "dsp/TruePeakKernel.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "dsp/Block.h"
#include "dsp/Simd.h"

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

constexpr double kLimit = 1e100;

#define LACQUER_LOOPS "dsp/TruePeakLoops.inc"
#include "dsp/SimdEach.inc"

const auto interpolateLoop = LACQUER_PICK(interpolate);
const auto groupLoop = LACQUER_PICK(group);
const auto atFramesLoop = LACQUER_PICK(atFrames);
const auto scanLoop = LACQUER_PICK(scan);

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
    for (int k = 1 - halfTaps; k <= halfTaps; ++k) last_.push_back(tap(phases - 1, k));
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

const TruePeakKernel& TruePeakKernel::get(double /*rate*/, int halfTaps) {
    static const TruePeakKernel full(8, 64), eco(8, 32);
    return halfTaps >= 64 ? full : eco;
}

void TruePeakKernel::interpolate(const double* x, double* out, int stride,
                                 int count) const noexcept {
    interpolateLoop(phases_, x, out, stride, count, pairs_.data(), halfTaps_);
}

bool TruePeakKernel::peaks(const double* x, double floor, double range, double* inside,
                           double* first, double* ends) const noexcept {
    const PeakGroup group{x, pairs_.data(), tailGains_.data(), halfTaps_, range, rise(), floor};
    return groupLoop(phases_, group, inside, first, ends);
}

void TruePeakKernel::peaksAt(const double* x, const double* first, const double* ends,
                             double* out) const noexcept {
    atFramesLoop(x, first, ends, out);
}

double TruePeakKernel::lastPhase(const double* x) const noexcept {
    double sums[8] = {};
    const double* from = x + 1 - halfTaps_;
    for (int k = 0; k < 2 * halfTaps_; k += 8)
        for (int lane = 0; lane < 8; ++lane)
            sums[lane] += last_[static_cast<std::size_t>(k + lane)] * from[k + lane];
    return ((sums[0] + sums[4]) + (sums[2] + sums[6])) +
           ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

void scanForPeaks(const double* in, double* out, double* most, double* least, double* greatest,
                  double* last) noexcept {
    scanLoop(in, out, most, least, greatest, last);
}

}  // namespace lacquer
