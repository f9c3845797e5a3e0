// SPDX-License-Identifier: GPL-3.0-or-later
// Clips for the audio thread: pages held in memory around every place that may sound next.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/LockedMemory.h"
#include "dsp/ClipSource.h"
#include "media/Clip.h"

namespace lacquer {

/// A fixed pool of pages, allocated, touched and locked into memory when it is made, and one thread
/// that fills them from the page files. read() never allocates, locks, waits or faults: it raises a
/// page's pin count, looks again whether the page is still the one asked for, copies, lets go. The
/// thread reuses a page only after it took it out of the table and found its pin count 0.
class PagedSource : public ClipSource {
public:
    static constexpr int kLanes = 16;
    static constexpr int kMostClips = 1024;  ///< more are not played
    static constexpr double kAheadSeconds = 2.0;

    /// `pages` of 512 KiB each: 96 hold 2 s at 96 kHz for nine lanes. [main]
    explicit PagedSource(int pages = 96);
    ~PagedSource() override;

    /// The clips that can be read from now on; those no longer named are let go. Blocks for the
    /// prefetch thread's present page at most. [main]
    void setClips(const std::vector<ClipPtr>& clips);

    /// Audio's read; false and silence when a page was not there, which is counted. Where it was
    /// called last is kept in memory too, without a hint, while it keeps being called. [audio, several
    /// threads]
    bool read(int clip, Frames start, Block& out) noexcept override;

    /// Says that [frame, frame + 2 s) of `clip` may be wanted at any moment: play position, loop
    /// start, the other sources' positions, one lane each. Wait-free. [audio, any]
    void hint(int lane, int clip, Frames frame) noexcept;
    void dropHint(int lane) noexcept;

    /// Waits until the page at `frame` and the next are in memory; false after `limit`. Hint first.
    /// [worker]
    bool ensure(int clip, Frames frame, std::chrono::milliseconds limit);

    /// Reads that found no page since it was made. [any]
    std::uint64_t misses() const noexcept { return misses_.load(std::memory_order_relaxed); }
    /// Whether the pages could be locked into memory (RLIMIT_MEMLOCK). [any]
    bool isLocked() const noexcept { return memory_.isLocked(); }

private:
    struct Page;
    struct Slot;
    struct Wanted;

    void addClip(const ClipPtr& clip);
    Slot* pinSlot(int clip) noexcept;
    static bool copy(Slot& slot, Frames start, int count, double* left, double* right) noexcept;
    void run();
    bool loadOne(std::vector<Wanted>& wanted, std::vector<char>& scratch);
    void collectWanted(std::vector<Wanted>& wanted);
    Page* takePage();
    void releaseRetired();
    bool isLoaded(int clip, Frames frame);

    LockedMemory memory_;
    std::vector<Page> pages_;
    std::array<std::atomic<std::uint64_t>, kLanes> lanes_{};  ///< clip << 40 | frame; 0: none
    std::array<std::atomic<int>, kMostClips> ids_{};
    std::array<std::atomic<Slot*>, kMostClips> slots_{};
    std::array<std::atomic<int>, kMostClips> slotPins_{};
    std::atomic<std::uint64_t> misses_{0};
    std::mutex mutex_;  ///< the slots' lives: main, workers and the prefetch thread, never audio
    std::condition_variable wake_, loaded_;
    std::vector<std::unique_ptr<Slot>> owned_, retired_;
    std::uint64_t round_ = 0;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace lacquer
