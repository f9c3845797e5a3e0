// SPDX-License-Identifier: GPL-3.0-or-later
// Renders track after track and keeps what it heard.
#include "app/AlbumMeasures.h"

#include <algorithm>

#include "album/Sequence.h"
#include "app/Background.h"
#include "app/Session.h"
#include "base/LowPriority.h"
#include "engine/RigPlan.h"
#include "render/Sounds.h"

namespace lacquer {
namespace {

constexpr int kSettleMs = 500;

/// The track as the album's listener hears it: the album's chain behind its own.
Track throughBoth(const Track& track, const Chain& album) {
    Track both = track;
    for (const ModuleState& module : album.modules) both.chain.modules.push_back(module);
    return both;
}

/// Null when cancelled, or when it cannot be rendered: then playing it says why. [worker]
std::shared_ptr<const TrackMeasure> measureTrack(const Track& track, double rate,
                                                 const ClipPtr& clip, Task& task) {
    lowerThreadPriority();
    auto spec = makeRigSpec(track, rate, clip->id, clip->frames);
    if (!spec) return nullptr;
    WaitingSource source({clip});
    Rig rig(*spec);
    rig.prime(source, 0);
    auto measure = std::make_shared<TrackMeasure>();
    auto wave = std::make_shared<WavePyramid>(rate, spec->length, nullptr);
    Loudness loudness(rate, 2, {.truePeak = true, .series = true});
    SpectrumMeter spectrum(rate);
    Block block;
    for (Frames at = 0; at < spec->length; at += kQuantum) {
        if (task.cancelled()) return nullptr;
        rig.run(block, source);
        const auto frames = static_cast<std::size_t>(std::min<Frames>(kQuantum, spec->length - at));
        loudness.addPlanar(block.left.data(), block.right.data(), frames);
        spectrum.add(block.left.data(), block.right.data(), frames);
        wave->add(block);
        task.report(static_cast<double>(at) / static_cast<double>(spec->length));
    }
    wave->complete();
    measure->loudness = loudness.finish();
    measure->blocks = loudnessBlocks(loudness);
    measure->loudestLufs = measure->loudness.maxShortTermLufs;
    measure->tone = thirdOctaves(spectrum.finish());
    measure->wave = std::move(wave);
    return measure;
}

}  // namespace

AlbumMeasures::AlbumMeasures(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &AlbumMeasures::begin);
    connect(&session, &Session::projectChanged, this, &AlbumMeasures::follow);
    connect(&session.clips(), &ClipStore::changed, this, &AlbumMeasures::follow);
}

AlbumMeasures::~AlbumMeasures() {
    if (task_) task_->cancel();
    pool_.waitForDone();
}

void AlbumMeasures::setActive(bool active) {
    active_ = active;
    follow();
}

bool AlbumMeasures::holds(const Entry& entry, const Track& track) const {
    return entry.rate == session_.project().rate && entry.album == session_.project().album.chain &&
           sameSound(entry.track, track);
}

const TrackMeasure* AlbumMeasures::of(Id id) const {
    const Track* track = session_.project().track(id);
    const auto found = entries_.find(id);
    return track && found != entries_.end() && holds(found->second, *track)
               ? found->second.measure.get()
               : nullptr;
}

const TrackMeasure* AlbumMeasures::last(Id id) const {
    const auto found = entries_.find(id);
    return found == entries_.end() ? nullptr : found->second.measure.get();
}

std::optional<AlbumFigures> AlbumMeasures::album() const {
    std::vector<const LoudnessBlocks*> all;
    const Sequence sequence(session_.project());
    for (const Placed& one : sequence.tracks()) {
        const TrackMeasure* measure = of(one.track);
        if (!measure) return std::nullopt;
        all.push_back(&measure->blocks);
    }
    if (all.empty()) return std::nullopt;
    return albumLoudness(all);
}

const Track* AlbumMeasures::nextToMeasure() const {
    const Sequence sequence(session_.project());
    for (const Placed& one : sequence.tracks()) {
        const Track* track = session_.project().track(one.track);
        if (!of(one.track) && session_.clips().clip(track->source)) return track;
    }
    return nullptr;
}

int AlbumMeasures::remaining() const {
    int count = 0;
    const Sequence sequence(session_.project());
    for (const Placed& one : sequence.tracks()) count += of(one.track) ? 0 : 1;
    return count;
}

// What is being rendered goes on unless it was changed itself.
void AlbumMeasures::follow() {
    if (task_) {
        const Track* track = session_.project().track(measuring_.id);
        const Entry now{measuring_, measuringAlbum_, measuringRate_, nullptr};
        if (!active_ || !track || !holds(now, *track)) task_->cancel();
    }
    if (active_ && !task_ && nextToMeasure()) settle_.start();
}

void AlbumMeasures::begin() {
    const Track* track = active_ && !task_ ? nextToMeasure() : nullptr;
    if (!track) return;
    const ClipPtr clip = session_.clips().clip(track->source);
    measuring_ = *track;
    measuringAlbum_ = session_.project().album.chain;
    measuringRate_ = session_.project().rate;
    task_ = std::make_shared<Task>();
    inBackground(
        pool_, this,
        [both = throughBoth(measuring_, measuringAlbum_), rate = measuringRate_, clip,
         task = task_] { return measureTrack(both, rate, clip, *task); },
        [this](const std::shared_ptr<const TrackMeasure>& measure) {
            const bool cancelled = task_->cancelled();
            task_.reset();
            if (!cancelled)
                entries_[measuring_.id] = {measuring_, measuringAlbum_, measuringRate_,
                                           measure ? measure : std::make_shared<TrackMeasure>()};
            emit changed();
            if (cancelled)
                follow();
            else
                begin();
        });
}

}  // namespace lacquer
