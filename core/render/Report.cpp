// SPDX-License-Identifier: GPL-3.0-or-later
// An export's figures as JSON.
#include "render/Report.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "render/ReportParts.h"

namespace lacquer {
using Json = nlohmann::ordered_json;

Json reportNumber(double value, int decimals) {
    if (!std::isfinite(value)) return nullptr;
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale + 0.0;
}

Json levelsJson(const LoudnessResult& r) {
    return {{"integratedLufs", reportNumber(r.integratedLufs, 3)},
            {"loudnessRangeLu", reportNumber(r.rangeLu, 3)},
            {"maxMomentaryLufs", reportNumber(r.maxMomentaryLufs, 3)},
            {"maxShortTermLufs", reportNumber(r.maxShortTermLufs, 3)},
            {"truePeakDbtp", reportNumber(r.truePeakDbtp, 3)},
            {"samplePeakDbfs", reportNumber(r.samplePeakDbfs, 3)},
            {"plrDb", reportNumber(r.plrDb, 3)}};
}

std::vector<ReportedSection> reportedSections(const Track& track, double rate) {
    std::vector<ReportedSection> reported;
    for (HeardSection& heard : heardSections(track)) {
        const auto named = std::find_if(track.sections.begin(), track.sections.end(),
                                        [&](const auto& s) { return s.at == heard.at; });
        const Frames at = std::max<Frames>(0, heard.at - track.trimStart);
        reported.push_back({framesToSeconds(at, rate), named->name, std::move(heard.chain)});
    }
    return reported;
}

Json chainJson(const Chain& chain) {
    Json list = Json::array();
    for (const ModuleState& state : chain.modules) {
        Json params = Json::object();
        const Module* module = findModule(state.module);
        for (std::size_t i = 0; module && i < state.values.size(); ++i) {
            const Param& param = module->params()[i];
            if (state.values[i] == param.def) continue;
            const std::string id(param.id.view());
            if (param.choices.empty())
                params[id] = state.values[i];
            else
                params[id] = toText(param, state.values[i]);
        }
        list.push_back({{"module", state.module}, {"on", state.on}, {"params", params}});
    }
    return list;
}

namespace {

Json targetJson(const TargetSearch& target) {
    Json steps = Json::array();
    for (const auto& step : target.steps)
        steps.push_back(
            {{"valueDb", reportNumber(step.valueDb, 4)}, {"lufs", reportNumber(step.lufs, 4)}});
    return {{"reached", target.reached},
            {"valueDb", reportNumber(target.best().valueDb, 4)},
            {"steps", steps}};
}

Json heldJson(const ExportReport& report) {
    Json list = Json::array();
    for (const HeldPlace& place : report.held)
        list.push_back({{"start", reportNumber(framesToSeconds(place.start, report.rate), 4)},
                        {"end", reportNumber(framesToSeconds(place.end, report.rate), 4)},
                        {"reductionDb", reportNumber(place.reductionDb, 4)}});
    return list;
}

// A slot's number among the modules that this version knows is its place in the rig.
std::string moduleOf(const ExportReport& report, int slot) {
    for (const ModuleState& state : report.chain.modules)
        if (findModule(state.module) && slot-- == 0) return state.module;
    return {};
}

Json foundJson(const ExportReport& report) {
    Json list = Json::array();
    for (const FoundKind& kind : report.found) {
        Json places = Json::array();
        for (const FoundPlace& place : kind.places)
            places.push_back(
                {{"start", reportNumber(framesToSeconds(place.start, report.projectRate), 5)},
                 {"end", reportNumber(framesToSeconds(place.end, report.projectRate), 5)},
                 {"amountDb", reportNumber(place.amount, 2)}});
        list.push_back({{"module", moduleOf(report, kind.slot)},
                        {"slot", kind.slot},
                        {"id", kind.info->id},
                        {"what", kind.info->name.source},
                        {"amountIs", kind.info->amount.source},
                        {"lasting", kind.info->lasting},
                        {"count", kind.count},
                        {"mostDb", reportNumber(kind.most, 2)},
                        {"places", places}});
    }
    return list;
}

}  // namespace

Json reportJson(const ExportReport& report) {
    Json json{{"file", report.file.string()},
              {"title", report.title},
              {"format", report.format->id},
              {"sampleRate", report.rate},
              {"channels", report.channels},
              {"frames", report.frames},
              {"seconds", reportNumber(framesToSeconds(report.frames, report.rate), 6)},
              {"dither", ditherId(report.dither)},
              {"kept", report.kept()}};
    json["written"] = levelsJson(report.written.loudness);
    if (report.mix) json["mix"] = levelsJson(*report.mix);
    if (report.target) json["target"] = targetJson(*report.target);
    json["found"] = foundJson(report);
    json["ceilingHeld"] = heldJson(report);
    json["promises"] = Json::array();
    for (const PromiseCheck& check : report.written.checks)
        json["promises"].push_back({{"what", check.what.source},
                                    {"wanted", check.wanted},
                                    {"got", check.got},
                                    {"kept", check.kept}});
    json["gainDb"] = report.gainDb;
    json["chain"] = chainJson(report.chain);
    json["warnings"] = Json::array();
    for (const Message& warning : report.warnings) json["warnings"].push_back(warning.english());
    return json;
}

}  // namespace lacquer
