// SPDX-License-Identifier: GPL-3.0-or-later
// Places, credits, rides and sections to JSON and back.
#include "project/AlbumJson.h"

#include <algorithm>
#include <utility>

namespace lacquer::json {
namespace {

constexpr std::pair<const char*, std::string Credits::*> kCredits[] = {
    {"artist", &Credits::artist},       {"songwriter", &Credits::songwriter},
    {"composer", &Credits::composer},   {"arranger", &Credits::arranger},
    {"genre", &Credits::genre},         {"year", &Credits::year},
    {"copyright", &Credits::copyright}, {"message", &Credits::message},
    {"notes", &Credits::notes},
};

Frames frameOf(const Json& value, const char* key) {
    if (!value.is_number()) throw Broken{key};
    const double x = value.get<double>();
    if (!(x >= 0 && x <= kMaxFrames)) throw Broken{key};
    return static_cast<Frames>(x);
}

// Of the chain, or of one of the others that can be switched to.
const ModuleState* moduleOf(const Track& track, Id id) {
    const auto in = [&](const Chain& chain) -> const ModuleState* {
        const auto found = std::find_if(chain.modules.begin(), chain.modules.end(),
                                        [&](const ModuleState& m) { return m.id == id; });
        return found == chain.modules.end() ? nullptr : &*found;
    };
    if (const ModuleState* module = in(track.chain)) return module;
    for (const auto& chain : track.snapshots.chains)
        if (chain)
            if (const ModuleState* module = in(*chain)) return module;
    return nullptr;
}

}  // namespace

Json placeToJson(const AlbumPlace& place) {
    Json out = Json::object();
    if (!place.enabled) out["enabled"] = false;
    if (place.hidden) out["hidden"] = true;
    if (place.gap != 0) out["gap"] = place.gap;
    if (place.mark != 0) out["mark"] = place.mark;
    if (!place.indexes.empty()) out["indexes"] = place.indexes;
    if (place.copyPermitted) out["copyPermitted"] = true;
    if (place.preEmphasis) out["preEmphasis"] = true;
    return out;
}

AlbumPlace readPlace(const Json& in) {
    AlbumPlace out;
    out.enabled = flag(in, "enabled", true);
    out.hidden = flag(in, "hidden", false);
    out.gap = frames(in, "gap", 0);
    out.mark = frames(in, "mark", 0);
    for (const Json& at : array(in, "indexes")) out.indexes.push_back(frameOf(at, "indexes"));
    std::sort(out.indexes.begin(), out.indexes.end());
    out.copyPermitted = flag(in, "copyPermitted", false);
    out.preEmphasis = flag(in, "preEmphasis", false);
    return out;
}

Json creditsToJson(const Credits& credits) {
    Json out = Json::object();
    for (const auto& [key, field] : kCredits)
        if (!(credits.*field).empty()) out[key] = credits.*field;
    return out;
}

Credits readCredits(const Json& in) {
    Credits out;
    for (const auto& [key, field] : kCredits) out.*field = text(in, key);
    return out;
}

Json rideToJson(const std::vector<GainPoint>& ride) {
    Json out = Json::array();
    for (const GainPoint& point : ride) out.push_back({point.at, point.gainDb});
    return out;
}

std::vector<GainPoint> readRide(const Json& in) {
    std::vector<GainPoint> out;
    for (const Json& point : in) {
        if (!point.is_array() || point.size() != 2 || !point[1].is_number()) throw Broken{"ride"};
        const double db = point[1].get<double>();
        if (!(db >= -200 && db <= 200)) throw Broken{"ride"};
        out.push_back({frameOf(point[0], "ride"), db});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const GainPoint& a, const GainPoint& b) { return a.at < b.at; });
    return out;
}

Json sectionsToJson(const Track& track) {
    Json out = Json::array();
    for (const TrackSection& section : track.sections) {
        Chain chain;
        for (const SectionSetting& setting : section.settings) {
            const ModuleState* module = moduleOf(track, setting.module);
            if (!module) continue;
            chain.modules.push_back(*module);
            chain.modules.back().on = setting.on;
            chain.modules.back().values = setting.values;
            chain.modules.back().notes.clear();
        }
        Json item = {{"at", section.at}, {"name", section.name}};
        if (!chain.modules.empty()) item["chain"] = chainToJson(chain, Ids::Keep);
        out.push_back(std::move(item));
    }
    return out;
}

std::vector<TrackSection> readSections(const Json& in, ChainReader& chains) {
    std::vector<TrackSection> out;
    for (const Json& item : in) {
        if (!item.is_object()) throw Broken{"sections"};
        TrackSection section;
        section.at = std::max<Frames>(0, frames(item, "at", 0));
        section.name = text(item, "name");
        for (ModuleState& module : chains.read(array(item, "chain")).modules)
            section.settings.push_back({module.id, module.on, std::move(module.values)});
        out.push_back(std::move(section));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const TrackSection& a, const TrackSection& b) { return a.at < b.at; });
    return out;
}

}  // namespace lacquer::json
