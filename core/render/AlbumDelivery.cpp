// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an album: settle, stream through lanes, settle files, names, publish.
#include "render/AlbumDelivery.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>

#include "album/Arrange.h"
#include "base/Units.h"
#include "engine/AlbumPlan.h"
#include "modules/Registry.h"
#include "render/AlbumWriter.h"
#include "render/DeliveryPlan.h"
#include "render/Export.h"
#include "render/Lane.h"
#include "render/Render.h"
#include "render/VinylWatch.h"
#include "render/WrittenFile.h"

namespace lacquer {
namespace {

// Of the task's progress.
constexpr double kStreamShare = 0.6, kSettleShare = 0.3, kNamesShare = 0.1;
constexpr Text kRendering = TR("render", "Rendering the tracks and writing their samples");
constexpr Text kSettling = TR("render", "Encoding, reading back and measuring the files");
constexpr Text kNaming = TR("render", "Writing names into the files and checking the sound again");
constexpr Text kPublishing = TR("render", "Giving the files their names");
constexpr std::size_t kPiece = 4096;  // frames handed on at once: whole quanta

/// The ceiling of the limiter that ends a chain, if one does.
std::optional<double> ceilingOf(const Chain& chain) {
    const auto& modules = chain.modules;
    const auto last =
        std::find_if(modules.rbegin(), modules.rend(), [](const auto& m) { return m.on; });
    if (last == modules.rend() || last->module != "limiter") return std::nullopt;
    const int index = findParam(findModule("limiter")->params(), "ceiling");
    return last->values[static_cast<std::size_t>(index)];
}

/// What the chains promise of the stream: the album's limiter, or the loosest of all tracks'.
std::optional<double> ownCeiling(const Project& project, const Sequence& sequence) {
    if (const auto own = ceilingOf(project.album.chain)) return own;
    std::optional<double> loosest;
    for (const Placed& placed : sequence.tracks()) {
        const auto one = ceilingOf(project.tracks[placed.index]->chain);
        if (!one) return std::nullopt;
        loosest = std::max(loosest.value_or(*one), *one);
    }
    for (const Frames gap : sequence.gaps())
        if (gap < 0) return std::nullopt;  // sums may pass it
    return loosest;
}

/// Nothing is computed: words of at most `bits` come through as they were.
bool keepsWords(const Project& project, const Sequence& sequence, int bits) {
    Track whole;
    whole.chain = project.album.chain;
    if (!isTransparent(whole)) return false;
    for (const Placed& placed : sequence.tracks()) {
        const Track& track = *project.tracks[placed.index];
        const FormatInfo* format = findFormat(track.source.formatId);
        if (!format || format->bits == 0 || format->bits > bits || !isTransparent(track) ||
            track.source.rate != project.rate)
            return false;
    }
    return std::none_of(sequence.gaps().begin(), sequence.gaps().end(),
                        [](Frames gap) { return gap < 0; });
}

struct Output {
    std::unique_ptr<AlbumWriter> writer;
    std::unique_ptr<VinylWatch> vinyl;
    std::unique_ptr<Lane> lane;
};

/// Targets that get the same samples.
struct Group {
    DeliverySpec spec;
    std::vector<Output> outputs;
    std::unique_ptr<DeliveryStream> stream;
    std::unique_ptr<Lane> lane;
};

class AlbumRun {
public:
    AlbumRun(const Project& project, const OpenSound& open, const AlbumOptions& options, Task& task)
        : project_(project),
          open_(open),
          options_(options),
          task_(task),
          sequence_(project),
          workers_(options.workers > 0
                       ? options.workers
                       : std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {}

    Result<AlbumReport> run() {
        const auto started = std::chrono::steady_clock::now();
        const auto since = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - started)
                .count();
        };
        Done step = settle();
        if (step) step = stream();
        report_.renderSeconds = since();
        if (step) step = settleFiles();
        if (step) step = nameFiles();
        if (step) step = publish();
        if (!step) return step.error();
        report_.seconds = since();
        task_.report(1.0);
        return std::move(report_);
    }

private:
    Done settle();
    Done addTarget(const DeliveryTarget& target);
    Result<DitherKind> ditherFor(const DeliveryTarget& target, double rate) const;
    Group& groupFor(const DeliverySpec& spec);
    void openGroup(Group& group);
    Done stream();
    Done pull(Lane& measuring);
    Done finishLanes(bool complete);
    Done settleFiles();
    Done nameFiles();
    Done publish();
    FileTags tagsFor(const PendingFile& file) const;
    double albumPeak(AlbumWriter& writer) const;
    template <class Job>
    Done forEachFile(double from, double share, Job&& job);

    const Project& project_;
    const OpenSound& open_;
    const AlbumOptions& options_;
    Task& task_;
    Sequence sequence_;
    int workers_;
    AlbumSpec spec_;
    std::vector<std::unique_ptr<Group>> groups_;
    std::vector<std::pair<Group*, std::size_t>> order_;  // outputs as the options name them
    AlbumReport report_;
};

Done AlbumRun::settle() {
    std::vector<AlbumClip> clips;
    for (const Placed& placed : sequence_.tracks())
        clips.push_back({0, clipLength(project_.tracks[placed.index]->source, project_.rate)});
    auto spec = makeAlbumSpec(project_, sequence_, clips);
    if (!spec) return spec.error();
    spec_ = std::move(*spec);
    report_.project = project_;
    report_.layout = layOutDisc(project_, sequence_);
    report_.problems = checkAlbum(project_);
    for (const std::string& id : options_.targets) {
        const DeliveryTarget* target = findDeliveryTarget(id);
        if (!target)
            return Error(TR("render",
                            "There is no delivery target “%1”; `lacquer-cli deliver --list` names "
                            "them all."),
                         {id});
        if (Done added = addTarget(*target); !added) return added;
    }
    return done();
}

Done AlbumRun::addTarget(const DeliveryTarget& target) {
    if (target.cdFrames)
        for (const DiscProblem& problem : report_.problems)
            if (problem.isError) return Error(problem.what);
    const double rate = deliveredRate(project_, target);
    const auto dither = ditherFor(target, rate);
    if (!dither) return dither.error();
    std::optional<double> ceiling = target.ceilingDbtp;
    if (!ceiling && project_.delivery.holdCeiling) ceiling = project_.delivery.ceilingDbtp;
    if (!ceiling && rate != project_.rate) ceiling = ownCeiling(project_, sequence_);
    const DeliverySpec spec{.inRate = project_.rate,
                            .outRate = rate,
                            .channels = 2,
                            .ceilingDbtp = ceiling,
                            .bits = target.format->bits,
                            .dither = *dither};
    const Disc& disc = report_.layout.disc;
    auto writer = AlbumWriter::create(
        target, rate, albumCuts(project_, sequence_, disc, target, rate), disc, options_);
    if (!writer) return writer.error();
    (*writer)->told().dither = *dither;
    (*writer)->told().heldDbtp = ceiling;
    Group& group = groupFor(spec);
    Output output{std::move(*writer), nullptr, nullptr};
    if (target.kind == DeliveryTarget::Kind::Vinyl)
        output.vinyl = std::make_unique<VinylWatch>(rate);
    order_.emplace_back(&group, group.outputs.size());
    group.outputs.push_back(std::move(output));
    return done();
}

Result<DitherKind> AlbumRun::ditherFor(const DeliveryTarget& target, double rate) const {
    const int bits = target.format->bits;
    const std::string& chosen = project_.delivery.dither;
    if (bits == 0) return DitherKind::None;
    if (chosen != "auto" && !chosen.empty()) {
        const auto kind = findDither(chosen);
        if (!kind)
            return Error(TR("render", "The session asks for a dither “%1” that is not known."),
                         {chosen});
        return ditherAt(*kind, rate);
    }
    const bool untouched = rate == project_.rate && keepsWords(project_, sequence_, bits);
    return bits >= 32 || untouched ? DitherKind::None : DitherKind::Tpdf;
}

Group& AlbumRun::groupFor(const DeliverySpec& spec) {
    for (const auto& group : groups_)
        if (group->spec.outRate == spec.outRate && group->spec.bits == spec.bits &&
            group->spec.dither == spec.dither && group->spec.ceilingDbtp == spec.ceilingDbtp)
            return *group;
    groups_.push_back(std::make_unique<Group>());
    groups_.back()->spec = spec;
    return *groups_.back();
}

// Album stream → the group's lane (rate, ceiling, words) → a lane for each of its targets.
void AlbumRun::openGroup(Group& group) {
    for (Output& output : group.outputs)
        output.lane = std::make_unique<Lane>([&output](const std::vector<double>& frames) {
            if (output.vinyl) output.vinyl->add(frames);
            return output.writer->take(frames);
        });
    group.stream =
        std::make_unique<DeliveryStream>(group.spec, [&group](const double* frames, Frames n) {
            const auto piece = std::make_shared<const std::vector<double>>(frames, frames + 2 * n);
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
    return measured;
}

Done AlbumRun::pull(Lane& measuring) {
    std::vector<double> piece;
    const auto hand = [&]() -> Done {
        const auto shared = std::make_shared<const std::vector<double>>(std::move(piece));
        piece = {};
        piece.reserve(2 * kPiece);
        measuring.push(shared);
        for (const auto& group : groups_)
            if (!group->lane->push(shared)) return cancelledError();
        return done();
    };
    const auto sink = [&](const Block& block, int frames) -> Done {
        for (std::size_t i = 0; i < static_cast<std::size_t>(frames); ++i) {
            piece.push_back(block.left[i]);
            piece.push_back(block.right[i]);
        }
        return piece.size() >= 2 * kPiece ? hand() : done();
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
        pullAlbum(spec_, checked, workers_, sink, {task_, 0.0, kStreamShare}, &report_.warnings);
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

template <class Job>
Done AlbumRun::forEachFile(double from, double share, Job&& job) {
    task_.report(from);
    std::vector<std::pair<Output*, std::size_t>> all;
    for (const auto& [group, index] : order_) {
        Output& output = group->outputs[index];
        for (std::size_t i = 0; i < output.writer->files().size(); ++i)
            all.emplace_back(&output, i);
    }
    std::atomic<std::size_t> finished{0};
    return runBeside(all.size(), workers_, [&](std::size_t i) {
        if (task_.cancelled()) return Done(cancelledError());
        Done step = job(*all[i].first->writer, all[i].second);
        task_.report(from +
                     share * static_cast<double>(++finished) / static_cast<double>(all.size()));
        return step;
    });
}

Done AlbumRun::settleFiles() {
    task_.tell(kSettling);
    return forEachFile(kStreamShare, kSettleShare, [&](AlbumWriter& writer, std::size_t i) {
        return writer.settleFile(i, task_);
    });
}

double AlbumRun::albumPeak(AlbumWriter& writer) const {
    double peak = 0.0;
    for (const PendingFile& file : writer.files())
        peak = std::max(peak, fromDb(file.told.written.loudness.samplePeakDbfs));
    return peak;
}

FileTags AlbumRun::tagsFor(const PendingFile& file) const {
    const bool isTrack = file.cut.number > 0;
    const Track none;
    FileTags tags = tagsOf(
        project_, isTrack ? *project_.tracks[sequence_.tracks()[file.cut.first].index] : none);
    const LoudnessResult& loudness = file.told.written.loudness;
    tags.title = file.cut.title;
    tags.number = file.cut.number;
    if (isTrack) tags.count = static_cast<int>(sequence_.tracks().size() - sequence_.hiddenCount());
    tags.trackLufs = loudness.integratedLufs;
    tags.albumLufs = report_.album.integratedLufs;
    tags.trackPeak = fromDb(loudness.samplePeakDbfs);
    tags.picture = options_.cover;
    return tags;
}

Done AlbumRun::nameFiles() {
    task_.tell(kNaming);
    const double from = kStreamShare + kSettleShare;
    return forEachFile(from, kNamesShare, [&](AlbumWriter& writer, std::size_t i) {
        FileTags tags = tagsFor(writer.files()[i]);
        tags.albumPeak = albumPeak(writer);
        return writer.tagFile(i, tags, project_.created, task_);
    });
}

Done AlbumRun::publish() {
    task_.tell(kPublishing);
    if (task_.cancelled()) return cancelledError();
    for (const auto& [group, index] : order_) {
        Output& output = group->outputs[index];
        if (Done published = output.writer->publish(); !published) return published;
        DeliveredTarget told = std::move(output.writer->told());
        if (output.vinyl) output.vinyl->tell(told);
        report_.targets.push_back(std::move(told));
    }
    return done();
}

}  // namespace

bool DeliveredTarget::kept() const {
    return std::all_of(checks.begin(), checks.end(), [](const auto& c) { return c.kept; }) &&
           std::all_of(files.begin(), files.end(),
                       [](const DeliveredFile& f) { return f.written.kept(); });
}

bool AlbumReport::kept() const {
    return std::all_of(targets.begin(), targets.end(), [](const auto& t) { return t.kept(); });
}

Result<AlbumReport> deliverAlbum(const Project& project, const OpenSound& open,
                                 const AlbumOptions& options, Task& task) {
    return AlbumRun(project, open, options, task).run();
}

}  // namespace lacquer
