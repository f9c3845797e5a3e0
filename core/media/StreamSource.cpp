// SPDX-License-Identifier: GPL-3.0-or-later
// A ring of the last frames decoded, filled as far as a rig asks.
#include "media/StreamSource.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/Units.h"
#include "dsp/BlockOps.h"

namespace lacquer {
namespace {

constexpr Frames kRing = 16384;  // frames
constexpr Frames kPiece = 4096;

// Decodes to the end: counts, and refuses what is no number.
Result<Frames> countFrames(Decoder& decoder, const std::filesystem::path& path, Task& task) {
    const StreamInfo& info = decoder.info();
    std::vector<double> piece(static_cast<std::size_t>(kPiece * info.channels));
    Frames total = 0;
    for (;;) {
        if (task.cancelled())
            return Error(TR("media", "Reading “%1” was cancelled."), {path.string()});
        const Result<Frames> n = decoder.read(piece.data(), kPiece);
        if (!n || *n == 0) return n ? Result<Frames>(total) : n;
        const Frames bad = findNonFinite(piece.data(), *n, info.channels);
        if (bad >= 0) return nonFiniteError(path, framesToSeconds(total + bad, info.rate));
        total += *n;
        if (info.promisedFrames && *info.promisedFrames > 0)
            task.report(std::min(
                1.0, static_cast<double>(total) / static_cast<double>(*info.promisedFrames)));
    }
}

}  // namespace

Frames findNonFinite(const double* interleaved, Frames frames, int channels) {
    constexpr int kLanes = 8;
    const Frames samples = frames * channels;
    double probe[kLanes] = {};  // x · 0 is 0, unless x is no number or infinite
    Frames i = 0;
    for (; i + kLanes <= samples; i += kLanes)
        for (int lane = 0; lane < kLanes; ++lane) probe[lane] += interleaved[i + lane] * 0.0;
    for (; i < samples; ++i) probe[0] += interleaved[i] * 0.0;
    double sum = 0;
    for (const double p : probe) sum += p;
    if (sum == 0.0) return -1;
    for (i = 0; i < samples; ++i)
        if (!std::isfinite(interleaved[i])) return i / channels;
    return -1;
}

Error nonFiniteError(const std::filesystem::path& path, double seconds) {
    return Error(
        TR("media",
           "“%1” cannot be used: at %2 it holds a value that is no finite number, a fault of the "
           "program that wrote it. Render it again."),
        {path.string(), formatTime(seconds)});
}

Result<std::unique_ptr<StreamSource>> StreamSource::open(const std::filesystem::path& path,
                                                         Task& task) {
    std::unique_ptr<StreamSource> source(new StreamSource);
    source->path_ = path;
    auto decoder = Decoder::open(path);
    if (!decoder) return decoder.error();
    const StreamInfo info = (*decoder)->info();
    if (info.lengthIsSure && info.promisedFrames) {
        source->frames_ = *info.promisedFrames;
        source->decoder_ = std::move(*decoder);
    } else {
        const Result<Frames> frames = countFrames(**decoder, path, task);
        if (!frames) return frames.error();
        source->frames_ = *frames;
        source->warning_ = (*decoder)->warning();
        if (!source->reopen()) return *source->failure_;
    }
    if (source->frames_ == 0)
        return Error(
            TR("media",
               "“%1” holds no sound: its length is zero. Choose another file or render it again."),
            {path.string()});
    source->ring_.resize(2 * static_cast<std::size_t>(kRing));
    source->piece_.resize(static_cast<std::size_t>(kPiece * info.channels));
    return source;
}

bool StreamSource::reopen() {
    auto decoder = Decoder::open(path_);
    if (!decoder) {
        failure_ = decoder.error();
        return false;
    }
    decoder_ = std::move(*decoder);
    decoded_ = 0;
    return true;
}

bool StreamSource::fillUpTo(Frames end) {
    const int channels = decoder_->info().channels;
    while (decoded_ < end) {
        // Two channels lie in the ring as they come.
        double* const place = &ring_[static_cast<std::size_t>(2 * (decoded_ % kRing))];
        const Frames most = std::min(kPiece, frames_ - decoded_);
        const Result<Frames> n =
            channels == 2 ? decoder_->read(place, std::min(most, kRing - decoded_ % kRing))
                          : decoder_->read(piece_.data(), most);
        if (!n)
            failure_ = n.error();
        else if (*n == 0)
            failure_ =
                Error(TR("media", "“%1” changed while it was read. Try again."), {path_.string()});
        if (failure_) return false;
        for (Frames i = 0; channels != 2 && i < *n; ++i) {
            const auto to = static_cast<std::size_t>(2 * ((decoded_ + i) % kRing));
            ring_[to] = piece_[static_cast<std::size_t>(i * channels)];
            ring_[to + 1] = piece_[static_cast<std::size_t>(i * channels + channels - 1)];
        }
        decoded_ += *n;
    }
    return true;
}

bool StreamSource::read(int, Frames start, Block& out) noexcept {
    out.clear();
    if (failure_) return false;
    const Frames begin = std::max<Frames>(start, 0),
                 end = std::min<Frames>(start + kQuantum, frames_);
    if (begin >= end) return true;
    try {
        if (begin < decoded_ - kRing && !reopen()) return false;
        if (!fillUpTo(end)) return false;
    } catch (const std::bad_alloc&) {
        failure_ = Error(
            TR("media",
               "There is not enough memory to read “%1”. Close other programs and try again."),
            {path_.string()});
        return false;
    }
    const Frames place = begin % kRing;
    if (end - begin == kQuantum && place + kQuantum <= kRing) {
        separate(&ring_[static_cast<std::size_t>(2 * place)], out);
        return true;
    }
    for (Frames at = begin; at < end; ++at) {
        const auto from = static_cast<std::size_t>(2 * (at % kRing));
        out.left[static_cast<std::size_t>(at - start)] = ring_[from];
        out.right[static_cast<std::size_t>(at - start)] = ring_[from + 1];
    }
    return true;
}

}  // namespace lacquer
