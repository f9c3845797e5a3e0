// SPDX-License-Identifier: GPL-3.0-or-later
// Moves onto a chain.
#include "project/Move.h"

#include <algorithm>

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
        for (const MoveSetting& s : move.set) {
            const int index = findParam(module->params(), s.param);
            if (index < 0) continue;
            const auto at = static_cast<std::size_t>(index);
            state.values[at] = clampToParam(module->params()[at], move.valueOf(s));
        }
    }
    return chain;
}

}  // namespace lacquer
