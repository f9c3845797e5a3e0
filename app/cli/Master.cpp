// SPDX-License-Identifier: GPL-3.0-or-later
// `master`: one file through a chain.
#include <cstdlib>
#include <memory>
#include <optional>

#include "app/cli/ChainWords.h"
#include "app/cli/Reports.h"
#include "app/cli/TagWords.h"
#include "app/cli/Verbs.h"
#include "modules/Registry.h"
#include "render/Level.h"
#include "render/Sounds.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::string mix, out, moves, probe, format, dither = "auto", report, normalise;
    std::vector<std::string> tags;
    ChainWords chain;
    std::optional<double> loudness, ceiling, rate;
    bool force = false, json = false;
};

// What --loudness and --ceiling need of the chain.
Done prepareLimiter(const Options& options, Chain& chain, Id& nextId) {
    if (!options.loudness && !options.ceiling) return done();
    ModuleState& limiter = neededModule(chain, "limiter", nextId);
    if (!options.ceiling) return done();
    const auto params = findModule("limiter")->params();
    const auto index = static_cast<std::size_t>(findParam(params, "ceiling"));
    const auto value = fromText(params[index], std::to_string(*options.ceiling));
    if (!value) return value.error();
    limiter.values[index] = *value;
    return done();
}

Project projectFor(const FileSound& sound, const Options& options, Chain chain, Id nextId) {
    const std::filesystem::path path = std::filesystem::absolute(options.mix);
    const StreamInfo& info = sound.info();
    Track track{.id = nextId++, .title = path.stem().string()};
    track.source = {.path = path,
                    .rate = info.rate,
                    .channels = info.channels,
                    .frames = sound.frames(),
                    .formatId = info.formatId,
                    .wide = info.wide};
    track.chain = std::move(chain);
    Project project;
    project.rate = info.rate;
    project.tracks.push_back(std::make_shared<const Track>(std::move(track)));
    project.nextId = nextId;
    return project;
}

Done fillOptions(const Options& options, Chain& chain, double rate, ExportOptions& out) {
    out.file = options.out;
    out.formatId = options.format;
    out.rate = options.rate.value_or(0.0);
    out.dither = options.dither;
    out.ceilingDbtp = options.ceiling;
    out.loudnessLufs = options.loudness;
    out.overwrite = options.force;
    out.measureMix = !options.report.empty();
    if (!options.probe.empty()) {
        const auto probe = parseProbe(chain, options.probe);
        if (!probe) return probe.error();
        out.probe = *probe;
    }
    if (options.moves.empty()) return done();
    if (options.loudness) return Error(TR("cli", "--moves and --loudness exclude each other."));
    auto timeline = readMoves(options.moves, chain, rate);
    if (!timeline) return timeline.error();
    out.timeline = *timeline;
    return done();
}

Done checkWords(const Options& options) {
    if (!options.format.empty() && !findFormat(options.format))
        return Error(
            TR("cli", "There is no format “%1”; `lacquer-cli deliver --list` names them all."),
            {options.format});
    if (options.dither != "auto" && !findDither(options.dither))
        return Error(
            TR("cli",
               "There is no dither “%1”; take one of: none tpdf tpdf-hp lip5 fw3 fw9 me9 ie9."),
            {options.dither});
    return checkReportName(options.report);
}

struct Level {
    LevelKind kind = LevelKind::Loudness;
    double value = 0.0;
};

// "truepeak:-1"; nothing when it was not asked for.
Result<std::optional<Level>> readNormalise(const Options& options) {
    const std::string& words = options.normalise;
    if (words.empty()) return std::optional<Level>();
    const std::size_t colon = words.find(':');
    const auto kind = findLevelKind(words.substr(0, colon));
    char* end = nullptr;
    const std::string number = colon == std::string::npos ? "" : words.substr(colon + 1);
    const double value = std::strtod(number.c_str(), &end);
    if (!kind || number.empty() || *end != '\0' || !(value >= -100.0 && value <= 0.0))
        return Error(TR("cli",
                        "“%1” is no level; write KIND:VALUE with loudness, truepeak or samplepeak "
                        "and at most 0, like truepeak:-1."),
                     {words});
    if (options.loudness || !options.moves.empty() || !options.probe.empty())
        return Error(
            TR("cli", "--normalise stands alone: not with --loudness, --moves or --probe."));
    return std::optional<Level>({*kind, value});
}

// A gain behind the chain; nothing else changes.
Done applyNormalise(const Level& level, Project& project, FileSound& sound, Task& task) {
    const Progress bar(task, "normalise");
    const auto found =
        normalise(project, project.tracks[0]->id, level.kind, level.value, sound, task);
    if (!found) return found.error();
    Track track = *project.tracks[0];
    track.chain = withLastGain(track, found->gainDb, project.nextId);
    project.tracks[0] = std::make_shared<const Track>(std::move(track));
    return done();
}

int run(const Options& options) {
    Id nextId = 1;
    Done words = checkWords(options);
    auto chain = buildChain(options.chain, nextId);
    if (words && !chain) words = chain.error();
    if (words) words = prepareLimiter(options, *chain, nextId);
    const auto level = readNormalise(options);
    if (words && !level) words = level.error();
    if (!words) return wrongWords(words.error());
    Task task;
    auto sound = FileSound::open(options.mix, task);
    if (!sound) return fail(sound.error());
    ExportOptions exportOptions;
    words = fillOptions(options, *chain, (*sound)->rate(), exportOptions);
    if (!words) return wrongWords(words.error());
    Project project = projectFor(**sound, options, *chain, nextId);
    Track named = *project.tracks[0];
    words = applyTags(options.tags, named, project.album);
    if (!words) return wrongWords(words.error());
    project.tracks[0] = std::make_shared<const Track>(std::move(named));
    if (*level) {
        const Done set = applyNormalise(**level, project, **sound, task);
        if (!set) return fail(set.error());
    }
    auto report = [&] {
        const Progress bar(task, "master");
        return exportTrack(project, project.tracks[0]->id, **sound, exportOptions, task);
    }();
    if (!report) return fail(report.error());
    const std::vector<ExportReport> reports{std::move(*report)};
    const Done reported = writeReport(options.report, reports, options.force);
    if (!reported) return fail(reported.error());
    return tell(reports, options.json, true);
}

}  // namespace

Verb addMaster(CLI::App& app) {
    auto o = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("master", "renders one file through a chain");
    verb->add_option("MIX", o->mix, "the mix: mono or stereo")->required();
    verb->add_option("-o,--output", o->out, "the file to write")->required();
    verb->add_option("--chain", o->chain.chainFile, "chain file: JSON, see `modules --json`");
    verb->add_option("--preset", o->chain.presets,
                     "preset of a chain, or of a module (limiter/NAME)");
    verb->add_option("--set", o->chain.sets, "N.param=value; inserts the module that it needs")
        ->take_all();
    verb->add_option("--moves", o->moves,
                     "settings over time: JSON list of {at, set, bypass, preset, source}");
    verb->add_option("--probe", o->probe,
                     "N.TAP: delta, bypass or a tap of the module instead of the master");
    verb->add_option("--loudness", o->loudness,
                     "the file measures this many LUFS (limiter's drive is found)");
    verb->add_option(
        "--normalise,--normalize", o->normalise,
        "KIND:VALUE: a plain gain behind the chain and nothing else, measured before rate "
        "conversion; loudness:-14 (LUFS), truepeak:-1 (dBTP) or samplepeak:-0.1 (dBFS)");
    verb->add_option("--ceiling", o->ceiling, "the file's true peak stays below this many dBTP");
    verb->add_option("--rate", o->rate, "sample rate of the file in Hz")
        ->check(CLI::Range(8000.0, 384000.0));
    verb->add_option("--format", o->format, "see `deliver --list`; without it the source's width");
    verb->add_option(
        "--dither", o->dither,
        "none tpdf tpdf-hp lip5 fw3 fw9 me9 ie9; default: tpdf when the width shrinks");
    verb->add_option("--tag", o->tags, "NAME=VALUE, into the file; NAME is one of: " + tagNames())
        ->take_all();
    verb->add_option("--report", o->report, "writes a report: .html or .json");
    verb->add_flag("--force", o->force, "overwrites existing files");
    verb->add_flag("--json", o->json, "the figures as one JSON document");
    return {verb, [o] { return run(*o); }};
}

}  // namespace lacquer::cli
