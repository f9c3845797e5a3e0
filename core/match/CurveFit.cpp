// SPDX-License-Identifier: GPL-3.0-or-later
// Points moved by what their third octaves lack, until they have it.
#include "match/CurveFit.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "measure/Detector.h"
#include "measure/KWeighting.h"

namespace lacquer {
namespace {

constexpr int kFirstPoint = 2, kThirds = 27;  // the point of the first third octave, 40 Hz
constexpr int kRounds = 6, kBandsPerThird = 8, kFirstBand = 20;
constexpr double kUnsure = 5.0;  // dB of standard error at which half is followed
constexpr double kWorthDb = 0.3;

using Thirds = std::array<double, kThirds>;

double loudnessDb(const TonePowers& tone, double rate) {
    double sum = 0;
    for (int b = 0; b < kToneBands; ++b) {
        const double hz = std::min(toneHz(b), 0.49 * rate);
        sum += std::pow(10.0, kWeightingDb(rate, hz) / 10) *
               (tone[static_cast<std::size_t>(b)] + tone[static_cast<std::size_t>(b + kToneBands)]);
    }
    return powerDb(sum);
}

// Of the set, in dB; the level is of no matter.
Thirds wantedThirds(const MatchTarget& target) {
    Thirds wanted{};
    double weight = 0;
    for (const auto& [p, w] : target.set) weight += w.tone;
    for (const auto& [p, w] : target.set) {
        const auto thirds = thirdOctavesDb(p.tone);
        for (std::size_t t = 0; t < wanted.size(); ++t)
            wanted[t] += w.tone / std::max(weight, 1e-9) * thirds[t];
    }
    return wanted;
}

// What is asked of each third octave, and how much of it is followed.
struct Asked {
    Thirds wanted{}, spread{}, share{};
};

Asked ask(const Profile& facts, const MatchTarget& target, double rate) {
    Asked a{.wanted = wantedThirds(target)};
    double top = 0.45 * rate;
    for (const double hz : {facts.cutoffHz, target.cutoffHz})
        if (hz > 0) top = std::min(top, hz);
    for (int t = 0; t < kThirds; ++t) {
        double error = 0, spread = 0;
        for (int k = 0; k < kBandsPerThird; ++k) {
            const auto b = static_cast<std::size_t>(kFirstBand + kBandsPerThird * t + k);
            error += std::hypot(facts.errorDb[b], target.errorDb[b]) / kBandsPerThird;
            spread += target.spreadDb[b] / kBandsPerThird;
        }
        const auto at = static_cast<std::size_t>(t);
        const bool known = toneEdgeHz(kFirstBand + kBandsPerThird * (t + 1)) <= top && error < 50;
        a.spread[at] = spread;
        a.share[at] = known ? 1 / (1 + std::pow(error / kUnsure, 2)) : 0.0;
    }
    return a;
}

// What third octaves of this tone lack, the mean of what is known removed.
Thirds lack(const TonePowers& tone, const Asked& asked) {
    const auto have = thirdOctavesDb(tone);
    Thirds out{};
    double mean = 0, count = 0;
    for (std::size_t t = 0; t < out.size(); ++t) {
        if (asked.share[t] <= 0) continue;
        mean += asked.wanted[t] - have[t];
        ++count;
    }
    for (std::size_t t = 0; t < out.size(); ++t) {
        if (asked.share[t] <= 0) continue;
        const double all = asked.wanted[t] - have[t] - mean / count;
        out[t] = std::copysign(std::max(0.0, std::abs(all) - asked.spread[t]), all);
    }
    return out;
}

double rmsOf(const Thirds& lacking, const Asked& asked) {
    double sum = 0, count = 0;
    for (std::size_t t = 0; t < lacking.size(); ++t) {
        if (asked.share[t] <= 0) continue;
        sum += lacking[t] * lacking[t];
        ++count;
    }
    return count > 0 ? std::sqrt(sum / count) : 0.0;
}

// Beyond the first and last third octave the curve fades out.
void fadeEnds(CurvePoints& points) {
    points[1] = points[kFirstPoint] / 2;
    points[0] = points[kFirstPoint] / 4;
    points[kCurvePoints - 1] = points[kCurvePoints - 2] / 2;
}

}  // namespace

TonePowers behindCurve(const TonePowers& tone, CurvePoints points, double share) {
    TonePowers out = tone;
    for (double& point : points) point *= share;
    for (int b = 0; b < kToneBands; ++b) {
        const double power = std::pow(10.0, curveDb(points, toneHz(b)) / 10);
        out[static_cast<std::size_t>(b)] *= power;
        out[static_cast<std::size_t>(b + kToneBands)] *= power;
    }
    return out;
}

double curveLackDb(const TonePowers& tone, const Profile& facts, const MatchTarget& target,
                   double rate) {
    const Asked asked = ask(facts, target, rate);
    return rmsOf(lack(tone, asked), asked);
}

std::optional<CurveFit> fitCurve(const TonePowers& behind, const Profile& facts,
                                 const MatchTarget& target, double rate, double mostDb) {
    const Asked asked = ask(facts, target, rate);
    const Thirds first = lack(behind, asked);
    CurveFit fit;
    Thirds rest = first;
    for (int round = 0; round < kRounds; ++round) {
        for (int t = 0; t < kThirds; ++t) {
            const auto at = static_cast<std::size_t>(t);
            double& point = fit.points[at + kFirstPoint];
            // Followed as far as it is sure: what is kept back of the first lack stays back.
            const double step = rest[at] - (1 - asked.share[at]) * first[at];
            point = std::clamp(point + step, -mostDb, mostDb);
        }
        fadeEnds(fit.points);
        rest = lack(behindCurve(behind, fit.points, 1.0), asked);
    }
    const double gain =
        loudnessDb(behindCurve(behind, fit.points, 1.0), rate) - loudnessDb(behind, rate);
    for (double& point : fit.points) point = std::clamp(point - gain, -12.0, 12.0);
    if (rmsOf(first, asked) - rmsOf(rest, asked) < kWorthDb) return std::nullopt;
    return fit;
}

}  // namespace lacquer
