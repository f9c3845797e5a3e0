// SPDX-License-Identifier: GPL-3.0-or-later
// `render --album`: all targets in one run, figures, reports.
#include "app/cli/AlbumRender.h"

#include <iostream>

#include "app/cli/AlbumSession.h"
#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "base/Units.h"
#include "render/AlbumReport.h"

namespace lacquer::cli {
namespace {

std::string level(double value, const char* unit) {
    return std::isfinite(value) ? formatNumber(value, 2) + " " + unit : "none";
}

void tellBroken(const std::string& what, const std::vector<PromiseCheck>& checks) {
    for (const PromiseCheck& check : checks)
        if (!check.kept)
            warn(Message(TR("cli", "“%1” does not keep a promise: %2 is %3 instead of %4."),
                         {what, check.what.source, check.got, check.wanted}));
}

void list(const AlbumReport& report) {
    for (const DeliveredTarget& target : report.targets) {
        std::cout << target.target.id << ": " << target.target.name << ", "
                  << formatNumber(target.rate, 0) << " Hz, dither " << ditherId(target.dither)
                  << '\n';
        for (const DeliveredFile& file : target.files) {
            const LoudnessResult& l = file.written.loudness;
            std::cout << "  " << file.file.string() << ": "
                      << formatTime(framesToSeconds(file.written.frames, target.rate)) << ", "
                      << level(l.integratedLufs, "LUFS") << ", " << level(l.truePeakDbtp, "dBTP");
            if (file.rounds.size() > 1)
                std::cout << ", " << file.rounds.size() << " rounds, "
                          << level(file.rounds.back().gainDb, "dB");
            std::cout << '\n';
            for (const Message& remark : file.remarks)
                std::cout << "    " << remark.english() << '\n';
        }
        for (const auto& sheet : target.sheets) std::cout << "  " << sheet.string() << '\n';
    }
    std::cout << "album " << level(report.album.integratedLufs, "LUFS") << ", range "
              << level(report.album.rangeLu, "LU") << ", true peak "
              << level(report.album.truePeakDbtp, "dBTP") << '\n';
}

std::vector<std::string> targetsOf(const Project& project, const AlbumWords& words) {
    if (!words.deliver.empty()) return words.deliver;
    if (!project.delivery.targets.empty()) return project.delivery.targets;
    const std::string& own = project.delivery.formatId;
    return {own.empty() ? std::string("wav24") : own};
}

/// The report's files: the one asked for, or both beside the targets.
Done checkReports(const AlbumWords& words) {
    if (words.force) return done();
    const std::filesystem::path own = words.report;
    std::vector<std::filesystem::path> files{own};
    if (own.empty()) {
        const auto both = albumReportFiles(words.folder);
        files.assign(both.begin(), both.end());
    }
    for (const auto& file : files)
        if (std::filesystem::exists(file))
            return Error(TR("cli", "“%1” exists already; --force overwrites it."), {file.string()});
    return done();
}

Done writeReports(const AlbumReport& report, const AlbumWords& words) {
    if (words.report.empty()) return writeAlbumReports(report, words.folder, words.force);
    const std::string text = words.report.ends_with(".json")
                                 ? albumReportJson(report).dump(2) + "\n"
                                 : albumReportHtml(report);
    return writeWhole(words.report, text,
                      words.force ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
}

}  // namespace

Done checkTargets(const std::vector<std::string>& ids, bool album) {
    for (const std::string& id : ids) {
        const DeliveryTarget* target = findDeliveryTarget(id);
        if (!target)
            return Error(TR("cli",
                            "There is no delivery target “%1”; `lacquer-cli deliver --list` names "
                            "them all."),
                         {id});
        if (!album && !findFormat(id))
            return Error(TR("cli", "The target “%1” is for albums: add --album."), {id});
    }
    return done();
}

int renderAlbum(const Project& project, const AlbumWords& words) {
    if (const Done free = checkReports(words); !free) return fail(free.error());
    if (project.delivery.coverPixels > 0 && !project.album.cover.empty())
        warn(Message(TR("cli",
                        "The session asks for a cover of at most %1 pixels; it is put into the "
                        "files as it is: only the window makes it smaller."),
                     {std::to_string(project.delivery.coverPixels)}));
    Task task;
    const auto report = [&] {
        const Progress bar(task, "album");
        return deliverAlbum(project, albumSounds(project),
                            {.folder = words.folder,
                             .targets = targetsOf(project, words),
                             .overwrite = words.force},
                            task);
    }();
    if (!report) return fail(report.error());
    for (const DiscProblem& problem : report->problems)
        if (!problem.isError) warn(problem.what);
    for (const Message& warning : report->warnings) warn(warning);
    for (const DeliveredTarget& target : report->targets) {
        tellBroken(target.target.id, target.checks);
        for (const DeliveredFile& file : target.files)
            tellBroken(file.file.string(), file.written.checks);
    }
    const Done reported = writeReports(*report, words);
    if (!reported) return fail(reported.error());
    if (words.json)
        print(albumReportJson(*report));
    else
        list(*report);
    return report->kept() ? kDone : kFailed;
}

}  // namespace lacquer::cli
