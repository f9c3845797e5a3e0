// SPDX-License-Identifier: GPL-3.0-or-later
// From a sequence at the project's rate to sectors.
#include "album/Disc.h"

#include <algorithm>

namespace lacquer {
namespace {

Frames sectorUp(Frames frame, double rate) {
    return -sectorAt(-frame, rate);
}

DiscText textOf(const std::string& title, const Credits& credits, const Credits& album) {
    return {title,
            credits.artist.empty() ? album.artist : credits.artist,
            credits.songwriter,
            credits.composer,
            credits.arranger,
            credits.message};
}

DiscTrack trackOf(const Project& project, const Placed& placed, double rate) {
    const Track& track = *project.tracks[placed.index];
    DiscTrack out;
    out.start = sectorAt(placed.mark, rate);
    if (placed.pause) {
        const Frames pause = sectorUp(*placed.pause, rate);
        if (pause < out.start) out.pause = pause;
    }
    for (const Frames at : placed.indexes) {
        const Frames sector = sectorAt(at, rate);
        if (sector > (out.indexes.empty() ? out.start : out.indexes.back()))
            out.indexes.push_back(sector);
    }
    out.text = textOf(track.title, track.credits, project.album.credits);
    out.isrc = track.isrc;
    out.copyPermitted = track.place.copyPermitted;
    out.preEmphasis = track.place.preEmphasis;
    return out;
}

}  // namespace

DiscLayout layOutDisc(const Project& project, const Sequence& sequence) {
    DiscLayout layout;
    const double rate = sequence.rate();
    for (const Placed& placed : sequence.tracks()) {
        if (placed.number == 0) continue;
        layout.disc.tracks.push_back(trackOf(project, placed, rate));
        const double onDisc = static_cast<double>(layout.disc.tracks.back().start) / 75.0;
        layout.shifts.push_back(
            {placed.track, (onDisc - framesToSeconds(placed.mark, rate)) * 1000.0});
    }
    // The length at 44.1 kHz is what the converter gives, rounded; then up to whole sectors.
    const auto frames = static_cast<Frames>(
        std::llround(static_cast<double>(sequence.length()) * 44100.0 / std::max(rate, 1.0)));
    layout.disc.sectors = (frames + kSectorFrames - 1) / kSectorFrames;
    layout.disc.text = textOf(project.album.title, project.album.credits, {});
    layout.disc.ean = project.album.ean;
    layout.disc.cdText = project.album.cdText && !project.album.title.empty();
    return layout;
}

std::string msf(Frames sectors) {
    const auto two = [](Frames value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(sectors / kSectorsPerMinute) + ":" + two(sectors / 75 % 60) + ":" +
           two(sectors % 75);
}

std::optional<Frames> parseMsf(std::string_view text) {
    Frames parts[3] = {0, 0, 0};
    int part = 0, digits = 0;
    for (const char c : text) {
        if (c == ':') {
            if (digits == 0 || ++part > 2) return std::nullopt;
            digits = 0;
        } else if (c < '0' || c > '9' || ++digits > 3) {
            return std::nullopt;
        } else {
            parts[part] = parts[part] * 10 + (c - '0');
        }
    }
    if (part != 2 || digits == 0 || parts[1] > 59 || parts[2] > 74) return std::nullopt;
    return (parts[0] * 60 + parts[1]) * 75 + parts[2];
}

}  // namespace lacquer
