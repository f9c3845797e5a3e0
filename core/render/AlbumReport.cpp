// SPDX-License-Identifier: GPL-3.0-or-later
// A delivery's figures as JSON, and both reports as files.
#include "render/AlbumReport.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "render/ReportParts.h"

namespace lacquer {
namespace {

using Json = nlohmann::ordered_json;

Json checksJson(const std::vector<PromiseCheck>& checks) {
    Json list = Json::array();
    for (const PromiseCheck& check : checks)
        list.push_back({{"what", check.what.source},
                        {"wanted", check.wanted},
                        {"got", check.got},
                        {"kept", check.kept}});
    return list;
}

Json messagesJson(const std::vector<Message>& messages) {
    Json list = Json::array();
    for (const Message& message : messages) list.push_back(message.english());
    return list;
}

Json fileJson(const DeliveredFile& file, const DeliveredTarget& target) {
    Json rounds = Json::array();
    for (const LossyRound& round : file.rounds)
        rounds.push_back({{"gainDb", reportNumber(round.gainDb, 3)},
                          {"truePeakDbtp", reportNumber(round.truePeakDbtp, 3)}});
    Json out{{"file", file.file.string()},
             {"title", file.title},
             {"number", file.number},
             {"format", target.target.format->id},
             {"sampleRate", target.rate},
             {"frames", file.written.frames},
             {"seconds", reportNumber(framesToSeconds(file.written.frames, target.rate), 6)},
             {"kept", file.written.kept()},
             {"md5", file.md5},
             {"written", levelsJson(file.written.loudness)}};
    if (!file.version.empty()) out["version"] = file.version;
    if (!rounds.empty()) out["rounds"] = rounds;
    out["promises"] = checksJson(file.written.checks);
    if (!file.remarks.empty()) out["remarks"] = messagesJson(file.remarks);
    return out;
}

Json targetJson(const DeliveredTarget& target) {
    Json files = Json::array(), sheets = Json::array(), held = Json::array();
    for (const DeliveredFile& file : target.files) files.push_back(fileJson(file, target));
    for (const auto& sheet : target.sheets) sheets.push_back(sheet.string());
    for (const HeldPlace& place : target.held)
        held.push_back({{"start", reportNumber(framesToSeconds(place.start, target.rate), 4)},
                        {"end", reportNumber(framesToSeconds(place.end, target.rate), 4)},
                        {"reductionDb", reportNumber(place.reductionDb, 4)}});
    return {{"id", target.target.id},
            {"name", target.target.name},
            {"sampleRate", target.rate},
            {"dither", ditherId(target.dither)},
            {"ceilingDbtp", target.heldDbtp ? Json(*target.heldDbtp) : Json(nullptr)},
            {"ceilingHeld", held},
            {"kept", target.kept()},
            {"files", files},
            {"sheets", sheets},
            {"promises", checksJson(target.checks)}};
}

Json discJson(const DiscLayout& layout) {
    Json tracks = Json::array();
    for (std::size_t i = 0; i < layout.disc.tracks.size(); ++i) {
        const DiscTrack& t = layout.disc.tracks[i];
        Json track{{"number", i + 1},
                   {"title", t.text.title},
                   {"start", msf(t.start + kLeadInSectors)},
                   {"shiftMs", reportNumber(layout.shifts[i].milliseconds, 3)}};
        if (t.pause) track["pause"] = msf(*t.pause + kLeadInSectors);
        if (!t.isrc.empty()) track["isrc"] = t.isrc;
        for (const Frames at : t.indexes) track["indexes"].push_back(msf(at + kLeadInSectors));
        tracks.push_back(std::move(track));
    }
    return {{"leadOut", msf(layout.disc.sectors + kLeadInSectors)},
            {"ean", layout.disc.ean},
            {"tracks", tracks}};
}

}  // namespace

Json albumReportJson(const AlbumReport& report) {
    Json problems = Json::array(), tracks = Json::array(), targets = Json::array();
    for (const DiscProblem& problem : report.problems)
        problems.push_back({{"severity", problem.isError ? "error" : "warning"},
                            {"track", problem.track},
                            {"what", problem.what.english()}});
    for (const TrackPtr& track : report.project.tracks) {
        if (!track->place.enabled) continue;
        tracks.push_back({{"title", track->title},
                          {"gainDb", track->gainDb},
                          {"notes", track->credits.notes},
                          {"chain", chainJson(track->chain)}});
        for (const ReportedSection& section : reportedSections(*track, report.project.rate))
            tracks.back()["sections"].push_back({{"start", reportNumber(section.seconds, 4)},
                                                 {"name", section.name},
                                                 {"chain", chainJson(section.chain)}});
    }
    for (const DeliveredTarget& target : report.targets) targets.push_back(targetJson(target));
    return {{"title", report.project.album.title},
            {"artist", report.project.album.credits.artist},
            {"kept", report.kept()},
            {"album", levelsJson(report.album)},
            {"disc", discJson(report.layout)},
            {"problems", problems},
            {"tracks", tracks},
            {"albumChain", chainJson(report.project.album.chain)},
            {"targets", targets},
            {"warnings", messagesJson(report.warnings)},
            {"renderSeconds", reportNumber(report.renderSeconds, 3)},
            {"seconds", reportNumber(report.seconds, 3)}};
}

std::array<std::filesystem::path, 2> albumReportFiles(const std::filesystem::path& folder) {
    return {folder / "delivery.html", folder / "delivery.json"};
}

Done writeAlbumReports(const AlbumReport& report, const std::filesystem::path& folder,
                       bool overwrite) {
    const auto existing = overwrite ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep;
    const std::string json =
        albumReportJson(report).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const auto [page, data] = albumReportFiles(folder);
    const Done written = writeWhole(data, json, existing);
    return written ? writeWhole(page, albumReportHtml(report), existing) : written;
}

}  // namespace lacquer
