// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's worker: turns what the main thread wants into plans and decks that are ready in time.
#include "engine/Conductor.h"

#include <algorithm>

#include "engine/CodecAhead.h"

namespace lacquer {

/// Unique in the program: what is left of an earlier conductor never looks like one's own.
std::uint64_t Conductor::nextNumber() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

Conductor::Conductor(double rate, ClipAccess clips, PlayerPorts& ports)
    : rate_(rate),
      clips_(std::move(clips)),
      ports_(ports),
      render_(clips_.makeWaiting),
      codec_(std::make_unique<CodecAhead>(rate, clips_.makeWaiting, render_, ports)),
      thread_([this] { work(); }) {}

Conductor::~Conductor() {
    quit_ = true;
    change([](Wanted&) {});
    thread_.join();
}

void Conductor::change(const std::function<void(Wanted&)>& edit) {
    {
        const std::lock_guard lock(mutex_);
        edit(wanted_);
        dirty_ = true;
    }
    wake_.notify_all();
}

void Conductor::setProgram(Program program) {
    change([&](Wanted& w) {
        w.program = std::move(program);
        ++w.programSerial;
    });
}

void Conductor::setReference(const ReferencePlay& reference) {
    change([&](Wanted& w) { w.reference = reference; });
}

void Conductor::setLoop(Frames start, Frames end, std::uint64_t serial) {
    change([&](Wanted& w) {
        w.loopStart = start;
        w.loopEnd = end;
        w.loop = serial;
    });
}

void Conductor::play(Frames from, std::uint64_t transport) {
    newestTransport_ = transport;
    change([&](Wanted& w) {
        w.playing = true;
        w.at = from;
        w.transport = transport;
    });
}

void Conductor::rest(Frames at, std::uint64_t transport) {
    newestTransport_ = transport;
    change([&](Wanted& w) {
        w.playing = false;
        w.at = at;
        w.transport = transport;
    });
}

std::optional<Message> Conductor::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

void Conductor::publishProblem(std::optional<Message> problem) {
    const std::lock_guard lock(mutex_);
    problem_ = std::move(problem);
}

void Conductor::work() {
    while (!quit_) {
        {
            std::unique_lock lock(mutex_);
            const auto nap = std::chrono::milliseconds(audioPlays() ? 10 : 100);
            wake_.wait_for(lock, nap, [this] { return dirty_ || quit_; });
            dirty_ = false;
            w_ = wanted_;
        }
        if (!quit_) tick();
    }
}

void Conductor::tick() {
    collect();
    fillShelves();
    if (w_.programSerial != servedProgram_) adoptProgram();
    newestRevision_ = revision();
    codec_->follow({spec_, w_.playing, w_.at, w_.transport, w_.loopStart, w_.loopEnd});
    if (w_.playing && w_.transport != servedTransport_) {
        serveStart();
    } else if (audioPlays()) {
        serveContinue();
        serveLoop();
        prefetch(ports_.position.load(std::memory_order_acquire), false);
    } else {
        park();
    }
    parkedExact_ = !parked_ || parked_->exact;
}

bool Conductor::audioPlays() const {
    return w_.playing && ports_.endedTransport.load(std::memory_order_acquire) < w_.transport;
}

bool Conductor::overtaken() const {
    return quit_ || newestTransport_.load(std::memory_order_acquire) != w_.transport;
}

bool Conductor::settled() const {
    return Clock::now() - plansChanged_ > std::chrono::milliseconds(300);
}

Frames Conductor::endOfProgram() const {
    if (spec_) return spec_->rig.length;
    return w_.reference.clip >= 0 ? std::max<Frames>(0, w_.reference.offset + w_.reference.length)
                                  : 0;
}

void Conductor::collect() {
    const std::uint64_t playing = ports_.deck.load(std::memory_order_acquire);
    if (playing == continueOut_) continueOut_ = 0;
    if (playing == loop_.id) loop_.id = 0;
    while (const std::unique_ptr<Deck> deck = ports_.decks.collect()) {
        if (deck->id == continueOut_) {
            continueOut_ = 0;
            if (deck->missed) main_ = before_;  // still to be done
        }
        if (deck->id == loop_.id) loop_.id = 0;
    }
    ports_.plans.collect();
}

bool Conductor::fitsStructure(const Program& program) const {
    if (!spec_ || program.timeline != adopted_.timeline) return false;
    if (program.album && adopted_.album) return sameStructure(*adopted_.album, *program.album);
    return program.track && adopted_.track && program.clip == adopted_.clip &&
           program.clipAt == adopted_.clipAt && program.clipFrames == adopted_.clipFrames &&
           sameStructure(*adopted_.track, *program.track);
}

/// A new plan set for the structure that plays; false when the structure differs.
bool Conductor::adoptPlans(const Program& program) {
    if (!fitsStructure(program)) return false;
    const auto& album = program.album;
    const bool same = album ? album->project.album.chain == adopted_.album->project.album.chain
                            : sameSettings(*program.track, *adopted_.track) &&
                                  program.track->gainDb == adopted_.track->gainDb;
    if (same) return true;
    const Result<PlanSetPtr> plans =
        album ? makePlanSet(album->project.album.chain, rate_) : makePlanSet(*program.track, rate_);
    if (!plans) return false;
    for (std::size_t i = 0; i < (*plans)->plans.size(); ++i)
        if ((*plans)->plans[i]->latency != spec_->rig.plans->plans[i]->latency) return false;
    auto spec = std::make_shared<PlaySpec>(*spec_);
    spec->rig.plans = *plans;
    if (spec->album) {
        auto parts = std::make_shared<AlbumSpec>(*spec->album);
        parts->chain.plans = *plans;
        spec->album = std::move(parts);
    }
    spec_ = std::move(spec);
    ports_.plans.publish(std::make_shared<const PlanLetter>(PlanLetter{*plans, structure_}));
    plansChanged_ = Clock::now();
    render_.setProgram(spec_);
    return true;
}

Result<PlaySpec> Conductor::makeSpec(const Program& program) const {
    if (program.album) {
        const Project& project = program.album->project;
        Result<AlbumSpec> album = makeAlbumSpec(project, Sequence(project), program.album->clips);
        if (!album) return album.error();
        RigSpec chain = album->chain;
        return PlaySpec{std::move(chain), std::make_shared<const AlbumSpec>(std::move(*album))};
    }
    Result<RigSpec> track = makeRigSpec(*program.track, rate_, program.clip, program.clipFrames);
    if (!track) return track.error();
    track->clipAt = program.clipAt;
    track->timeline = program.timeline;
    return PlaySpec{std::move(*track), nullptr};
}

void Conductor::adoptProgram() {
    servedProgram_ = w_.programSerial;
    source_ = clips_.makeWaiting();
    const Program program = w_.program;
    if (adoptPlans(program)) {
        adopted_ = program;
        return;
    }
    adopted_ = program;
    spec_ = nullptr;
    structure_ = nextNumber();
    std::optional<Message> problem;
    if (program.track || program.album) {
        Result<PlaySpec> spec = makeSpec(program);
        if (spec)
            spec_ = std::make_shared<const PlaySpec>(std::move(*spec));
        else
            problem = spec.error().message;
    }
    publishProblem(std::move(problem));
    int latency = 0;
    if (spec_)
        for (const PlanPtr& plan : spec_->rig.plans->plans) latency += plan->latency;
    latency_ = latency;
    render_.setProgram(spec_);
}

bool Conductor::exact() const noexcept {
    if (ports_.deck.load(std::memory_order_acquire) == 0)
        return parkedExact_.load(std::memory_order_relaxed);
    return ports_.deckExact.load(std::memory_order_relaxed) &&
           ports_.deckRevision.load(std::memory_order_relaxed) ==
               newestRevision_.load(std::memory_order_relaxed);
}

}  // namespace lacquer
