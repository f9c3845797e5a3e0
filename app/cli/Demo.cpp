// SPDX-License-Identifier: GPL-3.0-or-later
// `demo`: makes an unmastered mix of free music from Debian's packages.
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "media/DemoMaterial.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::string song;
    std::string output;
    bool force = false;
};

const DemoSong* findSong(const std::vector<DemoSong>& songs, const std::string& title) {
    for (const DemoSong& song : songs)
        if (title.empty() || song.title == title) return &song;
    return nullptr;
}

std::string titles(const std::vector<DemoSong>& songs) {
    std::string list;
    for (const DemoSong& song : songs) list += (list.empty() ? "" : ", ") + song.title;
    return list;
}

int run(const Options& options) {
    const std::vector<DemoSong> songs = demoSongs();
    if (songs.empty()) return fail(noDemoMaterial());
    const DemoSong* song = findSong(songs, options.song);
    if (song == nullptr)
        return wrongWords(Error(TR("cli", "There is no demo song “%1”; take one of: %2."),
                                {options.song, titles(songs)}));
    std::error_code error;
    if (!options.force && std::filesystem::exists(options.output, error))
        return fail(Error(TR("cli", "%1 exists already; --force replaces it."), {options.output}));
    Task task;
    const Done written = writeDemoMix(*song, options.output, task);
    if (!written) return fail(written.error());
    std::cout << options.output << ": “" << song->title << "” by " << song->artist << ", "
              << song->stems.size() << " stems summed\n";
    return kDone;
}

}  // namespace

Verb addDemo(CLI::App& app) {
    auto* command =
        app.add_subcommand("demo", "Make an unmastered mix of free music from Debian's packages");
    auto options = std::make_shared<Options>();
    command->add_option("-o,--output", options->output, "The 24-bit WAV file to write")->required();
    command->add_option("--song", options->song, "Which song; without it the first");
    command->add_flag("--force", options->force, "Replace the file if it exists");
    return {command, [options] { return run(*options); }};
}

}  // namespace lacquer::cli
