// SPDX-License-Identifier: GPL-3.0-or-later
// `render`: a session's tracks by its delivery settings, as the window's export does.
#include <memory>

#include "app/cli/AlbumRender.h"
#include "app/cli/AlbumSession.h"
#include "app/cli/Reports.h"
#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "media/Importer.h"
#include "render/FileName.h"
#include "render/Sounds.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::string session, folder, report;
    std::vector<std::string> deliver;
    int track = 0;
    bool album = false, force = false, json = false;
};

// The formats to write: those asked for, else the session's own.
std::vector<std::string> formatsFor(const Options& options, const Project& project) {
    return options.deliver.empty() ? std::vector{project.delivery.formatId} : options.deliver;
}

Result<ExportReport> renderOne(const Project& project, const Track& track,
                               const std::string& formatId, const Options& options,
                               TrackSound& sound, Task& task) {
    const Delivery& delivery = project.delivery;
    const FormatInfo* format =
        formatId.empty() ? &formatFor(track.source, {}) : findFormat(formatId);
    ExportOptions out;
    out.file = std::filesystem::path(options.folder) / deliveryFileName(project, track.id, *format);
    out.formatId = format->id;
    out.rate = delivery.rate > 0 && format->takesRate(delivery.rate) ? delivery.rate : 0.0;
    out.dither = delivery.dither;
    if (delivery.holdCeiling) out.ceilingDbtp = delivery.ceilingDbtp;
    out.overwrite = options.force;
    out.measureMix = !options.report.empty();
    const Progress bar(task, track.title);
    return exportTrack(project, track.id, sound, out, task);
}

int renderAll(const Options& options, const Project& project) {
    ClipCache cache;
    std::vector<ExportReport> reports;
    for (std::size_t i = 0; i < project.tracks.size(); ++i) {
        if (options.track > 0 && static_cast<std::size_t>(options.track) != i + 1) continue;
        const Track& track = *project.tracks[i];
        Task task;
        const auto clip = importClip(track.source.path, project.rate, cache, task);
        if (!clip) return fail(clip.error());
        ClipSound sound(*clip);
        for (const std::string& formatId : formatsFor(options, project)) {
            auto report = renderOne(project, track, formatId, options, sound, task);
            if (!report) return fail(report.error());
            reports.push_back(std::move(*report));
        }
    }
    const Done reported = writeReport(options.report, reports, options.force);
    if (!reported) return fail(reported.error());
    return tell(reports, options.json, false);
}

int run(const Options& options) {
    const Done name = checkReportName(options.report);
    if (!name) return wrongWords(name.error());
    if (const Done known = checkTargets(options.deliver, options.album); !known)
        return wrongWords(known.error());
    if (options.album && options.track > 0)
        return wrongWords(Error(TR("cli", "--album and --track exclude each other."), {}));
    const auto project = openSession(options.session);
    if (!project) return fail(project.error());
    warnOfChanges(*project);
    if (options.album)
        return renderAlbum(*project, {.folder = options.folder,
                                      .report = options.report,
                                      .deliver = options.deliver,
                                      .force = options.force,
                                      .json = options.json});
    if (project->tracks.empty())
        return fail(Error(TR("cli", "“%1” has no tracks to render."), {options.session}));
    if (options.track < 0 || static_cast<std::size_t>(options.track) > project->tracks.size())
        return wrongWords(
            Error(TR("cli", "There is no track %1; the session has %2."),
                  {std::to_string(options.track), std::to_string(project->tracks.size())}));
    std::error_code code;
    std::filesystem::create_directories(options.folder, code);
    if (code) return fail(writeFailure(options.folder, code.value()));
    return renderAll(options, *project);
}

}  // namespace

Verb addRender(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand(
        "render", "renders a session's tracks or its album and checks the files");
    verb->add_option("SESSION", options->session, "a .lacquer file")->required();
    verb->add_flag("--album", options->album, "the whole album, to its delivery targets");
    verb->add_option("--track", options->track, "only this track, counted from 1");
    verb->add_option("-o,--output", options->folder,
                     "the folder to write into; made if it is not there")
        ->required();
    verb->add_option("--deliver", options->deliver,
                     "targets instead of the session's (see `deliver --list`)")
        ->take_all();
    verb->add_option("--report", options->report, "writes a report: .html or .json");
    verb->add_flag("--force", options->force, "overwrites existing files");
    verb->add_flag("--json", options->json, "the figures as a JSON list");
    return {verb, [options] { return run(*options); }};
}

}  // namespace lacquer::cli
