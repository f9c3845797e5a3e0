// SPDX-License-Identifier: GPL-3.0-or-later
// A small reader of MP4 boxes and of the first frame of an MP3.
#include "media/Gapless.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace lacquer {
namespace {

constexpr int kMostBoxes = 4096;
constexpr Frames kMostSkip = 96000;

class Reader {
public:
    explicit Reader(int fd) : fd_(fd) {
        struct stat facts = {};
        if (::fstat(fd, &facts) == 0) size_ = facts.st_size;
    }
    std::int64_t size() const { return size_; }
    // Past the end everything is 0.
    std::uint64_t big(std::int64_t at, int count) const {
        unsigned char b[8] = {};
        if (::pread(fd_, b, static_cast<std::size_t>(count), at) != count) return 0;
        std::uint64_t value = 0;
        for (int i = 0; i < count; ++i) value = value << 8 | b[i];
        return value;
    }

private:
    int fd_;
    std::int64_t size_ = 0;
};

constexpr std::uint32_t code(const char (&name)[5]) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(name[0])) << 24 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[1])) << 16 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[2])) << 8 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[3]));
}

struct Box {
    std::int64_t begin = 0, end = 0;  // of what is inside
};

// The first box of a kind inside another that `fits`.
template <class Fits>
std::optional<Box> findBox(const Reader& file, Box in, std::uint32_t kind, Fits fits) {
    for (int n = 0; n < kMostBoxes && in.begin + 8 <= in.end; ++n) {
        std::uint64_t size = file.big(in.begin, 4);
        std::int64_t head = 8;
        if (size == 1) size = file.big(in.begin + 8, 8), head = 16;
        if (size == 0) size = static_cast<std::uint64_t>(in.end - in.begin);
        if (size < static_cast<std::uint64_t>(head)) return std::nullopt;
        const bool isCut = size > static_cast<std::uint64_t>(in.end - in.begin);
        const Box box{in.begin + head, isCut ? in.end : in.begin + static_cast<std::int64_t>(size)};
        if (file.big(in.begin + 4, 4) == kind && fits(box)) return box;
        in.begin = box.end;
    }
    return std::nullopt;
}
std::optional<Box> findBox(const Reader& file, Box in, std::uint32_t kind) {
    return findBox(file, in, kind, [](const Box&) { return true; });
}

bool isSoundTrack(const Reader& file, const Box& trak) {
    const auto mdia = findBox(file, trak, code("mdia"));
    const auto hdlr = mdia ? findBox(file, *mdia, code("hdlr")) : std::nullopt;
    return hdlr && file.big(hdlr->begin + 8, 4) == code("soun");
}

// The first edit that is not empty: where the sound starts in the media and how long it is.
void readEdits(const Reader& file, const Box& trak, double movieScale, Frames mediaLength,
               Gapless& out) {
    const auto edts = findBox(file, trak, code("edts"));
    const auto elst = edts ? findBox(file, *edts, code("elst")) : std::nullopt;
    if (!elst) return;
    const bool isWide = file.big(elst->begin, 1) == 1;
    const int step = isWide ? 20 : 12, word = isWide ? 8 : 4;
    const auto count = std::min<std::uint64_t>(file.big(elst->begin + 4, 4), 8);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::int64_t at = elst->begin + 8 + static_cast<std::int64_t>(i) * step;
        auto start = static_cast<std::int64_t>(file.big(at + word, word));
        if (!isWide) start = static_cast<std::int32_t>(start);
        if (start < 0) continue;
        if (start > kMostSkip || (mediaLength > 0 && start >= mediaLength)) return;
        out.skip = start;
        if (mediaLength <= 0 || movieScale <= 0) return;
        // The edit counts in coarse movie ticks; within one of them the media's own end is meant.
        const double edit = static_cast<double>(file.big(at, word)) * out.timescale / movieScale;
        const Frames rest = mediaLength - start;
        const bool sameEnd =
            std::abs(edit - static_cast<double>(rest)) <= out.timescale / movieScale;
        out.length =
            sameEnd || edit < 1 ? rest : std::min(rest, static_cast<Frames>(std::llround(edit)));
        return;
    }
}

Gapless readMp4(const Reader& file) {
    Gapless out;
    const auto moov = findBox(file, {0, file.size()}, code("moov"));
    if (!moov) return out;
    const auto mvhd = findBox(file, *moov, code("mvhd"));
    const auto trak =
        findBox(file, *moov, code("trak"), [&](const Box& b) { return isSoundTrack(file, b); });
    const auto mdia = trak ? findBox(file, *trak, code("mdia")) : std::nullopt;
    const auto mdhd = mdia ? findBox(file, *mdia, code("mdhd")) : std::nullopt;
    if (!mvhd || !mdhd) return out;
    const bool wideMovie = file.big(mvhd->begin, 1) == 1, wideMedia = file.big(mdhd->begin, 1) == 1;
    const auto movieScale = static_cast<double>(file.big(mvhd->begin + (wideMovie ? 20 : 12), 4));
    out.timescale = static_cast<double>(file.big(mdhd->begin + (wideMedia ? 20 : 12), 4));
    const auto length = file.big(mdhd->begin + (wideMedia ? 24 : 16), wideMedia ? 8 : 4);
    const bool isKnown = length > 0 && length != 0xFFFFFFFF && length < (std::uint64_t{1} << 48);
    const Frames mediaLength = isKnown ? static_cast<Frames>(length) : 0;
    if (isKnown) out.length = mediaLength;
    readEdits(file, *trak, movieScale, mediaLength, out);
    return out;
}

// The decoder's own delay of 528 + 1 frames (LAME's tag document) comes on top of the encoder's.
Gapless readMp3(const Reader& file) {
    Gapless out;
    std::int64_t at = 0;
    if (file.big(0, 3) == 0x494433) {
        const auto s = file.big(6, 4);
        at = 10 + static_cast<std::int64_t>((s >> 24 & 0x7F) << 21 | (s >> 16 & 0x7F) << 14 |
                                            (s >> 8 & 0x7F) << 7 | (s & 0x7F));
    }
    for (int n = 0; n < 4096 && (file.big(at, 2) & 0xFFE0) != 0xFFE0; ++n) ++at;
    const auto head = file.big(at, 4);
    const bool isMpeg1 = (head >> 19 & 3) == 3, isLayer3 = (head >> 17 & 3) == 1,
               isMono = (head >> 6 & 3) == 3;
    if ((head & 0xFFE00000u) != 0xFFE00000u || !isLayer3) return out;
    at += 4 + (isMpeg1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17));
    const auto tag = file.big(at, 4);
    const bool hasFrames = (file.big(at + 4, 4) & 1) != 0;
    if ((tag != code("Xing") && tag != code("Info")) || !hasFrames) return out;
    out.isVariable = tag == code("Xing");
    const Frames total = static_cast<Frames>(file.big(at + 8, 4)) * (isMpeg1 ? 1152 : 576);
    const auto flags = file.big(at + 4, 4);
    const std::int64_t extra = at + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) +
                               (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
    const auto pads = file.big(extra + 21, 3);
    const auto ahead = static_cast<Frames>(pads >> 12), behind = static_cast<Frames>(pads & 0xFFF);
    const bool hasPads = file.big(extra, 1) != 0 && pads != 0 && total > ahead + behind;
    out.skip = hasPads ? ahead + 529 : 0;
    out.length = hasPads ? total - ahead - behind : total;
    if (*out.length <= 0) out.length.reset();
    return out;
}

}  // namespace

Gapless readGapless(int fd, Container container) {
    const Reader file(fd);
    if (container == Container::Mp4) return readMp4(file);
    if (container == Container::Mpeg) return readMp3(file);
    return {};
}

}  // namespace lacquer
