// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps and lengths summed up, marks kept in order.
#include "album/Sequence.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr Frames kSectorsPerSecond = 75;

Frames floorDiv(Frames a, Frames b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

}  // namespace

Frames clipLength(const SourceRef& source, double rate) {
    if (!(source.rate > 0.0) || !(rate > 0.0)) return source.frames;
    return static_cast<Frames>(
        std::llround(static_cast<double>(source.frames) * rate / source.rate));
}

Frames soundLength(const Track& track, double rate) {
    const Frames clip = clipLength(track.source, rate);
    const Frames end = std::min(track.trimEnd.value_or(clip), clip);
    return std::max<Frames>(0, end - track.trimStart);
}

Frames sectorAt(Frames frame, double rate) {
    return floorDiv(frame * kSectorsPerSecond, static_cast<Frames>(std::llround(rate)));
}

Frames sectorStart(Frames sector, double rate) {
    return floorDiv(sector * static_cast<Frames>(std::llround(rate)) + kSectorsPerSecond / 2,
                    kSectorsPerSecond);
}

Sequence::Sequence(const Project& project) : rate_(project.rate) {
    place(project);
    mark(project);
}

void Sequence::place(const Project& project) {
    Frames at = 0, gap = 0;
    for (std::size_t i = 0; i < project.tracks.size(); ++i) {
        const Track& track = *project.tracks[i];
        const Frames length = soundLength(track, rate_);
        if (!track.place.enabled || length == 0) continue;
        if (!tracks_.empty()) {
            gap = std::max(gap, -std::min(length, tracks_.back().length()));
            gaps_.push_back(gap);
            at = tracks_.back().end + gap;
        }
        tracks_.push_back({.track = track.id, .index = i, .start = at, .end = at + length});
        gap = track.place.gap;
    }
    while (hidden_ < tracks_.size() && project.tracks[tracks_[hidden_].index]->place.hidden)
        ++hidden_;
    if (hidden_ == tracks_.size()) hidden_ = 0;
}

void Sequence::mark(const Project& project) {
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
        Placed& t = tracks_[i];
        t.mark = t.start;
        if (i < hidden_) continue;
        const Track& track = *project.tracks[t.index];
        t.number = static_cast<int>(i - hidden_) + 1;
        const bool first = t.number == 1;
        const Frames before = first ? 0 : tracks_[i - 1].mark + 1;
        t.mark = std::clamp(t.start + track.place.mark, std::min(before, t.end - 1), t.end - 1);
        // Where the sound before has ended; ahead of track 1 everything is its pause.
        const Frames quiet = first ? 0 : std::max(tracks_[i - 1].end, before);
        if (quiet < t.mark) t.pause = quiet;
        for (const Frames at : track.place.indexes) {
            const Frames frame = t.start + at - track.trimStart;
            if (frame > t.mark && frame < t.end) t.indexes.push_back(frame);
        }
        if (first) continue;
        std::erase_if(tracks_[i - 1].indexes,
                      [&](Frames frame) { return frame >= t.pause.value_or(t.mark); });
    }
}

std::optional<std::size_t> Sequence::find(Id track) const {
    for (std::size_t i = 0; i < tracks_.size(); ++i)
        if (tracks_[i].track == track) return i;
    return std::nullopt;
}

std::vector<std::size_t> Sequence::sounding(Frames from, Frames to) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tracks_.size(); ++i)
        if (tracks_[i].start < to && tracks_[i].end > from) found.push_back(i);
    return found;
}

std::optional<std::size_t> Sequence::at(Frames frame) const {
    std::optional<std::size_t> found;
    for (std::size_t i = hidden_; i < tracks_.size() && tracks_[i].mark <= frame; ++i) found = i;
    return found;
}

}  // namespace lacquer
