// SPDX-License-Identifier: GPL-3.0-or-later
// Moves and refusals in words. Inside the room only.
#pragma once
#include "match/CurveFit.h"
#include "match/DynamicsFit.h"
#include "match/Proposal.h"
#include "match/WidthFit.h"

namespace lacquer {

/// Where a band works: as far as it does half of its gain (shelves: from their end).
struct BandRegion {
    double lowHz, highHz;
};
BandRegion regionOf(const BandSpec& band, double rate);

/// The reason is what the mix lacks; where a band goes the other way, because of what its neighbours do, what
/// the sound behind the other moves lacks (`others`).
Move toneMove(const BandSpec& band, int number, const Profile& mix, const Profile& others,
              const MatchTarget& target, double rate);
/// What the references have more of mid than a sound where a band works, in dB.
double toneLackDb(const BandSpec& band, const Profile& sound, const MatchTarget& target,
                  double rate);
/// `before` and `after`: what third octaves lack without and with it, in dB.
Move curveMove(const CurveFit& fit, double before, double after);
Move widthMove(const WidthFit& fit, const MatchDistance& before);
/// The compressor, or the multiband where it is by band.
Move dynamicsMove(const DynamicsFit& fit);
/// Its reason tells the loudness ahead of the limiter where that is known.
Move levelMove(double driveDb, double ceilingDbtp, const Profile& mix, double wantedLufs,
               std::optional<double> aheadLufs = {});

LeftAlone leftLoudness(double wanted, double reached, double psr, double limit);
LeftAlone leftShort(double wanted, double reached);
std::vector<Message> notesOn(const Profile& mix);

}  // namespace lacquer
