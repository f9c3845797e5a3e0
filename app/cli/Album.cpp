// SPDX-License-Identifier: GPL-3.0-or-later
// `album`: builds and edits a session's sequence, and checks it against the Red Book.
#include <cmath>
#include <iostream>
#include <memory>

#include "album/Arrange.h"
#include "album/RedBook.h"
#include "app/cli/AlbumSession.h"
#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "base/Units.h"
#include "media/Importer.h"
#include "project/Codes.h"
#include "project/NewMix.h"
#include "project/ProjectFile.h"

namespace lacquer::cli {
namespace {

constexpr double kMostGapSeconds = 3600;

struct Options {
    std::string session;
    std::vector<std::string> files;
    std::string title, isrc;
    double gap = 2.0, seconds = 0.0;
    int from = 0, to = 0, track = 0;
    bool force = false, json = false, asLoud = false;
};

Error noTrack(int number, std::size_t count) {
    return Error(TR("cli", "There is no track %1; the session has %2."),
                 {std::to_string(number), std::to_string(count)});
}

int save(const Project& project, const std::string& file) {
    const Done saved = saveProject(project, file);
    return saved ? static_cast<int>(kDone) : fail(saved.error());
}

int runNew(const Options& options) {
    if (!(options.gap >= 0 && options.gap <= kMostGapSeconds))
        return wrongWords(Error(TR("cli", "--gap takes seconds from 0 to 3600."), {}));
    if (!options.session.ends_with(kSessionExtension))
        return wrongWords(
            Error(TR("cli", "“%1”: a session's name ends in .lacquer."), {options.session}));
    if (!options.force && std::filesystem::exists(options.session))
        return fail(
            Error(TR("cli", "“%1” exists already; --force overwrites it."), {options.session}));
    Project project;
    project.created = nowIso();
    for (const std::string& file : options.files) {
        auto track = trackFromFile(file);
        if (!track) return fail(track.error());
        project = edit::addTrack(project, std::move(*track));
    }
    for (std::size_t i = 0; i + 1 < project.tracks.size(); ++i)
        project = edit::setTrackGap(project, project.tracks[i]->id,
                                    secondsToFrames(options.gap, project.rate));
    return save(project, options.session);
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
    return text;
}

Json trackJson(const Project& project, const Sequence& sequence, std::size_t i) {
    const Placed& p = sequence.tracks()[i];
    const Track& track = *project.tracks[p.index];
    const auto seconds = [&](Frames f) { return number(framesToSeconds(f, sequence.rate()), 6); };
    Json out{{"position", p.index + 1},   {"number", p.number},
             {"title", track.title},      {"file", track.source.path.string()},
             {"start", seconds(p.start)}, {"end", seconds(p.end)},
             {"mark", seconds(p.mark)},   {"startFrame", p.start},
             {"endFrame", p.end},         {"markFrame", p.mark}};
    if (i + 1 < sequence.tracks().size()) out["gapToNext"] = seconds(sequence.gaps()[i]);
    if (p.pause) out["pause"] = seconds(*p.pause);
    if (!track.isrc.empty()) out["isrc"] = track.isrc;
    for (const Version& version : track.versions)
        out["versions"].push_back({{"title", version.title},
                                   {"file", version.source.path.string()},
                                   {"offsetFrames", version.offset}});
    return out;
}

int runShow(const Options& options) {
    const auto project = openSession(options.session);
    if (!project) return fail(project.error());
    const Sequence sequence(*project);
    if (options.json) {
        Json tracks = Json::array();
        for (std::size_t i = 0; i < sequence.tracks().size(); ++i)
            tracks.push_back(trackJson(*project, sequence, i));
        print({{"title", project->album.title},
               {"artist", project->album.credits.artist},
               {"ean", project->album.ean},
               {"sampleRate", project->rate},
               {"frames", sequence.length()},
               {"seconds", number(framesToSeconds(sequence.length(), project->rate), 6)},
               {"tracks", tracks}});
        return kDone;
    }
    for (std::size_t i = 0; i < sequence.tracks().size(); ++i) {
        const Placed& p = sequence.tracks()[i];
        const auto time = [&](Frames f) { return formatTime(framesToSeconds(f, sequence.rate())); };
        std::cout << padded(p.number > 0 ? std::to_string(p.number) : "hidden", 6) << "  "
                  << padded(time(p.mark), 10) << "  " << padded(time(p.length()), 10) << "  "
                  << (i + 1 < sequence.tracks().size()
                          ? padded(formatNumber(
                                       framesToSeconds(sequence.gaps()[i], sequence.rate()), 3) +
                                       " s",
                                   11)
                          : std::string(11, ' '))
                  << "  " << project->tracks[p.index]->title << '\n';
    }
    std::cout << "length " << formatTime(framesToSeconds(sequence.length(), project->rate)) << '\n';
    return kDone;
}

int runCheck(const Options& options) {
    const auto project = openSession(options.session);
    if (!project) return fail(project.error());
    const auto problems = checkAlbum(*project);
    const DiscLayout layout = layOutDisc(*project, Sequence(*project));
    if (options.json) {
        Json list = Json::array();
        for (const DiscProblem& problem : problems)
            list.push_back({{"severity", problem.isError ? "error" : "warning"},
                            {"track", problem.track},
                            {"what", problem.what.english()}});
        Json shifts = Json::array();
        for (const MarkShift& shift : layout.shifts)
            shifts.push_back(number(shift.milliseconds, 3));
        print({{"problems", list},
               {"markShiftMs", shifts},
               {"leadOut", msf(layout.disc.sectors + kLeadInSectors)}});
    } else {
        for (const DiscProblem& problem : problems)
            std::cout << (problem.isError ? "error: " : "warning: ") << problem.what.english()
                      << '\n';
        if (problems.empty()) std::cout << "a disc can be made of it\n";
    }
    return hasErrors(problems) ? kFailed : kDone;
}

int runMove(const Options& options) {
    const auto project = openSession(options.session);
    if (!project) return fail(project.error());
    const auto count = static_cast<int>(project->tracks.size());
    for (const int number : {options.from, options.to})
        if (number < 1 || number > count)
            return wrongWords(noTrack(number, project->tracks.size()));
    const Id id = project->tracks[static_cast<std::size_t>(options.from) - 1]->id;
    return save(edit::moveTrack(*project, id, static_cast<std::size_t>(options.to) - 1),
                options.session);
}

/// Goes on with the session and the track that were named.
template <class Then>
int withTrack(const Options& options, Then then) {
    const auto project = openSession(options.session);
    if (!project) return fail(project.error());
    const std::size_t count = project->tracks.size();
    if (options.track < 1 || options.track > static_cast<int>(count))
        return wrongWords(noTrack(options.track, count));
    return then(*project, *project->tracks[static_cast<std::size_t>(options.track) - 1]);
}

int runGap(const Options& options) {
    return withTrack(options, [&](const Project& project, const Track& track) {
        if (!(std::abs(options.seconds) <= kMostGapSeconds))
            return wrongWords(Error(TR("cli", "A gap has at most 3600 seconds."), {}));
        const Frames gap = secondsToFrames(options.seconds, project.rate);
        return save(edit::setTrackGap(project, track.id, gap), options.session);
    });
}

/// What changed, as lines or as JSON.
void printRevision(const NewMix& mix, double rate, bool asJson) {
    const Revision& revision = mix.revision;
    const auto seconds = [rate](Frames at) { return number(framesToSeconds(at, rate), 3); };
    if (asJson) {
        Json parts = Json::array(), said = Json::array();
        for (const Message& one : describe(revision, rate)) said.push_back(one.english());
        for (const RevisionPart& part : revision.parts)
            parts.push_back({{"start", seconds(part.start)},
                             {"end", seconds(part.end)},
                             {"whole", part.isWhole},
                             {"levelDb", number(part.levelDb, 2)},
                             {"bandHz", number(part.bandHz, 1)},
                             {"bandDb", number(part.bandDb, 2)},
                             {"restDb", number(part.restDb, 1)},
                             {"what", describe(part).english()}});
        return print({{"same", revision.isSame},
                      {"aligned", revision.isAligned},
                      {"lagFrames", revision.lag},
                      {"gainDb", number(revision.gainDb, 2)},
                      {"oldLufs", number(revision.oldLufs, 2)},
                      {"newLufs", number(revision.newLufs, 2)},
                      {"said", said},
                      {"parts", parts}});
    }
    for (const Message& one : describe(revision, rate)) std::cout << one.english() << '\n';
    for (const RevisionPart& part : revision.parts)
        std::cout << (part.isWhole ? "all"
                                   : formatTime(framesToSeconds(part.start, rate)) + " to " +
                                         formatTime(framesToSeconds(part.end, rate)))
                  << ": " << describe(part).english() << '\n';
}

/// The file compared with the track's mix.
Result<NewMix> readBeside(const Project& project, const Track& track, const std::string& file) {
    ClipCache cache;
    Task task;
    const Progress bar(task, file);
    const auto before = importClip(track.source.path, project.rate, cache, task);
    if (!before) return before.error();
    return readNewMix(*before, std::filesystem::absolute(file), cache, task);
}

/// Goes on with the named track and the file beside its mix.
template <class Then>
int withNewMix(const Options& options, Then then) {
    return withTrack(options, [&](const Project& project, const Track& track) {
        const auto mix = readBeside(project, track, options.files.front());
        return mix ? then(project, track, *mix) : fail(mix.error());
    });
}

int runReplace(const Options& options) {
    return withNewMix(options, [&](const Project& project, const Track& track, const NewMix& mix) {
        printRevision(mix, project.rate, options.json);
        Project next = edit::replaceMix(project, track.id, mix.source, mix.revision.lag);
        if (options.asLoud)
            next = edit::setTrackGain(next, track.id, gainAsBefore(mix.revision, track.gainDb));
        return save(next, options.session);
    });
}

int runVersion(const Options& options) {
    return withNewMix(options, [&](const Project& project, const Track& track, const NewMix& mix) {
        Version version;
        version.title = options.title;
        version.source = mix.source;
        version.isrc = tidyIsrc(options.isrc);
        if (mix.revision.isAligned) version.offset = mix.revision.lag;
        if (options.json)
            print({{"aligned", mix.revision.isAligned}, {"offsetFrames", version.offset}});
        else if (mix.revision.isAligned)
            std::cout << "aligned with the track: it begins at frame " << version.offset << '\n';
        else
            std::cout << "not alike enough to be aligned: it begins with the track\n";
        return save(edit::addVersion(project, track.id, std::move(version)), options.session);
    });
}

}  // namespace

Verb addAlbum(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("album", "builds, edits and checks an album's sequence");
    verb->require_subcommand(1);
    CLI::App* make = verb->add_subcommand("new", "makes a session of files, in this order");
    make->add_option("FILES", options->files, "mixes")->required();
    make->add_option("-o,--output", options->session, "the .lacquer file to write")->required();
    make->add_option("--gap", options->gap, "seconds between tracks, 2 without it");
    make->add_flag("--force", options->force, "overwrites an existing session");
    const auto session = [&](CLI::App* sub) {
        sub->add_option("SESSION", options->session, "a .lacquer file")->required();
        return sub;
    };
    CLI::App* check = session(verb->add_subcommand("check", "what keeps it from being a disc"));
    check->add_flag("--json", options->json, "one JSON document");
    CLI::App* move = session(verb->add_subcommand("move", "moves a track to another place"));
    move->add_option("FROM", options->from, "counted from 1")->required();
    move->add_option("TO", options->to, "its place afterwards")->required();
    CLI::App* gap = session(verb->add_subcommand("gap", "sets the gap behind a track"));
    gap->add_option("TRACK", options->track, "counted from 1")->required();
    gap->add_option("SECONDS", options->seconds, "negative: the next one overlaps")->required();
    CLI::App* replace = session(verb->add_subcommand(
        "replace",
        "puts a new version of a track's mix in the old one's place; says what changed"));
    replace->add_option("TRACK", options->track, "counted from 1")->required();
    replace->add_option("FILE", options->files, "the new version")->required()->expected(1);
    replace->add_flag("--as-loud", options->asLoud, "the track's gain makes up for another level");
    replace->add_flag("--json", options->json, "one JSON document");
    CLI::App* version = session(verb->add_subcommand(
        "version",
        "adds another mix of a track (instrumental, radio edit), aligned, delivered beside it"));
    version->add_option("TRACK", options->track, "counted from 1")->required();
    version->add_option("FILE", options->files, "the version")->required()->expected(1);
    version->add_option("--title", options->title, "\"Instrumental\"")->required();
    version->add_option("--isrc", options->isrc, "of its own");
    version->add_flag("--json", options->json, "one JSON document");
    CLI::App* show = session(verb->add_subcommand("show", "the sequence in time"));
    show->add_flag("--json", options->json, "one JSON document");
    return {verb, [=] {
                if (make->parsed()) return runNew(*options);
                if (check->parsed()) return runCheck(*options);
                if (move->parsed()) return runMove(*options);
                if (gap->parsed()) return runGap(*options);
                if (replace->parsed()) return runReplace(*options);
                if (version->parsed()) return runVersion(*options);
                return runShow(*options);
            }};
}

}  // namespace lacquer::cli
