// SPDX-License-Identifier: GPL-3.0-or-later
// The album's stream into one meter for all and one for each track.
#include "render/AlbumMeasure.h"

#include <algorithm>
#include <limits>
#include <thread>

#include "engine/AlbumPlan.h"

namespace lacquer {
namespace {

/// Splits blocks where tracks begin.
class TrackMeters {
public:
    explicit TrackMeters(const Sequence& sequence)
        : sequence_(sequence),
          album_(sequence.rate(), 2, {.truePeak = true}),
          track_(sequence.rate(), 2, {.truePeak = true}),
          now_(sequence.hiddenCount()) {}

    void add(const Block& block, int frames) {
        album_.addPlanar(block.left.data(), block.right.data(), static_cast<std::size_t>(frames));
        for (Frames done = 0; done < frames;) {
            const Frames n = std::min<Frames>(frames - done, end() - position_);
            const auto at = static_cast<std::size_t>(done);
            track_.addPlanar(&block.left[at], &block.right[at], static_cast<std::size_t>(n));
            position_ += n;
            done += n;
            if (position_ == end() && now_ + 1 < sequence_.tracks().size()) finishTrack();
        }
    }
    AlbumMeasured finish() {
        finishTrack();
        measured_.album = album_.finish();
        return std::move(measured_);
    }

private:
    Frames end() const {
        const auto& tracks = sequence_.tracks();
        return now_ + 1 < tracks.size() ? tracks[now_ + 1].mark
                                        : std::numeric_limits<Frames>::max();
    }
    void finishTrack() {
        measured_.tracks.emplace_back(sequence_.tracks()[now_++].track, track_.finish());
        track_.reset();
    }

    const Sequence& sequence_;
    Loudness album_, track_;
    std::size_t now_;  // index into the sequence's tracks
    Frames position_ = 0;
    AlbumMeasured measured_;
};

}  // namespace

AlbumLevels AlbumMeasured::levels() const {
    AlbumLevels levels{album.integratedLufs, -INFINITY, album.truePeakDbtp};
    for (const auto& [id, one] : tracks)
        levels.loudestLufs = std::max(levels.loudestLufs, one.integratedLufs);
    return levels;
}

const LoudnessResult* AlbumMeasured::track(Id id) const {
    for (const auto& [one, measured] : tracks)
        if (one == id) return &measured;
    return nullptr;
}

Result<AlbumMeasured> measureAlbum(const Project& project, const OpenSound& open, int workers,
                                   Task& task) {
    const Sequence sequence(project);
    std::vector<AlbumClip> clips;
    for (const Placed& placed : sequence.tracks())
        clips.push_back({0, clipLength(project.tracks[placed.index]->source, project.rate)});
    const auto spec = makeAlbumSpec(project, sequence, clips);
    if (!spec) return spec.error();
    TrackMeters meters(sequence);
    const auto sink = [&](const Block& block, int frames) -> Done {
        meters.add(block, frames);
        return done();
    };
    const int threads =
        workers > 0 ? workers : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const Done pulled = pullAlbum(*spec, open, threads, sink, {task, 0.0, 1.0});
    if (!pulled) return pulled.error();
    return meters.finish();
}

}  // namespace lacquer
