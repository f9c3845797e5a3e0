// SPDX-License-Identifier: GPL-3.0-or-later
// Adaptive lines and the frequency that they share.
#include "dsp/HumCanceller.h"

#include <algorithm>
#include <cmath>

#include "dsp/Math.h"

namespace lacquer {
namespace {

constexpr double kWide = 1.5, kNarrow = 0.05;  // Hz between the notch's -3 dB points
constexpr double kNarrowing = 0.6;             // Hz·s
constexpr double kTwoPi = 6.283185307179586477;
constexpr double kRestSeconds = 0.03, kUsualSeconds = 4.0, kSilence = 1e-7;
constexpr double kMostWeight = 3.0;  // powers of two
constexpr double kFollowSeconds = 0.25, kFollowFrom = 1.0;
constexpr double kFollowGain = 0.15, kMostStep = 0.004, kMostAway = 0.3;  // Hz

}  // namespace

void HumCanceller::start(double hz, double rate) noexcept {
    lines_ = {};
    count_ = 0;
    centre_ = hz;
    rest_ = 0.0;
    usual_ = 0.0;
    seconds_ = followAt_ = 0.0;
    tune(hz, rate);
}

void HumCanceller::tune(double hz, double rate) noexcept {
    hz_ = hz;
    for (int k = 0; k < kMost; ++k)
        math::turn(hz * (k + 1) / rate, lines_[static_cast<std::size_t>(k)].stepRe,
                   lines_[static_cast<std::size_t>(k)].stepIm);
}

void HumCanceller::run(const Block& sound, int count, double rate, Block& hum) noexcept {
    count_ = std::min({count, kMost, static_cast<int>(0.45 * rate / hz_)});
    const double width = std::clamp(kNarrowing / (seconds_ + 1e-9), kNarrow, kWide);
    const double gain = kTwoPi * width / rate * weigh(rate);
    double rest = 0.0;
    for (int n = 0; n < kQuantum; ++n) {
        double left = 0.0, right = 0.0;
        for (int k = 0; k < count_; ++k) {
            const Line& line = lines_[static_cast<std::size_t>(k)];
            left += line.a[0] * line.re + line.b[0] * line.im;
            right += line.a[1] * line.re + line.b[1] * line.im;
        }
        hum.left[n] = left;
        hum.right[n] = right;
        const double restLeft = sound.left[n] - left, restRight = sound.right[n] - right;
        rest += restLeft * restLeft + restRight * restRight;
        const double l = gain * restLeft, r = gain * restRight;
        for (int k = 0; k < count_; ++k) {
            Line& line = lines_[static_cast<std::size_t>(k)];
            line.a[0] += l * line.re;
            line.b[0] += l * line.im;
            line.a[1] += r * line.re;
            line.b[1] += r * line.im;
            const double re = line.re * line.stepRe - line.im * line.stepIm;
            line.im = line.re * line.stepIm + line.im * line.stepRe;
            line.re = re;
        }
    }
    for (Line& line : lines_) {
        // Back to length 1: one Newton step is enough for what rounding has added.
        const double size = 1.5 - 0.5 * (line.re * line.re + line.im * line.im);
        line.re *= size;
        line.im *= size;
    }
    const double passed = std::min(seconds_ + kQuantum / rate, kRestSeconds);
    rest_ += kQuantum / (passed * rate) * (rest / kQuantum - rest_);
    seconds_ += kQuantum / rate;
    if (seconds_ - followAt_ >= kFollowSeconds) follow(rate);
}

// Soft moments tell more about the hum than loud ones, each by the reciprocal of the rest's power.
double HumCanceller::weigh(double rate) noexcept {
    if (seconds_ <= 0.0) return 0.0;  // nothing is known yet
    const double weight = -math::log2(rest_ + power() + kSilence);
    const double passed = std::min(seconds_, kUsualSeconds);
    usual_ += kQuantum / (passed * rate) * (weight - usual_);
    return math::exp2(std::min(weight - usual_, kMostWeight));
}

// A line off its frequency by k·d Hz turns by 2π·k·d·t: the d that explains all turns best.
void HumCanceller::follow(double rate) noexcept {
    double turned = 0.0, weight = 0.0;
    for (int k = 0; k < std::min(count_, 8); ++k) {
        Line& line = lines_[static_cast<std::size_t>(k)];
        for (int c = 0; c < 2; ++c) {
            turned += (k + 1) * (line.oldA[c] * -line.b[c] + line.oldB[c] * line.a[c]);
            weight += (k + 1.0) * (k + 1.0) *
                      std::sqrt((line.a[c] * line.a[c] + line.b[c] * line.b[c]) *
                                (line.oldA[c] * line.oldA[c] + line.oldB[c] * line.oldB[c]));
            line.oldA[c] = line.a[c];
            line.oldB[c] = line.b[c];
        }
    }
    const double passed = seconds_ - followAt_;
    followAt_ = seconds_;
    if (seconds_ < kFollowFrom || weight < 1e-14) return;
    const double step = kFollowGain * turned / (weight * kTwoPi * passed);
    tune(std::clamp(hz_ + std::clamp(step, -kMostStep, kMostStep), centre_ - kMostAway,
                    centre_ + kMostAway),
         rate);
}

double HumCanceller::power() const noexcept {
    double power[2] = {0, 0};
    for (int k = 0; k < count_; ++k)
        for (int c = 0; c < 2; ++c) {
            const Line& line = lines_[static_cast<std::size_t>(k)];
            power[c] += line.a[c] * line.a[c] + line.b[c] * line.b[c];
        }
    return std::max(power[0], power[1]);
}

}  // namespace lacquer
