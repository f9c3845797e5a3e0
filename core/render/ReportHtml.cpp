// SPDX-License-Identifier: GPL-3.0-or-later
// An export's report as a page that needs nothing beside it.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "modules/Registry.h"
#include "render/Report.h"
#include "render/ReportParts.h"

namespace lacquer {
namespace {

constexpr double kWidth = 760, kHeight = 160, kLeft = 44, kBottom = 22, kLoudest = 0,
                 kQuietest = -40;

constexpr const char* kHead =
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Lacquer: delivery "
    "report</title>\n"
    "<style>body{font:15px/1.5 sans-serif;max-width:800px;margin:2em auto;padding:0 1em;color:#222}"
    "h1{font-size:1.4em}h2{font-size:1.15em;margin-top:2em;border-bottom:1px solid #ccc}"
    "table{border-collapse:collapse;margin:.7em 0}td,th{padding:.15em 1em .15em 0;text-align:left;"
    "vertical-align:top}th{font-weight:600;color:#555}.n{text-align:right}.bad{color:#b00020;font-"
    "weight:600}"
    ".ok{color:#1b6e3c}svg text{font:11px sans-serif;fill:#555}</style></head><body>\n";

std::string row(std::string_view name, const std::string& mix, const std::string& master) {
    return "<tr><th>" + htmlEscaped(name) + "</th><td class=\"n\">" + mix +
           "</td><td class=\"n\">" + master + "</td></tr>\n";
}

std::string figures(const ExportReport& report) {
    const LoudnessResult& m = report.written.loudness;
    const LoudnessResult none;
    const LoudnessResult& s = report.mix ? *report.mix : none;
    const auto both = [&](const char* name, double LoudnessResult::*field, const char* unit) {
        return row(name, report.mix ? htmlLevel(s.*field, unit) : "", htmlLevel(m.*field, unit));
    };
    return "<table><tr><th></th><th>" + std::string(report.mix ? "Mix" : "") +
           "</th><th>Master</th></tr>\n" +
           both("Integrated loudness", &LoudnessResult::integratedLufs, "LUFS") +
           both("Loudness range", &LoudnessResult::rangeLu, "LU") +
           both("Loudest 0.4 s", &LoudnessResult::maxMomentaryLufs, "LUFS") +
           both("Loudest 3 s", &LoudnessResult::maxShortTermLufs, "LUFS") +
           both("True peak", &LoudnessResult::truePeakDbtp, "dBTP") +
           both("Sample peak", &LoudnessResult::samplePeakDbfs, "dBFS") +
           both("Peak to loudness", &LoudnessResult::plrDb, "dB") + "</table>\n";
}

std::string heldPlaces(const ExportReport& report) {
    if (report.held.empty()) return "";
    double deepest = 0;
    for (const HeldPlace& place : report.held) deepest = std::max(deepest, place.reductionDb);
    std::string html = "<p>After rate conversion the ceiling had to be held at " +
                       std::to_string(report.held.size()) + " places, by at most " +
                       formatNumber(deepest, 2) +
                       " dB.</p><table><tr><th>From</th><th>To</th><th>By</th></tr>\n";
    constexpr std::size_t kMost = 50;
    for (std::size_t i = 0; i < std::min(kMost, report.held.size()); ++i) {
        const HeldPlace& place = report.held[i];
        html += "<tr><td>" + formatTime(framesToSeconds(place.start, report.rate)) + "</td><td>" +
                formatTime(framesToSeconds(place.end, report.rate)) + "</td><td class=\"n\">" +
                formatNumber(place.reductionDb, 2) + " dB</td></tr>\n";
    }
    if (report.held.size() > kMost) html += "<tr><td colspan=\"3\">and more</td></tr>\n";
    return html + "</table>\n";
}

std::string foundPlaces(const ExportReport& report) {
    if (report.found.empty()) return "";
    std::string html =
        "<p>Found and mended:</p><table><tr><th>What</th><th>Count</th><th>Most</th><th>Where</th>"
        "</tr>\n";
    constexpr std::size_t kMost = 40;
    for (const FoundKind& kind : report.found) {
        std::string where;
        for (std::size_t i = 0; i < std::min(kMost, kind.places.size()); ++i) {
            const FoundPlace& place = kind.places[i];
            where +=
                (i > 0 ? ", " : "") + formatTime(framesToSeconds(place.start, report.projectRate));
            if (kind.info->lasting)
                where += " to " + formatTime(framesToSeconds(place.end, report.projectRate));
        }
        if (kind.count > static_cast<long>(kMost)) where += " and more";
        html += "<tr><td>" + htmlEscaped(kind.info->name.source) + "</td><td class=\"n\">" +
                (kind.info->lasting ? "" : std::to_string(kind.count)) + "</td><td class=\"n\">" +
                htmlEscaped(kind.info->amount.source) + " " + formatNumber(kind.most, 1) +
                " dB</td><td>" + where + "</td></tr>\n";
    }
    return html + "</table>\n";
}

std::string section(const ExportReport& report) {
    std::string html = "<h2>" + htmlEscaped(report.title) + "</h2>\n<p>" +
                       htmlEscaped(report.file.filename().string()) + ": " +
                       htmlEscaped(report.format->name) + ", " +
                       formatNumber(report.rate / 1000, 1) + " kHz, " +
                       (report.channels == 1 ? "mono" : "stereo") + ", " +
                       formatTime(framesToSeconds(report.frames, report.rate)) + ", dither " +
                       std::string(ditherId(report.dither)) + "</p>\n";
    html += figures(report);
    std::vector<ReportCurve> curves;
    if (!report.mixShortTerm.empty()) curves.push_back({&report.mixShortTerm, "#8a8f98", "mix"});
    if (!report.written.shortTerm.empty())
        curves.push_back({&report.written.shortTerm, "#c2571a", "master"});
    if (!curves.empty()) html += "<p>Short-term loudness (3 s)</p>" + loudnessSvg(curves, 0.1);
    if (report.target)
        html += "<p>The loudness was found in " + std::to_string(report.target->steps.size()) +
                " renders at " + formatNumber(report.target->best().valueDb, 2) + " dB.</p>\n";
    html += promisesHtml(report.written.checks) + foundPlaces(report) + heldPlaces(report);
    if (!report.chain.modules.empty()) html += chainHtml(report.chain);
    for (const Message& warning : report.warnings)
        html += "<p>" + htmlEscaped(warning.english()) + "</p>\n";
    return html;
}

double yOf(double lufs) {
    const double clamped = std::clamp(std::isfinite(lufs) ? lufs : kQuietest, kQuietest, kLoudest);
    return (kLoudest - clamped) / (kLoudest - kQuietest) * (kHeight - kBottom - 8) + 8;
}

}  // namespace

std::string htmlHead() {
    return kHead;
}

std::string htmlEscaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string htmlLevel(double value, const char* unit) {
    return std::isfinite(value) ? formatNumber(value, 2) + " " + unit : "none";
}

std::string promisesHtml(const std::vector<PromiseCheck>& checks) {
    std::string html =
        "<table><tr><th>Promise</th><th>Wanted</th><th>In the file</th><th></th></tr>\n";
    for (const PromiseCheck& check : checks)
        html += "<tr><td>" + htmlEscaped(check.what.source) + "</td><td>" +
                htmlEscaped(check.wanted) + "</td><td>" + htmlEscaped(check.got) +
                "</td><td class=\"" + (check.kept ? "ok\">kept" : "bad\">not kept") +
                "</td></tr>\n";
    return html + "</table>\n";
}

std::string chainHtml(const Chain& chain) {
    std::string html = "<table><tr><th>Module</th><th>Settings</th></tr>\n";
    for (const ModuleState& state : chain.modules) {
        const Module* module = findModule(state.module);
        if (!module) continue;
        std::string settings;
        for (std::size_t i = 0; i < state.values.size(); ++i) {
            const Param& param = module->params()[i];
            if (state.values[i] == param.def) continue;
            const std::string name =
                param.group > 0 ? std::string(param.id.view()) : param.name.source;
            settings +=
                (settings.empty() ? "" : ", ") + name + " " + toText(param, state.values[i]);
        }
        html += "<tr><td>" + htmlEscaped(module->name().source) + (state.on ? "" : " (off)") +
                "</td><td>" + htmlEscaped(settings.empty() ? "neutral" : settings) + "</td></tr>\n";
    }
    return html + "</table>\n";
}

std::string loudnessSvg(const std::vector<ReportCurve>& curves, double step) {
    std::size_t longest = 2;
    for (const ReportCurve& curve : curves) longest = std::max(longest, curve.values->size());
    std::string svg = "<svg width=\"760\" height=\"160\" viewBox=\"0 0 760 160\" role=\"img\">\n";
    for (int lufs = 0; lufs >= -40; lufs -= 10)
        svg += "<path d=\"M44 " + formatNumber(yOf(lufs), 1) +
               "H760\" stroke=\"#ddd\"/><text x=\"0\" y=\"" + formatNumber(yOf(lufs) + 4, 1) +
               "\">" + std::to_string(lufs) + "</text>\n";
    svg += "<text x=\"44\" y=\"156\">0:00</text><text x=\"760\" y=\"156\" text-anchor=\"end\">" +
           formatTime(static_cast<double>(longest - 1) * step) + "</text>\n";
    double nameAt = 120;
    for (const ReportCurve& curve : curves) {
        const std::size_t stride = std::max<std::size_t>(1, longest / 1500);
        std::string path;
        for (std::size_t i = 0; i < curve.values->size(); i += stride) {
            const double x = kLeft + (kWidth - kLeft) * static_cast<double>(i) /
                                         static_cast<double>(longest - 1);
            path += (path.empty() ? "M" : "L") + formatNumber(x, 1) + " " +
                    formatNumber(yOf((*curve.values)[i]), 1);
        }
        const std::string colour = curve.colour;
        svg += "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour +
               "\" stroke-width=\"1.5\"/>";
        svg += "<text x=\"" + formatNumber(nameAt, 0) + "\" y=\"156\" style=\"fill:" + colour +
               "\">" + curve.name + "</text>\n";
        nameAt += 60;
    }
    return svg + "</svg>\n";
}

std::string reportHtml(const std::vector<ExportReport>& reports) {
    std::string html = htmlHead();
    html += "<h1>Delivery report</h1>\n";
    for (const ExportReport& report : reports) html += section(report);
    return html + "</body></html>\n";
}

}  // namespace lacquer
