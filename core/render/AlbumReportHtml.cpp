// SPDX-License-Identifier: GPL-3.0-or-later
// A delivery's report as a page: summary, PQ sheet, targets, chains.
#include <algorithm>

#include "base/Units.h"
#include "render/AlbumReport.h"
#include "render/Report.h"
#include "render/ReportParts.h"

namespace lacquer {
namespace {

std::string cell(const std::string& text, bool right = false) {
    return (right ? "<td class=\"n\">" : "<td>") + htmlEscaped(text) + "</td>";
}

std::string headRow(std::initializer_list<const char*> names) {
    std::string html = "<tr>";
    for (const char* name : names) html += std::string("<th>") + name + "</th>";
    return html + "</tr>\n";
}

std::string flagsOf(const DiscTrack& t) {
    std::string flags;
    if (t.copyPermitted) flags += "copy ";
    if (t.preEmphasis) flags += "pre-emphasis ";
    return flags;
}

std::string summary(const AlbumReport& report) {
    const Album& album = report.project.album;
    std::string html = "<h1>" + htmlEscaped(album.title.empty() ? "Album" : album.title) +
                       "</h1>\n<p>" + htmlEscaped(album.credits.artist) + "</p>\n<table>";
    const auto row = [&](const char* name, const std::string& value) {
        html += std::string("<tr><th>") + name + "</th>" + cell(value, true) + "</tr>\n";
    };
    row("Length", msf(report.layout.disc.sectors));
    row("Integrated loudness", htmlLevel(report.album.integratedLufs, "LUFS"));
    row("Loudness range", htmlLevel(report.album.rangeLu, "LU"));
    row("True peak", htmlLevel(report.album.truePeakDbtp, "dBTP"));
    if (!report.layout.disc.ean.empty()) row("UPC/EAN", report.layout.disc.ean);
    html += "</table>\n<p class=\"" + std::string(report.kept() ? "ok" : "bad") + "\">" +
            (report.kept() ? "All promises are kept." : "A promise is not kept.") + "</p>\n";
    for (const DiscProblem& problem : report.problems)
        html += "<p class=\"" + std::string(problem.isError ? "bad" : "") + "\">" +
                htmlEscaped(problem.what.english()) + "</p>\n";
    for (const Message& warning : report.warnings)
        html += "<p>" + htmlEscaped(warning.english()) + "</p>\n";
    return html;
}

std::string fileRow(const DeliveredFile& file, const DeliveredTarget& target) {
    const LoudnessResult& l = file.written.loudness;
    std::string html = "<tr>" + cell(file.file.filename().string());
    html += cell(formatTime(framesToSeconds(file.written.frames, target.rate)), true);
    html += cell(htmlLevel(l.integratedLufs, "LUFS"), true);
    html += cell(htmlLevel(l.rangeLu, "LU"), true);
    html += cell(htmlLevel(l.truePeakDbtp, "dBTP"), true);
    html += "<td class=\"" + std::string(file.written.kept() ? "ok\">kept" : "bad\">not kept") +
            "</td>" + cell(file.md5) + "</tr>\n";
    for (const Message& remark : file.remarks)
        html += "<tr><td colspan=\"7\">" + htmlEscaped(remark.english()) + "</td></tr>\n";
    for (const PromiseCheck& check : file.written.checks)
        if (!check.kept)
            html += "<tr><td colspan=\"7\" class=\"bad\">" +
                    htmlEscaped(std::string(check.what.source) + ": " + check.got + " instead of " +
                                check.wanted) +
                    "</td></tr>\n";
    return html;
}

std::string roundsOf(const DeliveredTarget& target) {
    std::string rows;
    for (const DeliveredFile& file : target.files)
        for (std::size_t i = 0; i < file.rounds.size(); ++i)
            rows += "<tr>" + cell(i == 0 ? file.title : "") + cell(std::to_string(i + 1), true) +
                    cell(htmlLevel(file.rounds[i].gainDb, "dB"), true) +
                    cell(htmlLevel(file.rounds[i].truePeakDbtp, "dBTP"), true) + "</tr>\n";
    if (rows.empty()) return rows;
    return "<p>Encoded, decoded and measured:</p><table>" +
           headRow({"Title", "Round", "Level", "True peak after decoding"}) + rows + "</table>\n";
}

std::string targetSection(const DeliveredTarget& target) {
    std::string html = "<h2>" + htmlEscaped(target.target.name) + "</h2>\n<p>" +
                       formatNumber(target.rate / 1000, 1) + " kHz, dither " +
                       std::string(ditherId(target.dither)) + "</p>\n";
    if (!target.held.empty()) {
        double deepest = 0;
        for (const HeldPlace& place : target.held) deepest = std::max(deepest, place.reductionDb);
        html += "<p>The ceiling of " + htmlLevel(target.heldDbtp.value_or(0), "dBTP") +
                " had to be held at " + std::to_string(target.held.size()) +
                " places, by at most " + formatNumber(deepest, 2) + " dB.</p>\n";
    }
    if (!target.files.empty()) {
        html +=
            "<table>" + headRow({"File", "Length", "Loudness", "Range", "True peak", "", "MD5"});
        for (const DeliveredFile& file : target.files) html += fileRow(file, target);
        html += "</table>\n";
    }
    for (const auto& sheet : target.sheets)
        html += "<p>" + htmlEscaped(sheet.filename().string()) + "</p>\n";
    if (!target.checks.empty()) html += promisesHtml(target.checks);
    return html + roundsOf(target);
}

std::string trackPart(const Track& track, double rate) {
    std::string html = "<h3>" + htmlEscaped(track.title) + "</h3>\n";
    if (!track.credits.notes.empty()) html += "<p>" + htmlEscaped(track.credits.notes) + "</p>\n";
    html += "<p>Gain " + formatNumber(track.gainDb, 2) + " dB</p>\n";
    if (!track.chain.modules.empty()) html += chainHtml(track.chain);
    for (const ReportedSection& section : reportedSections(track, rate))
        html += "<p>" +
                htmlEscaped("From " + formatTime(section.seconds) + " on: " + section.name) +
                "</p>\n" + chainHtml(section.chain);
    return html;
}

}  // namespace

std::string pqSheetHtml(const DiscLayout& layout) {
    const Disc& disc = layout.disc;
    std::string html = "<table>" + headRow({"Track", "Index", "Start", "Length", "Title", "ISRC",
                                            "Flags", "Shift"});
    for (std::size_t i = 0; i < disc.tracks.size(); ++i) {
        const DiscTrack& t = disc.tracks[i];
        const bool last = i + 1 == disc.tracks.size();
        const Frames end = last ? disc.sectors : disc.tracks[i + 1].start;
        const auto mark = [&](std::size_t index, Frames at) {
            const bool main = index == 1;
            html += "<tr>" + cell(std::to_string(i + 1), true) + cell(std::to_string(index), true);
            html += cell(msf(at + kLeadInSectors), true);
            html += cell(main ? msf(end - t.start) : "", true);
            html += cell(main ? t.text.title : index == 0 ? "(pause)" : "");
            html += cell(main ? t.isrc : "") + cell(main ? flagsOf(t) : "");
            html += cell(main ? formatNumber(layout.shifts[i].milliseconds, 1) + " ms" : "", true);
            html += "</tr>\n";
        };
        if (i == 0)
            mark(0, -kLeadInSectors);
        else if (t.pause)
            mark(0, *t.pause);
        mark(1, t.start);
        for (std::size_t k = 0; k < t.indexes.size(); ++k) mark(k + 2, t.indexes[k]);
    }
    return html + "<tr>" + cell("lead-out") + cell("1", true) +
           cell(msf(disc.sectors + kLeadInSectors), true) + "</tr></table>\n";
}

std::string albumReportHtml(const AlbumReport& report) {
    std::string html = htmlHead() + summary(report);
    html += "<h2>PQ sheet</h2>\n" + pqSheetHtml(report.layout);
    for (const DeliveredTarget& target : report.targets) html += targetSection(target);
    for (const DeliveredTarget& target : report.targets) {
        if (target.files.empty()) continue;
        html += "<h2>Loudness over time</h2>\n";
        for (const DeliveredFile& file : target.files) {
            if (file.written.shortTerm.empty()) continue;
            html += "<p>" + htmlEscaped(file.title) + "</p>" +
                    loudnessSvg({{&file.written.shortTerm, "#c2571a", "master"}}, 0.1);
        }
        break;
    }
    html += "<h2>Settings</h2>\n";
    for (const TrackPtr& track : report.project.tracks)
        if (track->place.enabled) html += trackPart(*track, report.project.rate);
    if (!report.project.album.chain.modules.empty())
        html += "<h3>The album's chain</h3>\n" + chainHtml(report.project.album.chain);
    return html + "</body></html>\n";
}

}  // namespace lacquer
