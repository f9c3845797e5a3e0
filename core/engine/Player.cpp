// SPDX-License-Identifier: GPL-3.0-or-later
// The audio thread's half of the engine: runs decks, crossfades between them, feeds the monitor.
#include "engine/Player.h"

#include <algorithm>
#include <cmath>

#include "engine/FlushToZero.h"

namespace lacquer {

Player::Player(double rate, ClipSource& source, PlayerPorts& ports)
    : fade_(rate),
      source_(source),
      ports_(ports),
      monitor_(rate),
      words_(rate),
      codec_(rate, ports.codec),
      referenceFade_(fade_.length()) {}

Player::~Player() {
    reset();
    while (Deck* deck = ports_.decks.take()) ports_.decks.giveBack(deck);
}

void Player::reset() {
    for (Deck** place : {&current_, &next_, &starting_, &continuing_, &looping_}) {
        if (!*place) continue;
        stopped_ = std::max(stopped_, (*place)->transport);
        replace(*place, nullptr);
    }
    fading_ = stopWanted_ = false;
    ports_.endedTransport.store(stopped_, std::memory_order_release);
    ports_.playing.store(false, std::memory_order_release);
    ports_.deck.store(0, std::memory_order_release);
    ports_.loopDeck.store(0, std::memory_order_release);
}

void Player::replace(Deck*& place, Deck* by) noexcept {
    if (place) ports_.decks.giveBack(place);
    place = by;
}

void Player::obey(const Command& command) noexcept {
    using Kind = Command::Kind;
    switch (command.kind) {
    case Kind::Stop:
        stopped_ = std::max(stopped_, command.serial);
        stopWanted_ = true;
        break;
    case Kind::Source: monitor_.setSource(command.source); break;
    case Kind::Match:
        for (int s = 0; s < kSources; ++s) monitor_.setMatchGain(Source(s), command.gains[s]);
        break;
    case Kind::Volume: monitor_.setVolume(command.volume); break;
    case Kind::Listen: monitor_.setListen(command.listen); break;
    case Kind::ListenAs: monitor_.setListenAs(command.listenAs); break;
    case Kind::Region: monitor_.setRegion(command.region); break;
    case Kind::Null: monitor_.setNull(command.nullShare); break;
    case Kind::Words: words_.set(command.dither, command.wordBits); break;
    case Kind::Codec: codec_.set(command.codec); break;
    case Kind::Probe: setProbe(command.probe); break;
    case Kind::Reference: referenceWanted_ = command.reference; break;
    case Kind::Loop:
        loopStart_ = command.loopStart;
        loopEnd_ = command.loopEnd;
        loop_ = command.serial;
        loopArmed_ = false;
        break;
    }
}

/// The slots after a matched bypass have heard another signal: their state is no longer the file's.
void Player::setProbe(const Probe& probe) noexcept {
    for (Deck* deck : {current_, next_}) {
        if (!deck || !deck->master) continue;
        deck->master->setProbe(probe);
        if (probe_.kind == Probe::Kind::BypassMatched) deck->exact = false;
    }
    probe_ = probe;
}

void Player::takeDecks() noexcept {
    while (Deck* deck = ports_.decks.take()) {
        if (deck->transport <= stopped_) {
            ports_.decks.giveBack(deck);
        } else if (deck->entry == Deck::Entry::Start) {
            replace(starting_, deck);
            replace(continuing_, nullptr);
        } else if (deck->entry == Deck::Entry::Continue) {
            replace(continuing_, deck);
        } else {
            replace(looping_, deck);
        }
    }
}

void Player::applyTo(Deck* deck, const Mailbox<PlanLetter>::Letter& letter) noexcept {
    const PlanLetter& plan = *letter.value;
    if (!deck || !deck->master || deck->structure != plan.structure ||
        deck->letter == letter.number)
        return;
    if (plan.set->revision <= deck->revision && deck->letter == 0) return;  // its own are as new
    deck->master->apply(*plan.set);
    deck->letter = letter.number;
    deck->applied = plan.set->revision;
}

void Player::takePlans() noexcept {
    const auto* letter = ports_.plans.latest();
    if (!letter) return;
    applyTo(current_, *letter);
    applyTo(next_, *letter);
    std::uint64_t oldest = letter->number;
    for (const Deck* deck : {current_, next_})
        if (deck && deck->letter != 0) oldest = std::min(oldest, deck->letter);
    ports_.plans.acknowledge(oldest);
}

void Player::switchTo(Deck* deck, bool fade) noexcept {
    if (deck && deck->master) deck->master->setProbe(probe_);
    if (!current_) monitor_.jump();
    next_ = deck;
    fading_ = true;
    fadeAt_ = 0;
    ++runs_;
    if (deck) {
        loopArmed_ = deck->at < loopEnd_;
        deck->applied = deck->revision;
    }
    if (!fade) finishSwitch();
}

void Player::finishSwitch() noexcept {
    const std::uint64_t transport = current_ ? current_->transport : 0;
    if (current_) ports_.decks.giveBack(current_);
    current_ = next_;
    next_ = nullptr;
    fading_ = false;
    if (!current_)
        ports_.endedTransport.store(std::max(stopped_, transport), std::memory_order_release);
}

void Player::decideSwitch() noexcept {
    if (starting_ && starting_->transport <= stopped_) replace(starting_, nullptr);
    if (stopWanted_) {
        stopWanted_ = false;
        replace(continuing_, nullptr);
        replace(looping_, nullptr);
        if (current_ && current_->transport <= stopped_) return switchTo(nullptr, true);
        if (!current_) ports_.endedTransport.store(stopped_, std::memory_order_release);
    }
    if (starting_) {
        Deck* deck = starting_;
        starting_ = nullptr;
        // From silence at the very start there is nothing to soften: the first sample is the file's.
        return switchTo(deck, current_ != nullptr || deck->at > 0);
    }
    if (!current_) return;
    if (continuing_ && continuing_->at <= current_->at) {
        Deck* deck = continuing_;
        continuing_ = nullptr;
        if (deck->at == current_->at && deck->transport == current_->transport)
            return switchTo(deck, true);
        deck->missed = true;
        ports_.decks.giveBack(deck);
    }
    if (loopEnd_ > loopStart_ && current_->at < loopEnd_) loopArmed_ = true;
    if (looping_ && looping_->loop != loop_) replace(looping_, nullptr);
    if (looping_ && loopArmed_ && current_->at >= loopEnd_) {
        Deck* deck = looping_;
        looping_ = nullptr;
        replace(continuing_, nullptr);
        deck->transport = current_->transport;
        return switchTo(deck, true);
    }
    if (current_->at >= current_->length && !(loopArmed_ && loopEnd_ > loopStart_)) {
        stopped_ = std::max(stopped_, current_->transport);
        switchTo(nullptr, true);
    }
}

void Player::crossfade() noexcept {
    const auto over = [](Block& from, const Block& to, double w, std::size_t n) {
        from.left[n] = (1.0 - w) * from.left[n] + w * to.left[n];
        from.right[n] = (1.0 - w) * from.right[n] + w * to.right[n];
    };
    for (std::size_t n = 0; n < kQuantum; ++n) {
        const double w = fade_.weight(fadeAt_);
        for (int s = 0; s < kSources; ++s) over(now_[s], then_[s], w, n);
        over(coded_, codedThen_, w, n);
        fadeAt_ = std::min(fadeAt_ + 1, fade_.length());
    }
}

void Player::report(const Block (&blocks)[kSources], const RigMeter& meter,
                    Frames position) noexcept {
    MeterFrame frame;
    AnalysisBlock sound;
    frame.position = sound.position = position;
    frame.run = sound.run = runs_;
    frame.slotCount = meter.slotCount;
    std::copy_n(meter.gainReductionDb, MeterFrame::kMaxSlots, frame.gainReductionDb);
    frame.live = meter.live;
    for (int s = 0; s < kSources; ++s) {
        for (int c = 0; c < 2; ++c) {
            double peak = 0.0;
            for (int n = 0; n < kQuantum; ++n) {
                const double x = blocks[s].channel(c)[n];
                peak = std::max(peak, std::abs(x));
                sound.samples[s][c][n] = static_cast<float>(x);
            }
            frame.peak[s][c] = static_cast<float>(peak);
        }
    }
    ports_.meters.push(frame);
    ports_.analysis.push(sound);
}

void Player::run(Block& out) noexcept {
    const FlushToZero guard;
    Command command;
    while (ports_.commands.pop(command)) obey(command);
    takeDecks();
    if (!fading_) decideSwitch();
    takePlans();
    if (!current_ && !fading_) {
        ports_.playing.store(false, std::memory_order_release);
        ports_.deck.store(0, std::memory_order_release);
        codec_.rest();
        reference_ = referenceWanted_;
        referenceFade_ = fade_.length();
        out.clear();
        return;
    }
    followReference();
    RigMeter meter;
    const Deck* heard = fading_ && next_ ? next_ : current_;
    const Frames at = heard->at;
    constexpr int kMaster = static_cast<int>(Source::Master);
    codec_.begin(probe_.kind == Probe::Kind::Off);
    runDeck(current_, now_, &meter);
    codec_.hear(current_, now_[kMaster], coded_, heard == current_);
    if (fading_) {
        runDeck(next_, then_, next_ ? &meter : nullptr);
        codec_.hear(next_, then_[kMaster], codedThen_, heard == next_);
        crossfade();
    }
    codec_.end(current_, next_);
    report(now_, meter, at);
    words_.process(now_[kMaster], at);
    if (codec_.sounds()) now_[kMaster] = coded_;
    monitor_.run(now_, out);
    ports_.position.store(heard->at, std::memory_order_release);
    ports_.deckTransport.store(heard->transport, std::memory_order_relaxed);
    ports_.deckRevision.store(heard->revision, std::memory_order_relaxed);
    ports_.deckExact.store(heard->exact, std::memory_order_relaxed);
    ports_.deck.store(heard->id, std::memory_order_release);
    ports_.loopDeck.store(looping_ ? looping_->id : 0, std::memory_order_release);
    ports_.playing.store(!(fading_ && !next_), std::memory_order_release);
    if (fading_ && fadeAt_ >= fade_.length()) finishSwitch();
}

}  // namespace lacquer
