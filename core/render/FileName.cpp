// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns to file names.
#include "render/FileName.h"

#include <string_view>

namespace lacquer {
namespace {

void replaceAll(std::string& text, std::string_view what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

}  // namespace

std::string safeFileName(std::string name) {
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 32 ||
            std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    if (name.empty()) name = "track";
    if (name.front() == '.') name.front() = '_';
    constexpr std::size_t kMost = 200;
    if (name.size() > kMost) {
        std::size_t end = kMost;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
        name.resize(end);
    }
    return name;
}

std::string filledPattern(std::string pattern, const Album& album, const Track& track, int number) {
    const std::string& artist = track.credits.artist;
    replaceAll(pattern, "%number%", (number < 10 ? "0" : "") + std::to_string(number));
    replaceAll(pattern, "%artist%", artist.empty() ? album.credits.artist : artist);
    replaceAll(pattern, "%album%", album.title);
    replaceAll(pattern, "%isrc%", track.isrc);
    replaceAll(pattern, "%title%", track.title);
    return safeFileName(std::move(pattern));
}

std::string deliveryFileName(const Project& project, Id track, const FormatInfo& format) {
    const Track* found = project.track(track);
    int number = 1;
    for (const TrackPtr& one : project.tracks) {
        if (one->id == track) break;
        ++number;
    }
    const std::string& own = project.delivery.pattern;
    return filledPattern(own.empty() ? "%title%" : own, project.album, found ? *found : Track{},
                         number) +
           "." + std::string(format.extension);
}

}  // namespace lacquer
