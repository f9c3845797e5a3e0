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
/// Takes the sound in order.
using PlanarSink = std::function<void(const double* left, const double* right, std::size_t frames)>;
/// Renders; `take` is called on a thread of its own beside it. [worker]
Done pullBeside(TrackSound& sound, const Track& track, const PlanarSink& take,
                const TaskSpan& span);
/// Renders and measures; a codec's edge is not looked for, and no true peak unless it is wanted. [worker]
Result<Profile> measureThrough(TrackSound& sound, const Track& track, const TaskSpan& span,
                               bool truePeak = true, LevelTrace* trace = nullptr);
/// Renders and takes only the levels. [worker]
Result<LevelTrace> traceThrough(TrackSound& sound, const Track& track, const TaskSpan& span);
/// As measureThrough(), for a chain that soon forgets: rendered in stretches beside each other. [worker]
Result<Profile> measureInStretches(SoundAhead& sound, const Track& track, const TaskSpan& span);
/// The band of a move of the equalizer at full amount. [any]
BandSpec bandOf(const Move& move);
/// The rendered result into the proposal: distances of the whole and of each move. [any]
void takeResult(Proposal& proposal, Profile result, const MatchTarget& target);

}  // namespace lacquer
