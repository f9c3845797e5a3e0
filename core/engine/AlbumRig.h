// SPDX-License-Identifier: GPL-3.0-or-later
// The sound of an album: its tracks' rigs on their own grids, summed, through the album's chain.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/Rig.h"

namespace lacquer {

/// One track as the mix pulls it: quanta in a row on the track's own grid.
class TrackFeed {
public:
    virtual ~TrackFeed() = default;
    /// The next 64 frames; past the track's end silence. False when they were late. [audio, worker]
    virtual bool next(Block& out) noexcept = 0;
    /// The same state once more; null where there is only one. [worker]
    virtual std::unique_ptr<TrackFeed> copy() const { return nullptr; }
    /// Where samples come from now on. [audio, worker]
    virtual void setSource(ClipSource&) noexcept {}
};

/// What an album's rig is built from.
struct AlbumSpec {
    struct Part {
        Frames start = 0;  ///< of the track, in the album
        RigSpec rig;
    };
    double rate = 0.0;
    std::vector<Part> parts;  ///< by start
    RigSpec chain;            ///< the album's, as long as the album
};

/// Adds up the tracks that sound. Read in a row, like a clip without end.
class AlbumMix : public ClipSource {
public:
    explicit AlbumMix(const AlbumSpec& spec);
    AlbumMix(const AlbumMix& other);  ///< where all feeds can be copied [worker]
    bool read(int clip, Frames start, Block& out) noexcept override;
    /// The next frame that read() is asked for.
    void moveTo(Frames position) noexcept;
    Frames position() const noexcept { return position_; }

    /// The first track ahead of `until` that has no feed and is not done. [worker, audio]
    std::optional<std::size_t> wanted(Frames until) const noexcept;
    /// First frame of its own (a multiple of 64) that a track's feed has to give.
    Frames feedStart(std::size_t part) const noexcept;
    void adopt(std::size_t part, std::unique_ptr<TrackFeed> feed) noexcept;
    /// A feed whose track is over, to be deleted elsewhere; null when there is none.
    std::unique_ptr<TrackFeed> retire() noexcept;
    void setSource(ClipSource& source) noexcept;
    /// Number of tracks ahead of the first that is still to be given a feed.
    std::size_t firstMissing() const noexcept;

private:
    struct Voice {
        Frames start = 0, end = 0;  // of the track in the album
        Frames next = 0;            // its next block begins there, in its own frames
        Block block{};              // the newest one
        std::unique_ptr<TrackFeed> feed;
        bool adopted = false;
        Voice copy() const;
    };
    static bool add(Voice& voice, Frames from, Block& out) noexcept;

    std::vector<Voice> voices_;
    std::size_t first_ = 0;  // all voices before are over
    Frames position_ = 0;
};

/// The album's rig. Copyable, state and all, with feeds that are. One thread at a time calls run(); feeds
/// are made and deleted by a worker and change hands through adopt() and retire(), so that run() never
/// allocates, locks or waits (given such feeds). It holds only chains that sound within kAheadSeconds.
class AlbumRig {
public:
    static constexpr double kAheadSeconds = 10.0;
    /// Makes a track's feed that begins at frame `from` of the track (a multiple of 64). [worker]
    using MakeFeed = std::function<std::unique_ptr<TrackFeed>(std::size_t part, Frames from)>;

    explicit AlbumRig(AlbumSpec spec);  ///< [worker]

    /// Latency run out, run() returns frames from `outputFrame` on (a multiple of 64). Exact from 0
    /// with feeds that are exact. [worker]
    void prime(Frames outputFrame, const MakeFeed& make);
    /// Makes what will sound within kAheadSeconds, deletes what is over. [worker]
    void keepReady(const MakeFeed& make);
    /// The same for two threads: what to make next, taking it in, giving away. [audio]
    std::optional<std::size_t> wanted() const noexcept;
    Frames feedStart(std::size_t part) const noexcept { return mix_.feedStart(part); }
    void adopt(std::size_t part, std::unique_ptr<TrackFeed> feed) noexcept;
    std::unique_ptr<TrackFeed> retire() noexcept { return mix_.retire(); }
    void setSource(ClipSource& source) noexcept { mix_.setSource(source); }
    std::size_t firstMissing() const noexcept { return mix_.firstMissing(); }

    /// The next 64 frames; false when a feed was missing or late. [audio, worker]
    bool run(Block& out, RigMeter* meter = nullptr) noexcept {
        return chain_.run(out, mix_, meter);
    }
    /// Plans of the album's chain. [audio, worker]
    void apply(const PlanSet& set) noexcept { chain_.apply(set); }
    void setProbe(const Probe& probe) noexcept { chain_.setProbe(probe); }
    Frames position() const noexcept { return chain_.position(); }
    Frames length() const noexcept { return chain_.length(); }

private:
    double rate_;
    AlbumMix mix_;
    Rig chain_;
};

/// A feed that runs a track's rig here and now, from silence `preRoll` frames ahead of `from` (exact
/// where that reaches the track's start). `source` must outlive it. [worker]
std::unique_ptr<TrackFeed> makeRigFeed(const RigSpec& spec, ClipSource& source, Frames from,
                                       Frames preRoll);

}  // namespace lacquer
