// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect`: what is wrong with files, where, and what to do about it.
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "base/Units.h"
#include "measure/ProgrammeInspector.h"
#include "project/Problem.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::vector<std::string> files, references;
    std::string markers;
    bool json = false, force = false;
};

Json problemJson(const Problem& p) {
    Json j{{"id", p.id},
           {"severity", severityId(p.severity)},
           {"start", number(p.start, 6)},
           {"end", number(p.end, 6)},
           {"measured", number(p.measured, 4)},
           {"threshold", number(p.threshold, 4)}};
    if (p.count > 0) j["count"] = p.count;
    if (p.hz > 0) j["hz"] = number(p.hz, 1);
    if (!p.at.empty()) {
        j["at"] = Json::array();
        for (const double at : p.at) j["at"].push_back(number(at, 6));
    }
    j["what"] = p.what.english();
    if (!p.judged.text.empty()) j["judged"] = p.judged.english();
    j["mixFix"] = p.mixFix.english();
    j["masteringFix"] = p.masteringFix.english();
    return j;
}

void list(const std::string& file, const std::vector<Problem>& problems) {
    std::cout << file << (problems.empty() ? ": nothing found\n" : "\n");
    for (const Problem& p : problems)
        std::cout << "  " << severityId(p.severity) << "  " << p.id << "  " << formatTime(p.start)
                  << " - " << formatTime(p.end) << "\n    " << p.what.english()
                  << (p.judged.text.empty() ? "" : "\n    " + p.judged.english())
                  << "\n    in the mix: " << p.mixFix.english()
                  << "\n    in mastering: " << p.masteringFix.english() << '\n';
}

// What finished recordings allow of low mids, kick and voice.
Result<BalanceLimits> allowedBy(const std::vector<std::string>& references) {
    std::vector<WeightedBalance> set;
    for (const std::string& file : references) {
        Task task;
        const Progress bar(task, file);
        const auto balance = measureBalance(file, &task);
        if (!balance) return balance.error();
        set.push_back({*balance});
    }
    return limitsOf(set);
}

Result<Inspection> inspectOne(const std::string& file) {
    Task task;
    const Progress bar(task, file);
    return inspectFile(file, &task);
}

int run(const Options& options) {
    if (!options.markers.empty() && options.files.size() > 1)
        return wrongWords(
            TR("cli", "Markers belong to one file: give one, or leave --markers out."));
    const auto limits = allowedBy(options.references);
    if (!limits) return fail(limits.error());
    std::vector<std::string> names;
    for (const std::string& file : options.references)
        names.push_back(std::filesystem::path(file).filename().string());
    Json all = Json::array();
    for (const std::string& file : options.files) {
        auto inspection = inspectOne(file);
        if (!inspection) return fail(inspection.error());
        judgeAgain(*inspection, *limits);
        const std::vector<Problem> problems = problemsOf(inspection->findings, names);
        if (!options.markers.empty()) {
            const Done written = writeWhole(
                options.markers, problemMarkers(problems),
                options.force ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
            if (!written) return fail(written.error());
        }
        if (!options.json) {
            list(file, problems);
            continue;
        }
        Json one{{"file", file}, {"seconds", number(inspection->seconds, 6)}};
        one["problems"] = Json::array();
        for (const Problem& p : problems) one["problems"].push_back(problemJson(p));
        all.push_back(std::move(one));
    }
    if (options.json) print(all.size() == 1 ? all[0] : all);
    return kDone;
}

}  // namespace

Verb addInspect(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand(
        "inspect", "finds what is wrong with mixes and masters, and says where and what to do");
    verb->add_option("FILE", options->files, "what to inspect, mono or stereo")->required();
    verb->add_option(
        "--reference", options->references,
        "a finished recording, or several, by which low mids, kick and voice are judged");
    verb->add_flag("--json", options->json,
                   "one JSON document: an object, or a list for several files");
    verb->add_option("--markers", options->markers, "writes every place as a line of a CSV file");
    verb->add_flag("--force", options->force, "overwrites an existing marker file");
    return {verb, [options] { return run(*options); }};
}

}  // namespace lacquer::cli
