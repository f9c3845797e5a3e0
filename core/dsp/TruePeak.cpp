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
    alternations_.fill({});
}

// Moves everything on by a quantum; returns the frame that the output's first value is of.
const double* TruePeakDetector::take(std::span<const double, kQuantum> in) noexcept {
    std::copy(line_.begin() + kQuantum, line_.end(), line_.begin());
    std::copy(peaks_.begin() + 1, peaks_.end(), peaks_.begin());
    std::copy(alternations_.begin() + 1, alternations_.end(), alternations_.begin());
    double peak = 0.0;
    Alternation sum;
    double* fresh = line_.data() + kPast;
    for (int n = 0; n < kQuantum; n += 2) {
        fresh[n] = sane(in[n]);
        fresh[n + 1] = sane(in[n + 1]);
        peak = std::max(peak, std::max(std::abs(fresh[n]), std::abs(fresh[n + 1])));
        const double half = sum.end + fresh[n];
        sum.end += fresh[n] - fresh[n + 1];
        sum.least = std::min(sum.least, std::min(half, sum.end));
        sum.most = std::max(sum.most, std::max(half, sum.end));
    }
    peaks_.back() = peak;
    alternations_.back() = sum;
    return fresh - delay();
}

// No value around the output's frames is greater than this.
double TruePeakDetector::bound() const noexcept {
    // Curvature is at most (pi/P)^2 of the peak (Bernstein), of which a parabola adds an eighth.
    const double rise = 1.0 + 1.5 / (kernel_->phases() * kernel_->phases());
    return kernel_->gain() * *std::max_element(peaks_.begin(), peaks_.end()) * rise;
}

// The range of the alternating sum over all four quanta.
double TruePeakDetector::alternation() const noexcept {
    double base = 0.0, least = 0.0, most = 0.0;
    for (const Alternation& a : alternations_) {
        least = std::min(least, base + a.least);
        most = std::max(most, base + a.most);
        base += a.end;
    }
    return most - least;
}

double TruePeakDetector::peak(std::span<const double, kQuantum> in, double floor) noexcept {
    const double* centre = take(in);
    double best = 0.0;
    for (int n = 0; n < kQuantum; ++n) best = std::max(best, std::abs(centre[n]));
    if (bound() < std::max(best, floor) || bound() == 0.0) return best;
    const double rise = 1.0 + 1.5 / (kernel_->phases() * kernel_->phases());
    const double range = alternation();
    const double tail = kernel_->tailGain(1) * range;
    const double edge = std::max(best, std::abs(centre[kQuantum]));
    if ((kernel_->nearGain() * edge + tail) * rise < std::max(best, floor)) return best;
    for (int g = 0; g < kQuantum; g += kGroup) {
        double most = 0.0;
        for (int n = g; n <= g + kGroup; ++n) most = std::max(most, std::abs(centre[n]));
        if ((kernel_->nearGain() * most + tail) * rise < std::max(best, floor)) continue;
        best = std::max(best, groupPeak(centre + g, std::max(best, floor), range));
    }
    return best;
}

// The greatest value from x[0] to before x[8], unless provably below `floor`; `range` bounds the tails.
double TruePeakDetector::groupPeak(const double* x, double floor, double range) const noexcept {
    constexpr int kNearPairs = 4;
    alignas(64) double grid[TruePeakKernel::kMaxPhases + 1][kGroup];
    const int phases = kernel_->phases();
    const double rise = 1.0 + 1.5 / (phases * phases);
    kernel_->interpolate(x, grid[1], kGroup, kGroup, kNearPairs);
    double most = 0.0;
    for (int p = 1; p < phases; ++p)
        for (int n = 0; n < kGroup; ++n) most = std::max(most, std::abs(grid[p][n]));
    for (int n = 0; n <= kGroup; ++n) most = std::max(most, std::abs(x[n]));
    if ((most + kernel_->tailGain(kNearPairs) * range) * rise < floor) return 0.0;
    kernel_->interpolate(x, grid[1], kGroup, kGroup);
    std::copy(x, x + kGroup, grid[0]);
    std::copy(x + 1, x + 1 + kGroup, grid[phases]);
    double best = 0.0;
    for (int p = 1; p < phases; ++p)
        for (int n = 0; n < kGroup; ++n)
            if (std::abs(grid[p][n]) * rise >= std::max(best, floor))
                best = std::max(best, vertex(grid[p - 1][n], grid[p][n], grid[p + 1][n]));
    for (int n = 0; n < kGroup; ++n) {
        if (std::abs(x[n]) * rise < std::max(best, floor)) continue;
        const double before = n > 0 ? grid[phases - 1][n - 1] : kernel_->at(x - 1, phases - 1);
        best = std::max(best, vertex(before, x[n], grid[1][n]));
    }
    return best;
}

void TruePeakDetector::process(std::span<const double, kQuantum> in,
                               std::span<double, kQuantum> envelope, double exactFrom) noexcept {
    const double* centre = take(in);
    if (bound() < exactFrom || bound() == 0.0) {
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
    deaf_ = 0;
    peak_ = samplePeak_ = recent_ = 0.0;
}

void TruePeakMeter::add(const double* samples, std::size_t frames, std::size_t stride) noexcept {
    for (std::size_t n = 0; n < frames;) {
        if (stride == 1 && filled_ == 0 && frames - n >= kQuantum) {
            quantum(std::span<const double, kQuantum>(samples + n, kQuantum));
            n += kQuantum;
            continue;
        }
        const std::size_t part = std::min(frames - n, pending_.size() - filled_);
        for (std::size_t i = 0; i < part; ++i) pending_[filled_ + i] = samples[(n + i) * stride];
        filled_ += part;
        n += part;
        if (filled_ == pending_.size()) {
            quantum(pending_);
            filled_ = 0;
        }
    }
}

void TruePeakMeter::quantum(std::span<const double, kQuantum> in) noexcept {
    const double peak = detector_.peak(in, deaf_ > 0 ? 1e300 : recent_);
    for (const double v : in) samplePeak_ = std::max(samplePeak_, std::abs(sane(v)));
    if (deaf_ > 0)
        --deaf_;
    else
        recent_ = std::max(recent_, peak);
    peak_ = std::max(peak_, std::max(recent_, samplePeak_));
}

void TruePeakMeter::interrupt() noexcept {
    detector_.reset();
    filled_ = 0;
    deaf_ = 2;
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
