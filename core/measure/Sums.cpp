// SPDX-License-Identifier: GPL-3.0-or-later
// Plain sums, four frames at a time.
#include "measure/Sums.h"

#include <algorithm>
#include <cmath>

namespace lacquer {

void StereoSums::add(const StereoSums& more) noexcept {
    left += more.left;
    right += more.right;
    leftSquared += more.leftSquared;
    rightSquared += more.rightSquared;
    cross += more.cross;
    leftPeak = std::max(leftPeak, more.leftPeak);
    rightPeak = std::max(rightPeak, more.rightPeak);
    frames += more.frames;
}

StereoSums sumsOf(const double* left, const double* right, std::size_t frames) noexcept {
    constexpr int kWays = 4;
    double l[kWays] = {}, r[kWays] = {}, ll[kWays] = {}, rr[kWays] = {}, lr[kWays] = {};
    double lp[kWays] = {}, rp[kWays] = {};
    const auto take = [&](std::size_t n, int i) {
        const double a = left[n], b = right[n];
        l[i] += a;
        r[i] += b;
        ll[i] += a * a;
        rr[i] += b * b;
        lr[i] += a * b;
        lp[i] = std::max(lp[i], std::abs(a));
        rp[i] = std::max(rp[i], std::abs(b));
    };
    std::size_t n = 0;
    for (; n + kWays <= frames; n += kWays)
        for (int i = 0; i < kWays; ++i) take(n + static_cast<std::size_t>(i), i);
    for (; n < frames; ++n) take(n, 0);
    StereoSums sums;
    for (int i = 0; i < kWays; ++i) sums.add({l[i], r[i], ll[i], rr[i], lr[i], lp[i], rp[i], 0});
    sums.frames = frames;
    return sums;
}

}  // namespace lacquer
