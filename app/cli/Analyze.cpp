// SPDX-License-Identifier: GPL-3.0-or-later
// `analyze`: measures files without changing them.
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "base/Units.h"
#include "live/LiveMeasure.h"
#include "measure/AnalysisJson.h"
#include "measure/Services.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    bool json = false, series = false, live = false, services = false;
};

std::string level(double value, const char* unit) {
    return std::isfinite(value) ? formatNumber(value, 2) + " " + unit : "none";
}

void list(const std::string& file, const Analysis& a) {
    const LoudnessResult& l = a.loudness;
    std::cout << file << '\n'
              << "  " << formatNumber(a.rate, 0) << " Hz, " << a.channels << " channels ("
              << a.channelRule() << "), " << formatTime(a.seconds()) << " (" << a.frames
              << " frames)\n"
              << "  integrated " << level(l.integratedLufs, "LUFS") << ", range "
              << level(l.rangeLu, "LU") << ", loudest 0.4 s " << level(l.maxMomentaryLufs, "LUFS")
              << ", loudest 3 s " << level(l.maxShortTermLufs, "LUFS") << '\n'
              << "  true peak " << level(l.truePeakDbtp, "dBTP") << ", sample peak "
              << level(l.samplePeakDbfs, "dBFS") << ", peak to loudness " << level(l.plrDb, "dB")
              << '\n'
              << "  correlation " << level(a.correlation, "") << ", mono sum "
              << level(a.monoLossLu, "LU") << ", dynamic range " << level(a.dynamicRangeDb, "dB")
              << '\n';
}

void listServices(const LoudnessResult& loudness) {
    for (const Service& service : services()) {
        std::cout << "  " << service.name << " (" << service.asOf << "): ";
        const auto play = playedBy(service, loudness);
        if (!play) {
            std::cout << "silence\n";
            continue;
        }
        std::cout << formatNumber(play->gainDb, 2) << " dB, to " << level(play->lufs, "LUFS")
                  << ", true peak " << level(play->truePeakDbtp, "dBTP");
        if (play->limitedDb > 0.0)
            std::cout << ", limited by up to " << level(play->limitedDb, "dB");
        std::cout << '\n';
    }
}

Json servicesJson(const LoudnessResult& loudness) {
    Json list = Json::array();
    for (const Service& service : services()) {
        Json one{{"id", service.id}, {"asOf", service.asOf}};
        if (const auto play = playedBy(service, loudness))
            one.update({{"gainDb", number(play->gainDb, 3)},
                        {"wantedDb", number(play->wantedDb, 3)},
                        {"lufs", number(play->lufs, 3)},
                        {"truePeakDbtp", number(play->truePeakDbtp, 3)},
                        {"limitedDb", number(play->limitedDb, 3)}});
        list.push_back(std::move(one));
    }
    return list;
}

int run(const Options& options) {
    Json all = Json::array();
    for (const std::string& file : options.files) {
        Task task;
        const auto analysis = [&] {
            const Progress bar(task, file);
            return options.live ? measureLive(file, task, options.series)
                                : analyzeFile(file, &task, options.series);
        }();
        if (!analysis) return fail(analysis.error());
        if (options.json) {
            Json one{{"file", file}};
            one.update(analysisJson(*analysis, options.series));
            if (options.services) one["services"] = servicesJson(analysis->loudness);
            all.push_back(std::move(one));
        } else {
            list(file, *analysis);
            if (options.services) listServices(analysis->loudness);
        }
    }
    if (options.json) print(all.size() == 1 ? all[0] : all);
    return kDone;
}

}  // namespace

Verb addAnalyze(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        app.add_subcommand("analyze", "measures files: loudness, peaks, stereo, spectrum");
    verb->add_option("FILE", options->files, "what to measure, mono to 5.1")->required();
    verb->add_flag("--json", options->json,
                   "one JSON document: an object, or a list for several files");
    verb->add_flag("--series", options->series,
                   "with --json: momentary and short-term loudness every 10 ms");
    verb->add_flag("--services", options->services,
                   "how streaming services play it: gain, true peak, what their limiters take");
    verb->add_flag(
        "--live", options->live,
        "measure what the engine hands to its meters while the file plays, mono or stereo");
    return {verb, [options] { return run(*options); }};
}

}  // namespace lacquer::cli
