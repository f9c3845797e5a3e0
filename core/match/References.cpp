// SPDX-License-Identifier: GPL-3.0-or-later
// Targets, distances, and the curves that are to be fitted.
#include "match/References.h"

#include <algorithm>
#include <cmath>

#include "measure/Detector.h"
#include "measure/StereoField.h"

namespace lacquer {
namespace {

constexpr int kThirds = 27, kFirstThirdEdge = 20;  // 40 Hz: 1000·2^(-14/3 - 1/6) and on
constexpr double kLowHz = 30, kHighHz = 17000, kBelowCutoff = 0.97;
constexpr double kErrorFloor = 1.0, kWeightCap = 0.8, kMostWanted = 12.0;
constexpr double kNoSideDb = -60.0;

double sumOf(const TonePowers& p, int from, int to, int offset = 0) {
    double sum = 0;
    for (int b = std::max(from, 0); b < std::min(to, kToneBands); ++b)
        sum += p[static_cast<std::size_t>(b + offset)];
    return sum;
}

double meanThird(const TonePowers& powers) {
    double sum = 0;
    for (const double db : thirdOctavesDb(powers)) sum += db / kThirds;
    return sum;
}

int edgeAt(double hz) {
    return static_cast<int>(std::lround(24 * std::log2(hz / 1000) + 136));
}

// The inverse variance, with what one band can never follow as a floor; capped so that no place rules.
std::vector<double> weightsOf(const std::vector<double>& errors) {
    std::vector<double> weights;
    for (const double e : errors) {
        const double variance = e * e + kErrorFloor * kErrorFloor;
        weights.push_back(e > 50 ? 0.0 : 1 / variance);
    }
    std::vector<double> used;
    for (const double w : weights)
        if (w > 0) used.push_back(w);
    const double cap = used.empty() ? 1.0 : quantile(used, kWeightCap);
    for (double& w : weights) w = std::min(w / cap, 1.0);
    return weights;
}

double cutoffOf(const Profile& mix, const MatchTarget& target) {
    double cutoff = kHighHz / kBelowCutoff;
    for (const double hz : {mix.cutoffHz, target.cutoffHz})
        if (hz > 0) cutoff = std::min(cutoff, hz);
    return cutoff * kBelowCutoff;
}

// Inside what the references differ among themselves nothing is wanted.
double beyond(double wanted, double spread) {
    const double clipped = std::clamp(wanted, -kMostWanted, kMostWanted);
    return std::copysign(std::max(0.0, std::abs(clipped) - spread), clipped);
}

CurveProblem problemOf(const Profile& mix, const MatchTarget& target, double rate,
                       const TonePowers& mixDb, const WidthCurve* width) {
    CurveProblem p;
    p.rate = rate;
    std::vector<double> errors;
    const double top = std::min(cutoffOf(mix, target), 0.45 * rate);
    for (std::size_t b = 0; b < kToneBands; b += 2) {
        const double hz = toneHz(static_cast<int>(b));
        const std::size_t s = b + kToneBands;
        const double spread = width ? target.widthSpreadDb[b] : target.spreadDb[b];
        double wanted = target.toneDb[b] - mixDb[b];
        double variance = mix.errorDb[b] * mix.errorDb[b] + target.errorDb[b] * target.errorDb[b];
        if (width) {
            wanted = target.widthDb[b] - (*width)[b];
            variance = mix.errorDb[s] * mix.errorDb[s] + target.errorDb[s] * target.errorDb[s];
        }
        const bool known = hz >= kLowHz && hz <= top && mixDb[b] > -120 && target.toneDb[b] > -120;
        const bool sided = !width || mixDb[s] - mixDb[b] > kNoSideDb;
        p.hz.push_back(hz);
        p.wantedDb.push_back(known && sided ? beyond(wanted, spread) : 0.0);
        errors.push_back(known && sided ? std::sqrt(variance) : 99.0);
    }
    p.weight = weightsOf(errors);
    return p;
}

}  // namespace

std::array<double, 27> thirdOctavesDb(const TonePowers& powers) {
    std::array<double, 27> thirds;
    for (int t = 0; t < kThirds; ++t)
        thirds[static_cast<std::size_t>(t)] =
            powerDb(sumOf(powers, kFirstThirdEdge + 8 * t, kFirstThirdEdge + 8 * t + 8));
    return thirds;
}

TonePowers toneDbOf(const TonePowers& powers) {
    TonePowers db;
    const double level = meanThird(powers);
    for (int side = 0; side < 2; ++side)
        for (int b = 0; b < kToneBands; ++b) {
            const int reach = toneHz(b) < 120 ? 4 : 2;
            const int from = std::max(b - reach, 0), to = std::min(b + reach + 1, kToneBands);
            const double mean = sumOf(powers, from, to, side * kToneBands) / (to - from);
            db[static_cast<std::size_t>(b + side * kToneBands)] = powerDb(mean) - level;
        }
    return db;
}

WidthCurve widthDbOf(const TonePowers& powers) {
    WidthCurve db;
    for (int b = 0; b < kToneBands; ++b) {
        const double mid = sumOf(powers, b - 12, b + 13);
        const double side = sumOf(powers, b - 12, b + 13, kToneBands);
        db[static_cast<std::size_t>(b)] = std::max(-80.0, powerDb(side) - powerDb(mid));
    }
    return db;
}

double toneDifferenceDb(const TonePowers& mix, const TonePowers& reference, double lowHz,
                        double highHz) {
    const int from = edgeAt(lowHz), to = std::max(from + 1, edgeAt(highHz));
    return powerDb(sumOf(reference, from, to)) - meanThird(reference) -
           (powerDb(sumOf(mix, from, to)) - meanThird(mix));
}

double sideOverMidDb(const TonePowers& powers, double lowHz, double highHz) {
    const int from = edgeAt(lowHz), to = std::max(from + 1, edgeAt(highHz));
    return std::max(
        -80.0, powerDb(sumOf(powers, from, to, kToneBands)) - powerDb(sumOf(powers, from, to)));
}

MatchTarget makeTarget(std::vector<WeightedProfile> set) {
    MatchTarget t;
    double tone = 0, dynamics = 0, width = 0, loudness = 0;
    for (const auto& [p, w] : set) {
        tone += w.tone;
        dynamics += w.dynamics;
        width += w.width;
        loudness += w.loudness;
    }
    double lufs = 0, psr = 0;
    TonePowers squares{};
    WidthCurve widthSquares{};
    t.dualMono = true;
    for (const auto& [p, w] : set) {
        const TonePowers db = toneDbOf(p.tone);
        for (std::size_t b = 0; b < db.size(); ++b) {
            const double share =
                b < kToneBands ? w.tone / std::max(tone, 1e-9) : w.width / std::max(width, 1e-9);
            t.toneDb[b] += share * db[b];
            squares[b] += share * db[b] * db[b];
            t.errorDb[b] += share * share * p.errorDb[b] * p.errorDb[b];
        }
        const WidthCurve wide = widthDbOf(p.tone);
        for (std::size_t b = 0; b < wide.size(); ++b) {
            t.widthDb[b] += w.width / std::max(width, 1e-9) * wide[b];
            widthSquares[b] += w.width / std::max(width, 1e-9) * wide[b] * wide[b];
        }
        for (std::size_t s = 0; s < t.levels.size(); ++s)
            for (std::size_t q = 0; q < t.levels[s].size(); ++q)
                t.levels[s][q] += w.dynamics / std::max(dynamics, 1e-9) *
                                  (p.levels[s][q] - p.loudness.integratedLufs);
        lufs += w.loudness / std::max(loudness, 1e-9) * p.loudness.integratedLufs;
        psr += w.loudness / std::max(loudness, 1e-9) * p.psrDb;
        if (w.width > 0) t.dualMono = t.dualMono && p.dualMono;
        if (p.cutoffHz > 0 && w.tone > 0)
            t.cutoffHz = t.cutoffHz > 0 ? std::min(t.cutoffHz, p.cutoffHz) : p.cutoffHz;
    }
    for (std::size_t b = 0; b < t.toneDb.size(); ++b) {
        t.errorDb[b] = std::sqrt(t.errorDb[b]);
        t.spreadDb[b] = std::sqrt(std::max(0.0, squares[b] - t.toneDb[b] * t.toneDb[b]));
        if (set.size() < 2) t.spreadDb[b] = 0.0;
    }
    for (std::size_t b = 0; set.size() > 1 && b < t.widthDb.size(); ++b)
        t.widthSpreadDb[b] =
            std::sqrt(std::max(0.0, widthSquares[b] - t.widthDb[b] * t.widthDb[b]));
    t.integratedLufs = lufs;
    t.psrDb = psr;
    t.set = std::move(set);
    return t;
}

MatchDistance distanceTo(const Profile& profile, const MatchTarget& target) {
    MatchDistance d;
    const auto have = thirdOctavesDb(profile.tone);
    std::array<double, 27> wanted{};
    std::array<double, 5> width{};
    double tone = 0, wide = 0;
    for (const auto& [p, w] : target.set) {
        tone += w.tone;
        wide += w.width;
    }
    for (const auto& [p, w] : target.set) {
        const auto thirds = thirdOctavesDb(p.tone);
        for (std::size_t t = 0; t < wanted.size(); ++t)
            wanted[t] += w.tone / std::max(tone, 1e-9) * thirds[t];
        for (std::size_t b = 0; b < width.size(); ++b)
            width[b] += w.width / std::max(wide, 1e-9) *
                        sideOverMidDb(p.tone, kWidthBandEdges[b], kWidthBandEdges[b + 1]);
    }
    double mean = 0, sum = 0;
    for (std::size_t t = 0; t < wanted.size(); ++t) mean += (have[t] - wanted[t]) / kThirds;
    for (std::size_t t = 0; t < wanted.size(); ++t)
        sum += std::pow(have[t] - wanted[t] - mean, 2) / kThirds;
    d.tonalDb = std::sqrt(sum);
    sum = 0;
    for (std::size_t b = 0; b < width.size(); ++b)
        sum += std::pow(sideOverMidDb(profile.tone, kWidthBandEdges[b], kWidthBandEdges[b + 1]) -
                            width[b],
                        2) /
               5;
    d.widthDb = std::sqrt(sum);
    d.dynamicsDb = dynamicsDistance(profile.levels, target.levels);
    d.loudnessLu = profile.loudness.integratedLufs - target.integratedLufs;
    return d;
}

CurveProblem toneProblem(const TonePowers& mix, const Profile& mixFacts, const MatchTarget& target,
                         double rate) {
    return problemOf(mixFacts, target, rate, toneDbOf(mix), nullptr);
}

CurveProblem widthProblem(const TonePowers& mix, const Profile& mixFacts, const MatchTarget& target,
                          double rate) {
    const WidthCurve width = widthDbOf(mix);
    return problemOf(mixFacts, target, rate, toneDbOf(mix), &width);
}

}  // namespace lacquer
