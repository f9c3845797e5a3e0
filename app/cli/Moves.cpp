// SPDX-License-Identifier: GPL-3.0-or-later
// --moves: settings over time, for tests of clicks and exactness.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/ChainWords.h"
#include "base/Files.h"
#include "engine/RigPlan.h"
#include "project/ProjectFile.h"

namespace lacquer::cli {
namespace {

using Json = nlohmann::ordered_json;

Error movesError(const std::filesystem::path& file, const std::string& what) {
    return Error(TR("cli", "“%1” is no list of moves: %2."), {file.string(), what});
}

std::string valueText(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "on" : "off";
    return value.dump();
}

// "bypass": "limiter", ["limiter", ...], or {"limiter": false, ...}.
Done applyBypass(Chain& chain, const Json& value) {
    const auto turn = [&](const std::string& n, bool bypassed) -> Done {
        const auto found = findPlace(chain, n);
        if (!found) return found.error();
        if (!*found) return Error(TR("cli", "There is no %1 in the chain."), {n});
        (*found)->on = !bypassed;
        return done();
    };
    if (value.is_string()) return turn(value.get<std::string>(), true);
    Done step = done();
    for (auto it = value.begin(); step && it != value.end(); ++it)
        step = value.is_object() ? turn(it.key(), it.value().is_boolean() && it.value().get<bool>())
                                 : turn(valueText(*it), true);
    return step;
}

// One move onto the chain; "source" hears the mix (all modules bypassed) or the master.
Done applyMove(Chain& chain, bool& mix, const Json& move, Id& nextId) {
    for (auto it = move.begin(); it != move.end(); ++it) {
        Done step = done();
        if (it.key() == "preset") {
            step = applyPreset(chain, valueText(it.value()), false, nextId);
        } else if (it.key() == "bypass") {
            step = applyBypass(chain, it.value());
        } else if (it.key() == "source" && (it.value() == "mix" || it.value() == "master")) {
            mix = it.value() == "mix";
        } else if (it.key() == "set" && it.value().is_object()) {
            for (auto set = it.value().begin(); step && set != it.value().end(); ++set) {
                const std::size_t dot = set.key().find('.');
                if (dot == std::string::npos)
                    return Error(TR("cli", "“%1” is no setting; write MODULE.PARAMETER."),
                                 {set.key()});
                step = applySet(chain, set.key().substr(0, dot), set.key().substr(dot + 1),
                                valueText(set.value()), false, nextId);
            }
        } else if (it.key() != "at") {
            return Error(
                TR("cli",
                   "A move knows at, set, bypass, preset and source (mix, master), not “%1”."),
                {it.key()});
        }
        if (!step) return step;
    }
    return done();
}

}  // namespace

Result<std::shared_ptr<const Timeline>> readMoves(const std::filesystem::path& file,
                                                  const Chain& start, double rate) {
    const auto text = readWhole(file);
    if (!text) return text.error();
    const Json moves = Json::parse(*text, nullptr, false);
    if (!moves.is_array()) return movesError(file, "it must be a JSON list");
    auto timeline = std::make_shared<Timeline>();
    Chain chain = start;
    bool mix = false;
    Id nextId = Id(1) << 40;
    for (const Json& move : moves) {
        if (!move.is_object() || !move.contains("at") || !move["at"].is_number())
            return movesError(file, "every move needs \"at\" in seconds");
        const Frames at = secondsToFrames(move["at"].get<double>(), rate);
        if (at < 0 || (!timeline->points.empty() && at < timeline->points.back().at))
            return movesError(file, "times must rise from 0");
        const Done applied = applyMove(chain, mix, move, nextId);
        if (!applied) return applied.error();
        for (std::size_t i = 0; i < std::min(chain.modules.size(), start.modules.size()); ++i)
            chain.modules[i].id = start.modules[i].id;  // a preset of the same structure is a move
        if (!sameStructure(start, chain))
            return movesError(
                file,
                "a move changes the modules, or a parameter that is fixed while playing "
                "(`lacquer-cli modules --json` marks those with rebuild)");
        Chain heard = chain;
        if (mix)
            for (ModuleState& state : heard.modules) state.on = false;
        auto set = makePlanSet(heard, rate);
        if (!set) return set.error();
        timeline->points.push_back({at, *set});
    }
    return std::shared_ptr<const Timeline>(std::move(timeline));
}

}  // namespace lacquer::cli
