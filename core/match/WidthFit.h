// SPDX-License-Identifier: GPL-3.0-or-later
// Which widths of the imager's bands bring the stereo image to the reference's.
#pragma once
#include <optional>
#include <vector>

#include "match/References.h"

namespace lacquer {

struct WidthFit {
    std::vector<double>
        xoverHz;  ///< none, or up to four, each at or beside an inner edge of kWidthBandEdges
    std::vector<double> widthPercent;  ///< one more
    double before = 0.0,
           after = 0.0;    ///< RMS in dB over the bands that have a side, after as computed
    bool limited = false;  ///< a width is at its limit
};

/// How far widths may go, in percent.
struct WidthLimits {
    double least = 50, most = 160;
};

/// Whether a band of kWidthBandEdges has a side to speak of (60 dB under mid) below every codec's edge. [any]
bool hasSide(const TonePowers& tone, const Profile& mixFacts, const MatchTarget& target, int band);
/// What side over mid lacks in each band, in dB; inside a set's spread nothing. [any]
WidthBands widthLack(const TonePowers& tone, const MatchTarget& target);

/// From the tone behind what comes ahead of the imager. As few bands as do; each width is moved by what its bands lack until they have it, last on the imager's
/// own response. Nothing when less than 0.7 dB is wanted. [worker]
std::optional<WidthFit> fitWidth(const TonePowers& behind, const Profile& mixFacts,
                                 const MatchTarget& target, double rate,
                                 const WidthLimits& limits = {});

}  // namespace lacquer
