// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring a file from end to end: one thread decodes and measures tone, a second one levels.
#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "measure/Analysis.h"
#include "media/Decoder.h"

namespace lacquer {
namespace {

constexpr Frames kAtOnce = 16384;

// Hands decoded parts to a thread of its own that measures their levels.
class LevelLane {
public:
    struct Part {
        std::vector<double> samples;
        std::size_t frames = 0;
    };

    LevelLane(Analyzer& analyzer, int channels) : analyzer_(analyzer) {
        for (Part& part : parts_)
            part.samples.resize(static_cast<std::size_t>(kAtOnce) *
                                static_cast<std::size_t>(channels));
        thread_ = std::thread([this] { run(); });
    }
    ~LevelLane() { finish(); }

    // The part to fill next; its content stays until the call after.
    Part& vacant() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return given_ - taken_ < parts_.size(); });
        return parts_[given_ % parts_.size()];
    }
    void hand() {
        const std::lock_guard lock(mutex_);
        ++given_;
        changed_.notify_all();
    }
    // Waits until all that was handed over is measured.
    void finish() {
        {
            const std::lock_guard lock(mutex_);
            ended_ = true;
            changed_.notify_all();
        }
        if (thread_.joinable()) thread_.join();
    }

private:
    void run() {
        for (;;) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return given_ > taken_ || ended_; });
            if (given_ == taken_) return;
            const Part& part = parts_[taken_ % parts_.size()];
            lock.unlock();
            analyzer_.addLevels(part.samples.data(), part.frames);
            lock.lock();
            ++taken_;
            changed_.notify_all();
        }
    }

    Analyzer& analyzer_;
    std::array<Part, 8> parts_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t given_ = 0, taken_ = 0;  // parts, since the start
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace

Result<Analysis> analyzeFile(const std::filesystem::path& path, Task* task, bool withSeries) {
    auto opened = Decoder::open(path, Decoder::Channels::UpToSurround);
    if (!opened.ok()) return opened.error();
    Decoder& decoder = **opened;
    const StreamInfo info = decoder.info();
    Analyzer analyzer(info.rate, info.channels, withSeries);
    LevelLane levels(analyzer, info.channels);
    for (Frames done = 0;;) {
        if (task && task->cancelled())
            return Error(TR("measure", "Measuring %1 was cancelled."), {path.filename().string()});
        LevelLane::Part& part = levels.vacant();
        const Result<Frames> got = decoder.read(part.samples.data(), kAtOnce);
        if (!got.ok()) return got.error();
        if (*got == 0) break;
        part.frames = static_cast<std::size_t>(*got);
        levels.hand();
        analyzer.addTone(part.samples.data(), part.frames);
        done += *got;
        if (task && info.promisedFrames && *info.promisedFrames > 0)
            task->report(static_cast<double>(done) / static_cast<double>(*info.promisedFrames));
    }
    levels.finish();
    return analyzer.finish();
}

}  // namespace lacquer
