// SPDX-License-Identifier: GPL-3.0-or-later
// What a mix is brought towards: one reference or a weighted set of them, and how far away it is.
#pragma once
#include <vector>

#include "match/Fit.h"
#include "match/Profile.h"

namespace lacquer {

/// Weights of one reference by aspect; 0: it says nothing about that.
struct AspectWeights {
    double tone = 1.0, dynamics = 1.0, width = 1.0, loudness = 1.0;
    bool operator==(const AspectWeights&) const = default;
};
struct WeightedProfile {
    Profile profile;
    AspectWeights weight;
};

/// Side over mid in dB by tone band, each over an octave.
using WidthCurve = std::array<double, kToneBands>;
WidthCurve widthDbOf(const TonePowers& powers);
/// The same over kWidthBandEdges' bands.
using WidthBands = std::array<double, 5>;
WidthBands widthBandsOf(const TonePowers& powers);

/// The weighted mean of a set, in dB. `spread` is the set's standard deviation: within it the
/// references differ among themselves, and nothing is asked of the mix.
struct MatchTarget {
    TonePowers toneDb{};  ///< mid, then side; smoothed; each reference's mean tone level at 0
    TonePowers errorDb{}, spreadDb{};
    WidthCurve widthDb{};  ///< to be looked at
    WidthBands widthBandsDb{}, widthSpreadDb{};
    LevelScales levels{};                  ///< each reference's integrated loudness at 0
    std::optional<BandLevels> bandLevels;  ///< where every reference that counts has it
    double integratedLufs = -INFINITY, psrDb = NAN;
    double cutoffHz = 0.0;  ///< the lowest of the set; 0: none
    bool dualMono = false;  ///< all that count for width are
    AspectWeights counts;   ///< sums of the set's weights; 0: nothing is known of that aspect
    std::vector<WeightedProfile> set;
};
/// At least one profile, none of them empty. [any]
MatchTarget makeTarget(std::vector<WeightedProfile> set);

/// Smoothed tone in dB over a sixth of an octave (a third below 120 Hz), mean of mid's third octaves
/// from 40 Hz to 16 kHz at 0; side relative to the same level. [any]
TonePowers toneDbOf(const TonePowers& powers);
/// Levels of the 27 third octaves of mid from 40 Hz to 16 kHz in dB. [any]
std::array<double, 27> thirdOctavesDb(const TonePowers& powers);
/// dB that `reference` has more of mid between `lowHz` and `highHz` than `mix`, when both are brought
/// to the same mean of their third octaves (below a codec's edge). [any]
double toneDifferenceDb(const Profile& mix, const Profile& reference, double lowHz, double highHz);
/// 10·log10 of side over mid between two frequencies; -80 at least. [any]
double sideOverMidDb(const TonePowers& powers, double lowHz, double highHz);

struct MatchDistance {
    double tonalDb = 0.0;  ///< RMS over third octaves of mid below any codec's edge, mean removed
    double dynamicsDb = 0.0;               ///< dynamicsDistance()
    std::optional<double> bandDynamicsDb;  ///< the same by band, where both sides measured it
    double widthDb = 0.0;                  ///< RMS over kWidthBandEdges' bands of side over mid
    double loudnessLu = 0.0;               ///< programme less reference
};
/// To the set's weighted mean; 0 for an aspect that nothing counts for. [any]
MatchDistance distanceTo(const Profile& profile, const MatchTarget& target);

/// How boldly the tone is followed.
struct ToneAsk {
    double mostDb = 12.0;       ///< no difference is taken for more
    double errorFloorDb = 1.0;  ///< standard errors below it make a place no surer
};
/// What the equalizer shall do for mid: wanted difference and how sure it is, every 12th of an octave.
/// 0 weight outside 30 Hz to 17 kHz and above either side's codec edge. [any]
CurveProblem toneProblem(const TonePowers& mix, const Profile& mixFacts, const MatchTarget& target,
                         double rate, const ToneAsk& ask = {});

}  // namespace lacquer
