// SPDX-License-Identifier: GPL-3.0-or-later
// --chain, --preset, --set and --probe.
#include "app/cli/ChainWords.h"

#include <algorithm>
#include <charconv>

#include "base/Files.h"
#include "modules/Registry.h"
#include "project/ChainFile.h"
#include "project/Edit.h"
#include "project/Preset.h"
#include "project/ProjectFile.h"

namespace lacquer::cli {
namespace {

Error setError(const std::string& words) {
    return Error(
        TR("cli", "“%1” is no setting; write MODULE.PARAMETER=VALUE, like limiter.drive=3."),
        {words});
}

// Values into the module of that kind; the rest of the chain stays.
Done applyModulePreset(Chain& chain, const Preset& preset, bool insert, Id& nextId) {
    for (const ModuleState& from : preset.chain.modules) {
        const bool there =
            std::any_of(chain.modules.begin(), chain.modules.end(),
                        [&](const ModuleState& m) { return m.module == from.module; });
        if (!there && !insert)
            return Error(TR("cli", "There is no %1 in the chain for the preset “%2”."),
                         {from.module, preset.name});
        ModuleState& to = neededModule(chain, from.module, nextId);
        to.values = from.values;
        to.preset = preset.name;
    }
    return done();
}

}  // namespace

ModuleState& neededModule(Chain& chain, std::string_view id, Id& nextId) {
    auto& modules = chain.modules;
    const auto last = std::find_if(modules.rbegin(), modules.rend(),
                                   [&](const ModuleState& m) { return m.module == id; });
    if (last != modules.rend()) return *last;
    ModuleState state = edit::neutralModule(id);
    state.id = nextId++;
    const auto place = static_cast<std::ptrdiff_t>(edit::usualPlace(chain, id));
    return *modules.insert(modules.begin() + place, std::move(state));
}

Result<ModuleState*> findPlace(Chain& chain, const std::string& n) {
    std::size_t place = 0;
    const auto parsed = std::from_chars(n.data(), n.data() + n.size(), place);
    if (parsed.ec == std::errc() && parsed.ptr == n.data() + n.size()) {
        if (place >= 1 && place <= chain.modules.size()) return &chain.modules[place - 1];
        return Error(TR("cli", "There is no place %1 in the chain; it has %2 modules."),
                     {n, std::to_string(chain.modules.size())});
    }
    if (!findModule(n))
        return Error(TR("cli", "There is no module “%1”; `lacquer-cli modules` lists them all."),
                     {n});
    ModuleState* found = nullptr;
    for (ModuleState& state : chain.modules) {
        if (state.module != n) continue;
        if (found)
            return Error(
                TR("cli", "“%1” stands twice in the chain; name its place, counted from 1."), {n});
        found = &state;
    }
    return found;
}

Done applySet(Chain& chain, const std::string& n, const std::string& param,
              const std::string& value, bool insert, Id& nextId) {
    const auto found = findPlace(chain, n);
    if (!found) return found.error();
    if (!*found && !insert) return Error(TR("cli", "There is no %1 in the chain."), {n});
    ModuleState& state = *found ? **found : neededModule(chain, n, nextId);
    const Module* module = findModule(state.module);
    const int index = module ? findParam(module->params(), param) : -1;
    if (index < 0)
        return Error(
            TR("cli", "%1 has no parameter “%2”; `lacquer-cli modules %1` lists them all."),
            {state.module, param});
    const auto number = fromText(module->params()[static_cast<std::size_t>(index)], value);
    if (!number) return number.error();
    state.values[static_cast<std::size_t>(index)] = *number;
    return done();
}

Done applyPreset(Chain& chain, const std::string& name, bool insert, Id& nextId) {
    const auto whole = findPreset("chain", name);
    if (whole) {
        chain = whole->chain;
        for (ModuleState& state : chain.modules) state.id = nextId++;
        return done();
    }
    const std::size_t slash = name.find('/');
    for (const Module* module : modules()) {
        const std::string kind(module->id());
        if (slash != std::string::npos && name.substr(0, slash) != kind) continue;
        auto preset = findPreset(kind, name);
        if (!preset && slash != std::string::npos)
            preset = findPreset(kind, name.substr(slash + 1));
        if (preset) return applyModulePreset(chain, *preset, insert, nextId);
    }
    return whole.error();
}

Result<Chain> buildChain(const ChainWords& words, Id& nextId) {
    Chain chain;
    if (!words.chainFile.empty()) {
        const auto text = readWhole(words.chainFile, 1u << 20);
        if (!text) return text.error();
        auto read = readChain(*text, nextId);
        if (!read) return Error(TR("cli", "“%1”: %2"), {words.chainFile, read.error().english()});
        chain = std::move(read->chain);
    }
    for (const std::string& preset : words.presets) {
        const Done applied = applyPreset(chain, preset, true, nextId);
        if (!applied) return applied.error();
    }
    for (const std::string& set : words.sets) {
        const std::size_t dot = set.find('.'), equals = set.find('=');
        if (dot == std::string::npos || equals == std::string::npos || equals < dot)
            return setError(set);
        const Done applied =
            applySet(chain, set.substr(0, dot), set.substr(dot + 1, equals - dot - 1),
                     set.substr(equals + 1), true, nextId);
        if (!applied) return applied.error();
    }
    return chain;
}

Result<Probe> parseProbe(Chain& chain, const std::string& words) {
    const std::size_t dot = words.find('.');
    if (dot == std::string::npos)
        return Error(TR("cli", "“%1” is no probe; write MODULE.TAP, like limiter.delta."), {words});
    const auto found = findPlace(chain, words.substr(0, dot));
    if (!found) return found.error();
    if (!*found) return Error(TR("cli", "There is no %1 in the chain."), {words.substr(0, dot)});
    const std::string tap = words.substr(dot + 1);
    Probe probe{.kind = Probe::Kind::Delta, .instance = (*found)->id};
    if (tap == "delta") return probe;
    probe.kind = Probe::Kind::BypassMatched;
    if (tap == "bypass") return probe;
    probe.kind = Probe::Kind::Tap;
    std::string known = "delta bypass";
    for (const TapInfo& info : findModule((*found)->module)->taps()) {
        if (info.id == tap) return probe;
        known += " " + std::string(info.id);
        ++probe.tap;
    }
    return Error(TR("cli", "%1 has no tap “%2”; it has: %3."), {(*found)->module, tap, known});
}

}  // namespace lacquer::cli
