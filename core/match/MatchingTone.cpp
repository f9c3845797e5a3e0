// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamics and tone of a proposal, each fitted with the other in view.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "match/Matching.h"
#include "match/Passes.h"

namespace lacquer {
namespace {

constexpr double kDynamicsWorth = 0.25, kSaidDb = 0.7;
constexpr double kMostHopedDb = 12.0;
// Without refusals the tone is followed further, with more bands, and where it is less sure.
constexpr FitLimits kProposed{.maxGainDb = 9.0};
constexpr FitLimits kForced{.maxBands = 10, .maxGainDb = 12.0, .goodDb = 0.25, .leastGain = 0.01};
constexpr ToneAsk kForcedAsk{.mostDb = 18.0, .errorFloorDb = 2.0};
constexpr DynamicsLimits kForcedDynamics{.mostRatio = 4.0, .mostReductionDb = 8.0};

// The sum of the powers of mid in a level band, in dB.
double bandSumDb(const TonePowers& powers, std::size_t band) {
    double sum = 0;
    for (std::size_t b = 0; b < kToneBands; ++b) {
        const double hz = toneHz(static_cast<int>(b));
        if (hz >= kWidthBandEdges[band] && hz < kWidthBandEdges[band + 1]) sum += powers[b];
    }
    return 10 * std::log10(std::max(sum, 1e-30));
}

TonePowers powersOf(const TonePowers& db) {
    TonePowers powers;
    for (std::size_t b = 0; b < powers.size(); ++b) powers[b] = std::pow(10.0, db[b] / 10);
    return powers;
}

// A change told in dB of five bands, as it is in between: a line over the logarithm of frequency.
double betweenBands(const BandDb& db, double hz) {
    const auto middle = [](std::size_t k) {
        return std::log(kWidthBandEdges[k] * kWidthBandEdges[k + 1]) / 2;
    };
    const double at = std::log(hz);
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        if (at > middle(k)) continue;
        if (k == 0) return db[0];
        return std::lerp(db[k - 1], db[k], (at - middle(k - 1)) / (middle(k) - middle(k - 1)));
    }
    return db.back();
}

double responseOf(const std::vector<BandSpec>& bands, double hz, double rate) {
    double power = 1;
    for (const BandSpec& band : bands) {
        const BandDesign design = designBand(band, rate);
        if (design.count > 0) power *= design.power(std::min(hz, 0.49 * rate), rate);
    }
    return power;
}

// Each place of mid and side times a factor.
template <class Factor>
void scale(TonePowers& tone, Factor factor) {
    for (std::size_t b = 0; b < kToneBands; ++b) {
        const double power = factor(toneHz(static_cast<int>(b)));
        tone[b] *= power;
        tone[b + kToneBands] *= power;
    }
}

}  // namespace

FitLimits Matching::toneLimits() const {
    return options_.refuse ? kProposed : kForced;
}

DynamicsLimits Matching::dynamicsLimits() const {
    return options_.refuse ? DynamicsLimits{} : kForcedDynamics;
}

WantedLevels Matching::wantedLevels() const {
    return {target_.levels, target_.bandLevels ? &*target_.bandLevels : nullptr};
}

// What the equalizer would do to each band if it reached the references.
BandDb Matching::hopedBandDb() const {
    BandDb db{};
    if (aspect_.tone <= 0) return db;
    const TonePowers wanted = powersOf(target_.toneDb),
                     have = powersOf(toneDbOf(mix_.profile.tone));
    for (std::size_t k = 0; k < kLevelBands; ++k)
        db[k] = std::clamp(bandSumDb(wanted, k) - bandSumDb(have, k), -kMostHopedDb, kMostHopedDb);
    return db;
}

// Ahead of the bands, at the tone that they are to bring: compression moves the tone, and its part of a
// difference must not be taken for an equalizer's.
void Matching::fitDynamicsAhead() {
    unequalized_ = mix_.profile.tone;
    const double before =
        std::max(out_.before.dynamicsDb, out_.before.bandDynamicsDb.value_or(0.0));
    if (aspect_.dynamics <= 0 || before < kDynamicsWorth) return;
    hoped_ = lacquer::equalized(mix_.trace, hopedBandDb());
    dynamics_ = fitDynamics(hoped_, wantedLevels(), dynamicsLimits());
    if (dynamics_) {
        scale(unequalized_,
              [&](double hz) { return std::pow(10.0, betweenBands(dynamics_->movedDb, hz) / 10); });
        return;
    }
    const double distance = dynamicsDistance(levelQuantiles(hoped_.mean), target_.levels);
    if (distance >= kSaidDb)
        out_.left.push_back(
            {"dynamics",
             Message(TR("match", "Dynamics: %1 from the reference"),
                     {formatUnit(Unit::Decibel, distance)}),
             Message(TR("match",
                        "No moderate compression or expansion brings the levels nearer: they "
                        "differ because the music does."))});
}

CurveProblem Matching::toneWanted() const {
    return toneProblem(unequalized_, mix_.profile, target_, rate_,
                       options_.refuse ? ToneAsk{} : kForcedAsk);
}

void Matching::fitTone() {
    if (aspect_.tone > 0) bands_ = fitBands(toneWanted(), toneLimits());
}

// The mix's tone behind the bands that were found.
TonePowers Matching::equalized() const {
    TonePowers tone = unequalized_;
    scale(tone, [&](double hz) { return responseOf(bands_, hz, rate_); });
    return tone;
}

// The mix behind everything but one band; no more of it than tells tones.
Profile Matching::behindOthers(std::size_t band) const {
    std::vector<BandSpec> others = bands_;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(band));
    Profile p{.rate = rate_, .tone = unequalized_, .cutoffHz = mix_.profile.cutoffHz};
    scale(p.tone, [&](double hz) { return responseOf(others, hz, rate_); });
    return p;
}

// Behind the bands as they are the detector hears another level; what compression makes of the tone is
// measured, and the bands are fitted to that.
Done Matching::settleDynamics() {
    if (!dynamics_) return done();
    TonePowers behindBands = mix_.profile.tone;
    scale(behindBands, [&](double hz) { return responseOf(bands_, hz, rate_); });
    BandDb gained;
    for (std::size_t k = 0; k < kLevelBands; ++k)
        gained[k] = bandSumDb(behindBands, k) - bandSumDb(mix_.profile.tone, k);
    dynamics_ = followEqualizer(*dynamics_, hoped_, lacquer::equalized(mix_.trace, gained),
                                wantedLevels(), dynamicsLimits());
    Result<TonePowers> tone = toneBehind(soundMoves(1.0));
    if (!tone) return tone.error();
    unequalized_ = std::move(*tone);
    scale(unequalized_, [&](double hz) { return 1 / responseOf(bands_, hz, rate_); });
    if (!bands_.empty()) bands_ = refitBands(toneWanted(), bands_, toneLimits());
    return done();
}

// Of all of the sound; or what the moves do to the tone of an excerpt, done to that of all of it.
Result<TonePowers> Matching::toneBehind(const std::vector<Move>& moves) {
    const ProfileNeeds needs{.edge = false, .truePeak = false, .bands = false};
    const Track track = withMoves(options_.track, moves);
    const bool excerpt = mix_.excerpt && isPlain(options_.track);
    TrackSound& sound = excerpt ? *mix_.excerpt : sound_;
    const auto behind = measureThrough(sound, track, nextSpan(), needs);
    if (!behind) return behind.error();
    if (!excerpt) return behind->tone;
    const auto ahead = measureProfile(*mix_.excerpt, nextSpan(), needs);
    if (!ahead) return ahead.error();
    TonePowers tone = mix_.profile.tone;
    for (std::size_t b = 0; b < tone.size(); ++b)
        if (ahead->tone[b] > 0) tone[b] *= behind->tone[b] / ahead->tone[b];
    return tone;
}

}  // namespace lacquer
