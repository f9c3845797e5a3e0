// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for people, JSON for scripts, report files.
#include "app/cli/Reports.h"

#include <iostream>

#include "base/Files.h"
#include "base/Units.h"
#include "render/Report.h"

namespace lacquer::cli {
namespace {

bool isJson(const std::string& file) {
    return file.ends_with(".json");
}

std::string level(double value, const char* unit) {
    return std::isfinite(value) ? formatNumber(value, 2) + " " + unit : "none";
}

void list(const ExportReport& r) {
    const LoudnessResult& l = r.written.loudness;
    std::cout << r.file.string() << ": " << r.format->name << ", " << formatNumber(r.rate, 0)
              << " Hz, " << (r.channels == 1 ? "mono" : "stereo") << ", "
              << formatTime(framesToSeconds(r.frames, r.rate)) << ", dither " << ditherId(r.dither)
              << '\n'
              << "  integrated " << level(l.integratedLufs, "LUFS") << ", range "
              << level(l.rangeLu, "LU") << ", true peak " << level(l.truePeakDbtp, "dBTP") << '\n';
    if (r.target)
        std::cout << "  loudness found in " << r.target->steps.size() << " renders at "
                  << formatNumber(r.target->best().valueDb, 2) << " dB\n";
    for (const FoundKind& kind : r.found) {
        std::cout << "  " << kind.info->name.source << ": ";
        if (!kind.info->lasting) std::cout << kind.count << ", ";
        std::cout << "first at " << formatTime(framesToSeconds(kind.places[0].start, r.projectRate))
                  << ", " << kind.info->amount.source << " at most " << formatNumber(kind.most, 1)
                  << " dB\n";
    }
    double deepest = 0;
    for (const HeldPlace& place : r.held) deepest = std::max(deepest, place.reductionDb);
    if (!r.held.empty())
        std::cout << "  ceiling held at " << r.held.size()
                  << " places after conversion, by at most " << formatNumber(deepest, 3) << " dB\n";
}

void tellBroken(const ExportReport& r) {
    for (const Message& warning : r.warnings) warn(warning);
    for (const PromiseCheck& check : r.written.checks)
        if (!check.kept)
            warn(Message(TR("cli", "“%1” does not keep a promise: %2 is %3 instead of %4."),
                         {r.file.string(), check.what.source, check.got, check.wanted}));
}

}  // namespace

int tell(const std::vector<ExportReport>& reports, bool json, bool single) {
    bool kept = true;
    Json all = Json::array();
    for (const ExportReport& report : reports) {
        tellBroken(report);
        kept = kept && report.kept();
        if (json)
            all.push_back(reportJson(report));
        else
            list(report);
    }
    if (json) print(single && all.size() == 1 ? all[0] : all);
    return kept ? kDone : kFailed;
}

Done checkReportName(const std::string& file) {
    if (file.empty() || isJson(file) || file.ends_with(".html")) return done();
    return Error(TR("cli", "“%1”: a report ends in .html or .json."), {file});
}

Done writeReport(const std::string& file, const std::vector<ExportReport>& reports,
                 bool overwrite) {
    if (file.empty()) return done();
    std::string text;
    if (isJson(file)) {
        Json all = Json::array();
        for (const ExportReport& report : reports) all.push_back(reportJson(report));
        text =
            (all.size() == 1 ? all[0] : all).dump(2, ' ', false, Json::error_handler_t::replace) +
            "\n";
    } else {
        text = reportHtml(reports);
    }
    return writeWhole(file, text,
                      overwrite ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
}

}  // namespace lacquer::cli
