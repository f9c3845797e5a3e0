// SPDX-License-Identifier: GPL-3.0-or-later
// One file to a clip: this thread decodes, checks and converts, a second one writes pages and peaks.
#include <algorithm>
#include <cmath>
#include <new>

#include "base/Units.h"
#include "dsp/Resampler.h"
#include "media/ClipText.h"
#include "media/Importer.h"
#include "media/StreamSource.h"

namespace lacquer {
namespace {

constexpr Frames kPiece = 16384;  // frames a piece: small enough to stay in the processor's cache
constexpr std::size_t kMostQueued = 8;

// Interleaved samples on their way; the room is kept and used again.
struct Piece {
    std::vector<double> room;
    std::size_t used = 0;  // samples
};

// Takes interleaved pieces on its own thread, gives full pages to the writer and the peaks.
class PageBuilder {
public:
    PageBuilder(PageWriter& writer, Peaks& peaks, const PageShape& shape)
        : writer_(writer), peaks_(peaks), shape_(shape) {
        const auto room = static_cast<std::size_t>(PageFile::kPageFrames * shape.channels);
        if (shape.wide)
            wide_.resize(room);
        else
            narrow_.resize(room);
        thread_ = std::thread([this] { run(); });
    }
    ~PageBuilder() { stop(); }

    /// False when writing failed: see failure().
    bool push(Piece&& piece) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return queue_.size() < kMostQueued || failure_; });
        if (failure_) return false;
        queue_.push_back(std::move(piece));
        more_.notify_one();
        return true;
    }
    /// An emptied piece to fill again.
    Piece spare() {
        const std::lock_guard lock(mutex_);
        if (spare_.empty()) return {};
        Piece piece = std::move(spare_.back());
        spare_.pop_back();
        return piece;
    }
    /// Waits until all is written.
    Done finish() {
        stop();
        if (!failure_ && held_ > 0) flush();
        peaks_.finish();
        if (failure_) return *failure_;
        return done();
    }
    const std::optional<Error>& failure() const { return failure_; }

private:
    void stop() {
        {
            const std::lock_guard lock(mutex_);
            ended_ = true;
        }
        more_.notify_one();
        if (thread_.joinable()) thread_.join();
    }

    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            more_.wait(lock, [&] { return ended_ || !queue_.empty(); });
            if (queue_.empty() || failure_) return;
            Piece piece = std::move(queue_.front());
            queue_.pop_front();
            lock.unlock();
            room_.notify_one();
            take(piece);
            lock.lock();
            spare_.push_back(std::move(piece));
        }
    }

    void take(const Piece& piece) {
        const Frames frames = static_cast<Frames>(piece.used) / shape_.channels;
        const double* const samples = piece.room.data();
        for (Frames at = 0; at < frames;) {
            const Frames n = std::min(frames - at, PageFile::kPageFrames - held_);
            if (shape_.wide)
                part(samples + at * shape_.channels, n, wide_.data());
            else
                part(samples + at * shape_.channels, n, narrow_.data());
            at += n;
            held_ += n;
            if (held_ == PageFile::kPageFrames) flush();
        }
    }

    template <class T>
    void part(const double* in, Frames frames, T* planes) const {
        if (shape_.channels == 1) {
            for (Frames n = 0; n < frames; ++n) planes[held_ + n] = static_cast<T>(in[n]);
            return;
        }
        T* const left = planes + held_;
        T* const right = planes + PageFile::kPageFrames + held_;
        for (Frames n = 0; n < frames; ++n) {
            left[n] = static_cast<T>(in[2 * n]);
            right[n] = static_cast<T>(in[2 * n + 1]);
        }
    }

    void flush() {
        if (shape_.wide)
            flushPlanes(wide_.data());
        else
            flushPlanes(narrow_.data());
        held_ = 0;
    }
    template <class T>
    void flushPlanes(const T* planes) {
        const T* const pointers[2] = {planes,
                                      planes + (shape_.channels == 2 ? PageFile::kPageFrames : 0)};
        peaks_.append(pointers, held_);
        const Done wrote = writer_.write(pointers, held_);
        if (wrote) return;
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = wrote.error();
        room_.notify_one();
    }

    PageWriter& writer_;
    Peaks& peaks_;
    PageShape shape_;
    std::vector<float> narrow_;
    std::vector<double> wide_;
    Frames held_ = 0;
    std::mutex mutex_;
    std::condition_variable more_, room_;
    std::deque<Piece> queue_;
    std::vector<Piece> spare_;
    bool ended_ = false;
    std::optional<Error> failure_;
    std::thread thread_;
};

Error cancelled(const std::filesystem::path& path) {
    return Error(TR("media", "Reading “%1” was cancelled."), {path.string()});
}

// Fills pieces with a file's samples at the clip's rate.
class PieceReader {
public:
    PieceReader(Decoder& decoder, const std::filesystem::path& path, double rate)
        : decoder_(decoder), path_(path), resampler_(decoder.info().rate, rate, channels()) {
        isDirect_ = decoder.info().rate == rate;
        raw_.resize(isDirect_ ? 0 : roomOf());
    }

    /// The frames of the file that went in; 0 at its end, where the piece may still hold sound.
    Result<Frames> next(Piece& piece) {
        std::vector<double>& in = isDirect_ ? piece.room : raw_;
        if (isDirect_) piece.room.resize(roomOf());
        const Result<Frames> n = decoder_.read(in.data(), kPiece);
        if (!n) return n;
        const StreamInfo& info = decoder_.info();
        if (info.isFloat || info.isLossy) {
            const Frames bad = findNonFinite(in.data(), *n, channels());
            if (bad >= 0) return nonFiniteError(path_, framesToSeconds(total_ + bad, info.rate));
        }
        total_ += *n;
        if (isDirect_) {
            piece.used = static_cast<std::size_t>(*n * channels());
            return n;
        }
        piece.room.clear();
        if (*n > 0)
            resampler_.push(raw_.data(), *n, piece.room);
        else
            resampler_.finish(piece.room);
        piece.used = piece.room.size();
        return n;
    }
    Frames total() const { return total_; }

private:
    int channels() const { return decoder_.info().channels; }
    std::size_t roomOf() const { return static_cast<std::size_t>(kPiece * channels()); }

    Decoder& decoder_;
    const std::filesystem::path& path_;
    Resampler resampler_;
    bool isDirect_ = false;
    std::vector<double> raw_;
    Frames total_ = 0;
};

// Reads the whole file into the builder; how many of the file's frames there were.
Result<Frames> decodeAll(Decoder& decoder, const std::filesystem::path& path, double rate,
                         PageBuilder& builder, Task& task) {
    const auto promised = static_cast<double>(decoder.info().promisedFrames.value_or(0));
    PieceReader reader(decoder, path, rate);
    for (;;) {
        if (task.cancelled()) return cancelled(path);
        Piece piece = builder.spare();
        const Result<Frames> n = reader.next(piece);
        if (!n) return n;
        if (!builder.push(std::move(piece))) return *builder.failure();
        if (*n == 0) return reader.total();
        if (promised > 0)
            task.report(std::min(1.0, static_cast<double>(reader.total()) / promised));
    }
}

Result<ClipPtr> decodeClip(Decoder& decoder, Clip clip, const std::filesystem::path& cacheFile,
                           ClipCache& cache, Task& task, const std::shared_ptr<Peaks>& peaks) {
    const PageShape shape{clip.rate, clip.channels, clip.wide, 0};
    auto writer = PageWriter::create(cacheFile, shape);
    if (!writer) return writer.error();
    {
        PageBuilder builder(**writer, *peaks, shape);
        const Result<Frames> frames = decodeAll(decoder, clip.sourcePath, clip.rate, builder, task);
        if (!frames) return frames.error();
        if (Done finished = builder.finish(); !finished) return finished.error();
        clip.sourceFrames = *frames;
    }
    clip.frames = peaks->known();
    if (clip.frames == 0)
        return Error(
            TR("media",
               "“%1” holds no sound: its length is zero. Choose another file or render it again."),
            {clip.sourcePath.string()});
    clip.warning = decoder.warning();
    auto pages = (*writer)->finish(describeClip(clip), peaks->toBytes());
    if (!pages) return pages.error();
    clip.pages = *pages;
    clip.peaks = peaks;
    clip.id = nextClipId();
    auto made = std::make_shared<const Clip>(std::move(clip));
    cache.add(made);
    task.report(1.0);
    return ClipPtr(made);
}

Result<ClipPtr> tryImport(const std::filesystem::path& path, double rate, ClipCache& cache,
                          Task& task,
                          const std::function<void(const ImportJob::Opening&)>& opened) {
    auto decoder = Decoder::open(path);
    if (!decoder) return decoder.error();
    const StreamInfo& info = (*decoder)->info();
    const auto hash = contentHash(path);
    if (!hash) return hash.error();
    Clip clip;
    clip.rate = rate > 0 ? rate : info.rate;
    const auto cacheFile = cache.fileFor(path, *hash, clip.rate);
    if (!cacheFile) return cacheFile.error();
    if (ClipPtr found = cache.find(*cacheFile, path, task)) {
        if (opened) opened({found->source, found->rate, found->frames, found->peaks});
        task.report(1.0);
        return found;
    }
    clip.sourcePath = path;
    clip.contentHash = *hash;
    clip.source = info;
    clip.channels = info.channels;
    clip.wide = info.wide;
    auto peaks = std::make_shared<Peaks>(info.channels);
    std::optional<Frames> promised = info.promisedFrames;
    if (promised) promised = Resampler::outputLength(*promised, info.rate, clip.rate);
    if (opened) opened({info, clip.rate, promised, peaks});
    return decodeClip(**decoder, std::move(clip), *cacheFile, cache, task, peaks);
}

}  // namespace

Result<ClipPtr> importClip(const std::filesystem::path& path, double rate, ClipCache& cache,
                           Task& task,
                           const std::function<void(const ImportJob::Opening&)>& opened) {
    try {
        return tryImport(path, rate, cache, task, opened);
    } catch (const std::bad_alloc&) {
        return Error(
            TR("media",
               "There is not enough memory to read “%1”. Close other programs and try again."),
            {path.string()});
    }
}

}  // namespace lacquer
