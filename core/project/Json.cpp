// SPDX-License-Identifier: GPL-3.0-or-later
// Checked reading of JSON members, and keeping what a newer version wrote.
#include "project/Json.h"

#include <algorithm>
#include <cmath>

namespace lacquer::json {
namespace {

constexpr int kMaxDepth = 64;

const Json* member(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

[[noreturn]] void broken(const char* key) {
    throw Broken{key};
}

}  // namespace

Json parse(std::string_view text) {
    const auto guard = [](int depth, Json::parse_event_t, Json&) {
        if (depth > kMaxDepth) throw Broken{"{{{{"};
        return true;
    };
    try {
        return Json::parse(text.begin(), text.end(), guard);
    } catch (const Json::exception& e) {
        const std::string what = e.what();
        const auto at = what.find("line ");
        throw Broken{at == std::string::npos ? "?" : what.substr(at, what.find(':', at) - at)};
    }
}

std::string unknownKeys(const Json& object, std::initializer_list<std::string_view> known) {
    Json extra = Json::object();
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end()) extra[key] = value;
    return extra.empty() ? std::string() : dump(extra, -1);
}

void putBack(Json& object, const std::string& extra) {
    if (extra.empty()) return;
    const Json kept = Json::parse(extra, nullptr, false);
    if (!kept.is_object()) return;
    for (const auto& [key, value] : kept.items()) {
        if (!object.contains(key))
            object[key] = value;
        else if (object[key].is_object() && value.is_object())
            for (const auto& [inner, innerValue] : value.items())
                if (!object[key].contains(inner)) object[key][inner] = innerValue;
    }
}

double number(const Json& object, const char* key, double fallback, double min, double max) {
    const Json* value = member(object, key);
    if (!value) return fallback;
    if (!value->is_number()) broken(key);
    const double x = value->get<double>();
    if (!(x >= min && x <= max)) broken(key);
    return x;
}

Frames frames(const Json& object, const char* key, Frames fallback) {
    return maybeFrames(object, key).value_or(fallback);
}

std::optional<Frames> maybeFrames(const Json& object, const char* key) {
    if (!member(object, key)) return std::nullopt;
    return static_cast<Frames>(std::llround(number(object, key, 0, -kMaxFrames, kMaxFrames)));
}

Id id(const Json& object, const char* key) {
    return static_cast<Id>(number(object, key, 0, 0, kMaxFrames));
}

bool flag(const Json& object, const char* key, bool fallback) {
    const Json* value = member(object, key);
    if (!value) return fallback;
    if (value->is_number()) return value->get<double>() != 0.0;
    if (!value->is_boolean()) broken(key);
    return value->get<bool>();
}

std::string text(const Json& object, const char* key, std::string fallback) {
    const Json* value = member(object, key);
    if (!value) return fallback;
    if (!value->is_string()) broken(key);
    return value->get<std::string>();
}

const Json& object(const Json& parent, const char* key) {
    static const Json kNone = Json::object();
    const Json* value = member(parent, key);
    if (value && !value->is_object()) broken(key);
    return value ? *value : kNone;
}

const Json& array(const Json& parent, const char* key) {
    static const Json kNone = Json::array();
    const Json* value = member(parent, key);
    if (value && !value->is_array()) broken(key);
    return value ? *value : kNone;
}

std::string dump(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace lacquer::json
