// SPDX-License-Identifier: GPL-3.0-or-later
// One delivery of an album under way. Inside the room only.
#pragma once
#include <algorithm>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "render/AlbumVersions.h"
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
    /// Versions that are delivered beside `album`: of it are the figures of the album that files name.
    struct Beside {
        const VersionAlbum* versions;
        const AlbumRun* album;
    };
    AlbumRun(const Project& project, const OpenSound& open, const AlbumOptions& options,
             const TaskSpan& span, std::optional<Beside> beside = {})
        : project_(project),
          open_(open),
          options_(options),
          span_(span),
          task_(span.task),
          beside_(beside),
          sequence_(project),
          workers_(options.workers > 0
                       ? options.workers
                       : std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {}

    /// All files complete, read back and named, still hidden.
    Done prepare() {
        Done step = settle();
        if (step) step = stream();
        if (step) step = settleFiles();
        return step ? nameFiles() : step;
    }
    /// Gives the files their names.
    Done publish();
    AlbumReport& report() { return report_; }

    static constexpr double kStreamShare = 0.6;  ///< of the progress

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
    FileTags tagsFor(const PendingFile& file, const std::string& target) const;
    double albumPeak(const std::string& target) const;
    template <class Job>
    Done forEachFile(double from, double share, Job&& job);

    const Project& project_;
    const OpenSound& open_;
    const AlbumOptions& options_;
    TaskSpan span_;
    Task& task_;
    std::optional<Beside> beside_;
    Sequence sequence_;
    int workers_;
    AlbumSpec spec_;
    std::vector<std::unique_ptr<Group>> groups_;
    std::vector<std::pair<Group*, std::size_t>> order_;  // outputs as the options name them
    AlbumReport report_;
};

}  // namespace lacquer
