// SPDX-License-Identifier: GPL-3.0-or-later
// modules/Limiter and measure/Loudness in miniature.
#include "match/DriveModel.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/MovingMax.h"
#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kStepMs = 1.0;
constexpr std::size_t kTenth = 100;  // steps of 0.1 s
// Of the punchy style and dsp/TransientClip, with a release of 30 ms.
constexpr int kTipSteps = 3, kPlateauSteps = 25, kHoldSteps = 12;
constexpr double kClipDb = 2.0, kRiseMs = 100, kFallMs = 300;
constexpr double kFastMs = 21, kSlowMs = 300, kSlowRiseMs = 100, kSlowShare = 0.4;
constexpr double kAbsoluteGate = 1.1724653045822964e-7;      // -70 LUFS as mean power
constexpr double kGate = 0.1, kPsrGate = 0.251188643150958;  // -10 and -6 dB

double keep(double ms) {
    return std::exp(-kStepMs / ms);
}
double lufsOf(double power) {
    return power > 0 ? -0.691 + 10 * std::log10(power) : -INFINITY;
}

// Means over `count` tenths, one each tenth.
std::vector<double> windows(const std::vector<double>& tenths, std::size_t count) {
    std::vector<double> means;
    for (std::size_t i = count; i <= tenths.size(); ++i) {
        double sum = 0;
        for (std::size_t k = i - count; k < i; ++k) sum += tenths[k];
        means.push_back(sum / static_cast<double>(count));
    }
    return means;
}

double gatedMean(const std::vector<double>& blocks, double gate) {
    double sum = 0;
    std::size_t count = 0;
    for (const double b : blocks) {
        if (b <= gate) continue;
        sum += b;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

}  // namespace

void DriveMeter::begin() {
    const auto end = static_cast<std::size_t>(
        std::lround(static_cast<double>(trace_.peak.size() + 1) * rate_ * kStepMs / 1000));
    length_ = end - ends_;
    ends_ = end;
    sums_ = {};
    peak_ = 0;
    taken_ = 0;
}

void DriveMeter::add(const double* left, const double* right, std::size_t frames) {
    while (frames > 0) {
        const std::size_t part = std::min(frames, length_ - taken_);
        weighting_.add(left, right, 1, part, sums_);
        for (std::size_t n = 0; n < part; ++n)
            peak_ = std::max(peak_, std::max(std::abs(left[n]), std::abs(right[n])));
        left += part;
        right += part;
        frames -= part;
        taken_ += part;
        if (taken_ < length_) return;
        trace_.peak.push_back(static_cast<float>(peak_));
        trace_.power.push_back(
            static_cast<float>((sums_.left + sums_.right) / static_cast<double>(length_)));
        begin();
    }
}

Driven modelDrive(const DriveTrace& trace, double driveDb, double ceilingDb) {
    const double drive = fromDb(driveDb), ceiling = fromDb(ceilingDb);
    const double share = fromDb(-kClipDb), rise = 1 - keep(kRiseMs), fall = 1 - keep(kFallMs);
    const double fastKeep = keep(kFastMs), slowKeep = keep(kSlowMs),
                 slowRise = 1 - keep(kSlowRiseMs);
    MovingMax tips(kTipSteps), levels(kPlateauSteps), held(kHoldSteps);
    double lasting = 0, fast = 0, slow = 0;
    std::vector<double> tenthPower, tenthPeak;
    double power = 0, peak = 0;
    for (std::size_t i = 0; i < trace.peak.size(); ++i) {
        const double in = drive * static_cast<double>(trace.peak[i]);
        const double tip = tips.push(in), level = levels.push(in);
        lasting += (level - lasting) * (level > lasting ? rise : fall);
        const double clipped = std::min(in, std::max({ceiling, lasting, tip * share}));
        const double needed = held.push(clipped > ceiling ? 1 - ceiling / clipped : 0.0);
        fast = std::max(needed, fast * fastKeep);
        slow =
            needed > slow ? slow + (needed - slow) * slowRise : needed + (slow - needed) * slowKeep;
        const double gain = 1 - std::max(fast, kSlowShare * slow);
        power += gain * gain * static_cast<double>(trace.power[i]);
        peak = std::max(peak, std::min(ceiling, gain * clipped));
        if (i % kTenth != kTenth - 1) continue;
        tenthPower.push_back(drive * drive * power / kTenth);
        tenthPeak.push_back(peak);
        power = peak = 0;
    }
    const std::vector<double> blocks = windows(tenthPower, 4), shorts = windows(tenthPower, 30);
    const double loud = gatedMean(blocks, kAbsoluteGate);
    const double mean = gatedMean(blocks, std::max(kAbsoluteGate, kGate * loud));
    std::vector<double> psrs;
    for (std::size_t i = 0; i < shorts.size(); ++i)
        if (shorts[i] > kPsrGate * mean)
            psrs.push_back(
                toDb(*std::max_element(tenthPeak.begin() + static_cast<std::ptrdiff_t>(i),
                                       tenthPeak.begin() + static_cast<std::ptrdiff_t>(i + 30))) -
                lufsOf(shorts[i]));
    return {lufsOf(mean), psrs.empty() ? NAN : quantile(psrs, 0.1)};
}

}  // namespace lacquer
