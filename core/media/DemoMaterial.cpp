// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the packaged songs and sums stems in two passes: one for the peak, one that writes.
#include "media/DemoMaterial.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>

#include "media/Decoder.h"
#include "media/Encoder.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

constexpr Frames kPiece = 4096;
constexpr double kPeak = 0.5;  // -6.02 dBFS

using Stems = std::vector<std::unique_ptr<Decoder>>;

/// The value of "key = value" in a song.ini; empty when it has none.
std::string iniValue(const fs::path& file, const std::string& key) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto equals = line.find('=');
        if (equals == std::string::npos ||
            line.compare(0, line.find_last_not_of(" \t", equals - 1) + 1, key))
            continue;
        const auto first = line.find_first_not_of(" \t", equals + 1);
        const auto last = line.find_last_not_of(" \t\r");
        return first == std::string::npos ? std::string() : line.substr(first, last + 1 - first);
    }
    return {};
}

DemoSong songIn(const fs::path& folder) {
    DemoSong song;
    song.title = iniValue(folder / "song.ini", "name");
    song.artist = iniValue(folder / "song.ini", "artist");
    song.artist = song.artist.substr(0, song.artist.find(" - www"));
    if (song.title.empty()) song.title = folder.filename().string();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".ogg") song.stems.push_back(entry.path());
    std::sort(song.stems.begin(), song.stems.end());
    return song;
}

Result<Stems> openStems(const DemoSong& song) {
    Stems stems;
    for (const fs::path& path : song.stems) {
        auto decoder = Decoder::open(path);
        if (!decoder) return decoder.error();
        const StreamInfo& info = (*decoder)->info();
        if (info.channels != 2 || (!stems.empty() && info.rate != stems.front()->info().rate))
            return Error(
                TR("media",
                   "The stems of \"%1\" do not fit together: %2 differs in rate or channels."),
                {song.title, path.string()});
        stems.push_back(std::move(*decoder));
    }
    if (stems.empty())
        return Error(TR("media", "\"%1\" has no stems to make a mix from."), {song.title});
    return stems;
}

/// The next piece of the sum into `sum`; 0 frames at the end of the longest stem.
Result<Frames> readSum(Stems& stems, std::vector<double>& sum, std::vector<double>& piece) {
    std::fill(sum.begin(), sum.end(), 0.0);
    Frames longest = 0;
    for (auto& stem : stems) {
        Frames got = 0;
        while (got < kPiece) {
            const auto read = stem->read(piece.data(), kPiece - got);
            if (!read) return read.error();
            if (*read == 0) break;
            for (Frames i = 0; i < *read * 2; ++i)
                sum[static_cast<std::size_t>(got * 2 + i)] += piece[static_cast<std::size_t>(i)];
            got += *read;
        }
        longest = std::max(longest, got);
    }
    return longest;
}

/// Hands every piece of the mix to `use(sum, frames)`; `from` and `to` are the shares of the progress.
template <class Use>
Done forEachPiece(const DemoSong& song, Task& task, double from, double to, Use use) {
    auto stems = openStems(song);
    if (!stems) return stems.error();
    const Frames promised = stems->front()->info().promisedFrames.value_or(0);
    std::vector<double> sum(kPiece * 2), piece(kPiece * 2);
    for (Frames at = 0;;) {
        if (task.cancelled()) return Error(TR("media", "Making the demo was cancelled."));
        const auto frames = readSum(*stems, sum, piece);
        if (!frames) return frames.error();
        if (*frames == 0) return done();
        const Done used = use(sum, *frames);
        if (!used) return used;
        at += *frames;
        if (promised > 0)
            task.report(from +
                        (to - from) * std::min(1.0, double(at) / static_cast<double>(promised)));
    }
}

Result<double> peakOf(const DemoSong& song, Task& task) {
    double peak = 0.0;
    const Done read =
        forEachPiece(song, task, 0.0, 0.5, [&](const std::vector<double>& sum, Frames frames) {
            for (std::size_t i = 0; i < static_cast<std::size_t>(frames) * 2; ++i)
                peak = std::max(peak, std::abs(sum[i]));
            return done();
        });
    if (!read) return read.error();
    return peak;
}

Done writeScaled(const DemoSong& song, double gain, const fs::path& file, Task& task) {
    const FormatInfo* format = findFormat("wav24");
    auto stems = openStems(song);
    if (!stems) return stems.error();
    auto encoder = Encoder::create(file, *format, stems->front()->info().rate, 2);
    if (!encoder) return encoder.error();
    const double full = std::ldexp(1.0, format->bits - 1);
    const Done written =
        forEachPiece(song, task, 0.5, 1.0, [&](std::vector<double>& sum, Frames frames) {
            for (double& value : sum) value = std::nearbyint(value * gain * full) / full;
            return (*encoder)->write(sum.data(), frames);
        });
    return written ? (*encoder)->finish() : written;
}

}  // namespace

std::vector<DemoSong> demoSongs(const fs::path& share) {
    std::vector<DemoSong> songs;
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator(share / "fretsonfire/data/songs/muldjord", error)) {
        if (!entry.is_directory(error)) continue;
        DemoSong song = songIn(entry.path());
        if (!song.stems.empty()) songs.push_back(std::move(song));
    }
    std::sort(songs.begin(), songs.end(),
              [](const auto& a, const auto& b) { return a.title < b.title; });
    return songs;
}

std::vector<fs::path> demoReferences(const fs::path& share) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(share / "asc/music", error))
        if (entry.path().extension() == ".mp3") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Done writeDemoMix(const DemoSong& song, const fs::path& target, Task& task) {
    const auto peak = peakOf(song, task);
    if (!peak) return peak.error();
    fs::path unfinished = target;
    unfinished += ".part";
    Done written = writeScaled(song, *peak > 0.0 ? kPeak / *peak : 1.0, unfinished, task);
    std::error_code error;
    if (written) fs::rename(unfinished, target, error);
    if (written && error)
        written =
            Error(TR("media", "%1 could not be written: %2."), {target.string(), error.message()});
    if (!written) fs::remove(unfinished, error);
    return written;
}

Error noDemoMaterial() {
    return Error(
        TR("media",
           "There is no demo music on this system. It comes with two packages: apt-get install "
           "asc-music fretsonfire-songs-muldjord."));
}

}  // namespace lacquer
