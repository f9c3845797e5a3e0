// SPDX-License-Identifier: GPL-3.0-or-later
// The fine curve for what an equalizer's bands leave of the difference to the references.
#pragma once
#include <optional>

#include "dsp/CurvePoints.h"
#include "match/References.h"

namespace lacquer {

struct CurveFit {
    CurvePoints points{};  ///< dB; the loudness stays as it is
};

/// From the tone behind the bands, mid and side. Third octaves that are well known are followed most,
/// those that nothing is known of not at all; inside a set's spread nothing is wanted. No point is
/// beyond `mostDb`. Nothing when it is worth less than 0.3 dB. [worker]
std::optional<CurveFit> fitCurve(const TonePowers& behind, const Profile& mixFacts,
                                 const MatchTarget& target, double rate, double mostDb);

/// RMS in dB of what third octaves of this tone lack, where something is known. [any]
double curveLackDb(const TonePowers& tone, const Profile& mixFacts, const MatchTarget& target,
                   double rate);
/// The tone behind a share (0 … 1) of the curve. [any]
TonePowers behindCurve(const TonePowers& tone, CurvePoints points, double share);

}  // namespace lacquer
