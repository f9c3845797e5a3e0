// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's half of the codec preview: renders the master ahead of what is heard, codes and decodes it.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "base/Result.h"
#include "dsp/TruePeak.h"
#include "engine/MasterRender.h"
#include "engine/Player.h"
#include "media/CodecStream.h"

namespace lacquer {

/// What plays and where, as the conductor knows it.
struct CodecPlace {
    std::shared_ptr<const PlaySpec> spec;
    bool playing = false;
    Frames at = 0;                ///< where play begins or began
    std::uint64_t transport = 0;  ///< of that play
    Frames loopStart = 0, loopEnd = 0;
};

/// One thread, which sleeps while the preview is off. Works on a rig of its own, a copy of those that the background
/// render keeps, from 0.3 s before its place, so that the codec is in its stride. Stays kAheadSeconds ahead;
/// in a loop the next round is begun before the end of this one.
class CodecAhead {
public:
    static constexpr double kAheadSeconds = 1.5, kPreRollSeconds = 0.3;
    /// New plans are waited for as long as this: a knob may still be turning.
    static constexpr int kSettleMs = 120;

    CodecAhead(double rate, std::function<std::shared_ptr<ClipSource>()> makeSource,
               const MasterRender& render, PlayerPorts& ports);
    ~CodecAhead();

    void setFormat(const FormatInfo* format);  ///< null: off [main]
    void follow(const CodecPlace& place);      ///< [conductor's thread]
    std::optional<Message> problem() const;    ///< why nothing decoded can be heard [main]

private:
    using Clock = std::chrono::steady_clock;
    struct Run {
        Run(double rate) : peaks{TruePeakMeter(rate), TruePeakMeter(rate)} {}
        std::uint64_t id = 0;
        std::shared_ptr<const PlaySpec> spec;
        const FormatInfo* format = nullptr;
        std::shared_ptr<ClipSource> source;
        std::unique_ptr<PlayRig> rig;
        std::unique_ptr<CodecStream> stream;
        TruePeakMeter peaks[2];
        Frames from = 0;  // of the first frame that is given
        Frames at = 0;    // of the next frame to be given
        Frames skip = 0;  // frames that come out before that
        bool finished = false, waits = false;
        std::vector<double> master, decoded;  // interleaved, what was not given yet
    };

    void work();
    /// False: nothing to do for now.
    bool step();
    void stop();
    bool overtaken() const { return quit_ || serial_.load(std::memory_order_acquire) != served_; }
    bool sounds() const;
    Frames playhead() const;
    bool restart(Frames head);
    bool serveNextRound(Frames head);
    std::unique_ptr<Run> start(Frames from, bool waits);
    /// The next chunk of a run goes to audio; false when it could not.
    bool produce(Run& run, Frames head);
    bool fill(Run& run, Frames frames);
    std::unique_ptr<CodecChunk> cut(Run& run);
    Frames frames(double seconds) const { return secondsToFrames(seconds, rate_); }

    const double rate_;
    std::function<std::shared_ptr<ClipSource>()> makeSource_;
    const MasterRender& render_;
    PlayerPorts& ports_;

    mutable std::mutex mutex_;  // guards the following four
    std::condition_variable wake_;
    const FormatInfo* wantedFormat_ = nullptr;
    CodecPlace wanted_;
    std::optional<Message> problem_;
    Clock::time_point changed_{};
    std::atomic<std::uint64_t> serial_{0};
    std::atomic<bool> quit_{false};

    // The worker's own.
    std::uint64_t served_ = 0, lastRun_ = 0;
    const FormatInfo *format_ = nullptr, *refused_ = nullptr;
    CodecPlace w_;
    Clock::time_point settles_{};
    std::unique_ptr<Run> run_, next_;  // what sounds; the loop's next round
    std::vector<std::unique_ptr<CodecChunk>> free_;
    Frames lastHead_ = 0;
    std::thread thread_;
};

}  // namespace lacquer
