// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine's worker builds decks and gets them to audio in time.
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/Conductor.h"

namespace lacquer {
namespace {

constexpr double kPrefetchSeconds = 2.0;  // ahead of tracks that begin soon
// Of the places that are kept in memory; two are the reference's.
constexpr std::size_t kMostOfProgram = 4, kMostOfLoop = 2;

Frames quantumAt(Frames frame) {
    return std::max<Frames>(frame, 0) / kQuantum * kQuantum;
}

}  // namespace

bool Conductor::advance(PlayRig& rig, Frames to) {
    return MasterRender::advance(rig, to, *source_, [this] { return overtaken(); });
}

std::unique_ptr<PlayRig> Conductor::mixAt(Frames at) {
    auto rig = makePlayRig(withoutChains(*spec_));
    rig->prime(*source_, at);
    return rig;
}

std::unique_ptr<Deck> Conductor::build(Frames at, Deck::Entry entry) {
    auto deck = std::make_unique<Deck>();
    deck->entry = entry;
    deck->at = quantumAt(at);
    deck->length = endOfProgram();
    deck->transport = w_.transport;
    deck->structure = structure_;
    deck->revision = revision();
    deck->loop = w_.loop;
    deck->exact = true;
    if (spec_) {
        deck->master =
            render_.rigAt(*spec_, deck->at, *source_, deck->exact, [this] { return overtaken(); });
        if (!deck->master) return nullptr;
        deck->mix = mixAt(deck->at);
    }
    return deck;
}

/// From here on audio runs the rigs of the album's tracks, and they are filled up from here.
void Conductor::openShelves(Deck& deck) {
    for (PlayRig* rig : {deck.master.get(), deck.mix.get()})
        if (rig)
            if (auto shelf = rig->openShelf()) shelves_.push_back(std::move(shelf));
}

void Conductor::fillShelves() {
    std::erase_if(shelves_, [](const auto& shelf) { return shelf.use_count() == 1; });
    for (const auto& shelf : shelves_) shelf->fill(*source_);
}

bool Conductor::send(std::unique_ptr<Deck> deck) {
    deck->id = nextNumber();
    openShelves(*deck);
    const Sent sent{deck->id, deck->revision, deck->structure, deck->loop, deck->exact};
    const Deck::Entry entry = deck->entry;
    if (!ports_.decks.give(deck)) return false;
    if (entry == Deck::Entry::Loop) {
        loop_ = sent;
        return true;
    }
    before_ = main_;
    main_ = sent;
    return true;
}

void Conductor::serveStart() {
    prefetch(quantumAt(w_.at), true);
    std::unique_ptr<Deck> deck = std::move(parked_);
    if (!deck || deck->at != quantumAt(w_.at) || deck->structure != structure_ ||
        deck->revision != revision() || deck->length != endOfProgram())
        deck = build(w_.at, Deck::Entry::Start);
    if (!deck) return;  // overtaken by a newer wish
    deck->transport = w_.transport;
    if (!send(std::move(deck))) return;
    servedTransport_ = w_.transport;
    continueOut_ = 0;
    loop_ = Sent{};
}

/// Building took its time: on to a place that audio has not reached yet.
bool Conductor::catchUp(Deck& deck) {
    const Frames margin = deviceFrames_ + secondsToFrames(0.03, rate_);
    for (;;) {
        const Frames audio = ports_.position.load(std::memory_order_acquire);
        if (deck.at >= audio + margin) return true;
        const Frames to = quantumAt(audio + 2 * margin + kQuantum);
        if (deck.master && (!advance(*deck.master, to) || !advance(*deck.mix, to))) return false;
        deck.at = to;
    }
}

void Conductor::serveContinue() {
    if (continueOut_ != 0 || ports_.deck.load(std::memory_order_acquire) == 0) return;
    const Frames lead = secondsToFrames(leadSeconds_, rate_) + deviceFrames_;
    const Frames target = quantumAt(ports_.position.load(std::memory_order_acquire) + lead);
    const bool otherChain = main_.structure != structure_;
    const bool exactWithin =
        !exact() && spec_ && settled() && render_.snapshot(revision(), target) != nullptr;
    if (!otherChain && !exactWithin) return;
    const Clock::time_point begun = Clock::now();
    std::unique_ptr<Deck> deck = build(target, Deck::Entry::Continue);
    if (!deck || !catchUp(*deck)) return;
    const std::chrono::duration<double> took = Clock::now() - begun;
    leadSeconds_ = std::clamp(1.5 * took.count() + 0.03, 0.06, 2.0);
    if (deck->at < deck->length && send(std::move(deck))) continueOut_ = main_.id;
}

/// The state at the loop's start, kept so that every round needs only a copy.
void Conductor::refreshLoopSeed() {
    const bool fits = loopSeed_ && loopSeed_->structure == structure_ && loopSeed_->loop == w_.loop;
    if (fits && (loopSeed_->revision == revision() || !settled())) {
        if (loopSeed_->exact || !render_.snapshot(revision(), quantumAt(w_.loopStart))) return;
    }
    loopSeed_ = build(w_.loopStart, Deck::Entry::Loop);
}

void Conductor::serveLoop() {
    if (w_.loopEnd <= w_.loopStart || w_.loopStart >= endOfProgram()) return;
    refreshLoopSeed();
    if (!loopSeed_) return;
    const bool there = loop_.id != 0 && loop_.loop == w_.loop &&
                       loop_.structure == loopSeed_->structure &&
                       loop_.revision == loopSeed_->revision && loop_.exact == loopSeed_->exact;
    if (there) return;
    auto deck = std::make_unique<Deck>();
    deck->entry = Deck::Entry::Loop;
    deck->at = loopSeed_->at;
    deck->length = loopSeed_->length;
    deck->transport = w_.transport;
    deck->structure = loopSeed_->structure;
    deck->revision = loopSeed_->revision;
    deck->loop = loopSeed_->loop;
    deck->exact = loopSeed_->exact;
    if (loopSeed_->master) {
        deck->master = loopSeed_->master->copy();
        deck->mix = loopSeed_->mix->copy();
    }
    send(std::move(deck));
}

/// While stopped: a deck for the place where play will begin, so that it begins at once.
void Conductor::park() {
    prefetch(w_.at, false);
    const Frames at = quantumAt(w_.at);
    if (!spec_ || !settled() || at >= spec_->rig.length) return;
    const bool fits = parked_ && parked_->at == at && parked_->structure == structure_ &&
                      parked_->revision == revision() && parked_->length == endOfProgram();
    if (fits && (parked_->exact || !render_.snapshot(revision(), at))) return;
    parked_ = build(at, Deck::Entry::Start);
}

/// Where the clips of what sounds at `at` and soon after are read; as many as there is room for.
std::size_t Conductor::placesOf(Frames at, std::span<PlayPlace> out) const {
    if (!spec_) return 0;
    if (!spec_->album) {
        out[0] = {spec_->rig.clip, spec_->rig.trimStart + at - spec_->rig.clipAt};
        return 1;
    }
    std::size_t count = 0;
    const Frames until = at + secondsToFrames(kPrefetchSeconds, rate_);
    for (const AlbumSpec::Part& part : spec_->album->parts) {
        if (part.start >= until || count == out.size()) break;
        if (part.start + part.rig.length <= at) continue;
        out[count++] = {part.rig.clip, part.rig.trimStart + std::max<Frames>(0, at - part.start)};
    }
    return count;
}

void Conductor::prefetch(Frames at, bool wait) {
    if (!clips_.prefetch) return;
    std::array<PlayPlace, ClipAccess::kMostPlaces> places;
    std::size_t count = 0;
    const bool loops = w_.loopEnd > w_.loopStart;
    count += placesOf(at, std::span(places).first(kMostOfProgram));
    if (loops) count += placesOf(w_.loopStart, std::span(places).subspan(count, kMostOfLoop));
    if (w_.reference.clip >= 0) {
        places[count++] = {w_.reference.clip, w_.reference.placeOf(at)};
        if (w_.reference.loops())
            places[count++] = {w_.reference.clip, w_.reference.loopStart};
        else if (loops)
            places[count++] = {w_.reference.clip, w_.reference.placeOf(w_.loopStart)};
    }
    clips_.prefetch(std::span(places.data(), count), wait);
}

}  // namespace lacquer
