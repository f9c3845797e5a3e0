// SPDX-License-Identifier: GPL-3.0-or-later
// A mix rendered through a chain and measured, and moves put on that chain. Inside the room only.
#pragma once
#include "match/Proposal.h"

namespace lacquer {

/// Nothing but the sound as it stands in its file. [any]
bool isPlain(const Track& track);
/// The track with the accepted moves on its chain. [any]
Track withMoves(Track track, const std::vector<Move>& moves);
/// Renders and measures; a codec's edge is not looked for. [worker]
Result<MixMeasure> measureThrough(TrackSound& sound, const Track& track, const TaskSpan& span);
/// The band of a move of the equalizer at full amount. [any]
BandSpec bandOf(const Move& move);
/// The rendered result into the proposal: distances of the whole and of each move. [any]
void takeResult(Proposal& proposal, Profile result, const MatchTarget& target);

}  // namespace lacquer
