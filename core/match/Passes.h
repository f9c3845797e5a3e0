// SPDX-License-Identifier: GPL-3.0-or-later
// A mix rendered through a chain and measured, and moves put on that chain. Inside the room only.
#pragma once
#include <functional>

#include "match/Proposal.h"
#include "match/SoundAhead.h"

namespace lacquer {

/// Nothing but the sound as it stands in its file. [any]
bool isPlain(const Track& track);
/// The track with the accepted moves on its chain. [any]
Track withMoves(Track track, const std::vector<Move>& moves);
/// Renders; `take` is called on a thread of its own beside it. [worker]
Done pullBeside(TrackSound& sound, const Track& track, const PlanarSink& take,
                const TaskSpan& span);
/// What a result needs: a codec's edge is the mix's, and bands count where a move works by band. [any]
ProfileNeeds needsOfResult(const std::vector<Move>& moves);
/// Renders and measures. [worker]
Result<Profile> measureThrough(TrackSound& sound, const Track& track, const TaskSpan& span,
                               const ProfileNeeds& needs, LevelTrace* trace = nullptr);
/// As measureThrough(), for a chain that soon forgets: rendered in stretches beside each other. [worker]
Result<Profile> measureInStretches(SoundAhead& sound, const Track& track, const TaskSpan& span,
                                   const ProfileNeeds& needs);
/// The band of a move of the equalizer at full amount. [any]
BandSpec bandOf(const Move& move);
/// The rendered result into the proposal: distances of the whole and of each move. [any]
void takeResult(Proposal& proposal, Profile result, const MatchTarget& target);

}  // namespace lacquer
