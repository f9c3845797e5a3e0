// SPDX-License-Identifier: GPL-3.0-or-later
// How sure moves are: the fit repeated on resampled pieces of mix and references.
#pragma once
#include <vector>

#include "match/References.h"
#include "match/WidthFit.h"

namespace lacquer {

/// For each band, the share of 100 refits (gains; frequencies and Q stay) on pieces drawn with
/// replacement in which its gain keeps its sign and at least half its size. The same input gives the
/// same shares. [worker]
std::vector<double> toneConfidence(const Profile& mix, const MatchTarget& target,
                                   const std::vector<BandSpec>& bands, double rate,
                                   const FitLimits& limits);
/// The same for the widest of the widths' changes in dB. [worker]
double widthConfidence(const Profile& mix, const MatchTarget& target, const WidthFit& fit,
                       double rate);

}  // namespace lacquer
