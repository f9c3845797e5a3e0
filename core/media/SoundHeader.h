// SPDX-License-Identifier: GPL-3.0-or-later
// What the headers of uncompressed files promise: libsndfile hides it when the file was cut short.
#pragma once
#include <cstdint>
#include <optional>

#include "base/Frames.h"

namespace lacquer {

/// How a file begins, from its first bytes.
enum class Container { Unknown, Wav, Rf64, W64, Aiff, Caf, Au, Flac, Ogg, Mpeg, Mp4 };

struct SoundHeader {
    Container container = Container::Unknown;
    std::optional<Frames>
        promised;                 ///< frames of PCM or float data; none when unknown or compressed
    bool unfinished = false;      ///< data size 0, yet there is audio: a recorder crashed
    std::int64_t dataOffset = 0;  ///< of the first sample's byte; 0 when there is none
    std::int64_t sizeField = 0;   ///< where the 32-bit data size stands (Wav)
    std::int64_t wideSizeField = 0;  ///< where the 64-bit data size stands (Rf64)
    std::int64_t audioBytes = 0;     ///< of an unfinished file: whole frames up to its end
};

/// Reads headers by pread; never allocates by what they say, never fails. [worker]
SoundHeader readSoundHeader(int fd);

}  // namespace lacquer
