// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of chains and their snapshots.
#include <algorithm>

#include "modules/Registry.h"
#include "project/Edit.h"
#include "project/EditTools.h"

namespace lacquer::edit {
namespace {

/// -1 for modules that this version does not know.
int registryRank(std::string_view id) {
    int rank = 0;
    for (const Module* module : modules()) {
        if (module->id() == id) return rank;
        ++rank;
    }
    return -1;
}

std::size_t indexOf(const Chain& chain, Id module) {
    for (std::size_t i = 0; i < chain.modules.size(); ++i)
        if (chain.modules[i].id == module) return i;
    return kEnd;
}

template <class Change>
Project changeModule(const Project& project, Id track, Id module, Change&& change) {
    return changeChain(project, track, [&](Chain& chain) {
        const std::size_t index = indexOf(chain, module);
        if (index != kEnd) change(chain.modules[index]);
    });
}

std::vector<double> clamped(const Module& module, std::vector<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = clampToParam(module.params()[i], values[i]);
    return values;
}

bool isSlot(int slot) {
    return slot >= 0 && slot < 4;
}

}  // namespace

std::size_t usualPlace(const Chain& chain, std::string_view module) {
    const int rank = registryRank(module);
    std::size_t place = chain.modules.size();
    while (rank >= 0 && place > 0 && registryRank(chain.modules[place - 1].module) > rank) --place;
    return place;
}

ModuleState neutralModule(std::string_view id) {
    ModuleState state;
    state.module = id;
    if (const Module* module = findModule(id)) state.values = defaultValues(module->params());
    return state;
}

const ModuleState* findModuleState(const Chain& chain, Id module) {
    const std::size_t index = indexOf(chain, module);
    return index == kEnd ? nullptr : &chain.modules[index];
}

Project insertModule(const Project& project, Id track, ModuleState state, std::size_t at) {
    const Module* module = findModule(state.module);
    if (!project.chain(track) || !module) return project;
    if (state.values.size() != module->params().size())
        state.values = defaultValues(module->params());
    state.values = clamped(*module, std::move(state.values));
    Project next = project;
    state.id = next.nextId++;
    return changeChain(next, track, [&](Chain& chain) {
        const std::size_t place =
            at == kEnd ? usualPlace(chain, state.module) : std::min(at, chain.modules.size());
        chain.modules.insert(chain.modules.begin() + static_cast<std::ptrdiff_t>(place), state);
    });
}

Project removeModule(const Project& project, Id track, Id module) {
    return changeChain(project, track, [&](Chain& chain) {
        std::erase_if(chain.modules, [&](const ModuleState& m) { return m.id == module; });
    });
}

Project moveModule(const Project& project, Id track, Id module, std::size_t to) {
    return changeChain(project, track, [&](Chain& chain) {
        const std::size_t from = indexOf(chain, module);
        if (from != kEnd) moveTo(chain.modules, from, to);
    });
}

Project setModuleOn(const Project& project, Id track, Id module, bool on) {
    return changeModule(project, track, module, [&](ModuleState& state) {
        state.on = on && findModule(state.module) != nullptr;
    });
}

Project setParam(const Project& project, Id track, Id module, std::size_t index, double value) {
    return changeModule(project, track, module, [&](ModuleState& state) {
        const Module* known = findModule(state.module);
        if (known && index < state.values.size())
            state.values[index] = clampToParam(known->params()[index], value);
    });
}

Project setParams(const Project& project, Id track, Id module, std::vector<double> values) {
    return changeModule(project, track, module, [&](ModuleState& state) {
        const Module* known = findModule(state.module);
        if (known && values.size() == state.values.size()) state.values = clamped(*known, values);
    });
}

Project loadPreset(const Project& project, Id track, Id module, std::vector<double> values,
                   std::string presetName) {
    const Project next = setParams(project, track, module, std::move(values));
    return changeModule(next, track, module, [&](ModuleState& s) { s.preset = presetName; });
}

Project replaceChain(const Project& project, Id track, Chain chain) {
    if (!project.chain(track)) return project;
    Project next = project;
    for (ModuleState& module : chain.modules) module.id = next.nextId++;
    return changeChain(next, track, [&](Chain& c) { c = std::move(chain); });
}

Project setChain(const Project& project, Id track, Chain chain) {
    if (!project.chain(track)) return project;
    Project next = project;
    for (const ModuleState& module : chain.modules)
        next.nextId = std::max(next.nextId, module.id + 1);
    return changeChain(next, track, [&](Chain& c) { c = std::move(chain); });
}

std::optional<Chain> snapshotChain(const Track& track, int slot) {
    if (!isSlot(slot)) return std::nullopt;
    if (slot == track.snapshots.current) return track.chain;
    return track.snapshots.chains[static_cast<std::size_t>(slot)];
}

Project selectSnapshot(const Project& project, Id track, int slot) {
    if (!isSlot(slot)) return project;
    const auto select = [&](Track& t) {
        if (slot == t.snapshots.current) return;
        auto& chains = t.snapshots.chains;
        chains[static_cast<std::size_t>(t.snapshots.current)] = t.chain;
        if (auto& kept = chains[static_cast<std::size_t>(slot)]) t.chain = std::move(*kept);
        chains[static_cast<std::size_t>(slot)].reset();
        t.snapshots.current = slot;
    };
    return followLink(project, changeTrack(project, track, select), track);
}

Project copySnapshot(const Project& project, Id track, int from, int to) {
    if (!isSlot(from) || !isSlot(to) || from == to) return project;
    const auto copy = [&](Track& t) {
        const std::optional<Chain> chain = snapshotChain(t, from);
        if (!chain) return;
        if (to == t.snapshots.current)
            t.chain = *chain;
        else
            t.snapshots.chains[static_cast<std::size_t>(to)] = chain;
    };
    return followLink(project, changeTrack(project, track, copy), track);
}

Project clearSnapshot(const Project& project, Id track, int slot) {
    if (!isSlot(slot)) return project;
    const auto clear = [&](Track& t) {
        if (slot != t.snapshots.current) t.snapshots.chains[static_cast<std::size_t>(slot)].reset();
    };
    return followLink(project, changeTrack(project, track, clear), track);
}

Project setSectionSetting(const Project& project, Id track, std::size_t section,
                          SectionSetting setting) {
    return changeTrack(project, track, [&](Track& t) {
        const ModuleState* state = findModuleState(t.chain, setting.module);
        const Module* known = state ? findModule(state->module) : nullptr;
        if (!known || section >= t.sections.size() ||
            setting.values.size() != known->params().size())
            return;
        setting.values = clamped(*known, std::move(setting.values));
        auto& settings = t.sections[section].settings;
        std::erase_if(settings, [&](const auto& s) { return s.module == setting.module; });
        settings.push_back(std::move(setting));
    });
}

Project clearSectionSetting(const Project& project, Id track, std::size_t section, Id module) {
    return changeTrack(project, track, [&](Track& t) {
        if (section < t.sections.size())
            std::erase_if(t.sections[section].settings,
                          [&](const auto& s) { return s.module == module; });
    });
}

}  // namespace lacquer::edit
