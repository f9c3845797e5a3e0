// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's worker: turns what the main thread wants into plans and decks that are ready in time.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

#include "engine/AlbumPlan.h"
#include "engine/MasterRender.h"
#include "engine/Player.h"
#include "engine/RigPlan.h"

namespace lacquer {

class CodecAhead;

/// A place in a clip that will sound soon.
struct PlayPlace {
    int clip = 0;
    Frames at = 0;
};

/// Where the engine gets samples from. See PagedAccess.h for clips on disk.
struct ClipAccess {
    std::shared_ptr<ClipSource> playing;  ///< for audio: never waits
    /// A source that waits, with the clips that there are now: called by several threads, at every new
    /// program; each call gets its own or one that many threads may read. [worker]
    std::function<std::shared_ptr<ClipSource>()> makeWaiting;
    /// Keeps these places (at most kMostPlaces) in memory, ahead and a little behind. With `wait` it returns
    /// when they are there. May be empty for sources that lie in memory. [worker]
    std::function<void(std::span<const PlayPlace>, bool wait)> prefetch;
    static constexpr int kMostPlaces = 8;
};

/// What plays. The timeline is for tests and renders; may be null.
struct Program {
    TrackPtr track;  ///< null: the album, or nothing but the reference
    int clip = 0;
    Frames clipFrames = 0;  ///< where its sound ends, in the track's frames
    std::shared_ptr<const Timeline> timeline;
    std::shared_ptr<const AlbumProgram> album;  ///< instead of a track
    Frames clipAt =
        0;  ///< the track's frame at which the clip's frame 0 stands: 0 but for versions
};

/// One thread. Setters [main] only note what is wanted and wake it; they never wait for it to work.
class Conductor {
public:
    Conductor(double rate, ClipAccess clips, PlayerPorts& ports);
    ~Conductor();

    void setProgram(Program program);
    void setReference(const ReferencePlay& reference);
    void setLoop(Frames start, Frames end, std::uint64_t serial);  ///< end <= start: none
    /// `transport` is a number that goes up with every play, seek and stop.
    void play(Frames from, std::uint64_t transport);
    void rest(Frames at, std::uint64_t transport);  ///< stopped, at this place
    /// How far ahead of audio a replacing deck must be ready, in frames: the device's buffer counts.
    void setDeviceFrames(int frames) { deviceFrames_ = frames; }

    MasterRender& masterRender() { return render_; }
    CodecAhead& codecAhead() { return *codec_; }
    /// The sentence that says why there is no master; nothing when all is well. [main]
    std::optional<Message> problem() const;
    bool exact() const noexcept;  ///< what is heard, or would be at once, is the file [any]
    int latency() const noexcept {
        return latency_.load(std::memory_order_relaxed);
    }  ///< frames [any]

private:
    struct Wanted {
        Program program;
        std::uint64_t programSerial = 0;
        ReferencePlay reference;
        Frames loopStart = 0, loopEnd = 0;
        std::uint64_t loop = 0;
        bool playing = false;
        Frames at = 0;
        std::uint64_t transport = 0;
    };
    using Clock = std::chrono::steady_clock;
    /// What is remembered of a deck that went to audio.
    struct Sent {
        std::uint64_t id = 0, revision = 0, structure = 0, loop = 0;
        bool exact = false;
    };

    static std::uint64_t nextNumber();
    void change(const std::function<void(Wanted&)>& edit);
    void work();
    void tick();
    void collect();
    void adoptProgram();
    bool adoptPlans(const Program& program);
    bool fitsStructure(const Program& program) const;
    Result<PlaySpec> makeSpec(const Program& program) const;
    void publishProblem(std::optional<Message> problem);
    void serveStart();
    void serveContinue();
    void serveLoop();
    void refreshLoopSeed();
    void park();
    void prefetch(Frames at, bool wait);
    std::unique_ptr<Deck> build(Frames at, Deck::Entry entry);
    std::unique_ptr<PlayRig> mixAt(Frames at);
    bool advance(PlayRig& rig, Frames to);
    bool catchUp(Deck& deck);
    bool send(std::unique_ptr<Deck> deck);
    bool audioPlays() const;
    bool overtaken() const;
    bool settled() const;
    Frames endOfProgram() const;
    void openShelves(Deck& deck);
    void fillShelves();
    std::size_t placesOf(Frames at, std::span<PlayPlace> out) const;
    std::uint64_t revision() const { return spec_ ? spec_->rig.plans->revision : 0; }

    const double rate_;
    ClipAccess clips_;
    PlayerPorts& ports_;
    MasterRender render_;
    std::unique_ptr<CodecAhead> codec_;

    mutable std::mutex mutex_;  // guards wanted_, problem_, dirty_
    std::condition_variable wake_;
    Wanted wanted_;
    std::optional<Message> problem_;
    bool dirty_ = false;
    std::atomic<bool> quit_{false}, parkedExact_{true};
    std::atomic<std::uint64_t> newestTransport_{0}, newestRevision_{0};
    std::atomic<int> latency_{0}, deviceFrames_{0};

    // The worker's own.
    std::shared_ptr<ClipSource> source_;
    Wanted w_;
    std::uint64_t servedProgram_ = 0, servedTransport_ = 0;
    Program adopted_;  // what spec_ was made from
    std::shared_ptr<const PlaySpec> spec_;
    std::vector<std::shared_ptr<FeedShelf>> shelves_;  // of album decks that are out
    std::uint64_t structure_ = nextNumber();
    Sent main_, before_, loop_;      // newest Start or Continue; the one before it; newest Loop
    std::uint64_t continueOut_ = 0;  // a Continue on its way
    std::unique_ptr<Deck> parked_, loopSeed_;
    double leadSeconds_ = 0.15;
    Clock::time_point plansChanged_{};
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace lacquer
