// SPDX-License-Identifier: GPL-3.0-or-later
// Runs at the highest level, a cubic curve over them, a model's curve where it reaches.
#include "dsp/ClipRepair.h"

#include <algorithm>

#include "dsp/Math.h"

namespace lacquer {
namespace {

constexpr double kFlat = 2e-4;        // of the level: room for dither on top of the clipping
constexpr double kLeastRise = 5e-3;   // of the level: what a cut peak would at least have had
constexpr double kLeastLevel = 0.03;  // -30 dBFS
constexpr double kMostRise = 3.0;     // times the cubic curve's rise
constexpr int kSlopeShare = 4, kMostSlope = 16;  // frames that a side's slope is taken from
constexpr int kRounds = 4;
constexpr int kSure = 3;  // long runs lately: then short ones at the same level are clipped as well

// The cubic through (0, a) and (1, b) with slopes da, db.
double hermite(double a, double da, double b, double db, double t) noexcept {
    const double u = 1.0 - t;
    return u * u * ((1.0 + 2.0 * t) * a + t * da) + t * t * ((1.0 + 2.0 * u) * b - u * db);
}

}  // namespace

ClipRepair::ClipRepair(double rate, int longest, int lookAhead)
    : shortest_(rate < 64000    ? 3
                : rate < 128000 ? 4
                                : 6),
      longest_(longest),
      lookAhead_(lookAhead),
      bucketLength_(static_cast<int>(0.5 * rate / kQuantum)) {
    curve_.resize(static_cast<std::size_t>(longest));
    held_.resize(static_cast<std::size_t>(longest));
    reset();
}

void ClipRepair::reset() noexcept {
    bucketAt_ = 0;
    for (int s = 0; s < 2; ++s)
        level_[s] = bucket_[s][0] = bucket_[s][1] = sure_[s][0] = sure_[s][1] = 0;
    scan_ = -lookAhead_;
    runStart_ = 0;
    runSign_ = 0;
}

void ClipRepair::watchLevels(const double* x) noexcept {
    if (++bucketAt_ >= bucketLength_) {
        bucketAt_ = 0;
        for (auto& bucket : bucket_) {
            bucket[1] = bucket[0];
            bucket[0] = 0.0;
        }
        for (auto& count : sure_) {
            count[1] = count[0];
            count[0] = 0;
        }
    }
    for (int n = 0; n < kQuantum; ++n) {
        bucket_[0][0] = std::max(bucket_[0][0], x[n]);
        bucket_[1][0] = std::max(bucket_[1][0], -x[n]);
    }
    for (int s = 0; s < 2; ++s)
        level_[s] = std::max({bucket_[s][0], bucket_[s][1], kLeastLevel}) * (1.0 - kFlat);
}

bool ClipRepair::clipped(double x) const noexcept {
    return x >= level_[0] || -x >= level_[1];
}

void ClipRepair::run(History& sound, GapFiller& filler, bool on, const FindingPort& port) noexcept {
    watchLevels(sound.at(sound.end() - kQuantum));
    for (const Frames until = sound.end() - lookAhead_; scan_ < until; ++scan_)
        step(sound, filler, on, port);
}

void ClipRepair::step(History& sound, GapFiller& filler, bool on,
                      const FindingPort& port) noexcept {
    const double x = *sound.at(scan_);
    const int sign = x >= level_[0] ? 1 : -x >= level_[1] ? -1 : 0;
    if (sign == runSign_) return;
    const Frames length = scan_ - runStart_;
    const int side = runSign_ > 0 ? 0 : 1;
    const int least = sure_[side][0] + sure_[side][1] >= kSure ? 1 : shortest_;
    if (on && runSign_ != 0 && length >= least && length <= longest_)
        mend(sound, filler, runStart_, scan_, runSign_, port);
    runSign_ = sign;
    runStart_ = scan_;
}

// The cubic curve over the run, upright and never below the level; returns its top.
double ClipRepair::guess(const double* x, int count, int sign, double level) noexcept {
    const int reach = std::clamp(count / kSlopeShare, 1, kMostSlope);
    const double span = count + 1.0;
    const double rise = sign * (x[-1] - x[-1 - reach]) * span / reach;
    const double fall = sign * (x[count + reach] - x[count]) * span / reach;
    double top = level;
    for (int n = 0; n < count; ++n) {
        const double y = hermite(sign * x[-1], rise, sign * x[count], fall, (n + 1.0) / span);
        curve_[static_cast<std::size_t>(n)] = std::max(y, level);
        top = std::max(top, y);
    }
    return top;
}

void ClipRepair::mend(History& sound, GapFiller& filler, Frames start, Frames end, int sign,
                      const FindingPort& port) noexcept {
    const int count = static_cast<int>(end - start);
    double* x = sound.at(start);
    const auto& seen = bucket_[sign > 0 ? 0 : 1];
    const double level = std::max(seen[0], seen[1]);
    double top = guess(x, count, sign, level);
    if (top < level * (1.0 + kLeastRise)) return;
    const double most = level + kMostRise * (top - level);
    for (int n = 0; n < count; ++n) x[n] = sign * curve_[static_cast<std::size_t>(n)];
    if (model(sound, filler, start, end, sign))
        for (int n = 0; n < count; ++n)
            x[n] = sign * std::clamp(curve_[static_cast<std::size_t>(n)], level, most);
    if (count >= shortest_) ++sure_[sign > 0 ? 0 : 1][0];
    top = level;
    for (int n = 0; n < count; ++n) top = std::max(top, sign * x[n]);
    port.add(start, count, math::gainToDb(top / level));
}

// The model's curve into curve_: least error of all curves that stay above the level. What the model
// would put below is held at the level, and the rest solved again. Other clipped samples ahead are lost
// too: they would pull it down.
bool ClipRepair::model(History& sound, GapFiller& filler, Frames start, Frames end,
                       int sign) noexcept {
    const Frames from = std::min(end + lookAhead_, sound.end()) - filler.window();
    const int first = static_cast<int>(start - from), count = static_cast<int>(end - start);
    if (first < filler.order()) return false;
    const double level = level_[sign > 0 ? 0 : 1];
    std::fill_n(held_.begin(), count, char{0});
    int heldCount = 0;
    for (int round = 0; round < kRounds && heldCount < count; ++round) {
        filler.take(sound.at(from));
        double* y = filler.samples() + first;
        for (int n = 0; n < count; ++n) {
            const auto i = static_cast<std::size_t>(n);
            y[n] = sign * (held_[i] != 0 ? level : curve_[i]);
            if (held_[i] == 0) filler.lose(first + n);
        }
        for (int n = first + count; n < filler.window(); ++n)
            if (clipped(filler.samples()[n])) filler.lose(n);
        if (!filler.fill(1)) return round > 0;
        const int before = heldCount;
        for (int n = 0; n < count; ++n) {
            const auto i = static_cast<std::size_t>(n);
            curve_[i] = sign * y[n];
            if (held_[i] != 0 || curve_[i] >= level) continue;
            curve_[i] = level;
            held_[i] = 1;
            ++heldCount;
        }
        if (heldCount == before && round > 0) break;
    }
    return true;
}

}  // namespace lacquer
