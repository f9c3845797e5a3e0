// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers into libsndfile, whose own conversions differ from format to format.
#include "media/SndfileEncoder.h"

#include <fcntl.h>
#include <sndfile.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <vector>

#include "base/Files.h"

namespace lacquer {
namespace {

class SndfileEncoder : public Encoder {
public:
    SndfileEncoder(SNDFILE* sound, std::filesystem::path path, int bits, int channels)
        : sound_(sound), path_(std::move(path)), bits_(bits), channels_(channels) {}
    ~SndfileEncoder() override {
        if (sound_ != nullptr) sf_close(sound_);
    }

    Done write(const double* interleaved, Frames frames) override {
        // libsndfile takes integers at the top of 32 bits.
        const double scale = std::ldexp(1.0, bits_ - 1);
        const int shift = 32 - bits_;
        words_.resize(static_cast<std::size_t>(frames * channels_));
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const double v =
                std::isnan(interleaved[i]) ? 0.0 : std::nearbyint(interleaved[i] * scale);
            const auto word = static_cast<std::int32_t>(std::clamp(v, -scale, scale - 1.0));
            words_[i] = static_cast<std::int32_t>(static_cast<std::uint32_t>(word) << shift);
        }
        errno = 0;
        if (sf_writef_int(sound_, words_.data(), frames) != frames) return failure();
        return done();
    }

    Done finish() override {
        errno = 0;
        sf_write_sync(sound_);
        const bool failed = sf_error(sound_) != SF_ERR_NO_ERROR || errno == ENOSPC;
        const int status = sf_close(std::exchange(sound_, nullptr));
        if (failed || status != 0) return failure();
        return done();
    }

private:
    // libsndfile does not pass errno on reliably; a short write is a full disk as a rule.
    Error failure() const { return writeFailure(path_, errno != 0 ? errno : ENOSPC); }

    SNDFILE* sound_;
    std::filesystem::path path_;
    int bits_, channels_;
    std::vector<std::int32_t> words_;
};

}  // namespace

Result<std::unique_ptr<Encoder>> createSndfileEncoder(const std::filesystem::path& path,
                                                      const FormatInfo& format, double rate,
                                                      int channels) {
    const int fd = ::open(path.c_str(), O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0666);
    if (fd < 0) return writeFailure(path, errno);
    SF_INFO info = {};
    info.samplerate = static_cast<int>(std::lround(rate));
    info.channels = channels;
    info.format = (format.extension == "aiff" ? SF_FORMAT_AIFF : SF_FORMAT_FLAC) |
                  (format.bits == 24 ? SF_FORMAT_PCM_24 : SF_FORMAT_PCM_16);
    errno = 0;
    SNDFILE* sound = sf_open_fd(fd, SFM_WRITE, &info, SF_TRUE);
    if (sound == nullptr) return writeFailure(path, errno != 0 ? errno : EIO);
    double level = 1.0;
    sf_command(sound, SFC_SET_COMPRESSION_LEVEL, &level, sizeof level);
    sf_command(sound, SFC_SET_ADD_PEAK_CHUNK, nullptr, SF_FALSE);
    return std::unique_ptr<Encoder>(
        std::make_unique<SndfileEncoder>(sound, path, format.bits, channels));
}

}  // namespace lacquer
