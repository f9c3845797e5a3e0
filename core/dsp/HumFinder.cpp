// SPDX-License-Identifier: GPL-3.0-or-later
// Phase coherence of mains harmonics against their neighbours.
#include "dsp/HumFinder.h"

#include <algorithm>
#include <cmath>

#include "dsp/Math.h"

namespace lacquer {
namespace {

constexpr double kLowRate = 3000.0;
constexpr double kMains[2] = {50.0, 60.0};
constexpr double kApart[5] = {0.0, -4.0, -3.0, 3.0, 4.0};  // Hz
constexpr double kDeviation = 0.01;                        // Hz, a step of the search
constexpr int kDeviations = 15;                            // steps to either side
constexpr int kAway = 50, kAwayStep = 2;                   // of a neighbour
constexpr double kAgreement = 0.62, kStronger = 2.5;
constexpr double kLeastLevel = 5.6e-5;  // -85 dBFS

}  // namespace

HumFinder::HumFinder(double rate)
    : thin_(std::max(1, static_cast<int>(rate / kLowRate + 0.5))),
      half_(static_cast<int>(rate / thin_ / 2.0 + 0.5)) {
    const double low = rate / thin_;
    for (int m = 0; m < 2; ++m)
        for (int k = 0; k < kHarmonics; ++k)
            for (int i = 0; i < kEach; ++i) {
                const double hz = kMains[m] * (k + 1) + kApart[i];
                Line& line = lines_[static_cast<std::size_t>(lineAt(m, k, i))];
                math::turn(-hz / low, line.step.re, line.step.im);
            }
    math::turn(0.5 / half_, windowStep_.re, windowStep_.im);
    reset();
}

void HumFinder::reset() noexcept {
    for (Line& line : lines_) {
        const Phasor step = line.step;
        line = Line{};
        line.step = step;
    }
    windowNow_ = {1, 0};
    thinAt_ = at_ = frames_ = frameAt_ = 0;
    thinSum_ = 0.0;
    hum_ = {};
}

bool HumFinder::add(const Block& block) noexcept {
    const int before = frameAt_;
    for (int n = 0; n < kQuantum; ++n) {
        // Hum in opposite polarity must not vanish.
        thinSum_ += block.left[n] + 0.5 * block.right[n];
        if (++thinAt_ < thin_) continue;
        addLow(thinSum_ / (1.5 * thin_));
        thinAt_ = 0;
        thinSum_ = 0.0;
    }
    return frameAt_ != before;
}

void HumFinder::addLow(double x) noexcept {
    const double cosine = windowNow_.re;
    const double weight[2] = {(0.5 - 0.5 * cosine) * x, (0.5 + 0.5 * cosine) * x};
    for (Line& line : lines_) {
        const Phasor now = line.now;
        for (int w = 0; w < 2; ++w) {
            line.sum[w].re += weight[w] * now.re;
            line.sum[w].im += weight[w] * now.im;
        }
        line.now = {now.re * line.step.re - now.im * line.step.im,
                    now.re * line.step.im + now.im * line.step.re};
    }
    windowNow_ = {windowNow_.re * windowStep_.re - windowNow_.im * windowStep_.im,
                  windowNow_.re * windowStep_.im + windowNow_.im * windowStep_.re};
    if (++at_ % half_ != 0) return;
    // The first window begins at 0, the second half a second later.
    const int which = (at_ / half_) % 2 == 0 ? 0 : 1;
    windowNow_ = {which == 0 ? 1.0 : -1.0, 0.0};
    closeWindow(which);
}

void HumFinder::closeWindow(int which) noexcept {
    const bool whole = at_ > half_;  // the second window's first close saw half a second
    for (Line& line : lines_) {
        const double size = 1.0 / std::sqrt(line.now.re * line.now.re + line.now.im * line.now.im);
        line.now = {line.now.re * size, line.now.im * size};
        if (whole) {
            // A sine of peak 1 reads 1: the window's sum is half its length, half a second.
            const Phasor c{2.0 * line.sum[which].re / half_, 2.0 * line.sum[which].im / half_};
            const double length = std::sqrt(c.re * c.re + c.im * c.im);
            line.frames[frameAt_] = c;
            line.units[frameAt_] =
                length > 0.0 ? Phasor{c.re / length, c.im / length} : Phasor{0.0, 0.0};
        }
        line.sum[which] = {};
    }
    if (!whole) return;
    frameAt_ = (frameAt_ + 1) % kFrames;
    frames_ = std::min(frames_ + 1, kFrames);
    if (at_ >= 2 * half_ && at_ % (2 * half_) == 0) at_ = 2 * half_;
    judge();
}

// Length of the phasors' mean once `turn` steps of deviation are taken out of them.
double HumFinder::lengthOf(const Phasor (&phasors)[kFrames], int turn) const noexcept {
    Phasor spin{1, 0}, step, sum;
    math::turn(-0.5 * kDeviation * turn, step.re, step.im);
    for (int j = 0; j < frames_; ++j) {
        const Phasor& c = phasors[(frameAt_ - frames_ + j + kFrames) % kFrames];
        sum.re += c.re * spin.re - c.im * spin.im;
        sum.im += c.re * spin.im + c.im * spin.re;
        spin = {spin.re * step.re - spin.im * step.im, spin.re * step.im + spin.im * step.re};
    }
    return std::sqrt(sum.re * sum.re + sum.im * sum.im) / frames_;
}

double HumFinder::agreementSum(int mains, int deviation) const noexcept {
    double sum = 0.0;
    for (int k = 0; k < kHarmonics; ++k) {
        const Line& line = lines_[static_cast<std::size_t>(lineAt(mains, k, 0))];
        const double agreement = lengthOf(line.units, deviation * (k + 1));
        sum += agreement * agreement;
    }
    return sum;
}

// A neighbour at its own best deviation: lines of beats lie anywhere.
double HumFinder::highest(const Line& line) const noexcept {
    double most = 0.0;
    for (int turn = -kAway; turn <= kAway; turn += kAwayStep)
        most = std::max(most, lengthOf(line.frames, turn));
    return most;
}

// Harmonics that are hum at this deviation. Neighbours on one side may be a tone.
int HumFinder::found(int mains, int deviation) const noexcept {
    int count = 0;
    for (int k = 0; k < kHarmonics; ++k) {
        const int turn = deviation * (k + 1);
        const Line& here = lines_[static_cast<std::size_t>(lineAt(mains, k, 0))];
        const double agreement = lengthOf(here.units, turn), level = lengthOf(here.frames, turn);
        if (agreement < kAgreement || level < kLeastLevel) continue;
        double side[2] = {0.0, 0.0};
        for (int i = 1; i < kEach; ++i) {
            double& most = side[kApart[i] < 0 ? 0 : 1];
            most = std::max(most, highest(lines_[static_cast<std::size_t>(lineAt(mains, k, i))]));
        }
        const bool is = level > kStronger * std::min(side[0], side[1]);
        count += is ? 1 : 0;
    }
    return count;
}

void HumFinder::judge() noexcept {
    hum_ = {};
    if (frames_ < kLeastFrames) return;
    int most = 1;
    for (int m = 0; m < 2; ++m) {
        int best = 0;
        double bestSum = -1.0;
        for (int d = -kDeviations; d <= kDeviations; ++d) {
            const double sum = agreementSum(m, d);
            if (sum > bestSum) {
                bestSum = sum;
                best = d;
            }
        }
        const int count = found(m, best);
        if (count <= most) continue;
        most = count;
        hum_ = {kMains[m] + kDeviation * best, static_cast<int>(kMains[m])};
    }
}

}  // namespace lacquer
