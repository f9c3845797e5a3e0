// SPDX-License-Identifier: GPL-3.0-or-later
// A WAV header with room for ds64 (EBU Tech 3306), filled in when the length is known.
#include "media/PcmWriter.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <vector>

#include "base/Files.h"
#include "media/PcmWords.h"

namespace lacquer {
namespace {

constexpr std::size_t kBuffered = 1 << 18, kSpare = 4;
constexpr Frames kPiece = 512;  // samples
// Words are copied as they lie in memory.
static_assert(std::endian::native == std::endian::little);

// Little-endian bytes, one after the other.
class Out {
public:
    void text(const char* four) { bytes_.insert(bytes_.end(), four, four + 4); }
    void number(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i)
            bytes_.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
    }
    std::vector<char>& bytes() { return bytes_; }

private:
    std::vector<char> bytes_;
};

class PcmWriter : public Encoder {
public:
    PcmWriter(int fd, std::filesystem::path path, const FormatInfo& format, double rate,
              int channels, std::uint32_t reserved)
        : fd_(fd),
          path_(std::move(path)),
          rate_(static_cast<std::uint32_t>(std::llround(rate))),
          channels_(channels),
          bits_(format.bits),
          reserved_(reserved),
          alwaysWide_(format.id == "rf64-24") {
        if (bits_ == 0) floatBytes_ = format.id == "wav64f" ? 8 : 4;
        sampleBytes_ = bits_ > 0 ? bits_ / 8 : floatBytes_;
        out_.bytes().reserve(kBuffered + 8 * kPiece + 64);
        out_.bytes() = header();
    }
    ~PcmWriter() override {
        if (fd_ >= 0) ::close(fd_);
    }

    Done write(const double* interleaved, Frames frames) override {
        std::vector<char>& bytes = out_.bytes();
        for (Frames left = frames * channels_; left > 0;) {
            const auto part = static_cast<std::size_t>(std::min<Frames>(left, kPiece));
            const std::size_t at = bytes.size();
            bytes.resize(at + part * static_cast<std::size_t>(sampleBytes_) + kSpare);
            put(interleaved, part, bytes.data() + at);
            bytes.resize(bytes.size() - kSpare);
            interleaved += part;
            left -= static_cast<Frames>(part);
            if (bytes.size() >= kBuffered)
                if (Done flushed = flush(); !flushed) return flushed;
        }
        frames_ += frames;
        return done();
    }

    Done finish() override {
        if ((dataBytes() & 1) != 0) out_.number(0, 1);
        if (Done flushed = flush(); !flushed) return flushed;
        const std::vector<char> bytes = header();
        if (::pwrite(fd_, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
            return writeFailure(path_, errno);
        const int status = ::close(fd_);
        fd_ = -1;
        if (status != 0) return writeFailure(path_, errno);
        return done();
    }

private:
    std::uint64_t dataBytes() const {
        return static_cast<std::uint64_t>(frames_) *
               static_cast<std::uint64_t>(channels_ * sampleBytes_);
    }

    // At most kPiece samples; kSpare bytes behind them are written too.
    void put(const double* values, std::size_t count, char* to) const {
        if (floatBytes_ == 8) {
            std::memcpy(to, values, 8 * count);
        } else if (floatBytes_ == 4) {
            float narrow[kPiece];
            for (std::size_t i = 0; i < count; ++i) narrow[i] = static_cast<float>(values[i]);
            std::memcpy(to, narrow, 4 * count);
        } else {
            std::uint32_t words[kPiece];
            toWords(values, count, std::ldexp(1.0, bits_ - 1), words);
            if (sampleBytes_ == 3)
                return pack24(words, count, reinterpret_cast<unsigned char*>(to));
            for (std::size_t i = 0; i < count; ++i, to += sampleBytes_)
                std::memcpy(to, &words[i], 4);
        }
    }

    std::vector<char> header() const {
        const std::uint64_t data = dataBytes(), padded = data + (data & 1);
        const bool isFloat = bits_ == 0;
        const std::uint64_t room = reserved_ > 0 ? reserved_ + 8 : 0;
        const std::uint64_t rest = 4 + 36 + room + 24 + (isFloat ? 12u + 2u : 0u) + 8 + padded;
        const bool isWide = alwaysWide_ || rest > 0xFFFFFFFFu;
        const auto frameBytes = static_cast<std::uint32_t>(channels_ * sampleBytes_);
        Out out;
        out.text(isWide ? "RF64" : "RIFF");
        out.number(isWide ? 0xFFFFFFFFu : rest, 4);
        out.text("WAVE");
        out.text(isWide ? "ds64" : "JUNK");
        out.number(28, 4);
        out.number(isWide ? rest : 0, 8);
        out.number(isWide ? data : 0, 8);
        out.number(isWide ? static_cast<std::uint64_t>(frames_) : 0, 8);
        out.number(0, 4);
        if (reserved_ > 0) {
            out.text("JUNK");
            out.number(reserved_, 4);
            out.bytes().insert(out.bytes().end(), reserved_, '\0');
        }
        out.text("fmt ");
        out.number(isFloat ? 18 : 16, 4);
        out.number(isFloat ? 3 : 1, 2);
        out.number(static_cast<std::uint64_t>(channels_), 2);
        out.number(rate_, 4);
        out.number(std::uint64_t{rate_} * frameBytes, 4);
        out.number(frameBytes, 2);
        out.number(static_cast<std::uint64_t>(sampleBytes_) * 8, 2);
        if (isFloat) {
            out.number(0, 2);
            out.text("fact");
            out.number(4, 4);
            out.number(std::min<std::uint64_t>(static_cast<std::uint64_t>(frames_), 0xFFFFFFFFu),
                       4);
        }
        out.text("data");
        out.number(isWide ? 0xFFFFFFFFu : data, 4);
        return std::move(out.bytes());
    }

    Done flush() {
        const std::vector<char>& bytes = out_.bytes();
        for (std::size_t at = 0; at < bytes.size();) {
            const ssize_t n = ::write(fd_, bytes.data() + at, bytes.size() - at);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return writeFailure(path_, n < 0 ? errno : ENOSPC);
            at += static_cast<std::size_t>(n);
        }
        out_.bytes().clear();
        return done();
    }

    int fd_;
    std::filesystem::path path_;
    std::uint32_t rate_;
    int channels_, bits_, floatBytes_ = 0, sampleBytes_ = 0;
    std::uint32_t reserved_;
    bool alwaysWide_;
    Frames frames_ = 0;
    Out out_;
};

}  // namespace

Result<std::unique_ptr<Encoder>> createPcmWriter(const std::filesystem::path& path,
                                                 const FormatInfo& format, double rate,
                                                 int channels, std::uint32_t reserved) {
    const int fd = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0) return writeFailure(path, errno);
    return std::unique_ptr<Encoder>(
        std::make_unique<PcmWriter>(fd, path, format, rate, channels, reserved));
}

}  // namespace lacquer
