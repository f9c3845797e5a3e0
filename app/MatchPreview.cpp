// SPDX-License-Identifier: GPL-3.0-or-later
// Puts moves on a copy of the chain.
#include "app/MatchPreview.h"

#include <algorithm>

#include "project/Edit.h"

namespace lacquer {
namespace {

/// The band of one move in an equalizer of its own right behind the chain's, so that it can be probed.
void splitBand(Chain& chain, const Move& move, Id id) {
    Id ids = id;
    Chain alone = applyMoves({}, {move}, ids);
    const auto main = std::find_if(chain.modules.begin(), chain.modules.end(),
                                   [](const auto& m) { return m.module == "equalizer"; });
    const auto place = main == chain.modules.end()
                           ? chain.modules.begin() +
                                 static_cast<std::ptrdiff_t>(edit::usualPlace(chain, "equalizer"))
                           : main + 1;
    chain.modules.insert(place, std::move(alone.modules.front()));
}

}  // namespace

MatchPreview previewOf(const Proposal& proposal, const Chain& chain, std::size_t heard,
                       MoveHearing hearing, Id ids) {
    std::vector<Move> moves = proposal.moves;
    MatchPreview preview;
    if (hearing == MoveHearing::Off) {
        preview.chain = applyMoves(withoutMoves(chain), moves, ids);
        return preview;
    }
    const Move probed = moves[heard];
    const bool split = probed.module == "equalizer";
    if (split) moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(heard));
    preview.chain = applyMoves(withoutMoves(chain), moves, ids);
    if (split) splitBand(preview.chain, probed, ids);
    // The last of its kind: a band that was split off stands behind the chain's equalizer.
    for (const ModuleState& m : preview.chain.modules)
        if (m.module == probed.module) preview.probe.instance = m.id;
    preview.probe.kind =
        hearing == MoveHearing::Delta ? Probe::Kind::Delta : Probe::Kind::BypassMatched;
    return preview;
}

}  // namespace lacquer
