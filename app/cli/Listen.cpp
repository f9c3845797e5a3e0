// SPDX-License-Identifier: GPL-3.0-or-later
// `listen`: what the monitor path plays of a file, as a file.
#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "base/Units.h"
#include "engine/FlushToZero.h"
#include "engine/Monitor.h"
#include "measure/Analysis.h"
#include "media/Encoder.h"
#include "media/StreamSource.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::string file, system, out, format = "wav32f";
    bool noLevelMatch = false, linear = false, force = false;
};

std::string systemIds() {
    std::string list;
    for (const PlaybackSystem& system : playbackSystems())
        list += (list.empty() ? "" : " ") + std::string(system.id);
    return list;
}

/// What it loses, as one line; the gain that makes it as loud as before.
double tellEffect(const PlaybackSystem& system, const Analysis& analysis, bool matched) {
    const SystemEffect effect = effectOf(system, analysis.thirdOctaves, analysis.rate);
    if (!std::isfinite(effect.quieterLu)) return 1.0;
    std::cout << system.name.source << ": " << formatNumber(effect.quieterLu, 1)
              << " LU quieter before matching; at equal loudness "
              << formatNumber(100.0 * effect.bassLost, 0)
              << " % of the energy from 40 to 160 Hz is gone, and 160 to 400 Hz sound at "
              << formatNumber(effect.bassCarriedDb, 1) << " dB of what the bass was\n";
    return matched ? fromDb(effect.quieterLu) : 1.0;
}

/// Pulls the file through a monitor into the encoder; `late` frames of the beginning are dropped.
Done play(StreamSource& source, const ListenAs& as, Frames late, Encoder& encoder, Task& task) {
    const FlushToZero flush;
    Monitor monitor(source.info().rate);
    monitor.setSource(Source::Mix);
    monitor.setListenAs(as);
    monitor.jump();
    Block blocks[kSources], heard;
    std::array<double, 2 * kQuantum> interleaved;
    const Frames end = source.frames() + late;
    for (Frames at = 0; at < end; at += kQuantum) {
        if (task.cancelled()) return Error(TR("cli", "Listening was cancelled."));
        for (Block& block : blocks) block.clear();
        if (!source.read(0, at, blocks[static_cast<int>(Source::Mix)]) && source.failure())
            return *source.failure();
        monitor.run(blocks, heard);
        for (std::size_t n = 0; n < kQuantum; ++n) {
            interleaved[2 * n] = heard.left[n];
            interleaved[2 * n + 1] = heard.right[n];
        }
        const Frames skip = std::clamp<Frames>(late - at, 0, kQuantum);
        const Frames count = std::min<Frames>(kQuantum, end - at) - skip;
        if (count > 0)
            if (const Done written = encoder.write(&interleaved[std::size_t(2 * skip)], count);
                !written)
                return written;
        task.report(static_cast<double>(at) / static_cast<double>(end));
    }
    return encoder.finish();
}

int run(const Options& options) {
    const int index = options.system.empty() ? -1 : findPlaybackSystem(options.system);
    if (index < 0 && !options.system.empty())
        return wrongWords(Error(TR("cli", "There is no playback system “%1”; take one of: %2."),
                                {options.system, systemIds()}));
    const FormatInfo* format = findFormat(options.format);
    if (!format)
        return wrongWords(Error(
            TR("cli", "There is no format “%1”; `lacquer-cli deliver --list` names them all."),
            {options.format}));
    Task task;
    const Progress bar(task, "listen");
    auto source = StreamSource::open(options.file, task);
    if (!source) return fail(source.error());
    ListenAs as{index, 1.0, options.linear};
    Frames late = 0;
    if (index >= 0) {
        const PlaybackSystem& system = playbackSystems()[static_cast<std::size_t>(index)];
        const auto analysis = analyzeFile(options.file, &task);
        if (!analysis) return fail(analysis.error());
        as.gain = tellEffect(system, *analysis, !options.noLevelMatch);
        late = SystemFilter::latency(SystemPlan(system, analysis->rate), options.linear);
    }
    auto file = AtomicFile::create(
        options.out, options.force ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
    if (!file) return fail(file.error());
    auto encoder = Encoder::create(file->temporary(), *format, (*source)->info().rate, 2);
    if (!encoder) return fail(encoder.error());
    Done done = play(**source, as, late, **encoder, task);
    if (done) done = file->commit();
    return done ? kDone : fail(done.error());
}

}  // namespace

Verb addListen(CLI::App& app) {
    auto o = std::make_shared<Options>();
    CLI::App* verb =
        app.add_subcommand("listen", "writes what the monitor path would play of a file");
    verb->add_option("FILE", o->file, "mono or stereo")->required();
    verb->add_option("-o,--output", o->out, "the file to write")->required();
    verb->add_option("--as", o->system, "a playback system: " + systemIds());
    verb->add_flag("--no-level-match", o->noLevelMatch, "as quiet as the system makes it");
    verb->add_flag("--linear", o->linear, "without the system's drive and noise");
    verb->add_option("--format", o->format, "see `deliver --list`; default wav32f");
    verb->add_flag("--force", o->force, "overwrites an existing file");
    return {verb, [o] { return run(*o); }};
}

}  // namespace lacquer::cli
