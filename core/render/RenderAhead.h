// SPDX-License-Identifier: GPL-3.0-or-later
// An album's tracks rendered by several cores ahead of the one that sums them, with the same bits.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/Task.h"
#include "engine/AlbumRig.h"
#include "render/Render.h"
#include "render/TrackSound.h"

namespace lacquer {

/// Opens the sound of a part. Called by several threads at once. [worker]
using OpenSound = std::function<Result<std::unique_ptr<TrackSound>>(std::size_t part)>;

/// Every track's chain runs whole, from its first frame, on one of the workers; the order of workers
/// cannot change a bit. Tracks begin in their order; what was rendered and not yet summed stays within
/// `budgetBytes`, except of tracks that the sum is waiting for, so nothing can stand still.
class RenderAhead {
public:
    static constexpr std::size_t kBudgetBytes = 192u << 20;

    RenderAhead(const AlbumSpec& spec, OpenSound open, int workers, Task& task,
                std::size_t budgetBytes = kBudgetBytes);
    ~RenderAhead();  ///< stops the workers

    /// A part's sound from its beginning; its next() waits. [worker]
    std::unique_ptr<TrackFeed> feed(std::size_t part);
    /// Why a feed was late; nothing while all is well.
    std::optional<Error> failure() const;
    /// What the files lack, by part.
    std::vector<Message> warnings() const;

private:
    static constexpr std::size_t kBlocks = 64;  // in a chunk
    using Chunk = std::vector<Block>;
    struct Part {
        std::deque<Chunk> chunks;
        bool wanted = false, finished = false, left = false;
    };
    class Feed;

    void work();
    Done renderPart(std::size_t part);
    bool give(std::size_t part, Chunk chunk);
    std::optional<Chunk> take(std::size_t part);
    void leave(std::size_t part);

    const AlbumSpec& spec_;
    OpenSound open_;
    Task& task_;
    std::size_t budgetChunks_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Part> parts_;
    std::size_t next_ = 0, held_ = 0;      // next part to begin; chunks held in all
    bool stop_ = false, waiting_ = false;  // waiting_: the sum stands still
    std::optional<Error> failure_;
    std::vector<Message> warnings_;
    std::vector<std::thread> workers_;
};

/// Pulls the whole album, part by part ahead and summed in order, into `sink`. [worker]
Done pullAlbum(const AlbumSpec& spec, const OpenSound& open, int workers, const BlockSink& sink,
               const TaskSpan& progress, std::vector<Message>* warnings = nullptr);

}  // namespace lacquer
