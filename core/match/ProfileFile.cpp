// SPDX-License-Identifier: GPL-3.0-or-later
// {"lacquerProfile": 2, "set": [{"weight": {...}, "rate": ..., ...}]}.
#include "match/ProfileFile.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lacquer {
namespace {

using Json = nlohmann::ordered_json;
constexpr int kVersion = 2;

// Six digits: a millionth of a level is no level.
double shorter(double v) {
    if (v == 0 || !std::isfinite(v)) return 0.0;
    const double scale = std::pow(10.0, 5 - std::floor(std::log10(std::abs(v))));
    return std::isfinite(scale) ? std::round(v * scale) / scale : 0.0;
}
template <class Values>
Json listOf(const Values& values) {
    Json list = Json::array();
    for (const double v : values) list.push_back(shorter(v));
    return list;
}
template <class Values>
void take(const Json& list, Values& values) {
    if (list.size() != values.size()) throw std::out_of_range("length");
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = list.at(i).get<double>();
}
Json listOf(const LevelScales& levels) {
    Json list = Json::array();
    for (const LevelQuantiles& scale : levels) list.push_back(listOf<LevelQuantiles>(scale));
    return list;
}
void takeLevels(const Json& list, LevelScales& levels) {
    for (std::size_t s = 0; s < levels.size(); ++s) take(list.at(s), levels[s]);
}
Json number(double v) {
    return std::isfinite(v) ? Json(v) : Json(nullptr);
}
double numberOf(const Json& j, const char* key, double otherwise) {
    const Json& v = j.at(key);
    return v.is_null() ? otherwise : v.get<double>();
}

Profile read(const Json& j) {
    Profile p;
    p.rate = j.at("rate").get<double>();
    p.seconds = j.at("seconds").get<double>();
    p.channels = j.at("channels").get<int>();
    p.dualMono = j.at("dualMono").get<bool>();
    p.cutoffHz = j.at("cutoffHz").get<double>();
    p.loudness.integratedLufs = numberOf(j, "integratedLufs", -INFINITY);
    p.loudness.rangeLu = numberOf(j, "loudnessRangeLu", 0);
    p.loudness.truePeakDbtp = numberOf(j, "truePeakDbtp", -INFINITY);
    p.psrDb = numberOf(j, "psrDb", NAN);
    take(j.at("tone"), p.tone);
    take(j.at("toneErrorDb"), p.errorDb);
    takeLevels(j.at("levelsDb"), p.levels);
    if (!j.at("bandLevelsDb").is_null()) {
        BandLevels& bands = p.bandLevels.emplace();
        for (std::size_t b = 0; b < kLevelBands; ++b)
            takeLevels(j.at("bandLevelsDb").at(b), bands[b]);
    }
    for (const Json& piece : j.at("pieces")) {
        p.pieces.emplace_back();
        take(piece, p.pieces.back());
    }
    if (p.pieces.size() != Profile::kPieces) throw std::out_of_range("pieces");
    return p;
}

Json write(const WeightedProfile& weighted) {
    const Profile& p = weighted.profile;
    const AspectWeights& w = weighted.weight;
    Json j{{"weight",
            {{"tone", w.tone},
             {"dynamics", w.dynamics},
             {"width", w.width},
             {"loudness", w.loudness}}},
           {"rate", p.rate},
           {"seconds", p.seconds},
           {"channels", p.channels},
           {"dualMono", p.dualMono},
           {"cutoffHz", p.cutoffHz}};
    j["integratedLufs"] = number(p.loudness.integratedLufs);
    j["loudnessRangeLu"] = number(p.loudness.rangeLu);
    j["truePeakDbtp"] = number(p.loudness.truePeakDbtp);
    j["psrDb"] = number(p.psrDb);
    j["tone"] = listOf(p.tone);
    j["toneErrorDb"] = listOf(p.errorDb);
    j["levelsDb"] = listOf(p.levels);
    j["bandLevelsDb"] = nullptr;
    if (p.bandLevels)
        for (const LevelScales& levels : *p.bandLevels) j["bandLevelsDb"].push_back(listOf(levels));
    j["pieces"] = Json::array();
    for (const TonePowers& piece : p.pieces) j["pieces"].push_back(listOf(piece));
    return j;
}

AspectWeights weightOf(const Json& j) {
    const auto of = [&](const char* aspect) {
        return std::clamp(j.at(aspect).get<double>(), 0.0, 1.0);
    };
    return {of("tone"), of("dynamics"), of("width"), of("loudness")};
}

}  // namespace

bool isProfileFile(const std::filesystem::path& file) {
    return file.extension() == kProfileEnding;
}

std::string profilesToText(const std::vector<WeightedProfile>& set) {
    Json j{{"lacquerProfile", kVersion}, {"set", Json::array()}};
    for (const WeightedProfile& one : set) j["set"].push_back(write(one));
    return j.dump() + '\n';
}

Result<std::vector<WeightedProfile>> profilesFromText(std::string_view text) {
    const Error broken(
        TR("match", "This is no profile that can be read. Measure the reference anew."));
    const Json j = Json::parse(text, nullptr, false);
    if (!j.is_object() || !j.contains("lacquerProfile")) return broken;
    if (j["lacquerProfile"] != kVersion)
        return Error(TR("match",
                        "This profile was written by another version of the program. Measure the "
                        "reference anew."));
    try {
        std::vector<WeightedProfile> set;
        for (const Json& one : j.at("set"))
            set.push_back({.profile = read(one), .weight = weightOf(one.at("weight"))});
        if (set.empty()) return broken;
        return set;
    } catch (const std::exception&) {
        return broken;
    }
}

Done saveProfiles(const std::vector<WeightedProfile>& set, const std::filesystem::path& file,
                  AtomicFile::Existing existing) {
    return writeWhole(file, profilesToText(set), existing);
}

Result<std::vector<WeightedProfile>> readProfiles(const std::filesystem::path& file) {
    const auto text = readWhole(file);
    if (!text) return text.error();
    auto set = profilesFromText(*text);
    if (set) return set;
    return Error(TR("match", "“%1” is no profile that this version can use. Save it anew."),
                 {file.filename().string()});
}

}  // namespace lacquer
