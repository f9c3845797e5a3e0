// SPDX-License-Identifier: GPL-3.0-or-later
// Notes of a chain as sentences.
#include "app/MatchNotes.h"

#include <algorithm>

#include "project/Move.h"
#include "widgets/Texts.h"

namespace lacquer {

QString matchSummary(const ModuleState& module) {
    if (module.notes.empty()) return {};
    const auto changed = std::count_if(module.notes.begin(), module.notes.end(),
                                       [&](const MoveNote& n) { return changedByHand(module, n); });
    const QString from = translated(TR("matchnotes", "from the match"));
    if (changed == 0) return from;
    if (module.notes.size() == 1)
        return translated(TR("matchnotes", "from the match, changed by hand since"));
    return translated(TR("matchnotes", "from the match, %1 of %2 moves changed by hand since"))
        .arg(changed)
        .arg(module.notes.size());
}

QString matchReason(const ModuleState& module, int band) {
    const std::string stem = "tone" + std::to_string(band);
    for (const MoveNote& note : module.notes) {
        if (band > 0 && note.id != stem) continue;
        const QString text =
            translated(Message({note.context.c_str(), note.reason.c_str()}, note.args));
        return changedByHand(module, note)
                   ? translated(TR("matchnotes", "From the match (changed since): “%1”")).arg(text)
                   : translated(TR("matchnotes", "From the match: “%1”")).arg(text);
    }
    return {};
}

}  // namespace lacquer
