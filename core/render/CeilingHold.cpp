// SPDX-License-Identifier: GPL-3.0-or-later
// Quanta through the limiter's core, and a list of where it acted.
#include "render/CeilingHold.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

constexpr double kAttackMs = 1.5, kHoldMs = 10.5, kReleaseMs = 50.0;
constexpr double kTogetherSeconds = 0.5;

int toFrames(double ms, double rate) {
    return std::max(1, static_cast<int>(std::lround(ms * rate / 1000)));
}

}  // namespace

CeilingHold::CeilingHold(double rate, int channels, double ceilingDbtp)
    : rate_(rate),
      channels_(channels),
      law_(LimiterLaw::make(rate, kReleaseMs, kReleaseMs, 0.0, 1.0)),
      limiter_(rate, toFrames(kAttackMs, rate), toFrames(kHoldMs, rate)),
      at_(-limiter_.latency()) {
    ceiling_.fill(fromDb(ceilingDbtp));
}

void CeilingHold::quantum(std::vector<double>& out) {
    for (int n = filled_; n < kQuantum; ++n)
        block_.left[static_cast<std::size_t>(n)] = block_.right[static_cast<std::size_t>(n)] = 0.0;
    limiter_.process(block_, ceiling_, law_);
    if (const double deepest = limiter_.deepest(); deepest > 0.0) {
        const double db = -toDb(1.0 - std::min(deepest, 0.999999));
        const Frames start = std::max<Frames>(at_, 0), end = at_ + kQuantum;
        if (!places_.empty() &&
            start - places_.back().end < secondsToFrames(kTogetherSeconds, rate_)) {
            places_.back().end = end;
            places_.back().reductionDb = std::max(places_.back().reductionDb, db);
        } else {
            places_.push_back({start, end, db});
        }
    }
    for (std::size_t n = 0; n < kQuantum; ++n, ++at_) {
        if (at_ < 0 || given_ >= taken_) continue;
        out.push_back(block_.left[n]);
        if (channels_ == 2) out.push_back(block_.right[n]);
        ++given_;
    }
    filled_ = 0;
}

void CeilingHold::push(const double* interleaved, Frames frames, std::vector<double>& out) {
    for (Frames n = 0; n < frames; ++n) {
        block_.left[static_cast<std::size_t>(filled_)] = interleaved[n * channels_];
        block_.right[static_cast<std::size_t>(filled_)] =
            interleaved[n * channels_ + channels_ - 1];
        ++taken_;
        if (++filled_ == kQuantum) quantum(out);
    }
}

void CeilingHold::finish(std::vector<double>& out) {
    while (given_ < taken_) quantum(out);
    if (!places_.empty()) places_.back().end = std::min(places_.back().end, taken_);
}

}  // namespace lacquer
