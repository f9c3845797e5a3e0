// SPDX-License-Identifier: GPL-3.0-or-later
// The true-peak detector and meter.
#include "dsp/TruePeak.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
TruePeakDetector::TruePeakDetector(double rate, TruePeakTaps taps)
    : kernel_(&TruePeakKernel::get(rate, taps == TruePeakTaps::Full ? 64 : 32)) {}

void TruePeakDetector::reset() noexcept {
    line_.fill(0.0);
    lineAt_ = 0;
    most_.fill(0.0);
    alternations_.fill({});
    bound_ = range_ = 0.0;
    joined_ = false;
}

void TruePeakDetector::take(std::span<const double, kQuantum> in) noexcept {
    lineAt_ += kQuantum;
    if (lineAt_ > kSlides * kQuantum) {
        const double* const kept = line_.data() + lineAt_;
        std::copy(kept, kept + kPast, line_.data());
        lineAt_ = 0;
    }
    std::copy(most_.begin() + kGroups, most_.end(), most_.begin());
    double least[kGroups], most[kGroups], last[kGroups];
    scanForPeaks(in.data(), line_.data() + lineAt_ + kPast, &*(most_.end() - kGroups), least, most,
                 last);
    takeAlternation(least, most, last);
    const double greatest = *std::max_element(most_.begin(), most_.end());
    bound_ = kernel_->gain() * greatest * kernel_->rise();
}

// The range of the alternating sum over this quantum and the three before.
void TruePeakDetector::takeAlternation(const double* least, const double* most,
                                       const double* last) noexcept {
    std::copy(alternations_.begin() + 1, alternations_.end(), alternations_.begin());
    Alternation sum;
    for (int g = 0; g < kGroups; ++g) {
        sum.least = std::min(sum.least, sum.end + least[g]);
        sum.most = std::max(sum.most, sum.end + most[g]);
        sum.end += last[g];
    }
    alternations_.back() = sum;
    double base = 0.0, lowest = 0.0, highest = 0.0;
    for (const Alternation& a : alternations_) {
        lowest = std::min(lowest, base + a.least);
        highest = std::max(highest, base + a.most);
        base += a.end;
    }
    range_ = highest - lowest;
}

// No value from the group's first frame to before the next group's is greater than this.
double TruePeakDetector::firstBound(int g) const noexcept {
    const double edge = std::max(magnitude(g), std::abs(centre()[kGroup * (g + 1)]));
    return (kernel_->nearGain() * edge + kernel_->tailGain(1) * range_) * kernel_->rise();
}

// Fills inside_ and at_ for the group, unless it provably stays below `exactFrom`.
bool TruePeakDetector::find(int g, double exactFrom) noexcept {
    const double* x = centre() + kGroup * g;
    inside_[kGroup - 1] = joined_ ? inside_[2 * kGroup - 1] : 0.0;
    ends_[kGroup - 1] = ends_[2 * kGroup - 1];
    const bool joined = joined_;
    joined_ = bound_ > 0.0 && bound_ >= exactFrom && firstBound(g) >= exactFrom &&
              kernel_->peaks(x, exactFrom, range_, inside_ + kGroup, first_, ends_ + kGroup);
    if (!joined_) return false;
    if (!joined) ends_[kGroup - 1] = kernel_->lastPhase(x - 1);
    kernel_->peaksAt(x, first_, ends_ + kGroup, at_);
    return true;
}

void TruePeakDetector::group(int g, double exactFrom, double* envelope) noexcept {
    const double* x = centre() + kGroup * g;
    if (!find(g, exactFrom)) {
        for (int n = 0; n < kGroup; ++n) envelope[n] = std::abs(x[n]);
        envelope[0] = std::max(envelope[0], inside_[kGroup - 1]);
        return;
    }
    const double* inside = inside_ + kGroup;
    for (int n = 0; n < kGroup; ++n)
        envelope[n] = std::max(std::max(inside[n - 1], at_[n]), inside[n]);
}

double TruePeakDetector::peak(std::span<const double, kQuantum> in, double floor) noexcept {
    take(in);
    double best = 0.0;
    for (int g = 0; g < kGroups; ++g) best = std::max(best, magnitude(g));
    if (bound_ < std::max(best, floor) || bound_ == 0.0) {
        joined_ = false;
        return best;
    }
    for (int g = 0; g < kGroups; ++g) {
        if (!find(g, std::max(best, floor))) continue;
        for (int n = 0; n < kGroup; ++n)
            best = std::max(best, std::max(at_[n], inside_[kGroup + n]));
    }
    return best;
}

void TruePeakDetector::process(std::span<const double, kQuantum> in,
                               std::span<double, kQuantum> envelope, double exactFrom) noexcept {
    take(in);
    for (int g = 0; g < kGroups; ++g) group(g, exactFrom, envelope.data() + kGroup * g);
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
    samplePeak_ = std::max(samplePeak_, detector_.newest());
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
