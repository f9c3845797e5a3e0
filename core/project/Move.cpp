// SPDX-License-Identifier: GPL-3.0-or-later
// Moves onto a chain.
#include "project/Move.h"

#include <algorithm>
#include <utility>

#include "modules/Registry.h"
#include "project/Edit.h"

namespace lacquer {
namespace {

ModuleState& moduleFor(Chain& chain, const std::string& id, Id& nextId) {
    auto& modules = chain.modules;
    const auto found =
        std::find_if(modules.begin(), modules.end(), [&](const auto& m) { return m.module == id; });
    if (found != modules.end()) return *found;
    ModuleState fresh = edit::neutralModule(id);
    fresh.id = nextId++;
    const auto place = static_cast<std::ptrdiff_t>(edit::usualPlace(chain, id));
    return *modules.insert(modules.begin() + place, std::move(fresh));
}

}  // namespace

Chain applyMoves(Chain chain, const std::vector<Move>& moves, Id& nextId) {
    for (const Move& move : moves) {
        const Module* module = findModule(move.module);
        if (!move.accepted || !module) continue;
        ModuleState& state = moduleFor(chain, move.module, nextId);
        state.on = true;
        MoveNote note{.id = move.id,
                      .set = {},
                      .context = move.reason.text.context,
                      .reason = move.reason.text.source,
                      .args = move.reason.args};
        for (const MoveSetting& s : move.set) {
            const int index = findParam(module->params(), s.param);
            if (index < 0) continue;
            const auto at = static_cast<std::size_t>(index);
            state.values[at] = clampToParam(module->params()[at], move.valueOf(s));
            note.set.emplace_back(s.param, state.values[at]);
        }
        std::erase_if(state.notes, [&](const MoveNote& n) { return n.id == move.id; });
        state.notes.push_back(std::move(note));
    }
    return chain;
}

bool isRemedy(const MoveNote& note) {
    return note.id.starts_with(kRemedyStem);
}

bool isNeutral(const ModuleState& module) {
    return module.values == edit::neutralModule(module.module).values;
}

bool isOnlyRemedied(const ModuleState& state) {
    const Module* module = findModule(state.module);
    if (!module) return false;
    ModuleState without = edit::neutralModule(state.module);
    for (const MoveNote& note : state.notes) {
        if (!isRemedy(note)) return false;
        for (const auto& [param, value] : note.set) {
            const int index = findParam(module->params(), param);
            if (index >= 0) without.values[static_cast<std::size_t>(index)] = value;
        }
    }
    return state.values == without.values;
}

bool changedByHand(const ModuleState& state, const MoveNote& note) {
    const Module* module = findModule(state.module);
    if (!module) return false;
    for (const auto& [param, value] : note.set) {
        const int index = findParam(module->params(), param);
        if (index >= 0 && state.values[static_cast<std::size_t>(index)] != value) return true;
    }
    return false;
}

Chain withoutMoves(Chain chain) {
    for (ModuleState& state : chain.modules) {
        const Module* module = findModule(state.module);
        if (!module || !state.on || state.notes.empty()) continue;
        const ModuleState before = state;
        const std::vector<double> neutral = defaultValues(module->params());
        const auto each = [&](const MoveNote& note, auto valueOf) {
            for (const auto& [param, value] : note.set) {
                const auto at = static_cast<std::size_t>(findParam(module->params(), param));
                if (at < neutral.size()) state.values[at] = valueOf(at);
            }
        };
        for (const MoveNote& note : std::exchange(state.notes, {})) {
            if (isRemedy(note))
                state.notes.push_back(note);
            else if (!changedByHand(before, note))
                each(note, [&](std::size_t at) { return neutral[at]; });
        }
        // What a remedy and a move both set is the remedy's.
        for (const MoveNote& note : state.notes)
            each(note, [&](std::size_t at) { return before.values[at]; });
        if (isNeutral(state)) state.module.clear();
    }
    std::erase_if(chain.modules, [](const ModuleState& m) { return m.module.empty(); });
    return chain;
}

}  // namespace lacquer
