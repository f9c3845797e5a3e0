// SPDX-License-Identifier: GPL-3.0-or-later
// Polyphase interpolation and decimation.
#include "dsp/Oversampler.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr double kBeta = 11.5;    // 118 dB
constexpr double kCutoff = 0.48;  // of the base rate, the middle of the transition

double besselI0(double x) {
    double sum = 1.0, term = 1.0;
    for (int k = 1; k < 64; ++k) {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }
    return sum;
}

// factor·kTaps + 1 symmetric taps of sum 1.
std::vector<double> prototype(int factor) {
    const int half = factor * Oversampler::kTaps / 2;
    std::vector<double> h(static_cast<std::size_t>(2 * half) + 1);
    double sum = 0.0;
    for (int i = -half; i <= half; ++i) {
        const double r = static_cast<double>(i) / half, x = 2.0 * kCutoff * i / factor;
        const double sinc = i == 0 ? 1.0 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
        const double window = besselI0(kBeta * std::sqrt(std::max(0.0, 1.0 - r * r)));
        sum += h[static_cast<std::size_t>(i + half)] = sinc * window;
    }
    for (double& v : h) v /= sum;
    return h;
}

#define LACQUER_LOOPS "dsp/OversamplerLoops.inc"
#include "dsp/SimdEach.inc"

const auto rowLoop = LACQUER_PICK(filterRow);
const auto decimateLoop = LACQUER_PICK(decimate);

double magnitudeOf(const std::vector<double>& x) noexcept {
    double most[8] = {};
    std::size_t n = 0;
    for (; n + 8 <= x.size(); n += 8)
        for (std::size_t i = 0; i < 8; ++i) most[i] = std::max(most[i], std::abs(x[n + i]));
    for (; n < x.size(); ++n) most[0] = std::max(most[0], std::abs(x[n]));
    return *std::max_element(most, most + 8);
}

}  // namespace

Oversampler::Oversampler(int factor) : factor_(factor) {
    if (factor == 1) return;
    const std::vector<double> h = prototype(factor);
    const auto f = static_cast<std::size_t>(factor);
    phases_.resize(f * kTaps);
    // Output m·factor + p is the sum over taps j of h[p + j·factor]·in[m - j]; the last tap of the
    // prototype (of phase 0) is zero to 1e-6 of its neighbours' window and is given to the way down.
    for (std::size_t p = 0; p < f; ++p)
        for (std::size_t j = 0; j < kTaps; ++j)
            phases_[p * kTaps + (kTaps - 1 - j)] = factor * h[p + j * f];
    most_ = 0.0;
    for (std::size_t p = 0; p < f; ++p) {
        double sum = 0.0;
        for (std::size_t j = 0; j < kTaps; ++j) sum += std::abs(phases_[p * kTaps + j]);
        most_ = std::max(most_, sum * (1.0 + 1e-9));  // more than sums are rounded by
    }
    filter_.assign((h.size() + 7) / 8 * 8, 0.0);
    std::copy(h.begin(), h.end(), filter_.end() - static_cast<std::ptrdiff_t>(h.size()));
    low_.assign(kTaps - 1 + kQuantum, 0.0);
    high_.assign(filter_.size() - 1 + kQuantum * f, 0.0);
    resting_ = high_.size();
}

void Oversampler::reset() noexcept {
    std::fill(low_.begin(), low_.end(), 0.0);
    std::fill(high_.begin(), high_.end(), 0.0);
    resting_ = high_.size();
}

void Oversampler::take(const double* in) noexcept {
    std::copy(low_.end() - (kTaps - 1), low_.end(), low_.begin());
    std::copy_n(in, kQuantum, low_.begin() + (kTaps - 1));
}

void Oversampler::interpolate(double* out) const noexcept {
    for (int p = 0; p < factor_; ++p) {
        alignas(64) double row[kQuantum];
        rowLoop(low_.data(), &phases_[static_cast<std::size_t>(p) * kTaps], kTaps, row);
        for (int n = 0; n < kQuantum; ++n) out[n * factor_ + p] = row[n];
    }
}

void Oversampler::up(const double* in, double* out) noexcept {
    if (factor_ == 1) {
        std::copy_n(in, kQuantum, out);
        return;
    }
    take(in);
    interpolate(out);
}

bool Oversampler::upOver(const double* in, double floor, double* out) noexcept {
    if (factor_ == 1) {
        std::copy_n(in, kQuantum, out);
        return true;
    }
    take(in);
    if (magnitudeOf(low_) * most_ < floor) return false;
    interpolate(out);
    return true;
}

void Oversampler::down(const double* in, double* out) noexcept {
    if (factor_ == 1) {
        std::copy_n(in, kQuantum, out);
        return;
    }
    const std::size_t keep = filter_.size() - 1,
                      fresh = static_cast<std::size_t>(factor_) * kQuantum;
    const bool silent = std::all_of(in, in + fresh, [](double x) { return x == 0.0; });
    if (silent && resting_ >= high_.size()) {
        std::fill_n(out, kQuantum, 0.0);
        return;
    }
    resting_ = silent ? resting_ + fresh : 0;
    std::copy(high_.end() - static_cast<std::ptrdiff_t>(keep), high_.end(), high_.begin());
    std::copy_n(in, fresh, high_.begin() + static_cast<std::ptrdiff_t>(keep));
    decimateLoop(high_.data(), filter_.data(), static_cast<int>(filter_.size()), factor_, out);
}

}  // namespace lacquer
