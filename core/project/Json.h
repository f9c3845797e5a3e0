// SPDX-License-Identifier: GPL-3.0-or-later
// JSON tools of this room: checked reading, keeping what is unknown. Inside the room only.
#pragma once
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "project/ChainFile.h"
#include "project/Project.h"

namespace lacquer::json {

using Json = nlohmann::ordered_json;

/// Thrown while reading inside the room; becomes an Error at its door. `where` names the key.
struct Broken {
    std::string where;
};

/// Positions and lengths beyond this are damage, not music (2^53: exact in a double).
inline constexpr double kMaxFrames = 9007199254740992.0;

/// Parses text; throws Broken on bad JSON or nesting deeper than 64.
Json parse(std::string_view text);
/// Keys that are not `known`, as the text of an object; empty when there are none.
std::string unknownKeys(const Json& object, std::initializer_list<std::string_view> known);
/// Puts kept keys back, never over what is there; objects are merged one level deep.
void putBack(Json& object, const std::string& extra);

// Missing keys give the fallback; wrong types, non-finite numbers and numbers out of range are Broken.
double number(const Json& object, const char* key, double fallback, double min, double max);
Frames frames(const Json& object, const char* key, Frames fallback);
std::optional<Frames> maybeFrames(const Json& object, const char* key);
Id id(const Json& object, const char* key);
bool flag(const Json& object, const char* key, bool fallback);
std::string text(const Json& object, const char* key, std::string fallback = {});
/// The member as an object or array, or an empty one of that kind.
const Json& object(const Json& parent, const char* key);
const Json& array(const Json& parent, const char* key);

std::string dump(const Json& value, int indent);

struct ChainReader {
    Id& nextId;
    Reading reading = Reading::Lenient;
    std::vector<Message>& warnings;
    Chain read(const Json& array);

private:
    ModuleState readModule(const Json& object);
    void readParams(const Json& params, const class lacquer::Module& module, ModuleState& state);
    void complain(const Error& error);  ///< strict: throws the Error
};
enum class Ids { Keep, Drop };
Json chainToJson(const Chain& chain, Ids ids);
/// Only the parameters that differ from the defaults.
Json paramsToJson(const ModuleState& state);

}  // namespace lacquer::json
