// SPDX-License-Identifier: GPL-3.0-or-later
// What is played of a proposal: the chain with its moves, and what of one move is listened to.
#pragma once
#include "engine/Rig.h"
#include "match/Proposal.h"
#include "widgets/MoveCard.h"

namespace lacquer {

struct MatchPreview {
    Chain chain;
    Probe probe;
};

/// The proposal's accepted moves on `chain`, of which what earlier ones set is gone. A heard band of the
/// equalizer stands in one of its own. `ids`: from where new modules are numbered. [any]
MatchPreview previewOf(const Proposal& proposal, const Chain& chain, std::size_t heard,
                       MoveHearing hearing, Id ids);

}  // namespace lacquer
