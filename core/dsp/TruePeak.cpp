// SPDX-License-Identifier: GPL-3.0-or-later
// The true-peak detector and meter.
#include "dsp/TruePeak.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kLimit = 1e100;

double sane(double x) noexcept {
    if (!(x == x)) return 0.0;
    return x > kLimit ? kLimit : (x < -kLimit ? -kLimit : x);
}

// The height of the parabola through three neighbours when the middle one is a local maximum of
// magnitude, else the middle one's magnitude.
[[gnu::always_inline]] inline double vertex(double a, double b, double c) noexcept {
    const double sign = b < 0.0 ? -1.0 : 1.0;
    const double l = a * sign, m = b * sign, r = c * sign;
    const double bend = 2.0 * m - l - r;
    const double rise = (l - r) * (l - r) / (8.0 * (bend > 1e-300 ? bend : 1e-300));
    return m >= l && m >= r && bend > 1e-300 ? m + rise : m;
}

}  // namespace

TruePeakDetector::TruePeakDetector(double rate, TruePeakTaps taps)
    : kernel_(&TruePeakKernel::get(rate, taps == TruePeakTaps::Full ? 64 : 32)) {}

void TruePeakDetector::reset() noexcept {
    line_.fill(0.0);
    peaks_.fill(0.0);
}

void TruePeakDetector::process(std::span<const double, kQuantum> in,
                               std::span<double, kQuantum> envelope, double exactFrom) noexcept {
    std::copy(line_.begin() + kQuantum, line_.end(), line_.begin());
    std::copy(peaks_.begin() + 1, peaks_.end(), peaks_.begin());
    double peak = 0.0;
    double* fresh = line_.data() + kPast;
    for (int n = 0; n < kQuantum; ++n) {
        fresh[n] = sane(in[n]);
        peak = std::max(peak, std::abs(fresh[n]));
    }
    peaks_.back() = peak;
    const double* centre = fresh - delay();
    const double reach = kernel_->gain() * *std::max_element(peaks_.begin(), peaks_.end());
    // Curvature is at most (pi/P)^2 of the peak (Bernstein), of which a parabola adds an eighth.
    const double rise = 1.0 + 1.5 / (kernel_->phases() * kernel_->phases());
    if (reach * rise < exactFrom || reach == 0.0) {
        for (int n = 0; n < kQuantum; ++n) envelope[n] = std::abs(centre[n]);
        return;
    }
    fine(centre, envelope);
}

void TruePeakDetector::fine(const double* centre, std::span<double, kQuantum> envelope) noexcept {
    constexpr int kCount = kQuantum + kBack;
    alignas(64) double grid[TruePeakKernel::kMaxPhases][kCount];  // [phase][frame from -kBack]
    alignas(64) double between[kCount];                           // greatest inside (n, n+1)
    const int phases = kernel_->phases();
    const double* x = centre - kBack;
    std::copy(x, x + kCount, grid[0]);
    kernel_->interpolate(x, grid[1], kCount, kCount);
    std::fill(between, between + kCount, 0.0);
    for (int p = 1; p < phases; ++p) {
        const double* left = grid[p - 1];
        const double* here = grid[p];
        const double* right = p + 1 < phases ? grid[p + 1] : x + 1;
        for (int n = 0; n < kCount; ++n)
            between[n] = std::max(between[n], vertex(left[n], here[n], right[n]));
    }
    for (int n = 0; n < kQuantum; ++n) {
        const int i = n + kBack;
        const double at = vertex(grid[phases - 1][i - 1], grid[0][i], grid[1][i]);
        envelope[n] = std::max(std::max(between[i - 1], at), between[i]);
    }
}

TruePeakMeter::TruePeakMeter(double rate) : detector_(rate) {}

void TruePeakMeter::reset() noexcept {
    detector_.reset();
    filled_ = 0;
    peak_ = samplePeak_ = recent_ = 0.0;
}

void TruePeakMeter::add(const double* samples, std::size_t frames, std::size_t stride) noexcept {
    for (std::size_t n = 0; n < frames; ++n) {
        pending_[filled_++] = samples[n * stride];
        if (filled_ == pending_.size()) {
            quantum(pending_);
            filled_ = 0;
        }
    }
}

void TruePeakMeter::quantum(std::span<const double, kQuantum> in) noexcept {
    std::array<double, kQuantum> envelope;
    detector_.process(in, envelope, recent_);
    for (const double p : envelope) recent_ = std::max(recent_, p);
    for (const double v : in) samplePeak_ = std::max(samplePeak_, std::abs(sane(v)));
    peak_ = std::max(peak_, recent_);
}

double TruePeakMeter::finalPeak() const noexcept {
    TruePeakMeter copy = *this;
    const std::array<double, 3 * kQuantum> silence{};
    copy.add(silence.data(), silence.size());
    return copy.peak_;
}

double TruePeakMeter::takeRecent() noexcept {
    const double value = recent_;
    recent_ = 0.0;
    return value;
}

}  // namespace lacquer
