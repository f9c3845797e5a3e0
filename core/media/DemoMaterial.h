// SPDX-License-Identifier: GPL-3.0-or-later
// Free music for a first listen: where Debian's packages put it, and mixes made from its stems.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/Result.h"
#include "base/Task.h"

namespace lacquer {

/// A song whose stems (same length, same rate) sum to a mix that nobody has mastered.
struct DemoSong {
    std::string title;   ///< UTF-8, from song.ini: "Chaos God"
    std::string artist;  ///< UTF-8: "Muldjord"
    std::vector<std::filesystem::path> stems;
};

/// The songs of the package fretsonfire-songs-muldjord, by title; none when it is not installed.
/// `share` is where packages keep their data (tests bring their own). [worker]
std::vector<DemoSong> demoSongs(const std::filesystem::path& share = "/usr/share/games");

/// Finished masters of the package asc-music, to compare with, by name; none when it is not installed.
/// [worker]
std::vector<std::filesystem::path> demoReferences(
    const std::filesystem::path& share = "/usr/share/games");

/// Sums the stems into `target`, a 24-bit WAV that peaks at -6 dBFS (replaced when it exists, and
/// there only once it is complete). `task` hears the progress and may cancel. Fails with a sentence
/// when a stem can't be read, the stems do not fit together or the disk is full. [worker]
Done writeDemoMix(const DemoSong& song, const std::filesystem::path& target, Task& task);

/// What to say when there is neither song nor reference: which packages to install. [any]
Error noDemoMaterial();

}  // namespace lacquer
