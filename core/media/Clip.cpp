// SPDX-License-Identifier: GPL-3.0-or-later
// A clip's columns near the samples, and what names its content.
#include "media/Clip.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <vector>

#include "base/Checksum.h"
#include "base/Files.h"

namespace lacquer {
namespace {

PeakColumn columnOf(const double* samples, Frames count) {
    PeakColumn column{static_cast<float>(samples[0]), static_cast<float>(samples[0]), 0, true};
    double power = 0;
    for (Frames n = 0; n < count; ++n) {
        column.min = std::min(column.min, static_cast<float>(samples[n]));
        column.max = std::max(column.max, static_cast<float>(samples[n]));
        power += samples[n] * samples[n];
    }
    column.rms = static_cast<float>(std::sqrt(power / static_cast<double>(count)));
    return column;
}

}  // namespace

void Clip::columns(int channel, Frames begin, Frames end, std::span<PeakColumn> out) const {
    if (out.empty()) return;
    const auto count = static_cast<Frames>(out.size());
    if (end - begin >= count * Peaks::kBase || !pages) {
        peaks->columns(channel, begin, end, out);
        return;
    }
    const Frames total = std::max<Frames>(end - begin, 1) + 1;
    std::vector<double> raw(static_cast<std::size_t>(total));
    std::vector<char> scratch;
    pages->readChannel(std::clamp(channel, 0, channels - 1), begin, total, raw.data(), scratch);
    for (Frames i = 0; i < count; ++i) {
        const Frames from = std::max<Frames>((end - begin) * i / count, -begin);
        const Frames to =
            std::min(std::max((end - begin) * (i + 1) / count, from + 1), frames - begin);
        out[static_cast<std::size_t>(i)] =
            from < to && from < total ? columnOf(raw.data() + from, to - from) : PeakColumn{};
    }
}

void Clip::samples(int channel, Frames start, std::span<float> out) const {
    std::vector<double> raw(out.size());
    std::vector<char> scratch;
    pages->readChannel(std::clamp(channel, 0, channels - 1), start, static_cast<Frames>(out.size()),
                       raw.data(), scratch);
    std::transform(raw.begin(), raw.end(), out.begin(),
                   [](double v) { return static_cast<float>(v); });
}

Result<std::string> contentHash(const std::filesystem::path& path) {
    constexpr std::int64_t kEnds = 65536, kPiece = 4096, kPieces = 64;
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat facts = {};
    if (fd < 0 || ::fstat(fd, &facts) != 0 || S_ISDIR(facts.st_mode)) {
        const int why = fd < 0 || !S_ISDIR(facts.st_mode) ? errno : EISDIR;
        if (fd >= 0) ::close(fd);
        return readFailure(path, why);
    }
    const std::int64_t size = facts.st_size;
    std::uint64_t first = static_cast<std::uint64_t>(size), second = ~first;
    std::vector<char> piece(static_cast<std::size_t>(kEnds));
    const auto take = [&](std::int64_t at, std::int64_t bytes) {
        const ssize_t n = ::pread(fd, piece.data(), static_cast<std::size_t>(bytes),
                                  std::max<std::int64_t>(at, 0));
        if (n <= 0) return;
        first = checksum(piece.data(), static_cast<std::size_t>(n), first);
        second = checksum(piece.data(), static_cast<std::size_t>(n), second ^ 0x5bd1e995u);
    };
    take(0, kEnds);
    for (std::int64_t i = 1; i <= kPieces && size > 2 * kEnds; ++i)
        take(size / (kPieces + 1) * i, kPiece);
    take(size - kEnds, kEnds);
    ::close(fd);
    return toHex(first) + toHex(second);
}

}  // namespace lacquer
