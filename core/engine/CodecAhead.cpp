// SPDX-License-Identifier: GPL-3.0-or-later
// One run after the other: rig, codec, chunks.
#include "engine/CodecAhead.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

constexpr double kLeadSeconds = 0.05;     // of a run that begins while the deck sounds
constexpr double kLostSeconds = 1.0;      // behind audio by more than this a new run is quicker
constexpr double kLoopTailSeconds = 0.1;  // past the loop's end, where its deck fades out

}  // namespace

CodecAhead::CodecAhead(double rate, std::function<std::shared_ptr<ClipSource>()> makeSource,
                       const MasterRender& render, PlayerPorts& ports)
    : rate_(rate),
      makeSource_(std::move(makeSource)),
      render_(render),
      ports_(ports),
      lastRun_(ports.codec.oldestRun.load()),
      thread_([this] { work(); }) {}

CodecAhead::~CodecAhead() {
    {
        const std::lock_guard lock(mutex_);
        quit_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void CodecAhead::setFormat(const FormatInfo* format) {
    {
        const std::lock_guard lock(mutex_);
        if (format == wantedFormat_) return;
        wantedFormat_ = format;
        problem_.reset();
        ++serial_;
    }
    wake_.notify_all();
}

void CodecAhead::follow(const CodecPlace& place) {
    {
        const std::lock_guard lock(mutex_);
        const bool otherSound = place.spec != wanted_.spec;
        const bool other = otherSound || place.transport != wanted_.transport ||
                           place.loopStart != wanted_.loopStart || place.loopEnd != wanted_.loopEnd;
        if (otherSound) changed_ = Clock::now();
        if (!other && place.playing == wanted_.playing) return;
        wanted_ = place;
        if (otherSound) ++serial_;
    }
    wake_.notify_all();
}

std::optional<Message> CodecAhead::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

void CodecAhead::work() {
    constexpr std::chrono::milliseconds kNap(20);
    bool busy = false;
    while (!quit_) {
        {
            std::unique_lock lock(mutex_);
            if (!wantedFormat_ && !run_)
                wake_.wait(lock, [this] { return quit_ || wantedFormat_; });
            else if (!busy)
                wake_.wait_for(lock, kNap);
            served_ = serial_;
            format_ = wantedFormat_;
            w_ = wanted_;
            settles_ = changed_ + std::chrono::milliseconds(kSettleMs);
        }
        while (auto chunk = ports_.codec.chunks.collect()) free_.push_back(std::move(chunk));
        busy = !quit_ && step();
    }
}

void CodecAhead::stop() {
    if (!run_) return;
    run_ = nullptr;
    next_ = nullptr;
    ports_.codec.oldestRun.store(++lastRun_, std::memory_order_release);
}

/// The play that is wanted has come to audio.
bool CodecAhead::sounds() const {
    return w_.playing && ports_.deck.load(std::memory_order_acquire) != 0 &&
           ports_.deckTransport.load(std::memory_order_relaxed) == w_.transport;
}

Frames CodecAhead::playhead() const {
    return sounds() ? ports_.position.load(std::memory_order_acquire)
                    : std::max<Frames>(w_.at, 0) / kQuantum * kQuantum;
}

bool CodecAhead::step() {
    if (!format_ || !w_.spec || format_ == refused_) {
        if (!format_) refused_ = nullptr;
        free_.clear();
        stop();
        return false;
    }
    const Frames head = playhead();
    const bool jumped = head < lastHead_;
    lastHead_ = head;
    if (run_ && (run_->spec != w_.spec || run_->format != format_)) stop();
    if (!run_ && Clock::now() < settles_) return false;
    if (jumped && next_ && run_ && head <= next_->at && head >= next_->from) {
        run_ = std::move(next_);
        run_->waits = false;
    } else if (!run_ || jumped || head > run_->at + frames(kLostSeconds)) {
        return restart(head);
    }
    const bool loops = w_.loopEnd > w_.loopStart && head < w_.loopEnd;
    const Frames end = loops ? std::min(w_.spec->rig.length, w_.loopEnd + frames(kLoopTailSeconds))
                             : w_.spec->rig.length;
    if (run_->at < std::min(end, head + frames(kAheadSeconds))) return produce(*run_, head);
    if (!loops) {
        next_ = nullptr;
        return false;
    }
    return serveNextRound(head);
}

bool CodecAhead::serveNextRound(Frames head) {
    const Frames ahead = frames(kAheadSeconds) - (w_.loopEnd - head);
    if (ahead <= 0) return false;
    if (!next_ || next_->from != w_.loopStart) next_ = start(w_.loopStart, true);
    if (!next_) return false;
    const Frames until = std::min(w_.loopEnd + frames(kLoopTailSeconds), w_.loopStart + ahead);
    return next_->at < until && produce(*next_, w_.loopStart);
}

bool CodecAhead::restart(Frames head) {
    next_ = nullptr;
    run_ = start(sounds() ? head + frames(kLeadSeconds) : head, false);
    if (run_) ports_.codec.oldestRun.store(run_->id, std::memory_order_release);
    return run_ != nullptr;
}

std::unique_ptr<CodecAhead::Run> CodecAhead::start(Frames from, bool waits) {
    if (from >= w_.spec->rig.length) return nullptr;
    auto stream = CodecStream::create(*format_, rate_);
    if (!stream) {
        const std::lock_guard lock(mutex_);
        refused_ = format_;
        problem_ = stream.error().message;
        return nullptr;
    }
    auto run = std::make_unique<Run>(rate_);
    run->stream = std::move(*stream);
    run->spec = w_.spec;
    run->format = format_;
    run->source = makeSource_();
    if (!run->source) return nullptr;
    run->at = run->from = from / kQuantum * kQuantum;
    // At a block of the coder where that is a quantum, too: then a file is cut likewise.
    const Frames block = run->stream->blockFrames();
    const Frames grid = block % kQuantum == 0 ? block : kQuantum;
    const Frames begin = std::max<Frames>(0, from - frames(kPreRollSeconds)) / grid * grid;
    run->skip = run->at - begin;
    bool exact = false;
    run->rig =
        render_.rigAt(*run->spec, begin, *run->source, exact, [this] { return overtaken(); });
    if (!run->rig) return nullptr;
    run->waits = waits;
    run->id = ++lastRun_;
    return run;
}

/// Until so many frames lie ready, or the programme's end is out of the codec.
bool CodecAhead::fill(Run& run, Frames count) {
    double both[2 * kQuantum];
    Block block;
    while (std::ssize(run.decoded) < 2 * count && !run.finished) {
        if (overtaken()) return false;
        Done went = done();
        if (run.rig->position() >= run.spec->rig.length) {
            run.finished = true;
            went = run.stream->finish(run.decoded);
        } else {
            run.rig->keepReady(*run.source);
            run.rig->run(block, *run.source);
            for (std::size_t n = 0; n < kQuantum; ++n) {
                both[2 * n] = block.left[n];
                both[2 * n + 1] = block.right[n];
            }
            run.master.insert(run.master.end(), std::begin(both), std::end(both));
            went = run.stream->push(both, kQuantum, run.decoded);
        }
        if (!went) {
            const std::lock_guard lock(mutex_);
            refused_ = format_;
            problem_ = went.error().message;
            return false;
        }
    }
    return true;
}

std::unique_ptr<CodecChunk> CodecAhead::cut(Run& run) {
    std::unique_ptr<CodecChunk> chunk;
    if (free_.empty()) {
        chunk = std::make_unique<CodecChunk>();
    } else {
        chunk = std::move(free_.back());
        free_.pop_back();
    }
    constexpr std::size_t kBoth = 2 * CodecChunk::kFrames;
    run.decoded.resize(std::max(run.decoded.size(), kBoth));
    run.master.resize(std::max(run.master.size(), kBoth));
    chunk->at = run.at;
    chunk->run = run.id;
    chunk->revision = run.spec->rig.plans->revision;
    chunk->waits = run.waits;
    for (std::size_t q = 0; q < CodecChunk::kQuanta; ++q) {
        double power = 0.0;
        for (std::size_t n = q * kQuantum; n < (q + 1) * kQuantum; ++n)
            for (std::size_t c = 0; c < 2; ++c) {
                const double decoded = run.decoded[2 * n + c];
                const double changed = decoded - run.master[2 * n + c];
                chunk->decoded[c][n] = static_cast<float>(decoded);
                chunk->changed[c][n] = static_cast<float>(changed);
                power += changed * changed;
            }
        double peak = 0.0;
        for (std::size_t c = 0; c < 2; ++c) {
            run.peaks[c].add(run.decoded.data() + 2 * kQuantum * q + c, kQuantum, 2);
            peak = std::max(peak, run.peaks[c].takeRecent());
        }
        chunk->peak[q] = static_cast<float>(peak);
        chunk->changedPower[q] = static_cast<float>(power / (2 * kQuantum));
    }
    run.decoded.erase(run.decoded.begin(), run.decoded.begin() + kBoth);
    run.master.erase(run.master.begin(), run.master.begin() + kBoth);
    run.at += CodecChunk::kFrames;
    return chunk;
}

bool CodecAhead::produce(Run& run, Frames head) {
    if (ports_.codec.chunks.out() >= CodecPorts::kMostChunks) return false;
    if (!fill(run, run.skip + CodecChunk::kFrames)) return false;
    const auto skipped = 2 * static_cast<std::ptrdiff_t>(run.skip);
    run.decoded.erase(run.decoded.begin(), run.decoded.begin() + skipped);
    run.master.erase(run.master.begin(), run.master.begin() + skipped);
    run.skip = 0;
    std::unique_ptr<CodecChunk> chunk = cut(run);
    if (chunk->at + CodecChunk::kFrames <= head)
        free_.push_back(std::move(chunk));  // too late to be heard
    else
        ports_.codec.chunks.give(chunk);
    return true;
}

}  // namespace lacquer
