// SPDX-License-Identifier: GPL-3.0-or-later
// Several tracks brought together: towards what they have in common, or towards a target of all.
#pragma once
#include <optional>
#include <vector>

#include "match/Proposal.h"

namespace lacquer {

struct TogetherTrack {
    TrackSound* sound = nullptr;  ///< not owned
    Track track;                  ///< as in MatchOptions: the chain that stays
    bool stays = false;           ///< its sound counts for the middle, but it gets no moves
};

struct TogetherOptions {
    double amount = 0.5;   ///< 0 … 1, of tone, dynamics and width; loudness is reached whole
    AspectWeights aspect;  ///< further factors by aspect; a loudness of 0 leaves the levels alone
    double ceilingDbtp = -1.0;
};

struct Together {
    MatchTarget target;
    /// A track each, in their order. Of one that cannot be matched: why.
    std::vector<Result<Proposal>> proposals;
};

/// The middle of a set: each counts alike, and inside the set's spread nothing is wanted; mono says nothing
/// about width beside stereo. The loudness is the median. At least one profile, none of them empty. [any]
MatchTarget middleOf(const std::vector<Profile>& profiles);

/// Measures all tracks, then proposes for one after the other (see proposeMatch); without a `target` towards
/// their own middle. Silence or a track that cannot be read does not stop the others. An error where fewer than
/// two have a middle, and when cancelled. Holds up to 20 MB a track, of more than 16 tracks
/// 4 MB. [worker]
Result<Together> bringTogether(const std::vector<TogetherTrack>& tracks,
                               const std::optional<MatchTarget>& target,
                               const TogetherOptions& options, const TaskSpan& progress);

}  // namespace lacquer
