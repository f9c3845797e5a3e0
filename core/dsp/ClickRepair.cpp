// SPDX-License-Identifier: GPL-3.0-or-later
// Third differences that stand out, replaced by GapFiller.
#include "dsp/ClickRepair.h"

#include <algorithm>
#include <cmath>

#include "dsp/Math.h"

namespace lacquer {
namespace {

constexpr double kOverLoud = 4.0;
constexpr double kLeast = 1e-3;   // of the third difference: below it nothing is heard
constexpr double kBelongs = 0.4;  // of `factor`: stands out enough to belong to the click
constexpr double kOneSided = 20.0;
constexpr double kLongest = 0.75;  // ms: what is longer is an attack
constexpr int kRounds = 2;

}  // namespace

ClickRepair::ClickRepair(double rate, int behind)
    : near_(std::max(4, static_cast<int>(0.001 * rate))), far_(6 * near_), behind_(behind) {
    sorted_.resize(static_cast<std::size_t>(far_ - near_));
}

double ClickRepair::difference(const double* x, int n) const noexcept {
    return std::abs((x[n] - x[n - 3]) - 3.0 * (x[n - 1] - x[n - 2]));
}

// The third differences of a stretch into sorted_; returns what 95 % of them stay below.
double ClickRepair::loud(const double* x, int from, int to) noexcept {
    const auto count = static_cast<std::size_t>(to - from);
    for (std::size_t i = 0; i < count; ++i) sorted_[i] = difference(x, from + static_cast<int>(i));
    const auto place = sorted_.begin() + static_cast<std::ptrdiff_t>(count * 95 / 100);
    std::nth_element(sorted_.begin(), place, sorted_.begin() + static_cast<std::ptrdiff_t>(count));
    return *place;
}

// The median of the stretch that loud() saw last.
double ClickRepair::usual() noexcept {
    const auto middle = sorted_.begin() + static_cast<std::ptrdiff_t>(sorted_.size() / 2);
    std::nth_element(sorted_.begin(), middle, sorted_.end());
    return *middle;
}

void ClickRepair::run(History& sound, GapFiller& filler, double factor,
                      const FindingPort& port) noexcept {
    const Frames first = sound.end() - behind_ - kQuantum;
    for (int round = 0; round < 2; ++round) {
        const double* x = sound.at(first);
        int at = 0;
        double most = 0.0;
        for (int n = 0; n < kQuantum; ++n) {
            const double d = difference(x, n);
            if (d > most) {
                most = d;
                at = n;
            }
        }
        if (most < kLeast || !mend(sound, filler, first + at, factor, port)) return;
    }
}

bool ClickRepair::mend(History& sound, GapFiller& filler, Frames at, double factor,
                       const FindingPort& port) noexcept {
    double* x = sound.at(at);
    const double here = difference(x, 0);
    // The difference at n sees frames n - 3 … n, so that what comes after begins 3 later.
    const double loudBefore = loud(x, -far_, -near_), usualBefore = usual();
    if (here < kOverLoud * loudBefore || here < factor * usualBefore) return false;
    const double loudAfter = loud(x, near_ + 3, far_ + 3), usualAfter = usual();
    if (here < kOverLoud * loudAfter || here < factor * usualAfter) return false;
    // Where sound begins or ends at once there is a step, too.
    if (std::max(loudBefore, loudAfter) > kOneSided * std::min(loudBefore, loudAfter) + 1e-5)
        return false;
    const double around = std::max(loudBefore, loudAfter);
    const double usually = std::max(usualBefore, usualAfter);
    const double stands = std::max({kBelongs * factor * usually, 1.5 * around, 0.02 * here});
    int from = 0, to = 0;
    for (int n = -near_; n <= near_; ++n) {
        if (difference(x, n) < stands) continue;
        from = std::min(from, n);
        to = std::max(to, n);
    }
    to = std::max(to - 3, from);
    if (to - from > kLongest * near_) return false;
    from -= 1;
    to += 2;  // one behind the last
    const Frames start = at + from + (to - from) / 2 - filler.window() / 2;
    const Frames late = std::min(start, sound.end() - filler.window());
    filler.take(sound.at(late));
    const int offset = static_cast<int>(at - late);
    double* y = filler.samples() + offset;
    const double a = y[from - 1], b = y[to];
    for (int n = from; n < to; ++n) y[n] = a + (b - a) * (n - from + 1.0) / (to - from + 1.0);
    for (int n = from; n < to; ++n) filler.lose(offset + n);
    if (!filler.fill(kRounds)) return false;
    double removed = 0.0;
    for (int n = from; n < to; ++n) {
        removed = std::max(removed, std::abs(x[n] - y[n]));
        x[n] = y[n];
    }
    port.add(at + from, to - from, math::gainToDb(removed));
    return true;
}

}  // namespace lacquer
