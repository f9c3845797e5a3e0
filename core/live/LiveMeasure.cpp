// SPDX-License-Identifier: GPL-3.0-or-later
// The puller takes the device's place; between two pulls the ring of analysis blocks is emptied.
#include "live/LiveMeasure.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

#include "engine/Engine.h"
#include "media/StreamSource.h"

namespace lacquer {
namespace {

constexpr int kPull = 8 * kQuantum;
constexpr auto kNap = std::chrono::microseconds(200);
constexpr auto kPatience = std::chrono::seconds(20);  // for the first and for every further quantum

/// Nothing but silence, where a second look at the file failed: the playing source tells why.
class NoSource : public ClipSource {
    bool read(int, Frames, Block& out) noexcept override {
        out.clear();
        return false;
    }
};

ClipAccess accessTo(const std::filesystem::path& path, std::shared_ptr<StreamSource> playing) {
    auto another = [path]() -> std::shared_ptr<ClipSource> {
        Task unwatched;
        auto opened = StreamSource::open(path, unwatched);
        if (!opened) return std::make_shared<NoSource>();
        return std::move(*opened);
    };
    return {std::move(playing), std::move(another), {}};
}

/// Takes in what the rings hold; false when quanta are missing in between.
class Taker {
public:
    Taker(double rate, Frames frames, int channels, bool withSeries)
        : analyzer_(rate, channels, withSeries), frames_(frames), channels_(channels) {}

    bool take(Engine& engine) {
        AnalysisBlock block;
        MeterFrame unused;
        while (engine.meters().pop(unused)) {
        }
        while (engine.analysis().pop(block))
            if (!take(block)) return false;
        return true;
    }
    Frames taken() const { return taken_; }
    bool complete() const { return taken_ >= frames_; }
    Analysis finish() { return analyzer_.finish(); }

private:
    bool take(const AnalysisBlock& block) {
        if (complete()) return true;
        if (block.position != taken_) return false;
        const auto& samples = block.samples[static_cast<std::size_t>(Source::Mix)];
        const int count = static_cast<int>(std::min<Frames>(kQuantum, frames_ - taken_));
        for (int n = 0; n < count; ++n)
            for (int c = 0; c < channels_; ++c)
                interleaved_[static_cast<std::size_t>(n * channels_ + c)] = samples[c][n];
        analyzer_.add(interleaved_.data(), static_cast<std::size_t>(count));
        taken_ += count;
        return true;
    }

    Analyzer analyzer_;
    Frames frames_, taken_ = 0;
    int channels_;
    std::array<double, 2 * kQuantum> interleaved_{};
};

Error notAll(const std::filesystem::path& path) {
    return Error(TR("live",
                    "%1 could not be played to its end: sound did not arrive in time. Try again on "
                    "a machine that has less to do."),
                 {path.filename().string()});
}

}  // namespace

Result<Analysis> measureLive(const std::filesystem::path& path, Task& task, bool withSeries) {
    auto opened = StreamSource::open(path, task);
    if (!opened) return opened.error();
    const std::shared_ptr<StreamSource> source = std::move(*opened);
    const double rate = source->info().rate;
    const Frames frames = source->frames();
    Engine engine(accessTo(path, source));
    engine.setRate(rate);
    engine.setProgram({std::make_shared<Track>(), 0, frames, nullptr});
    engine.attachPuller(rate, kPull);
    if (const Done started = engine.play(); !started) return started.error();

    Taker taker(rate, frames, source->info().channels, withSeries);
    std::array<float, 2 * kPull> heard;
    auto progress = std::chrono::steady_clock::now();
    while (!taker.complete()) {
        const Frames before = taker.taken();
        engine.pull(heard.data(), kPull);
        if (source->failure()) return *source->failure();
        const auto now = std::chrono::steady_clock::now();
        if (!taker.take(engine) || now - progress > kPatience) return notAll(path);
        if (task.cancelled())
            return Error(TR("measure", "Measuring %1 was cancelled."), {path.filename().string()});
        if (taker.taken() > before) {
            progress = now;
            task.report(static_cast<double>(taker.taken()) / static_cast<double>(frames));
        } else {
            std::this_thread::sleep_for(kNap);  // the engine's worker prepares the start
        }
    }
    return taker.finish();
}

}  // namespace lacquer
