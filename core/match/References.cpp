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
constexpr double kWeightCap = 0.8;

double sumOf(const TonePowers& p, int from, int to, int offset = 0) {
    double sum = 0;
    for (int b = std::max(from, 0); b < std::min(to, kToneBands); ++b)
        sum += p[static_cast<std::size_t>(b + offset)];
    return sum;
}

// Third octaves that lie below a codec's edge (0: all); at least ten.
int thirdsBelow(double topHz) {
    int count = kThirds;
    while (topHz > 0 && count > 10 && toneEdgeHz(kFirstThirdEdge + 8 * count) > topHz) --count;
    return count;
}

double meanThird(const TonePowers& powers, double topHz = 0) {
    const int count = thirdsBelow(topHz);
    const auto thirds = thirdOctavesDb(powers);
    double sum = 0;
    for (int t = 0; t < count; ++t) sum += thirds[static_cast<std::size_t>(t)] / count;
    return sum;
}

double lowerEdge(double a, double b) {
    return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b);
}

int edgeAt(double hz) {
    return static_cast<int>(std::lround(24 * std::log2(hz / 1000) + 136));
}

// The inverse variance, with what one band can never follow as a floor; capped so that no place rules.
std::vector<double> weightsOf(const std::vector<double>& errors, double floorDb) {
    std::vector<double> weights;
    for (const double e : errors) {
        const double variance = e * e + floorDb * floorDb;
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
double beyond(double wanted, double spread, double most) {
    const double clipped = std::clamp(wanted, -most, most);
    return std::copysign(std::max(0.0, std::abs(clipped) - spread), clipped);
}

// Every 12th of an octave between the ends of what both sides tell.
template <class Use>
void eachPlace(const Profile& mix, const MatchTarget& target, double rate, const TonePowers& mixDb,
               Use use) {
    const double top = std::min(cutoffOf(mix, target), 0.45 * rate);
    for (std::size_t b = 0; b < kToneBands; b += 2) {
        const double hz = toneHz(static_cast<int>(b));
        use(b, hz, hz >= kLowHz && hz <= top && mixDb[b] > -120 && target.toneDb[b] > -120);
    }
}

void addLevels(LevelScales& sum, const LevelScales& levels, double share, double zeroDb) {
    for (std::size_t s = 0; s < sum.size(); ++s)
        for (std::size_t q = 0; q < sum[s].size(); ++q)
            sum[s][q] += share * (levels[s][q] - zeroDb);
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

WidthBands widthBandsOf(const TonePowers& powers) {
    WidthBands db;
    for (std::size_t b = 0; b < db.size(); ++b)
        db[b] = sideOverMidDb(powers, kWidthBandEdges[b], kWidthBandEdges[b + 1]);
    return db;
}

double toneDifferenceDb(const Profile& mix, const Profile& reference, double lowHz, double highHz) {
    const int from = edgeAt(lowHz), to = std::max(from + 1, edgeAt(highHz));
    const double top = lowerEdge(mix.cutoffHz, reference.cutoffHz);
    return powerDb(sumOf(reference.tone, from, to)) - meanThird(reference.tone, top) -
           (powerDb(sumOf(mix.tone, from, to)) - meanThird(mix.tone, top));
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
    WidthBands widthSquares{};
    t.dualMono = true;
    t.bandLevels.emplace();
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
        }
        const WidthBands bands = widthBandsOf(p.tone);
        for (std::size_t b = 0; b < bands.size(); ++b) {
            t.widthBandsDb[b] += w.width / std::max(width, 1e-9) * bands[b];
            widthSquares[b] += w.width / std::max(width, 1e-9) * bands[b] * bands[b];
        }
        const double dynamicsShare = w.dynamics / std::max(dynamics, 1e-9);
        addLevels(t.levels, p.levels, dynamicsShare, p.loudness.integratedLufs);
        if (w.dynamics > 0 && !p.bandLevels) t.bandLevels.reset();
        for (std::size_t b = 0; b < kLevelBands && t.bandLevels && p.bandLevels; ++b)
            addLevels((*t.bandLevels)[b], (*p.bandLevels)[b], dynamicsShare,
                      p.loudness.integratedLufs);
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
    for (std::size_t b = 0; set.size() > 1 && b < t.widthBandsDb.size(); ++b)
        t.widthSpreadDb[b] =
            std::sqrt(std::max(0.0, widthSquares[b] - t.widthBandsDb[b] * t.widthBandsDb[b]));
    t.integratedLufs = loudness > 0 ? lufs : -INFINITY;
    t.psrDb = loudness > 0 ? psr : NAN;
    t.counts = {tone, dynamics, width, loudness};
    t.set = std::move(set);
    return t;
}

MatchDistance distanceTo(const Profile& profile, const MatchTarget& target) {
    MatchDistance d;
    const auto have = thirdOctavesDb(profile.tone);
    std::array<double, 27> wanted{};
    double tone = 0;
    for (const auto& [p, w] : target.set) tone += w.tone;
    for (const auto& [p, w] : target.set) {
        const auto thirds = thirdOctavesDb(p.tone);
        for (std::size_t t = 0; t < wanted.size(); ++t)
            wanted[t] += w.tone / std::max(tone, 1e-9) * thirds[t];
    }
    double mean = 0, sum = 0;
    const auto count =
        static_cast<std::size_t>(thirdsBelow(lowerEdge(profile.cutoffHz, target.cutoffHz)));
    const auto share = 1.0 / static_cast<double>(count);
    for (std::size_t t = 0; t < count; ++t) mean += share * (have[t] - wanted[t]);
    for (std::size_t t = 0; t < count; ++t) sum += share * std::pow(have[t] - wanted[t] - mean, 2);
    if (target.counts.tone > 0) d.tonalDb = std::sqrt(sum);
    sum = 0;
    const WidthBands width = widthBandsOf(profile.tone);
    for (std::size_t b = 0; b < width.size(); ++b)
        sum += std::pow(width[b] - target.widthBandsDb[b], 2) / 5;
    if (target.counts.width > 0) d.widthDb = std::sqrt(sum);
    const bool dynamics = target.counts.dynamics > 0;
    if (dynamics) d.dynamicsDb = dynamicsDistance(profile.levels, target.levels);
    if (dynamics && profile.bandLevels && target.bandLevels)
        d.bandDynamicsDb = dynamicsDistance(*profile.bandLevels, *target.bandLevels);
    if (target.counts.loudness > 0)
        d.loudnessLu = profile.loudness.integratedLufs - target.integratedLufs;
    return d;
}

CurveProblem toneProblem(const TonePowers& mix, const Profile& mixFacts, const MatchTarget& target,
                         double rate, const ToneAsk& ask) {
    CurveProblem p;
    p.rate = rate;
    double offset = 0, count = 0;  // of what is known: each side's own mean may lie on other bands
    std::vector<double> errors, spreads;
    const TonePowers mixDb = toneDbOf(mix);
    eachPlace(mixFacts, target, rate, mixDb, [&](std::size_t b, double hz, bool known) {
        const double wanted = target.toneDb[b] - mixDb[b];
        p.hz.push_back(hz);
        p.wantedDb.push_back(known ? wanted : 0.0);
        spreads.push_back(target.spreadDb[b]);
        errors.push_back(known ? std::hypot(mixFacts.errorDb[b], target.errorDb[b]) : 99.0);
        if (!known || hz < 40) return;
        offset += wanted;
        ++count;
    });
    const double mean = count > 0 ? offset / count : 0.0;
    for (std::size_t i = 0; i < p.hz.size(); ++i)
        if (errors[i] < 50) p.wantedDb[i] = beyond(p.wantedDb[i] - mean, spreads[i], ask.mostDb);
    p.weight = weightsOf(errors, ask.errorFloorDb);
    return p;
}

}  // namespace lacquer
