// SPDX-License-Identifier: GPL-3.0-or-later
// One delivery of an album under way. Inside the room only.
#pragma once
#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "render/AlbumWriter.h"
#include "render/Lane.h"
#include "render/VinylWatch.h"

namespace lacquer {

/// One target: its files, and what watches them.
struct Output {
    std::unique_ptr<AlbumWriter> writer;
    std::unique_ptr<VinylWatch> vinyl;
    std::unique_ptr<Lane> lane;
};

/// Targets that get the same samples.
struct Group {
    DeliverySpec spec;
    std::vector<Output> outputs;
    std::unique_ptr<DeliveryStream> stream;
    Pieces pieces;  // from the stream to the outputs
    std::unique_ptr<Lane> lane;
};

/// Steps in their order; the first that fails ends it, and files that were hidden vanish. [worker]
class AlbumRun {
public:
    AlbumRun(const Project& project, const OpenSound& open, const AlbumOptions& options, Task& task)
        : project_(project),
          open_(open),
          options_(options),
          task_(task),
          sequence_(project),
          workers_(options.workers > 0
                       ? options.workers
                       : std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {}

    Result<AlbumReport> run() {
        const auto started = std::chrono::steady_clock::now();
        const auto since = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - started)
                .count();
        };
        Done step = settle();
        if (step) step = stream();
        report_.renderSeconds = since();
        if (step) step = settleFiles();
        if (step) step = nameFiles();
        if (step) step = publish();
        if (!step) return step.error();
        report_.seconds = since();
        task_.report(1.0);
        return std::move(report_);
    }

    static constexpr double kStreamShare = 0.6;  ///< of the task's progress

private:
    Done settle();
    Done addTarget(const DeliveryTarget& target);
    Result<DitherKind> ditherFor(const DeliveryTarget& target, double rate) const;
    Group& groupFor(const DeliverySpec& spec);
    void openGroup(Group& group);
    Done stream();
    Done pull(Lane& measuring);
    Done finishLanes(bool complete);
    Done settleFiles();
    Done nameFiles();
    Done publish();
    FileTags tagsFor(const PendingFile& file) const;
    double albumPeak(AlbumWriter& writer) const;
    template <class Job>
    Done forEachFile(double from, double share, Job&& job);

    const Project& project_;
    const OpenSound& open_;
    const AlbumOptions& options_;
    Task& task_;
    Sequence sequence_;
    int workers_;
    AlbumSpec spec_;
    std::vector<std::unique_ptr<Group>> groups_;
    std::vector<std::pair<Group*, std::size_t>> order_;  // outputs as the options name them
    AlbumReport report_;
};

}  // namespace lacquer
