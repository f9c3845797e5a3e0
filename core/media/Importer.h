// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes files into clips in the background.
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
#include "media/Clip.h"
#include "media/ClipCache.h"

namespace lacquer {

/// One file on its way to a clip. Shared by the window and the worker. [any]
class ImportJob {
public:
    /// Known as soon as the file was opened.
    struct Opening {
        StreamInfo source;
        double rate = 0.0;                   ///< of the clip to come
        std::optional<Frames> frames;        ///< of the clip to come, as the file's header promises
        std::shared_ptr<const Peaks> peaks;  ///< grows while decoding
    };

    const std::filesystem::path& path() const { return path_; }
    void cancel() { task_.cancel(); }
    /// 0 … 1; stays 0 where the file does not say how long it is.
    double share() const { return task_.share(); }
    bool finished() const;
    std::optional<Opening> opening() const;
    /// The clip, or why there is none; nothing while it is under way.
    std::optional<Result<ClipPtr>> result() const;
    /// Waits for it. Not for the main thread.
    Result<ClipPtr> wait() const;

private:
    friend class Importer;
    std::filesystem::path path_;
    double rate_ = 0.0;
    std::function<void()> whenFinished_;
    Task task_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::optional<Opening> opening_;
    std::optional<Result<ClipPtr>> result_;
};

/// Two workers and a queue. Destroying it cancels what runs and waits for that. [main]
class Importer {
public:
    explicit Importer(std::shared_ptr<ClipCache> cache);
    ~Importer();

    /// `rate`: the project's, in Hz; 0: the file's own (the first mix). `whenFinished` is called on a
    /// worker, after result() is there.
    std::shared_ptr<ImportJob> start(const std::filesystem::path& path, double rate,
                                     std::function<void()> whenFinished = {});

private:
    void work();

    std::shared_ptr<ClipCache> cache_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::shared_ptr<ImportJob>> queue_;
    std::vector<std::shared_ptr<ImportJob>> running_;
    bool stop_ = false;
    std::vector<std::thread> workers_;
};

/// What a worker does for one file; tests and the command line call it directly. `opened` hears of the
/// growing waveform. A cancelled import fails with a sentence and leaves nothing. [worker]
Result<ClipPtr> importClip(const std::filesystem::path& path, double rate, ClipCache& cache,
                           Task& task,
                           const std::function<void(const ImportJob::Opening&)>& opened = {});

}  // namespace lacquer
