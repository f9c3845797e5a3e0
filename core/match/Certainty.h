// SPDX-License-Identifier: GPL-3.0-or-later
// How sure moves are: the fit repeated on resampled pieces of mix and references.
#pragma once
#include <vector>

#include "match/CurveFit.h"
#include "match/References.h"
#include "match/WidthFit.h"

namespace lacquer {

/// For each band, the share of 100 refits (gains; frequencies and Q stay) on pieces drawn with
/// replacement in which its gain keeps its sign and at least half its size. The same input gives the
/// same shares. `unequalized` is the mix's tone behind all but the bands. [worker]
std::vector<double> toneConfidence(const Profile& mix, const TonePowers& unequalized,
                                   const MatchTarget& target, const std::vector<BandSpec>& bands,
                                   double rate, const FitLimits& limits);
/// The share of the curve's third octaves, weighted by what is done there, whose lack keeps its sign and half
/// its size in such a drawing, over all drawings. [worker]
double curveConfidence(const Profile& mix, const MatchTarget& target, const CurveFit& fit);
/// The same for the widest of the widths' changes in dB. [worker]
double widthConfidence(const Profile& mix, const MatchTarget& target, const WidthFit& fit);

}  // namespace lacquer
