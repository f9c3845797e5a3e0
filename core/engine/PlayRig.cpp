// SPDX-License-Identifier: GPL-3.0-or-later
// The two kinds of rig that can be played.
#include "engine/PlayRig.h"

#include <bit>

namespace lacquer {
namespace {

constexpr double kPreRollSeconds = 3.0;  // of a track that is entered in its middle

class TrackPlay final : public PlayRig {
public:
    explicit TrackPlay(const RigSpec& spec) : rig_(spec) {}
    std::unique_ptr<PlayRig> copy() const override { return std::make_unique<TrackPlay>(*this); }
    void prime(ClipSource& source, Frames at) override { rig_.prime(source, at); }
    bool run(Block& out, ClipSource& source, RigMeter* meter) noexcept override {
        return rig_.run(out, source, meter);
    }
    void apply(const PlanSet& set) noexcept override { rig_.apply(set); }
    void setProbe(const Probe& probe) noexcept override { rig_.setProbe(probe); }
    Frames position() const noexcept override { return rig_.position(); }
    Frames length() const noexcept override { return rig_.length(); }

private:
    Rig rig_;
};

class AlbumPlay final : public PlayRig {
public:
    explicit AlbumPlay(std::shared_ptr<const AlbumSpec> spec)
        : spec_(std::move(spec)), rig_(*spec_) {}
    AlbumPlay(const AlbumPlay& other)
        : spec_(other.spec_), rig_(other.rig_), source_(other.source_) {}

    std::unique_ptr<PlayRig> copy() const override { return std::make_unique<AlbumPlay>(*this); }
    void prime(ClipSource& source, Frames at) override {
        source_ = &source;
        rig_.prime(at, maker(source));
    }
    bool run(Block& out, ClipSource& source, RigMeter* meter) noexcept override {
        takeFeeds();
        if (source_ != &source) {
            source_ = &source;
            rig_.setSource(source);
        }
        const bool ok = rig_.run(out, meter);
        if (shelf_) giveFeeds();
        return ok;
    }
    void apply(const PlanSet& set) noexcept override { rig_.apply(set); }
    void setProbe(const Probe& probe) noexcept override { rig_.setProbe(probe); }
    Frames position() const noexcept override { return rig_.position(); }
    Frames length() const noexcept override { return rig_.length(); }
    void keepReady(ClipSource& source) override { rig_.keepReady(maker(source)); }
    std::shared_ptr<FeedShelf> openShelf() override {
        shelf_ = std::make_shared<FeedShelf>(spec_, rig_.firstMissing(), rig_.position());
        return shelf_;
    }

private:
    AlbumRig::MakeFeed maker(ClipSource& source) const {
        const Frames preRoll = secondsToFrames(kPreRollSeconds, spec_->rate);
        return [this, &source, preRoll](std::size_t part, Frames from) {
            return makeRigFeed(spec_->parts[part].rig, source, from, preRoll);
        };
    }
    /// What came too late begins elsewhere than the mix needs it: it goes back, and the track stays silent
    /// until the conductor has built another deck.
    void takeFeeds() noexcept {
        FeedShelf::Ready ready;
        while (shelf_ && shelf_->take(ready)) {
            if (rig_.feedStart(ready.part) > 0) {
                shelf_->giveBack(ready.feed);
                continue;
            }
            ready.feed->setSource(*source_);
            rig_.adopt(ready.part, std::unique_ptr<TrackFeed>(ready.feed));
        }
    }
    void giveFeeds() noexcept {
        while (auto feed = rig_.retire()) shelf_->giveBack(feed.release());
        shelf_->tell(rig_.position());
    }

    std::shared_ptr<const AlbumSpec> spec_;
    AlbumRig rig_;
    ClipSource* source_ = nullptr;      // what the feeds read now
    std::shared_ptr<FeedShelf> shelf_;  // null while a worker runs it
};

RigSpec bare(const RigSpec& spec) {
    RigSpec plain = spec;
    plain.chain.clear();
    plain.timeline = nullptr;
    plain.plans = std::make_shared<const PlanSet>();
    return plain;
}

}  // namespace

PlaySpec withoutChains(const PlaySpec& spec) {
    PlaySpec plain{bare(spec.rig), nullptr};
    if (!spec.album) return plain;
    auto album = std::make_shared<AlbumSpec>(*spec.album);
    for (AlbumSpec::Part& part : album->parts) part.rig = bare(part.rig);
    album->chain = plain.rig;
    plain.album = std::move(album);
    return plain;
}

FeedShelf::FeedShelf(std::shared_ptr<const AlbumSpec> spec, std::size_t next, Frames position)
    : spec_(std::move(spec)),
      next_(next),
      there_(std::bit_ceil(spec_->parts.size() + 1)),
      back_(std::bit_ceil(2 * spec_->parts.size() + 1)),
      position_(position) {}

FeedShelf::~FeedShelf() {
    Ready ready;
    while (there_.pop(ready)) delete ready.feed;
    TrackFeed* feed = nullptr;
    while (back_.pop(feed)) delete feed;
}

void FeedShelf::fill(ClipSource& source) {
    TrackFeed* over = nullptr;
    while (back_.pop(over)) delete over;
    const Frames until = position_.load(std::memory_order_acquire) +
                         static_cast<Frames>(AlbumRig::kAheadSeconds * spec_->rate);
    for (; next_ < spec_->parts.size() && spec_->parts[next_].start < until; ++next_)
        there_.push({next_, makeRigFeed(spec_->parts[next_].rig, source, 0, 0).release()});
}

std::unique_ptr<PlayRig> makePlayRig(const PlaySpec& spec) {
    if (spec.album) return std::make_unique<AlbumPlay>(spec.album);
    return std::make_unique<TrackPlay>(spec.rig);
}

}  // namespace lacquer
