// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the file, asks the libraries in turn, and says plainly why something cannot be opened.
#include "media/Decoder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/Files.h"
#include "base/Units.h"
#include "media/AvDecoder.h"
#include "media/SndfileDecoder.h"

namespace lacquer {
namespace {

namespace fs = std::filesystem;

constexpr double kLowestRate = 8000, kHighestRate = 384000;

Result<int> openRegular(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return readFailure(path, errno);
    struct stat facts = {};
    std::optional<Error> refusal;
    if (::fstat(fd, &facts) != 0)
        refusal = readFailure(path, errno);
    else if (S_ISDIR(facts.st_mode))
        refusal = readFailure(path, EISDIR);
    else if (!S_ISREG(facts.st_mode))
        refusal = Error(TR("media", "“%1” is a device, not a file of sound. Choose a file."),
                        {path.string()});
    else if (facts.st_size == 0)
        refusal =
            Error(TR("media",
                     "“%1” is empty. It may have been cut off when it was copied; get it again."),
                  {path.string()});
    if (!refusal) return fd;
    ::close(fd);
    return *refusal;
}

Error unknownKind(const fs::path& path) {
    return Error(TR("media",
                    "“%1” is no sound that can be read. Choose a WAV, AIFF, CAF, FLAC, Ogg, Opus, "
                    "MP3 or M4A file."),
                 {path.string()});
}

std::optional<Error> unfit(const StreamInfo& info, const fs::path& path,
                           Decoder::Channels purpose) {
    const bool surround = purpose == Decoder::Channels::UpToSurround;
    if (info.channels < 1) return unknownKind(path);
    if (info.channels > 2 && !surround)
        return Error(
            TR("media",
               "“%1” has %2 channels; only mono and stereo can be mastered. Render a stereo "
               "mix and choose that."),
            {path.string(), std::to_string(info.channels)});
    if (info.channels > 6)
        return Error(TR("media", "“%1” has %2 channels; up to 6 can be measured."),
                     {path.string(), std::to_string(info.channels)});
    if (info.rate < kLowestRate || info.rate > kHighestRate)
        return Error(
            TR("media",
               "“%1” has a sample rate of %2 Hz; rates from 8 000 to 384 000 Hz can be worked "
               "on. Convert it first."),
            {path.string(), formatNumber(info.rate, 0)});
    return std::nullopt;
}

}  // namespace

Result<std::unique_ptr<Decoder>> Decoder::open(const fs::path& path, Channels purpose) {
    const auto fd = openRegular(path);
    if (!fd) return fd.error();
    const SoundHeader header = readSoundHeader(*fd);
    const bool isForAv = header.container == Container::Mpeg || header.container == Container::Mp4;
    std::unique_ptr<Decoder> decoder;
    const int second = header.container == Container::Unknown ? ::dup(*fd) : -1;
    if (!isForAv) decoder = openWithSndfile(*fd, path, header);
    const int forAv = isForAv ? *fd : second;
    if (!decoder && forAv >= 0) decoder = openWithAv(forAv, path, header);
    if (forAv >= 0) ::close(forAv);
    if (!decoder && header.container == Container::Mp4)
        return Error(
            TR("media",
               "“%1” holds no sound that can be read; its index may be missing because the "
               "file was cut short. Get a whole copy."),
            {path.string()});
    if (!decoder && header.container != Container::Unknown && !isForAv)
        return Error(
            TR("media",
               "“%1” is damaged or of a kind that cannot be read. Get a whole copy or convert "
               "it to WAV."),
            {path.string()});
    if (!decoder) return unknownKind(path);
    if (auto refusal = unfit(decoder->info(), path, purpose)) return *refusal;
    return decoder;
}

}  // namespace lacquer
