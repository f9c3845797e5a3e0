// SPDX-License-Identifier: GPL-3.0-or-later
// libsndfile over a reader of its own, which mends the header of a recording that was never closed.
#include "media/SndfileDecoder.h"

#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "base/Files.h"
#include "base/Units.h"
#include "media/PcmWords.h"
#include "media/Warnings.h"

namespace lacquer {
namespace {

constexpr std::int64_t kReadAhead = 1 << 18;
// As much and more goes straight to where it is wanted.
constexpr std::int64_t kDirectRead = 1 << 14;

// The file as libsndfile sees it: read ahead in large pieces, with a few bytes patched.
class PatchedFile {
public:
    explicit PatchedFile(int fd) : fd_(fd), buffer_(static_cast<std::size_t>(kReadAhead)) {
        struct stat facts = {};
        if (::fstat(fd, &facts) == 0) size_ = facts.st_size;
    }
    ~PatchedFile() { ::close(fd_); }
    PatchedFile(const PatchedFile&) = delete;
    PatchedFile& operator=(const PatchedFile&) = delete;

    void patch(std::int64_t at, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            patches_.push_back({at + i, static_cast<char>(value >> (8 * i) & 0xFF)});
        patchesEnd_ = std::max(patchesEnd_, at + bytes);
    }
    int error() const { return error_; }

    static SF_VIRTUAL_IO functions() {
        return {[](void* p) -> sf_count_t { return of(p).size_; },
                [](sf_count_t to, int whence, void* p) { return of(p).seek(to, whence); },
                [](void* out, sf_count_t count, void* p) {
                    return of(p).read(static_cast<char*>(out), count);
                },
                [](const void*, sf_count_t, void*) -> sf_count_t { return 0; },
                [](void* p) -> sf_count_t { return of(p).position_; }};
    }

private:
    struct Patch {
        std::int64_t at;
        char value;
    };
    static PatchedFile& of(void* p) { return *static_cast<PatchedFile*>(p); }

    sf_count_t seek(sf_count_t to, int whence) {
        const std::int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position_ : size_;
        if (to < -base || to > INT64_MAX - base) return -1;
        return position_ = base + to;
    }

    sf_count_t read(char* out, sf_count_t count) {
        sf_count_t total = 0;
        while (total < count) {
            if (count - total >= kDirectRead && position_ >= patchesEnd_ && !isAhead()) {
                const ssize_t n =
                    ::pread(fd_, out + total, static_cast<std::size_t>(count - total), position_);
                if (n < 0) error_ = errno;
                if (n <= 0) break;
                total += n;
                position_ += n;
                continue;
            }
            if (!isAhead() && !fill()) break;
            const std::int64_t offset = position_ - bufferStart_;
            const std::int64_t n = std::min<std::int64_t>(count - total, bufferFill_ - offset);
            std::memcpy(out + total, buffer_.data() + offset, static_cast<std::size_t>(n));
            total += n;
            position_ += n;
        }
        return total;
    }

    bool isAhead() const {
        return position_ >= bufferStart_ && position_ < bufferStart_ + bufferFill_;
    }

    bool fill() {
        bufferStart_ = position_ - position_ % 4096;
        bufferFill_ = 0;
        const ssize_t n = ::pread(fd_, buffer_.data(), buffer_.size(), bufferStart_);
        if (n < 0) error_ = errno;
        if (n <= 0) return false;
        bufferFill_ = n;
        for (const Patch& p : patches_)
            if (p.at >= bufferStart_ && p.at < bufferStart_ + bufferFill_)
                buffer_[static_cast<std::size_t>(p.at - bufferStart_)] = p.value;
        return position_ < bufferStart_ + bufferFill_;
    }

    int fd_;
    std::int64_t size_ = 0, position_ = 0, bufferStart_ = 0, bufferFill_ = 0;
    std::vector<char> buffer_;
    std::vector<Patch> patches_;
    std::int64_t patchesEnd_ = 0;
    int error_ = 0;
};

struct Width {
    int bits;
    bool isFloat, isLossy, wide;
    const char *wavId, *words;
};

Width widthOf(int subtype) {
    switch (subtype) {
    case SF_FORMAT_PCM_S8:
    case SF_FORMAT_PCM_U8: return {8, false, false, false, "wav16", ", 8 bit"};
    case SF_FORMAT_PCM_16:
    case SF_FORMAT_ALAC_16: return {16, false, false, false, "wav16", ", 16 bit"};
    case SF_FORMAT_ALAC_20: return {20, false, false, false, "wav24", ", 20 bit"};
    case SF_FORMAT_PCM_24:
    case SF_FORMAT_ALAC_24: return {24, false, false, false, "wav24", ", 24 bit"};
    case SF_FORMAT_PCM_32:
    case SF_FORMAT_ALAC_32: return {32, false, false, true, "wav32", ", 32 bit"};
    case SF_FORMAT_FLOAT: return {0, true, false, false, "wav32f", ", 32 bit float"};
    case SF_FORMAT_DOUBLE: return {0, true, false, true, "wav64f", ", 64 bit float"};
    default: return {0, false, true, false, "wav16", ""};
    }
}

const char* containerName(int type) {
    switch (type) {
    case SF_FORMAT_WAV:
    case SF_FORMAT_WAVEX: return "WAV";
    case SF_FORMAT_RF64: return "RF64";
    case SF_FORMAT_W64: return "W64";
    case SF_FORMAT_AIFF: return "AIFF";
    case SF_FORMAT_CAF: return "CAF";
    case SF_FORMAT_FLAC: return "FLAC";
    case SF_FORMAT_OGG: return "Ogg";
    case SF_FORMAT_AU: return "AU";
    default: return "";
    }
}

std::string nearestFormat(int type, int subtype, const Width& width) {
    if (subtype == SF_FORMAT_VORBIS) return "ogg-q6";
    if (subtype == SF_FORMAT_OPUS) return "opus-160";
    const bool is24 = width.bits == 20 || width.bits == 24,
               is16 = width.bits == 8 || width.bits == 16;
    if (type == SF_FORMAT_FLAC) return is24 ? "flac24" : "flac16";
    if (type == SF_FORMAT_AIFF && (is24 || is16)) return is24 ? "aiff24" : "aiff16";
    if (type == SF_FORMAT_RF64 && is24) return "rf64-24";
    if (subtype >= SF_FORMAT_ALAC_16 && subtype <= SF_FORMAT_ALAC_24)
        return is24 ? "alac24" : "alac16";
    return width.wavId;
}

std::string describe(int format, const Width& width) {
    const int type = format & SF_FORMAT_TYPEMASK, subtype = format & SF_FORMAT_SUBMASK;
    if (subtype == SF_FORMAT_VORBIS) return "Ogg Vorbis";
    if (subtype == SF_FORMAT_OPUS) return "Ogg Opus";
    std::string name = containerName(type);
    if (subtype >= SF_FORMAT_ALAC_16 && subtype <= SF_FORMAT_ALAC_32) name = "ALAC (CAF)";
    if (name.empty()) {
        SF_FORMAT_INFO info = {type, nullptr, nullptr};
        sf_command(nullptr, SFC_GET_FORMAT_INFO, &info, sizeof info);
        name = info.name != nullptr ? info.name : "audio";
    }
    if (*width.words != '\0') return name + width.words;
    SF_FORMAT_INFO info = {subtype, nullptr, nullptr};
    sf_command(nullptr, SFC_GET_FORMAT_INFO, &info, sizeof info);
    return info.name != nullptr ? name + ", " + info.name : name;
}

class SndfileDecoder : public Decoder {
public:
    SndfileDecoder(int fd, std::filesystem::path path, const SoundHeader& header)
        : file_(fd), path_(std::move(path)), header_(header) {
        if (header.unfinished && header.container == Container::Rf64)
            file_.patch(header.wideSizeField, static_cast<std::uint64_t>(header.audioBytes), 8);
        if (header.unfinished)
            file_.patch(
                header.sizeField,
                static_cast<std::uint64_t>(std::min<std::int64_t>(header.audioBytes, 0xFFFFFFFF)),
                4);
        functions_ = PatchedFile::functions();
        SF_INFO info = {};
        sound_ = sf_open_virtual(&functions_, SFM_READ, &info, &file_);
        if (sound_ != nullptr) describeStream(info);
    }
    ~SndfileDecoder() override {
        if (sound_ != nullptr) sf_close(sound_);
    }

    bool isOpen() const { return sound_ != nullptr; }

    Result<Frames> read(double* interleaved, Frames frames) override {
        if (frames <= 0) return Frames{0};
        const Frames n = rawBytes_ > 0
                             ? readRaw(interleaved, frames)
                             : std::max<Frames>(0, sf_readf_double(sound_, interleaved, frames));
        if (file_.error() != 0) return readFailure(path_, file_.error());
        framesRead_ += n;
        if (n < frames) {
            ended_ = true;
            damaged_ = damaged_ || sf_error(sound_) != SF_ERR_NO_ERROR;
        }
        return n;
    }

    std::optional<Message> warning() const override {
        if (!ended_) return std::nullopt;
        const std::string length = formatTime(framesToSeconds(framesRead_, info_.rate));
        if (header_.unfinished) return Message(kNeverFinished, {path_.string(), length});
        if (info_.promisedFrames && framesRead_ < *info_.promisedFrames) {
            const double missing = framesToSeconds(*info_.promisedFrames - framesRead_, info_.rate);
            return Message(kCutShort, {path_.string(), length, formatTime(missing)});
        }
        if (endUnknown_ || damaged_) return Message(kNoEnd, {path_.string(), length});
        return std::nullopt;
    }

private:
    // Little-endian 16 and 24 bit words, the common case: three times as fast as libsndfile's way.
    Frames readRaw(double* interleaved, Frames frames) {
        const Frames frameBytes = Frames{rawBytes_} * info_.channels;
        raw_.resize(static_cast<std::size_t>(frames * frameBytes) + 1);
        const Frames n =
            std::max<Frames>(0, sf_read_raw(sound_, raw_.data(), frames * frameBytes)) / frameBytes;
        const auto samples = static_cast<std::size_t>(n * info_.channels);
        if (rawBytes_ == 2)
            unpack16(raw_.data(), samples, interleaved);
        else
            unpack24(raw_.data(), samples, interleaved);
        return n;
    }

    void describeStream(const SF_INFO& sf) {
        const int type = sf.format & SF_FORMAT_TYPEMASK, subtype = sf.format & SF_FORMAT_SUBMASK;
        const Width width = widthOf(subtype);
        info_.rate = sf.samplerate;
        info_.channels = sf.channels;
        info_.bits = width.bits;
        info_.isFloat = width.isFloat;
        info_.isLossy = width.isLossy;
        info_.wide = width.wide;
        const bool isLittle = header_.container == Container::Wav ||
                              header_.container == Container::Rf64 ||
                              header_.container == Container::W64;
        if (isLittle && (subtype == SF_FORMAT_PCM_16 || subtype == SF_FORMAT_PCM_24))
            rawBytes_ = width.bits / 8;
        info_.formatId = nearestFormat(type, subtype, width);
        info_.formatName = describe(sf.format, width);
        // A year at the highest rate: more is no length but a sign that the end was not found.
        const Frames mostCredible = Frames{384000} * 3600 * 24 * 366;
        endUnknown_ = sf.frames > mostCredible;
        if (header_.promised)
            info_.promisedFrames = std::max(*header_.promised, Frames{sf.frames});
        else if (!endUnknown_ && sf.frames >= 0)
            info_.promisedFrames = sf.frames;
        if (header_.unfinished) info_.promisedFrames = sf.frames;
        info_.lengthIsSure =
            header_.promised == Frames{sf.frames} && width.bits > 0 && !header_.unfinished;
    }

    PatchedFile file_;
    std::filesystem::path path_;
    SoundHeader header_;
    SF_VIRTUAL_IO functions_ = {};
    SNDFILE* sound_ = nullptr;
    int rawBytes_ = 0;  // of a sample that is read without libsndfile's conversion; 0: all others
    std::vector<unsigned char> raw_;
    Frames framesRead_ = 0;
    bool ended_ = false, damaged_ = false, endUnknown_ = false;
};

}  // namespace

std::unique_ptr<Decoder> openWithSndfile(int fd, const std::filesystem::path& path,
                                         const SoundHeader& header) {
    auto decoder = std::make_unique<SndfileDecoder>(fd, path, header);
    if (!decoder->isOpen()) return nullptr;
    return decoder;
}

}  // namespace lacquer
