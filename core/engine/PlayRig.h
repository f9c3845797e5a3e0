// SPDX-License-Identifier: GPL-3.0-or-later
// What playback runs and the background render keeps copies of: a track's rig or the album's, by the same calls.
#pragma once
#include <atomic>
#include <memory>

#include "engine/AlbumRig.h"
#include "engine/Ring.h"

namespace lacquer {

/// From what a PlayRig is built.
struct PlaySpec {
    RigSpec rig;                             ///< the track's; of an album the chain behind its sum
    std::shared_ptr<const AlbumSpec> album;  ///< null: a track
};
/// The same trims, fades and places, without chains and gains: the mix. [worker]
PlaySpec withoutChains(const PlaySpec& spec);

/// Feeds of an album's tracks on their way to a rig that audio runs, and back to be deleted. A part is
/// given at most once, so no queue is ever full.
class FeedShelf {
public:
    /// Parts from `next` on are still to be made.
    FeedShelf(std::shared_ptr<const AlbumSpec> spec, std::size_t next, Frames position);
    ~FeedShelf();  ///< [worker]
    FeedShelf(const FeedShelf&) = delete;
    FeedShelf& operator=(const FeedShelf&) = delete;

    /// Makes what begins within AlbumRig::kAheadSeconds of where audio is; deletes what came back. `source`
    /// waits. [worker]
    void fill(ClipSource& source);

    struct Ready {
        std::size_t part = 0;
        TrackFeed* feed = nullptr;
    };
    bool take(Ready& ready) noexcept { return there_.pop(ready); }  ///< [audio]
    void giveBack(TrackFeed* feed) noexcept { back_.push(feed); }   ///< [audio]
    void tell(Frames position) noexcept {                           ///< [audio]
        position_.store(position, std::memory_order_release);
    }

private:
    std::shared_ptr<const AlbumSpec> spec_;
    std::size_t next_;
    Ring<Ready> there_;
    Ring<TrackFeed*> back_;
    std::atomic<Frames> position_;
};

/// Calls on one rig come from one thread at a time. Contracts: Rig, AlbumRig.
class PlayRig {
public:
    virtual ~PlayRig() = default;
    virtual std::unique_ptr<PlayRig> copy() const = 0;      ///< [worker]
    virtual void prime(ClipSource& source, Frames at) = 0;  ///< [worker]
    virtual bool run(Block& out, ClipSource& source,
                     RigMeter* meter = nullptr) noexcept = 0;  ///< [audio, worker]
    virtual void apply(
        const PlanSet& set) noexcept = 0;  ///< of the track's chain, or of the album's
    virtual void setProbe(const Probe& probe) noexcept = 0;
    virtual Frames position() const noexcept = 0;
    virtual Frames length() const noexcept = 0;
    /// An album's tracks that begin soon, where a worker runs it itself. `source` waits. [worker]
    virtual void keepReady(ClipSource&) {}
    /// And where audio will: the shelf to fill from now on, null for a track. [worker]
    virtual std::shared_ptr<FeedShelf> openShelf() { return nullptr; }
};

std::unique_ptr<PlayRig> makePlayRig(const PlaySpec& spec);  ///< [worker]

}  // namespace lacquer
