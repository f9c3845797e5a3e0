// SPDX-License-Identifier: GPL-3.0-or-later
// Notes of a chain as sentences.
#include "app/MatchNotes.h"

#include <algorithm>

#include "project/Move.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

bool isOfBand(const MoveNote& note, int band) {
    const std::string stem = "band" + std::to_string(band) + ".";
    return std::any_of(note.set.begin(), note.set.end(),
                       [&](const auto& s) { return s.first.starts_with(stem); });
}

QString matchPart(const ModuleState& module) {
    int moves = 0, changed = 0;
    for (const MoveNote& note : module.notes) {
        if (isRemedy(note)) continue;
        ++moves;
        changed += changedByHand(module, note) ? 1 : 0;
    }
    if (moves == 0) return {};
    if (changed == 0) return translated(TR("matchnotes", "from the match"));
    if (moves == 1) return translated(TR("matchnotes", "from the match, changed by hand since"));
    return translated(TR("matchnotes", "from the match, %1 of %2 moves changed by hand since"))
        .arg(changed)
        .arg(moves);
}

QString remedyPart(const ModuleState& module) {
    bool any = false, changed = false;
    for (const MoveNote& note : module.notes) {
        if (!isRemedy(note)) continue;
        any = true;
        changed = changed || changedByHand(module, note);
    }
    if (!any) return {};
    return changed ? translated(TR("matchnotes", "from the inspector, changed by hand since"))
                   : translated(TR("matchnotes", "from the inspector"));
}

}  // namespace

QString matchSummary(const ModuleState& module) {
    const QString match = matchPart(module), remedy = remedyPart(module);
    return match.isEmpty() || remedy.isEmpty() ? match + remedy
                                               : match + QStringLiteral(" · ") + remedy;
}

QString matchReason(const ModuleState& module, int band) {
    for (const MoveNote& note : module.notes) {
        if (band > 0 && !isOfBand(note, band)) continue;
        const QString text =
            translated(Message({note.context.c_str(), note.reason.c_str()}, note.args));
        const bool changed = changedByHand(module, note);
        if (isRemedy(note))
            return (changed
                        ? translated(TR("matchnotes", "From the inspector (changed since): “%1”"))
                        : translated(TR("matchnotes", "From the inspector: “%1”")))
                .arg(text);
        return (changed ? translated(TR("matchnotes", "From the match (changed since): “%1”"))
                        : translated(TR("matchnotes", "From the match: “%1”")))
            .arg(text);
    }
    return {};
}

}  // namespace lacquer
