// SPDX-License-Identifier: GPL-3.0-or-later
// Workers, chunks, and who may go on while the budget is spent.
#include "render/RenderAhead.h"

#include <algorithm>

#include "engine/Rig.h"

namespace lacquer {

class RenderAhead::Feed : public TrackFeed {
public:
    Feed(RenderAhead& owner, std::size_t part) : owner_(owner), part_(part) {}
    ~Feed() override { owner_.leave(part_); }
    bool next(Block& out) noexcept override {
        if (at_ == chunk_.size()) {
            auto more = owner_.take(part_);
            if (!more) {
                out.clear();
                return !owner_.failure();
            }
            chunk_ = std::move(*more);
            at_ = 0;
        }
        out = chunk_[at_++];
        return true;
    }

private:
    RenderAhead& owner_;
    std::size_t part_, at_ = 0;
    Chunk chunk_;
};

RenderAhead::RenderAhead(const AlbumSpec& spec, OpenSound open, int workers, Task& task,
                         std::size_t budgetBytes)
    : spec_(spec),
      open_(std::move(open)),
      task_(task),
      budgetChunks_(budgetBytes / (kBlocks * sizeof(Block))),
      parts_(spec.parts.size()) {
    for (int i = 0; i < std::max(1, workers); ++i) workers_.emplace_back([this] { work(); });
}

RenderAhead::~RenderAhead() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    for (std::thread& worker : workers_) worker.join();
}

std::unique_ptr<TrackFeed> RenderAhead::feed(std::size_t part) {
    return std::make_unique<Feed>(*this, part);
}

std::optional<Error> RenderAhead::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

std::vector<Message> RenderAhead::warnings() const {
    const std::lock_guard lock(mutex_);
    return warnings_;
}

void RenderAhead::work() {
    while (true) {
        std::size_t part = 0;
        {
            const std::lock_guard lock(mutex_);
            if (stop_ || failure_ || next_ == parts_.size()) return;
            part = next_++;
        }
        const Done rendered = renderPart(part);
        const std::lock_guard lock(mutex_);
        parts_[part].finished = true;
        if (!rendered && !failure_) failure_ = rendered.error();
        changed_.notify_all();
    }
}

Done RenderAhead::renderPart(std::size_t part) {
    auto sound = open_(part);
    if (!sound) return sound.error();
    RigSpec spec = spec_.parts[part].rig;
    spec.clip = (*sound)->clip();
    ClipSource& source = (*sound)->source();
    Rig rig(spec);
    rig.prime(source, 0);
    for (Frames at = 0; at < spec.length;) {
        if (task_.cancelled()) return cancelledError();
        Chunk chunk;
        chunk.reserve(kBlocks);
        for (; chunk.size() < kBlocks && at < spec.length; at += kQuantum)
            if (!rig.run(chunk.emplace_back(), source) || (*sound)->failure())
                return readError(**sound);
        if (!give(part, std::move(chunk))) return cancelledError();
    }
    if (const auto warning = (*sound)->warning()) {
        const std::lock_guard lock(mutex_);
        warnings_.push_back(*warning);
    }
    return done();
}

bool RenderAhead::give(std::size_t part, Chunk chunk) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] {
        return stop_ || failure_ || held_ < budgetChunks_ || (waiting_ && parts_[part].wanted);
    });
    if (stop_ || failure_) return false;
    if (parts_[part].left) return true;
    parts_[part].chunks.push_back(std::move(chunk));
    ++held_;
    changed_.notify_all();
    return true;
}

std::optional<RenderAhead::Chunk> RenderAhead::take(std::size_t part) {
    std::unique_lock lock(mutex_);
    Part& p = parts_[part];
    p.wanted = true;
    waiting_ = p.chunks.empty();
    if (waiting_) changed_.notify_all();
    changed_.wait(lock, [&] { return stop_ || failure_ || !p.chunks.empty() || p.finished; });
    waiting_ = false;
    if (p.chunks.empty()) return std::nullopt;
    Chunk chunk = std::move(p.chunks.front());
    p.chunks.pop_front();
    --held_;
    changed_.notify_all();
    return chunk;
}

void RenderAhead::leave(std::size_t part) {
    const std::lock_guard lock(mutex_);
    parts_[part].left = true;
    held_ -= parts_[part].chunks.size();
    parts_[part].chunks.clear();
    changed_.notify_all();
}

Done pullAlbum(const AlbumSpec& spec, const OpenSound& open, int workers, const BlockSink& sink,
               const TaskSpan& progress, std::vector<Message>* warnings) {
    RenderAhead ahead(spec, open, workers, progress.task);
    AlbumRig rig(spec);
    const auto make = [&](std::size_t part, Frames) { return ahead.feed(part); };
    rig.prime(0, make);
    Block block;
    const Frames length = rig.length();
    for (Frames given = 0; given < length; given += kQuantum) {
        if (given % (64 * kQuantum) == 0) {
            if (progress.task.cancelled()) return cancelledError();
            progress.report(static_cast<double>(given) / static_cast<double>(length));
            rig.keepReady(make);
        }
        if (!rig.run(block)) return ahead.failure().value_or(cancelledError());
        const Done taken =
            sink(block, static_cast<int>(std::min<Frames>(kQuantum, length - given)));
        if (!taken) return taken;
    }
    if (progress.task.cancelled()) return cancelledError();
    progress.report(1.0);
    if (warnings) *warnings = ahead.warnings();
    return done();
}

}  // namespace lacquer
