// SPDX-License-Identifier: GPL-3.0-or-later
// The audio thread's half of the engine: runs decks, crossfades between them, feeds the monitor.
#pragma once
#include <atomic>

#include "dsp/ClipSource.h"
#include "dsp/WordLength.h"
#include "engine/CodecShelf.h"
#include "engine/Deck.h"
#include "engine/Handoff.h"
#include "engine/Mailbox.h"
#include "engine/Monitor.h"

namespace lacquer {

/// A plan set and the structure that it was made for.
struct PlanLetter {
    PlanSetPtr set;
    std::uint64_t structure = 0;
};

/// What the main thread asks of audio; only the fields of its kind count.
struct Command {
    enum class Kind {
        Stop,
        Source,
        Match,
        Volume,
        Listen,
        ListenAs,
        Region,
        Null,
        Words,
        Codec,
        Probe,
        Reference,
        Loop
    };
    Kind kind = Kind::Stop;
    std::uint64_t serial =
        0;  ///< Stop: decks of transports up to it are out of date. Loop: its number
    Source source = Source::Master;
    Listen listen = Listen::Stereo;
    ListenAs listenAs;
    RegionPlan region;
    double nullShare = 0.0;
    double gains[kSources] = {1, 1, 1};
    double volume = 1.0;
    Probe probe;
    DitherKind dither = DitherKind::None;  ///< with wordBits: a delivery's words
    int wordBits = 0;                      ///< 0: as they are computed
    CodecListen codec = CodecListen::Off;
    ReferencePlay reference;
    Frames loopStart = 0, loopEnd = 0;  ///< no loop when not loopEnd > loopStart; multiples of 64
};

/// Everything that the two sides of the engine share: queues and atomics.
struct PlayerPorts {
    Ring<Command> commands{256};        ///< main → audio
    Mailbox<PlanLetter> plans;          ///< worker → audio
    Handoff<Deck> decks{32};            ///< worker → audio → worker
    Ring<AnalysisBlock> analysis{512};  ///< audio → live; about 0.7 s at 48 kHz
    Ring<MeterFrame> meters{512};       ///< audio → live
    CodecPorts codec;                   ///< worker → audio → worker, and what is shown of it

    std::atomic<bool> playing{false};
    std::atomic<Frames> position{0};     ///< next quantum of the playing deck, or where it stopped
    std::atomic<std::uint64_t> deck{0};  ///< id of the deck that plays, 0: none
    std::atomic<std::uint64_t> deckTransport{0};  ///< the transport that it serves
    std::atomic<std::uint64_t> loopDeck{0};       ///< id of the deck that waits for the loop's end
    std::atomic<std::uint64_t> endedTransport{
        0};                                      ///< the newest transport that has stopped or ended
    std::atomic<std::uint64_t> lateReads{0};     ///< quanta for which samples were missing
    std::atomic<std::uint64_t> deckRevision{0};  ///< of the plans that it was built with
    std::atomic<bool> deckExact{false};          ///< as built; moves since are the worker's to know
};

/// All calls [audio] unless said otherwise. Never allocates, locks, waits or faults, given such a source.
class Player {
public:
    Player(double rate, ClipSource& source, PlayerPorts& ports);  ///< [worker]
    ~Player();  ///< [worker] while audio does not run
    /// Silence at once, without a fade: the device is gone. [main] while audio does not run
    void reset();
    /// The next 64 frames for the ears.
    void run(Block& out) noexcept;

private:
    void obey(const Command& command) noexcept;
    void setProbe(const Probe& probe) noexcept;
    void takeDecks() noexcept;
    void takePlans() noexcept;
    void applyTo(Deck* deck, const Mailbox<PlanLetter>::Letter& letter) noexcept;
    void decideSwitch() noexcept;
    void switchTo(Deck* deck, bool fade) noexcept;
    void finishSwitch() noexcept;
    void replace(Deck*& place, Deck* by) noexcept;
    void runDeck(Deck* deck, Block (&out)[kSources], RigMeter* meter) noexcept;
    bool readReference(const ReferencePlay& play, Frames at, Block& out) noexcept;
    bool readReferences(Frames at, Block& out) noexcept;
    void followReference() noexcept;
    void crossfade() noexcept;
    void report(const Block (&blocks)[kSources], const RigMeter& meter, Frames position) noexcept;

    FadeTable fade_;
    ClipSource& source_;
    PlayerPorts& ports_;
    Monitor monitor_;
    WordLength words_;         // of the master, for the ears only
    CodecShelf codec_;         // likewise
    Deck* current_ = nullptr;  // sounds
    Deck* next_ = nullptr;     // fades in while current_ fades out
    bool fading_ = false;
    int fadeAt_ = 0;
    Deck* starting_ = nullptr;    // comes next
    Deck* continuing_ = nullptr;  // waits for its place
    Deck* looping_ = nullptr;     // waits for the loop's end
    bool stopWanted_ = false;
    std::uint64_t stopped_ = 0;  // transports up to here are out of date
    Frames loopStart_ = 0, loopEnd_ = 0;
    std::uint64_t loop_ = 0;
    bool loopArmed_ = false;  // the position has been before the loop's end
    ReferencePlay reference_, referenceBefore_, referenceWanted_;
    int referenceFade_ = 0;  // towards reference_
    Probe probe_;
    unsigned runs_ = 0;
    Block now_[kSources], then_[kSources], coded_, codedThen_;
};

}  // namespace lacquer
