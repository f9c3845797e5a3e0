// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the current master in the background: what seeking starts from, and what the views draw.
#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/Task.h"
#include "engine/PlayRig.h"

namespace lacquer {

/// Gets the master as it is rendered. All calls come from the render's thread, one after the other.
class MasterObserver {
public:
    virtual ~MasterObserver() = default;
    /// A render begins; what came before is out of date.
    virtual void begin(Frames length, double rate) = 0;
    /// 64 frames of the master (the last quantum padded with zeros) and its meters.
    virtual void quantum(Frames at, const Block& block, const RigMeter& meter) = 0;
    /// Every frame was given. Not called for a render that a newer chain overtook.
    virtual void finished() = 0;
};

/// One low-priority thread. A new program waits kSettleMs for the next before it starts, so that turning
/// a knob does not start hundreds of renders. Keeps a copy of the rig every kSnapshotSeconds, or more
/// sparsely so that there are at most kMostSnapshots. [main, worker]
class MasterRender {
public:
    static constexpr int kSettleMs = 400;
    static constexpr double kSnapshotSeconds = 5.0;
    static constexpr int kMostSnapshots = 256;
    static constexpr double kPreRollSeconds = 3.0;

    /// `makeSource` gives a source that waits for its samples; called for each render, on its thread.
    explicit MasterRender(std::function<std::shared_ptr<ClipSource>()> makeSource);
    ~MasterRender();

    /// Renders this from the start; null stops. What was rendered of another is dropped.
    void setProgram(std::shared_ptr<const PlaySpec> spec);
    void setObserver(std::shared_ptr<MasterObserver> observer);

    /// The copy nearest before `at` of a rig with this plan revision; null when there is none yet.
    std::shared_ptr<const PlayRig> snapshot(std::uint64_t revision, Frames at) const;
    /// A rig of this spec at a place: a copy that has run there from the nearest kept one, else from silence
    /// kPreRollSeconds before. Null when `overtaken`. `source` waits. [worker]
    std::unique_ptr<PlayRig> rigAt(const PlaySpec& spec, Frames at, ClipSource& source, bool& exact,
                                   const std::function<bool()>& overtaken) const;
    /// Runs a rig on to a place; false when `overtaken`. [worker]
    static bool advance(PlayRig& rig, Frames to, ClipSource& source,
                        const std::function<bool()>& overtaken);
    /// The render of the last program is complete. [any]
    bool complete() const noexcept { return complete_.load(std::memory_order_acquire); }
    /// Share of it that is done, 0 … 1. [any]
    double progress() const noexcept { return progress_.load(std::memory_order_relaxed); }

private:
    struct Snapshot {
        Frames at = 0;
        std::shared_ptr<const PlayRig> rig;
    };
    void work();
    static Frames spacingOf(const RigSpec& spec);
    bool overtaken(std::uint64_t serial) const;
    void render(const PlaySpec& spec, std::uint64_t serial, ClipSource& source,
                MasterObserver* observer);
    void keep(const PlayRig& rig, std::uint64_t serial);

    std::function<std::shared_ptr<ClipSource>()> makeSource_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::shared_ptr<const PlaySpec> spec_;
    std::shared_ptr<MasterObserver> observer_;
    std::vector<Snapshot> snapshots_;
    std::uint64_t revision_ = 0;  // of the plan set that the snapshots were made with
    Frames spacing_ = 0;  // of the snapshots: a copy is used only up to the next one's place
    std::atomic<std::uint64_t> serial_{0};
    std::atomic<bool> quit_{false}, complete_{false};
    std::atomic<double> progress_{0.0};
    std::thread thread_;
};

}  // namespace lacquer
