// SPDX-License-Identifier: GPL-3.0-or-later
// Rules read from the embedded table, and applied.
#include "measure/Services.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/Embedded.h"
#include "base/Units.h"

namespace lacquer {
namespace {

using Json = nlohmann::json;
using Raises = Service::Raises;
using Albums = Service::Albums;

constexpr std::pair<std::string_view, Raises> kRaises[] = {
    {"never", Raises::Never}, {"upTo", Raises::UpTo}, {"limited", Raises::Limited}};
constexpr std::pair<std::string_view, Albums> kAlbums[] = {
    {"alone", Albums::Alone}, {"whole", Albums::Whole}, {"loudest", Albums::Loudest}};

template <class Value, std::size_t N>
Value named(const std::pair<std::string_view, Value> (&names)[N], const Json& word) {
    for (const auto& [name, value] : names)
        if (word == name) return value;
    throw std::logic_error("platforms.json has a word that is not known");
}

Service read(const Json& in) {
    Service out{.id = in.at("id").get<std::string>(),
                .name = in.at("name").get<std::string>(),
                .targetLufs = in.at("targetLufs").get<double>(),
                .raises = named(kRaises, in.at("raises")),
                .albums = named(kAlbums, in.at("albums")),
                .ceilingDbtp = in.at("ceilingDbtp").get<double>(),
                .asOf = in.at("asOf").get<std::string>(),
                .source = in.at("source").get<std::string>()};
    if (out.raises != Raises::Never) out.raisedToDbtp = in.at("raisedToDbtp").get<double>();
    if (out.albums == Albums::Loudest) out.albumLufs = in.at("albumLufs").get<double>();
    return out;
}

}  // namespace

const std::vector<Service>& services() {
    static const std::vector<Service> kServices = [] {
        std::vector<Service> list;
        const Json document = Json::parse(embeddedFile("delivery/platforms.json").value());
        for (const Json& in : document.at("platforms")) list.push_back(read(in));
        return list;
    }();
    return kServices;
}

const Service* findService(std::string_view id) {
    const auto& all = services();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Service& s) { return s.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<Message> rulesOf(const Service& service) {
    const std::string target = formatNumber(service.targetLufs, 0);
    const std::string raised = formatNumber(service.raisedToDbtp, 0);
    std::vector<Message> rules;
    switch (service.raises) {
    case Raises::Never:
        rules.push_back({TR("services", "Turns down to %1 LUFS, never up."), {target}});
        break;
    case Raises::UpTo:
        rules.push_back({TR("services",
                            "Turns down to %1 LUFS, and up as far as the true peak stays below "
                            "%2 dBTP."),
                         {target, raised}});
        break;
    case Raises::Limited:
        rules.push_back(
            {TR("services", "Turns down and up to %1 LUFS; what passes %2 dBTP there is limited."),
             {target, raised}});
        break;
    }
    switch (service.albums) {
    case Albums::Alone:
        rules.push_back({TR("services", "Tracks of an album are played like singles."), {}});
        break;
    case Albums::Whole:
        rules.push_back(
            {TR("services", "An album played as one gets one gain, from its own loudness."), {}});
        break;
    case Albums::Loudest:
        rules.push_back({TR("services", "An album's loudest track is brought to %1 LUFS."),
                         {formatNumber(service.albumLufs, 0)}});
        break;
    }
    return rules;
}

std::optional<ServicePlay> playedBy(const Service& service, const LoudnessResult& master,
                                    const AlbumLevels* album) {
    if (!std::isfinite(master.integratedLufs) || !std::isfinite(master.truePeakDbtp))
        return std::nullopt;
    double lufs = master.integratedLufs, peak = master.truePeakDbtp, target = service.targetLufs;
    if (album && service.albums != Albums::Alone) {
        const bool whole = service.albums == Albums::Whole;
        lufs = whole ? album->integratedLufs : album->loudestLufs;
        if (!whole) target = service.albumLufs;
        peak = album->truePeakDbtp;
        if (!std::isfinite(lufs) || !std::isfinite(peak)) return std::nullopt;
    }
    ServicePlay play;
    play.wantedDb = play.gainDb = target - lufs;
    if (play.gainDb > 0.0 && service.raises == Raises::Never) play.gainDb = 0.0;
    if (play.gainDb > 0.0 && service.raises == Raises::UpTo)
        play.gainDb = std::clamp(service.raisedToDbtp - peak, 0.0, play.gainDb);
    play.lufs = master.integratedLufs + play.gainDb;
    play.truePeakDbtp = master.truePeakDbtp + play.gainDb;
    if (service.raises == Raises::Limited) {
        play.limitedDb = std::max(0.0, play.truePeakDbtp - service.raisedToDbtp);
        play.truePeakDbtp -= play.limitedDb;
    }
    return play;
}

}  // namespace lacquer
