// SPDX-License-Identifier: GPL-3.0-or-later
// Level, stereo and loudness of a source that plays.
#include "live/Followers.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

constexpr double kFallDbPerSecond = 20.0, kHoldSeconds = 2.0, kRmsSeconds = 0.3;

float sane(float v) {
    return v > -1e10F && v < 1e10F ? v : 0.0F;
}

void widen(std::vector<double>& out, const float* in, std::size_t frames) {
    out.resize(frames);
    for (std::size_t n = 0; n < frames; ++n) out[n] = sane(in[n]);
}

}  // namespace

void LevelFollower::add(const float* left, const float* right, std::size_t frames) noexcept {
    if (frames == 0) return;
    const double seconds = static_cast<double>(frames) / rate_;
    const double keep = std::exp(-seconds / kRmsSeconds);
    fall(seconds);
    const float* samples[] = {left, right};
    for (std::size_t c = 0; c < 2; ++c) {
        double peak = 0.0, square = 0.0;
        for (std::size_t n = 0; n < frames; ++n) {
            const double v = std::abs(sane(samples[c][n]));
            peak = std::max(peak, v);
            square += v * v;
        }
        Channel& channel = channels_[c];
        channel.meanSquare += (1.0 - keep) * square / static_cast<double>(frames);
        channel.peak = std::max(channel.peak, peak);
        if (peak >= channel.hold) {
            channel.hold = peak;
            channel.heldSeconds = 0.0;
        }
    }
}

// Everything's decay over `seconds`.
void LevelFollower::fall(double seconds) noexcept {
    const double down = fromDb(-kFallDbPerSecond * seconds);
    const double keep = std::exp(-seconds / kRmsSeconds);
    for (Channel& c : channels_) {
        c.peak = c.peak < 1e-10 ? 0.0 : c.peak * down;
        c.meanSquare = c.meanSquare < 1e-20 ? 0.0 : c.meanSquare * keep;
        c.heldSeconds += seconds;
        if (c.heldSeconds > kHoldSeconds) c.hold = c.peak;
    }
}

void LevelFollower::read(SourceReading& reading) const {
    for (std::size_t c = 0; c < 2; ++c) {
        reading.peakDb[c] = toDb(channels_[c].peak);
        reading.holdDb[c] = toDb(channels_[c].hold);
        reading.rmsDb[c] = toDb(std::sqrt(channels_[c].meanSquare));
    }
}

void StereoFollower::add(const float* left, const float* right, std::size_t frames) {
    for (std::size_t n = 0; n < frames; ++n) {
        if (phase_++ % stride_ != 0) continue;
        if (left_.size() == kMost) {  // every second one goes, and is left out from now on
            for (std::size_t i = 0; i < kMost / 2; ++i) {
                left_[i] = left_[2 * i];
                right_[i] = right_[2 * i];
            }
            left_.resize(kMost / 2);
            right_.resize(kMost / 2);
            stride_ *= 2;
            if ((phase_ - 1) % stride_ != 0) continue;
        }
        left_.push_back(sane(left[n]));
        right_.push_back(sane(right[n]));
    }
    widen(doubles_[0], left, frames);
    widen(doubles_[1], right, frames);
    correlation_.add(doubles_[0].data(), doubles_[1].data(), frames);
}

void StereoFollower::take(SourceReading& reading) {
    reading.correlation = correlation_.value();
    reading.gonioLeft = std::move(left_);
    reading.gonioRight = std::move(right_);
    left_.clear();
    right_.clear();
    stride_ = 1;
    phase_ = 0;
}

void StereoFollower::reset() {
    correlation_.reset();
    left_.clear();
    right_.clear();
}

void LoudnessFollower::add(const float* left, const float* right, std::size_t frames) {
    widen(doubles_[0], left, frames);
    widen(doubles_[1], right, frames);
    loudness_.addPlanar(doubles_[0].data(), doubles_[1].data(), frames);
    while (loudness_.seconds() >= nextHistory_) {
        const auto value = static_cast<float>(loudness_.shortTerm());
        const auto psr = static_cast<float>(loudness_.psr());
        if (history_.size() < static_cast<std::size_t>(kHistoryPoints)) {
            history_.push_back(value);
            psrs_.push_back(psr);
        } else {
            const std::size_t at = historyAt_++ % history_.size();
            history_[at] = value;
            psrs_[at] = psr;
        }
        nextHistory_ += kHistoryStep;
        integrated_ = loudness_.integrated();
    }
    if (loudness_.seconds() >= nextRange_) {
        nextRange_ = loudness_.seconds() + 1.0;  // sorting all blocks is for once a second
        range_ = loudness_.range();
    }
}

void LoudnessFollower::read(SourceReading& reading) {
    reading.momentaryLufs = loudness_.momentary();
    reading.shortTermLufs = loudness_.shortTerm();
    reading.maxMomentaryLufs = loudness_.maxMomentary();
    reading.maxShortTermLufs = loudness_.maxShortTerm();
    reading.integratedLufs = integrated_;
    reading.rangeLu = range_;
    reading.rangeStable = loudness_.seconds() >= 60.0;
    reading.truePeakDbtp = loudness_.truePeakDbtp();
    for (int c = 0; c < 2; ++c)
        reading.maxTruePeakDbtp[static_cast<std::size_t>(c)] = loudness_.truePeakDbtp(c);
    reading.psrDb = loudness_.psr();
    const bool isKnown = std::isfinite(integrated_) && std::isfinite(reading.truePeakDbtp);
    reading.plrDb = isKnown ? reading.truePeakDbtp - integrated_ : NAN;
    reading.shortTermHistory.clear();
    reading.psrHistory.clear();
    for (std::size_t i = 0; i < history_.size(); ++i) {
        const std::size_t at = (historyAt_ + i) % history_.size();
        reading.shortTermHistory.push_back(history_[at]);
        reading.psrHistory.push_back(psrs_[at]);
    }
}

void LoudnessFollower::reset() {
    loudness_.reset();
    history_.clear();
    psrs_.clear();
    historyAt_ = 0;
    nextHistory_ = nextRange_ = 0.0;
    integrated_ = -INFINITY;
    range_ = 0.0;
}

}  // namespace lacquer
