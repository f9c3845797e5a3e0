// SPDX-License-Identifier: GPL-3.0-or-later
// `match`: how to bring a mix to one or several references, step by step.
#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/Reports.h"
#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "base/Units.h"
#include "match/ProfileFile.h"
#include "match/Proposal.h"
#include "media/Importer.h"
#include "modules/Registry.h"
#include "project/ProjectFile.h"
#include "render/Lane.h"
#include "render/Sounds.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::string mix, out, save, eqJson, saveProfile, loudness = "reference";
    std::vector<std::string> references, refuse, at;
    double amount = 80;
    bool json = false, force = false, all = false, fineCurve = false;
};

struct Matched {
    Proposal proposal;
    MatchTarget target;
    Project project;
};

AtomicFile::Existing existing(const Options& o) {
    return o.force ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep;
}

SourceRef sourceOf(const std::string& file, const FileSound& sound) {
    const StreamInfo& info = sound.info();
    return {.path = std::filesystem::absolute(file),
            .rate = info.rate,
            .channels = info.channels,
            .frames = sound.frames(),
            .formatId = info.formatId,
            .wide = info.wide};
}

Done setLoudness(const Options& o, MatchOptions& options) {
    if (o.loudness == "reference") return done();
    const auto value = parseUnit(Unit::Lufs, o.loudness);
    if (!value || *value > 0 || *value < -70)
        return Error(TR("cli", "A loudness is a number of LUFS or “reference”, not “%1”."),
                     {o.loudness});
    options.loudnessLufs = *value;
    return done();
}

Move* findMove(Proposal& proposal, const std::string& id) {
    for (Move& m : proposal.moves)
        if (m.id == id) return &m;
    return nullptr;
}

// What of the proposal is wanted, and how much of it; measured again when something is chosen.
Done choose(const Options& o, const MatchOptions& options, const MixMeasure& measure, Matched& m,
            FileSound& mix, Task& task) {
    const Text unknown =
        TR("cli", "The proposal has no move “%1”; without --refuse and --at it lists them.");
    for (const std::string& id : o.refuse) {
        Move* move = findMove(m.proposal, id);
        if (!move) return Error(unknown, {id});
        move->accepted = false;
    }
    for (const std::string& word : o.at) {
        const auto cut = word.find('=');
        const std::string id = word.substr(0, cut);
        Move* move = findMove(m.proposal, id);
        if (!move) return Error(unknown, {id});
        const auto percent = cut == std::string::npos
                                 ? std::nullopt
                                 : parseUnit(Unit::Percent, word.substr(cut + 1));
        if (!percent || *percent < 0 || *percent > 100)
            return Error(TR("cli", "How much of a move is ID=PERCENT from 0 to 100, not “%1”."),
                         {word});
        move->amount = *percent / 100;
        move->accepted = true;
    }
    if (o.refuse.empty() && o.at.empty()) return done();
    auto measured =
        measureChoices(mix, measure, std::move(m.proposal), m.target, options, {task, 0.9, 1.0});
    if (!measured) return measured.error();
    m.proposal = std::move(*measured);
    return done();
}

// A reference of another rate is converted first, as a session does it.
Result<Profile> measureAt(double rate, const std::string& file, FileSound& sound,
                          const TaskSpan& span) {
    if (sound.rate() == rate) return measureProfile(sound, span, {.truePeak = false});
    ClipCache cache;
    Task importing;
    const auto clip = importClip(file, rate, cache, importing);
    if (!clip) return clip.error();
    ClipSound converted(*clip);
    return measureProfile(converted, span, {.truePeak = false});
}

Result<MatchTarget> measureReferences(const Options& o, Project& project, Task& task) {
    std::vector<WeightedProfile> set;
    const double each = 0.3 / static_cast<double>(o.references.size());
    for (std::size_t i = 0; i < o.references.size(); ++i) {
        if (isProfileFile(o.references[i])) {
            auto saved = readProfiles(o.references[i]);
            if (!saved) return saved.error();
            std::move(saved->begin(), saved->end(), std::back_inserter(set));
            continue;
        }
        auto sound = FileSound::open(o.references[i], task);
        if (!sound) return sound.error();
        const double from = each * static_cast<double>(i);
        auto profile = measureAt(project.rate, o.references[i], **sound, {task, from, from + each});
        if (!profile) return profile.error();
        set.push_back({std::move(*profile), {}});
        const SourceRef source = sourceOf(o.references[i], **sound);
        project.references.push_back(std::make_shared<const Reference>(Reference{
            .id = project.nextId++, .title = source.path.stem().string(), .source = source}));
    }
    return makeTarget(std::move(set));
}

Result<Matched> work(const Options& o, const MatchOptions& options, FileSound& mix, Task& task) {
    Matched m;
    m.project.rate = mix.rate();
    std::optional<Result<MatchTarget>> target;
    std::optional<Result<MixMeasure>> measure;
    const Done measured = runBeside(2, 2, [&](std::size_t job) {
        if (job == 0) {
            target = measureReferences(o, m.project, task);
            return *target ? done() : Done(target->error());
        }
        measure = measureMix(mix, {task, 0.0, 0.3});
        return *measure ? done() : Done(measure->error());
    });
    if (!measured) return measured.error();
    m.target = std::move(**target);
    auto proposal = proposeMatch(mix, **measure, m.target, options, {task, 0.3, 0.9});
    if (!proposal) return proposal.error();
    m.proposal = std::move(*proposal);
    const Done chosen = choose(o, options, **measure, m, mix, task);
    if (!chosen) return chosen.error();
    Track track{.id = m.project.nextId++};
    track.source = sourceOf(o.mix, mix);
    track.title = track.source.path.stem().string();
    track.chain = applyMoves({}, m.proposal.moves, m.project.nextId);
    m.project.tracks.push_back(std::make_shared<const Track>(std::move(track)));
    return m;
}

Json settingJson(const Move& move, const MoveSetting& s) {
    const auto params = findModule(move.module)->params();
    const Param& param = params[static_cast<std::size_t>(findParam(params, s.param))];
    const double value = clampToParam(param, move.valueOf(s));
    if (param.unit == Unit::Choice)
        return std::string(param.choices[static_cast<std::size_t>(value)].id);
    return number(value, 4);
}

Json moveJson(const Move& m) {
    Json set = Json::object();
    for (const MoveSetting& s : m.set) set[s.param] = settingJson(m, s);
    return {{"id", m.id},
            {"module", m.module},
            {"set", std::move(set)},
            {"what", m.what.english()},
            {"reason", m.reason.english()},
            {"confidence", number(m.confidence, 2)},
            {"before", number(m.before, 3)},
            {"after", number(m.after, 3)},
            {"unit", m.unit == Unit::Lufs ? "LU" : "dB"},
            {"amount", number(m.amount, 3)},
            {"accepted", m.accepted}};
}

Json pair(double before, double after) {
    return {{"before", number(before, 3)}, {"after", number(after, 3)}};
}

Json proposalJson(const Proposal& p) {
    Json j{{"moves", Json::array()}, {"left", Json::array()}, {"mixNotes", Json::array()}};
    for (const Move& m : p.moves) j["moves"].push_back(moveJson(m));
    for (const LeftAlone& l : p.left)
        j["left"].push_back({{"id", l.id}, {"what", l.what.english()}, {"why", l.why.english()}});
    for (const Message& note : p.mixNotes) j["mixNotes"].push_back(note.english());
    j["distance"] = {{"tonal", pair(p.before.tonalDb, p.after.tonalDb)},
                     {"dynamics", pair(p.before.dynamicsDb, p.after.dynamicsDb)},
                     {"width", pair(p.before.widthDb, p.after.widthDb)},
                     {"loudness", pair(p.before.loudnessLu, p.after.loudnessLu)}};
    j["refused"] = p.refused;
    j["integratedLufs"] = number(p.result.loudness.integratedLufs, 3);
    j["truePeakDbtp"] = number(p.result.loudness.truePeakDbtp, 3);
    return j;
}

// In the form that checkers of equalizers read.
Json bandsJson(const Proposal& p) {
    Json bands = Json::array();
    for (const BandSpec& b : toneBandsOf(p.moves)) {
        const char* type = b.type == BandType::LowShelf    ? "ls"
                           : b.type == BandType::HighShelf ? "hs"
                                                           : "peak";
        bands.push_back({{"type", type}, {"f", b.freq}, {"g", b.gain}, {"q", b.q}});
    }
    return bands;
}

void list(const Proposal& p) {
    if (p.moves.empty()) std::cout << "Nothing to do: the mix is where the reference is.\n";
    for (const Move& m : p.moves) {
        std::cout << m.id << "  " << m.what.english() << (m.accepted ? "" : "  (not taken)")
                  << "\n    " << m.reason.english() << "\n    before " << formatNumber(m.before, 2)
                  << ", after " << formatNumber(m.after, 2) << ", confidence "
                  << formatNumber(100 * m.confidence, 0) << " %\n";
    }
    for (const LeftAlone& l : p.left)
        std::cout << "Left: " << l.what.english() << ". " << l.why.english() << '\n';
    for (const Message& note : p.mixNotes) std::cout << "Note: " << note.english() << '\n';
    const auto line = [](const char* name, double before, double after, const char* unit) {
        std::cout << "  " << name << ' ' << formatNumber(before, 2) << " -> "
                  << formatNumber(after, 2) << ' ' << unit << '\n';
    };
    line("tone    ", p.before.tonalDb, p.after.tonalDb, "dB");
    line("dynamics", p.before.dynamicsDb, p.after.dynamicsDb, "dB");
    line("width   ", p.before.widthDb, p.after.widthDb, "dB");
    line("loudness", p.before.loudnessLu, p.after.loudnessLu, "LU");
}

Done writeAll(const Options& o, const Matched& m, FileSound& mix, Task& task) {
    if (!o.eqJson.empty()) {
        const Done written =
            writeWhole(o.eqJson, bandsJson(m.proposal).dump(1) + "\n", existing(o));
        if (!written) return written;
    }
    if (!o.saveProfile.empty()) {
        const Done saved = saveProfiles(m.target.set, o.saveProfile, existing(o));
        if (!saved) return saved;
    }
    if (!o.save.empty()) {
        if (!o.force && std::filesystem::exists(o.save))
            return Error(TR("cli", "“%1” is there already; --force overwrites it."), {o.save});
        const Done saved = saveProject(m.project, o.save);
        if (!saved) return saved;
    }
    if (o.out.empty()) return done();
    ExportOptions out;
    out.file = o.out;
    out.overwrite = o.force;
    const auto report = exportTrack(m.project, m.project.tracks[0]->id, mix, out, task);
    return report ? done() : Done(report.error());
}

int run(const Options& o) {
    MatchOptions options;
    options.amount = o.amount / 100;
    options.refuse = !o.all;
    options.fineCurve = o.fineCurve;
    const Done words = setLoudness(o, options);
    if (!words) return wrongWords(words.error());
    Task task;
    const Progress bar(task, "match");
    auto mix = FileSound::open(o.mix, task);
    if (!mix) return fail(mix.error());
    const auto matched = work(o, options, **mix, task);
    if (!matched) return fail(matched.error());
    const Done written = writeAll(o, *matched, **mix, task);
    if (!written) return fail(written.error());
    if (o.json)
        print(proposalJson(matched->proposal));
    else
        list(matched->proposal);
    return kDone;
}

}  // namespace

Verb addMatch(CLI::App& app) {
    auto o = std::make_shared<Options>();
    CLI::App* verb =
        app.add_subcommand("match", "proposes how to bring a mix to references, and can do it");
    verb->add_option("MIX", o->mix, "the mix: mono or stereo")->required();
    verb->add_option("REFERENCE", o->references,
                     "one or several sounds or saved profiles; several count equally")
        ->required();
    verb->add_option("--amount", o->amount, "how much of tone, dynamics and width, in percent")
        ->check(CLI::Range(0.0, 100.0));
    verb->add_option("--loudness", o->loudness, "LUFS, or “reference” (the default)");
    verb->add_flag("--no-refusal", o->all,
                   "reach the loudness even where the peaks are crushed for it");
    verb->add_flag("--fine-curve", o->fineCurve,
                   "with the fine curve for what the bands leave, which is otherwise only offered");
    verb->add_option("--refuse", o->refuse, "a move of the proposal that is left out, by its id");
    verb->add_option("--at", o->at, "how much of one move, as ID=PERCENT");
    verb->add_flag("--json", o->json, "the proposal as one JSON document");
    verb->add_option("--eq-json", o->eqJson, "writes the equalizer's bands as JSON");
    verb->add_option("--save-profile", o->saveProfile,
                     "writes what the references measure: a NAME.lacquer-profile that can stand "
                     "for them");
    verb->add_option("-o,--output", o->out, "writes the matched master");
    verb->add_option("--save", o->save, "writes a session (.lacquer) with the moves on its chain");
    verb->add_flag("--force", o->force, "overwrites existing files");
    return {verb, [o] { return run(*o); }};
}

}  // namespace lacquer::cli
