// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an album: what is to be written is settled; behind the stream files are measured, named, published.
#include "render/AlbumDelivery.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <iterator>

#include "base/Units.h"
#include "engine/AlbumPlan.h"
#include "render/AlbumRun.h"
#include "render/DeliveryPlan.h"
#include "render/Export.h"
#include "render/Render.h"
#include "render/WrittenFile.h"

namespace lacquer {
namespace {

// Of the task's progress.
constexpr double kSettleShare = 0.3, kNamesShare = 0.1;
constexpr Text kSettling = TR("render", "Encoding, reading back and measuring the files");
constexpr Text kNaming = TR("render", "Writing names into the files and checking the sound again");
constexpr Text kPublishing = TR("render", "Giving the files their names");

/// What the chains promise of the stream: the album's limiter, or the loosest of all tracks'.
std::optional<double> ownCeiling(const Project& project, const Sequence& sequence) {
    if (const auto own = chainCeiling(project.album.chain)) return own;
    std::optional<double> loosest;
    for (const Placed& placed : sequence.tracks()) {
        const auto one = chainCeiling(*project.tracks[placed.index]);
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

}  // namespace

Done AlbumRun::settle() {
    std::vector<AlbumClip> clips;
    for (const Placed& placed : sequence_.tracks())
        clips.push_back({0, clipLength(project_.tracks[placed.index]->source, project_.rate)});
    if (beside_)
        if (Done sound = beside_->versions->check(sequence_); !sound) return sound;
    auto spec = makeAlbumSpec(project_, sequence_, clips);
    if (!spec) return spec.error();
    spec_ = std::move(*spec);
    const Frames lead = beside_ ? beside_->versions->lead() : 0;
    for (AlbumSpec::Part& part : spec_.parts) part.start += lead;
    spec_.chain.length += lead;
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
    auto cuts = beside_ ? beside_->versions->cuts(sequence_, target, rate)
                        : albumCuts(project_, sequence_, disc, target, rate);
    auto writer = AlbumWriter::create(target, rate, std::move(cuts), disc, options_);
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

template <class Job>
Done AlbumRun::forEachFile(double from, double share, Job&& job) {
    span_.report(from);
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
        span_.report(from +
                     share * static_cast<double>(++finished) / static_cast<double>(all.size()));
        return step;
    });
}

Done AlbumRun::settleFiles() {
    task_.tell(kSettling);
    return forEachFile(
        AlbumRun::kStreamShare, kSettleShare,
        [&](AlbumWriter& writer, std::size_t i) { return writer.settleFile(i, task_); });
}

double AlbumRun::albumPeak(const std::string& target) const {
    double peak = 0.0;
    for (const auto& [group, index] : order_) {
        AlbumWriter& writer = *group->outputs[index].writer;
        if (writer.told().target.id != target) continue;
        for (const PendingFile& file : writer.files())
            peak = std::max(peak, fromDb(file.told.written.loudness.samplePeakDbfs));
    }
    return peak;
}

FileTags AlbumRun::tagsFor(const PendingFile& file, const std::string& target) const {
    const AlbumRun& album = beside_ ? *beside_->album : *this;
    const bool isTrack = file.cut.number > 0;
    const Track none;
    FileTags tags = tagsOf(
        project_, isTrack ? *project_.tracks[sequence_.tracks()[file.cut.first].index] : none);
    const LoudnessResult& loudness = file.told.written.loudness;
    tags.title = file.cut.title;
    tags.number = file.cut.number;
    if (isTrack)
        tags.count =
            static_cast<int>(album.sequence_.tracks().size() - album.sequence_.hiddenCount());
    tags.trackLufs = loudness.integratedLufs;
    tags.albumLufs = album.report_.album.integratedLufs;
    tags.albumPeak = album.albumPeak(target);
    tags.trackPeak = fromDb(loudness.samplePeakDbfs);
    tags.picture = options_.cover;
    return tags;
}

Done AlbumRun::nameFiles() {
    task_.tell(kNaming);
    const double from = AlbumRun::kStreamShare + kSettleShare;
    return forEachFile(from, kNamesShare, [&](AlbumWriter& writer, std::size_t i) {
        const FileTags tags = tagsFor(writer.files()[i], writer.told().target.id);
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

bool DeliveredTarget::kept() const {
    return std::all_of(checks.begin(), checks.end(), [](const auto& c) { return c.kept; }) &&
           std::all_of(files.begin(), files.end(),
                       [](const DeliveredFile& f) { return f.written.kept(); });
}

bool AlbumReport::kept() const {
    return std::all_of(targets.begin(), targets.end(), [](const auto& t) { return t.kept(); });
}

namespace {

/// The targets that hold a file a track.
AlbumOptions withTrackFiles(AlbumOptions options) {
    std::erase_if(options.targets, [](const std::string& id) {
        const DeliveryTarget* target = findDeliveryTarget(id);
        return !target || target->kind != DeliveryTarget::Kind::Tracks;
    });
    return options;
}

/// What was delivered beside the album becomes part of its targets.
void addVersions(AlbumReport& report, AlbumReport& versions) {
    for (DeliveredTarget& target : report.targets)
        for (DeliveredTarget& more : versions.targets)
            if (more.target.id == target.target.id)
                std::move(more.files.begin(), more.files.end(), std::back_inserter(target.files));
    std::move(versions.warnings.begin(), versions.warnings.end(),
              std::back_inserter(report.warnings));
}

}  // namespace

Result<AlbumReport> deliverAlbum(const Project& project, const OpenSound& open,
                                 const AlbumOptions& options, Task& task) {
    const auto started = std::chrono::steady_clock::now();
    const VersionAlbum versions(project);
    const Sequence own(versions.project());
    const AlbumOptions beside = withTrackFiles(options);
    const bool both = !versions.empty() && !beside.targets.empty();
    const auto length = static_cast<double>(Sequence(project).length());
    const double share = both ? length / (length + static_cast<double>(own.length())) : 1.0;
    AlbumRun album(project, open, options, {task, 0.0, share});
    if (Done ready = album.prepare(); !ready) return ready.error();
    const OpenSound files = versions.sounds(own);
    AlbumRun more(versions.project(), files, beside, {task, share, 1.0},
                  AlbumRun::Beside{&versions, &album});
    if (both)
        if (Done ready = more.prepare(); !ready) return ready.error();
    if (Done published = album.publish(); !published) return published.error();
    if (both)
        if (Done published = more.publish(); !published) return published.error();
    AlbumReport report = std::move(album.report());
    addVersions(report, more.report());
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    task.report(1.0);
    return report;
}

}  // namespace lacquer
