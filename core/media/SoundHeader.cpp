// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the chunks of RIFF, RF64 (EBU Tech 3306), Wave64, AIFF and CAF as far as the data.
#include "media/SoundHeader.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <string_view>

namespace lacquer {
namespace {

constexpr int kMostChunks = 4096;

class Bytes {
public:
    explicit Bytes(int fd) : fd_(fd) {
        struct stat facts = {};
        if (::fstat(fd, &facts) == 0) size_ = facts.st_size;
    }
    std::int64_t size() const { return size_; }

    std::uint64_t little(std::int64_t at, int count) const { return number(at, count, false); }
    std::uint64_t big(std::int64_t at, int count) const { return number(at, count, true); }
    bool is(std::int64_t at, std::string_view text) const {
        std::array<char, 16> buffer{};
        return ::pread(fd_, buffer.data(), text.size(), at) == static_cast<ssize_t>(text.size()) &&
               std::string_view(buffer.data(), text.size()) == text;
    }

private:
    // What lies past the end reads as 0.
    std::uint64_t number(std::int64_t at, int count, bool isBig) const {
        unsigned char buffer[8] = {};
        if (::pread(fd_, buffer, static_cast<std::size_t>(count), at) != count) return 0;
        std::uint64_t value = 0;
        for (int i = 0; i < count; ++i) value = value << 8 | buffer[isBig ? i : count - 1 - i];
        return value;
    }
    int fd_;
    std::int64_t size_ = 0;
};

// Sizes that programs write when they cannot know: no promise.
bool isCredible(std::uint64_t size) {
    return size != 0 && size < 0xFFFFFF00u && !(size >= 0x7FFFFF00u && size <= 0x80000000u);
}

std::optional<Frames> wholeFrames(std::uint64_t bytes, std::uint64_t frameBytes) {
    if (frameBytes == 0 || bytes > 0x7FFFFFFFFFFFFFFFull) return std::nullopt;
    return static_cast<Frames>(bytes / frameBytes);
}

bool looksLikeChunk(const Bytes& file, std::int64_t at) {
    for (int i = 0; i < 4; ++i) {
        const auto c = file.little(at + i, 1);
        if (c < 32 || c > 126) return false;
    }
    return at + 8 + static_cast<std::int64_t>(file.little(at + 4, 4)) <= file.size() + 1;
}

// PCM, float or an extensible header of either: the data's bytes count frames.
bool isLinear(std::uint64_t tag, std::uint64_t extensibleTag) {
    if (tag == 0xFFFE) tag = extensibleTag;
    return tag == 1 || tag == 3;
}

void readWav(const Bytes& file, SoundHeader& header) {
    std::uint64_t frameBytes = 0, wideSize = 0;
    std::int64_t at = 12;
    for (int n = 0; n < kMostChunks && at + 8 <= file.size(); ++n) {
        const auto size = file.little(at + 4, 4);
        if (file.is(at, "ds64")) {
            wideSize = file.little(at + 16, 8);
            header.wideSizeField = at + 16;
        } else if (file.is(at, "fmt ")) {
            if (isLinear(file.little(at + 8, 2), file.little(at + 32, 2)))
                frameBytes = file.little(at + 20, 2);
        } else if (file.is(at, "data")) {
            header.dataOffset = at + 8;
            header.sizeField = at + 4;
            const bool isWide = header.container == Container::Rf64 && size == 0xFFFFFFFF;
            const std::uint64_t bytes = isWide ? wideSize : size;
            const std::int64_t rest = file.size() - header.dataOffset;
            header.unfinished = bytes == 0 && frameBytes > 0 &&
                                rest >= static_cast<std::int64_t>(frameBytes) &&
                                !looksLikeChunk(file, header.dataOffset);
            if (header.unfinished)
                header.audioBytes = rest - rest % static_cast<std::int64_t>(frameBytes);
            else if (isWide || isCredible(bytes))
                header.promised = wholeFrames(bytes, frameBytes);
            return;
        }
        at += 8 + static_cast<std::int64_t>(size + (size & 1));
    }
}

void readW64(const Bytes& file, SoundHeader& header) {
    std::uint64_t frameBytes = 0;
    std::int64_t at = 40;
    for (int n = 0; n < kMostChunks && at + 24 <= file.size(); ++n) {
        const auto size = file.little(at + 16, 8);
        if (file.is(at, "fmt ")) {
            if (isLinear(file.little(at + 24, 2), file.little(at + 48, 2)))
                frameBytes = file.little(at + 36, 2);
        } else if (file.is(at, "data")) {
            header.dataOffset = at + 24;
            if (size >= 24) header.promised = wholeFrames(size - 24, frameBytes);
            return;
        }
        if (size < 24 || size > static_cast<std::uint64_t>(file.size())) return;
        at += static_cast<std::int64_t>((size + 7) & ~std::uint64_t{7});
    }
}

void readAiff(const Bytes& file, SoundHeader& header) {
    const bool isPlain = file.is(8, "AIFF");
    std::int64_t at = 12;
    for (int n = 0; n < kMostChunks && at + 8 <= file.size(); ++n) {
        const auto size = file.big(at + 4, 4);
        if (file.is(at, "COMM")) {
            bool isLinearData = isPlain;
            for (const char* kind :
                 {"NONE", "sowt", "fl32", "FL32", "fl64", "FL64", "in24", "in32"})
                isLinearData = isLinearData || file.is(at + 26, kind);
            const auto frames = file.big(at + 10, 4);
            if (isLinearData && isCredible(frames)) header.promised = static_cast<Frames>(frames);
        } else if (file.is(at, "SSND")) {
            header.dataOffset = at + 16 + static_cast<std::int64_t>(file.big(at + 8, 4));
        }
        at += 8 + static_cast<std::int64_t>(size + (size & 1));
    }
}

void readCaf(const Bytes& file, SoundHeader& header) {
    std::uint64_t frameBytes = 0;
    std::int64_t at = 8;
    for (int n = 0; n < kMostChunks && at + 12 <= file.size(); ++n) {
        const auto size = file.big(at + 4, 8);
        if (file.is(at, "desc")) {
            if (file.is(at + 20, "lpcm")) frameBytes = file.big(at + 28, 4);
        } else if (file.is(at, "data")) {
            header.dataOffset = at + 16;
            if (size >= 4 && size < 0x7FFFFFFFFFFFFF00ull)
                header.promised = wholeFrames(size - 4, frameBytes);
            return;
        }
        if (size > static_cast<std::uint64_t>(file.size())) return;
        at += 12 + static_cast<std::int64_t>(size);
    }
}

// An ID3v2 tag may stand ahead of anything; its size has 7 bits a byte.
std::int64_t skipId3(const Bytes& file) {
    if (!file.is(0, "ID3")) return 0;
    const auto s = file.big(6, 4);
    return 10 + static_cast<std::int64_t>((s >> 24 & 0x7F) << 21 | (s >> 16 & 0x7F) << 14 |
                                          (s >> 8 & 0x7F) << 7 | (s & 0x7F));
}

Container sniff(const Bytes& file) {
    if (file.is(0, "RIFF") && file.is(8, "WAVE")) return Container::Wav;
    if (file.is(0, "RF64") || file.is(0, "BW64")) return Container::Rf64;
    if (file.is(0, "riff")) return Container::W64;
    if (file.is(0, "FORM")) return Container::Aiff;
    if (file.is(0, "caff")) return Container::Caf;
    if (file.is(0, ".snd")) return Container::Au;
    if (file.is(0, "OggS")) return Container::Ogg;
    if (file.is(4, "ftyp") || file.is(4, "moov") || file.is(4, "mdat")) return Container::Mp4;
    const std::int64_t start = skipId3(file);
    if (file.is(start, "fLaC")) return Container::Flac;
    const bool isSync = (file.big(start, 2) & 0xFFE0) == 0xFFE0;
    return start > 0 || isSync ? Container::Mpeg : Container::Unknown;
}

}  // namespace

SoundHeader readSoundHeader(int fd) {
    const Bytes file(fd);
    SoundHeader header;
    header.container = sniff(file);
    switch (header.container) {
    case Container::Wav:
    case Container::Rf64: readWav(file, header); break;
    case Container::W64: readW64(file, header); break;
    case Container::Aiff: readAiff(file, header); break;
    case Container::Caf: readCaf(file, header); break;
    default: break;
    }
    return header;
}

}  // namespace lacquer
