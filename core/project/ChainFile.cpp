// SPDX-License-Identifier: GPL-3.0-or-later
// Chains to JSON and back.
#include "project/ChainFile.h"

#include <algorithm>

#include "modules/Registry.h"
#include "project/Edit.h"
#include "project/Json.h"

namespace lacquer {
namespace json {
namespace {

Result<double> readValue(const Param& param, const Json& value) {
    if (value.is_boolean()) return fromText(param, value.get<bool>() ? "1" : "0");
    if (value.is_string()) return fromText(param, value.get<std::string>());
    if (!value.is_number()) return fromText(param, "?");
    const double x = value.get<double>();
    if (!(x >= param.min && x <= param.max)) return fromText(param, dump(value, -1));
    return clampToParam(param, x);
}

Json valueToJson(const Param& param, double value) {
    if (param.unit == Unit::Choice) return toText(param, value);
    if (param.unit == Unit::Switch) return value >= 0.5 ? 1 : 0;
    return value;
}

MoveNote readNote(const Json& object) {
    if (!object.is_object()) throw Broken{"match"};
    MoveNote note{.id = text(object, "id"),
                  .set = {},
                  .context = text(object, "context"),
                  .reason = text(object, "reason"),
                  .args = {}};
    const Json& set = json::object(object, "set");
    for (const auto& [key, value] : set.items())
        note.set.emplace_back(key, number(set, key.c_str(), 0.0, -1e9, 1e9));
    for (const Json& arg : json::array(object, "args")) {
        if (!arg.is_string()) throw Broken{"args"};
        note.args.push_back(arg.get<std::string>());
    }
    return note;
}

Json notesToJson(const std::vector<MoveNote>& notes) {
    Json array = Json::array();
    for (const MoveNote& note : notes) {
        Json set = Json::object();
        for (const auto& [param, value] : note.set) set[param] = value;
        array.push_back({{"id", note.id},
                         {"set", std::move(set)},
                         {"context", note.context},
                         {"reason", note.reason},
                         {"args", note.args}});
    }
    return array;
}

}  // namespace

void ChainReader::complain(const Error& error) {
    if (reading == Reading::Strict) throw error;
    warnings.push_back(error.message);
}

Chain ChainReader::read(const Json& array) {
    Chain chain;
    if (!array.is_array()) throw Broken{"chain"};
    for (const Json& object : array) {
        if (!object.is_object()) throw Broken{"chain"};
        chain.modules.push_back(readModule(object));
    }
    for (ModuleState& module : chain.modules) nextId = std::max(nextId, module.id + 1);
    for (std::size_t i = 0; i < chain.modules.size(); ++i) {
        const Id id = chain.modules[i].id;
        const auto same = [&](const ModuleState& other) { return other.id == id; };
        const auto end = chain.modules.begin() + static_cast<std::ptrdiff_t>(i);
        if (id == 0 || std::any_of(chain.modules.begin(), end, same))
            chain.modules[i].id = nextId++;
    }
    return chain;
}

ModuleState ChainReader::readModule(const Json& object) {
    ModuleState state;
    state.id = id(object, "id");
    state.module = text(object, "module");
    state.preset = text(object, "preset");
    state.on = flag(object, "on", true);
    if (state.module.empty()) throw Broken{"module"};
    const Module* module = findModule(state.module);
    if (!module) {
        complain(
            Error(TR("project",
                     "This version knows no module “%1”. It stays in its place, switched off."),
                  {state.module}));
        state.on = false;
        state.extra = unknownKeys(object, {"id"});
        return state;
    }
    state.values = defaultValues(module->params());
    for (const Json& note : json::array(object, "match")) state.notes.push_back(readNote(note));
    state.extra = unknownKeys(object, {"id", "module", "on", "preset", "params", "match"});
    if (!state.extra.empty() && reading == Reading::Strict)
        throw Error(TR("project", "The module “%1” has a key that means nothing here: %2"),
                    {state.module, state.extra});
    readParams(json::object(object, "params"), *module, state);
    return state;
}

void ChainReader::readParams(const Json& params, const Module& module, ModuleState& state) {
    Json unknown = Json::object();
    for (const auto& [key, value] : params.items()) {
        const int index = findParam(module.params(), key);
        if (index < 0) {
            complain(Error(TR("project", "The module “%1” has no parameter “%2”."),
                           {state.module, key}));
            unknown[key] = value;
            continue;
        }
        const auto i = static_cast<std::size_t>(index);
        const Param& param = module.params()[i];
        const Result<double> read = readValue(param, value);
        if (read)
            state.values[i] = *read;
        else {
            complain(read.error());
            if (value.is_number()) state.values[i] = clampToParam(param, value.get<double>());
        }
    }
    if (unknown.empty()) return;
    Json extra = state.extra.empty() ? Json::object() : Json::parse(state.extra);
    extra["params"] = unknown;
    state.extra = dump(extra, -1);
}

Json paramsToJson(const ModuleState& state) {
    Json params = Json::object();
    const Module* module = findModule(state.module);
    const std::size_t count = module ? std::min(module->params().size(), state.values.size()) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Param& param = module->params()[i];
        if (state.values[i] != param.def)
            params[std::string(param.id.view())] = valueToJson(param, state.values[i]);
    }
    return params;
}

Json chainToJson(const Chain& chain, Ids ids) {
    Json array = Json::array();
    for (const ModuleState& state : chain.modules) {
        Json object = Json::object();
        if (findModule(state.module)) {
            object["module"] = state.module;
            object["on"] = state.on;
            if (!state.preset.empty()) object["preset"] = state.preset;
            object["params"] = paramsToJson(state);
            if (!state.notes.empty()) object["match"] = notesToJson(state.notes);
        }
        if (ids == Ids::Keep) object["id"] = state.id;
        putBack(object, state.extra);
        if (!object.contains("module")) object["module"] = state.module;
        array.push_back(std::move(object));
    }
    return array;
}

}  // namespace json

Result<ChainText> readChain(std::string_view text, Id& nextId, Reading reading) {
    try {
        ChainText out;
        json::ChainReader reader{nextId, reading, out.warnings};
        out.chain = reader.read(json::parse(text));
        return out;
    } catch (const json::Broken& broken) {
        return Error(TR("project",
                        "This is no chain: it is damaged at “%1”. A chain is a list like "
                        "[{\"module\": \"limiter\", \"params\": {\"ceiling\": -1}}]."),
                     {broken.where});
    } catch (const Error& error) {
        return error;
    }
}

std::string writeChain(const Chain& chain) {
    return json::dump(json::chainToJson(chain, json::Ids::Drop), 2) + "\n";
}

}  // namespace lacquer
