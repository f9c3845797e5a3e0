// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks begin at any frame, their quanta at multiples of 64 of their own: two blocks overlap each of the album's.
#include "engine/AlbumRig.h"

#include <algorithm>

namespace lacquer {
namespace {

Frames gridBelow(Frames frame) noexcept {
    return (frame >= 0 ? frame : frame - (kQuantum - 1)) / kQuantum * kQuantum;
}

class RigFeed : public TrackFeed {
public:
    RigFeed(const RigSpec& spec, ClipSource& source, Frames from, Frames preRoll)
        : rig_(spec), source_(&source) {
        rig_.prime(source, std::max<Frames>(0, gridBelow(from - preRoll)));
        Block unheard;
        while (rig_.position() < from) rig_.run(unheard, source);
    }
    bool next(Block& out) noexcept override { return rig_.run(out, *source_); }
    std::unique_ptr<TrackFeed> copy() const override { return std::make_unique<RigFeed>(*this); }
    void setSource(ClipSource& source) noexcept override { source_ = &source; }

private:
    Rig rig_;
    ClipSource* source_;
};

}  // namespace

std::unique_ptr<TrackFeed> makeRigFeed(const RigSpec& spec, ClipSource& source, Frames from,
                                       Frames preRoll) {
    return std::make_unique<RigFeed>(spec, source, from, preRoll);
}

AlbumMix::AlbumMix(const AlbumSpec& spec) {
    voices_.resize(spec.parts.size());
    for (std::size_t i = 0; i < voices_.size(); ++i) {
        voices_[i].start = spec.parts[i].start;
        voices_[i].end = spec.parts[i].start + spec.parts[i].rig.length;
    }
}

AlbumMix::Voice AlbumMix::Voice::copy() const {
    return {start, end, next, block, feed ? feed->copy() : nullptr, adopted};
}

AlbumMix::AlbumMix(const AlbumMix& other) : first_(other.first_), position_(other.position_) {
    voices_.reserve(other.voices_.size());
    for (const Voice& voice : other.voices_) voices_.push_back(voice.copy());
}

void AlbumMix::setSource(ClipSource& source) noexcept {
    for (Voice& voice : voices_)
        if (voice.feed) voice.feed->setSource(source);
}

std::size_t AlbumMix::firstMissing() const noexcept {
    std::size_t i = first_;
    while (i < voices_.size() && (voices_[i].adopted || voices_[i].end <= position_)) ++i;
    return i;
}

void AlbumMix::moveTo(Frames position) noexcept {
    position_ = position;
    first_ = 0;
    for (Voice& voice : voices_) {
        voice.feed.reset();
        voice.adopted = false;
    }
    while (first_ < voices_.size() && voices_[first_].end <= position) ++first_;
}

std::optional<std::size_t> AlbumMix::wanted(Frames until) const noexcept {
    for (std::size_t i = first_; i < voices_.size() && voices_[i].start < until; ++i)
        if (!voices_[i].adopted && voices_[i].end > position_) return i;
    return std::nullopt;
}

Frames AlbumMix::feedStart(std::size_t part) const noexcept {
    return std::max<Frames>(0, gridBelow(position_ - voices_[part].start));
}

void AlbumMix::adopt(std::size_t part, std::unique_ptr<TrackFeed> feed) noexcept {
    Voice& voice = voices_[part];
    voice.next = feedStart(part);
    voice.feed = std::move(feed);
    voice.adopted = true;
}

std::unique_ptr<TrackFeed> AlbumMix::retire() noexcept {
    for (Voice& voice : voices_)
        if (voice.feed && voice.end <= position_) return std::move(voice.feed);
    return nullptr;
}

bool AlbumMix::add(Voice& voice, Frames from, Block& out) noexcept {
    bool ok = true;
    for (const Frames block : {gridBelow(from), gridBelow(from) + kQuantum}) {
        const Frames begin = std::max({from, block, Frames{0}});
        const Frames end = std::min(from + kQuantum, block + kQuantum);
        if (begin >= end) continue;
        if (voice.next == block && voice.feed) {
            ok = voice.feed->next(voice.block) && ok;
            voice.next += kQuantum;
        }
        if (voice.next != block + kQuantum) {
            ok = false;
            continue;
        }
        for (Frames at = begin; at < end; ++at) {
            const auto to = static_cast<std::size_t>(at - from),
                       it = static_cast<std::size_t>(at - block);
            out.left[to] += voice.block.left[it];
            out.right[to] += voice.block.right[it];
        }
    }
    return ok;
}

bool AlbumMix::read(int, Frames start, Block& out) noexcept {
    out.clear();
    bool ok = true;
    while (first_ < voices_.size() && voices_[first_].end <= start) ++first_;
    for (std::size_t i = first_; i < voices_.size() && voices_[i].start < start + kQuantum; ++i)
        if (voices_[i].end > start) ok = add(voices_[i], start - voices_[i].start, out) && ok;
    position_ = start + kQuantum;
    return ok;
}

AlbumRig::AlbumRig(AlbumSpec spec) : rate_(spec.rate), mix_(spec), chain_(std::move(spec.chain)) {}

void AlbumRig::prime(Frames outputFrame, const MakeFeed& make) {
    mix_.moveTo(outputFrame);
    keepReady(make);
    chain_.prime(mix_, outputFrame);
}

void AlbumRig::keepReady(const MakeFeed& make) {
    while (retire()) continue;
    while (const auto part = wanted()) mix_.adopt(*part, make(*part, mix_.feedStart(*part)));
}

std::optional<std::size_t> AlbumRig::wanted() const noexcept {
    return mix_.wanted(mix_.position() + static_cast<Frames>(kAheadSeconds * rate_));
}

void AlbumRig::adopt(std::size_t part, std::unique_ptr<TrackFeed> feed) noexcept {
    mix_.adopt(part, std::move(feed));
}

}  // namespace lacquer
