// SPDX-License-Identifier: GPL-3.0-or-later
// An album's stream: rendered once, handed in pieces to a lane for each sample form, from there to each target.
#include "render/AlbumRun.h"

#include <chrono>

#include "engine/AlbumPlan.h"
#include "render/Render.h"

namespace lacquer {
namespace {

constexpr Text kRendering = TR("render", "Rendering the tracks and writing their samples");
constexpr std::size_t kPiece = 4096;  // frames handed on at once: whole quanta

}  // namespace

// Album stream → the group's lane (rate, ceiling, words) → a lane for each of its targets.
void AlbumRun::openGroup(Group& group) {
    for (Output& output : group.outputs)
        output.lane = std::make_unique<Lane>([&output](const std::vector<double>& frames) {
            if (output.vinyl) output.vinyl->add(frames);
            return output.writer->take(frames);
        });
    group.stream =
        std::make_unique<DeliveryStream>(group.spec, [&group](const double* frames, Frames n) {
            const auto piece = group.pieces.take();
            piece->assign(frames, frames + 2 * n);
            for (Output& output : group.outputs)
                if (!output.lane->push(piece)) return output.lane->finish();
            return done();
        });
    group.lane = std::make_unique<Lane>([&group](const std::vector<double>& frames) {
        Block block;
        for (std::size_t at = 0; at < frames.size(); at += 2 * kQuantum) {
            const std::size_t n = std::min<std::size_t>(kQuantum, (frames.size() - at) / 2);
            for (std::size_t i = 0; i < n; ++i) {
                block.left[i] = frames[at + 2 * i];
                block.right[i] = frames[at + 2 * i + 1];
            }
            if (Done pushed = group.stream->push(block, static_cast<int>(n)); !pushed)
                return pushed;
        }
        return done();
    });
}

Done AlbumRun::stream() {
    const auto started = std::chrono::steady_clock::now();
    task_.tell(kRendering);
    for (const auto& group : groups_) openGroup(*group);
    Loudness loudness(project_.rate, 2, {.truePeak = true});
    Lane measuring([&](const std::vector<double>& frames) {
        loudness.add(frames.data(), frames.size() / 2);
        return done();
    });
    const Done pulled = pull(measuring);
    const Done finished = finishLanes(pulled.ok());
    const Done measured = measuring.finish();
    // What stopped a lane is the cause; the pull only noticed.
    if (!finished) return finished;
    if (!pulled) return pulled;
    report_.album = loudness.finish();
    report_.renderSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return measured;
}

Done AlbumRun::pull(Lane& measuring) {
    Pieces pieces;
    auto piece = pieces.take();
    piece->resize(2 * kPiece);
    std::size_t filled = 0;
    const auto hand = [&]() -> Done {
        piece->resize(std::exchange(filled, 0));
        measuring.push(piece);
        for (const auto& group : groups_)
            if (!group->lane->push(piece)) return cancelledError();
        piece = pieces.take();
        piece->resize(2 * kPiece);
        return done();
    };
    const auto sink = [&](const Block& block, int frames) -> Done {
        double* out = piece->data() + filled;
        for (std::size_t i = 0; i < static_cast<std::size_t>(frames); ++i) {
            out[2 * i] = block.left[i];
            out[2 * i + 1] = block.right[i];
        }
        filled += 2 * static_cast<std::size_t>(frames);
        return filled == piece->size() ? hand() : done();
    };
    const OpenSound checked = [this](std::size_t part) -> Result<std::unique_ptr<TrackSound>> {
        auto sound = open_(part);
        if (!sound) return sound.error();
        const Track& track = *project_.tracks[sequence_.tracks()[part].index];
        if ((*sound)->frames() != clipLength(track.source, project_.rate))
            return Error(TR("render",
                            "The file of “%1” is not as long as the session says; it was changed. "
                            "Open the session in the window and load the file anew."),
                         {track.title});
        return sound;
    };
    const Done pulled =
        pullAlbum(spec_, checked, workers_, sink, span_.part(0.0, kStreamShare), &report_.warnings);
    return pulled ? hand() : pulled;
}

// What was not pulled to its end is not padded either: it will be thrown away.
Done AlbumRun::finishLanes(bool complete) {
    Done first = done();
    const auto take = [&](Done status) {
        if (first && !status) first = std::move(status);
    };
    for (const auto& group : groups_) {
        const Done converted = group->lane->finish();
        const Done ended = converted ? group->stream->finish() : converted;
        for (Output& output : group->outputs) {
            take(output.lane->finish());
            if (first && ended && complete) take(output.writer->finish());
            output.writer->told().held = group->stream->held();
        }
        take(ended);
    }
    return first;
}

}  // namespace lacquer
