// SPDX-License-Identifier: GPL-3.0-or-later
// Names, codes, loudness and a picture inside files of sound: written into every format in its own way.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "base/Result.h"
#include "media/Encoder.h"

namespace lacquer {

/// UTF-8; what is empty is not written.
struct FileTags {
    std::string title, artist, album, albumArtist, composer, lyricist, arranger, genre, year,
        copyright, isrc, barcode, comment;
    int number = 0, count = 0;                   ///< of the track; 0: none
    std::optional<double> trackLufs, albumLufs;  ///< integrated: for ReplayGain and R128 gains
    std::optional<double> trackPeak, albumPeak;  ///< linear sample peak, for ReplayGain
    std::filesystem::path cover;                 ///< PNG or JPEG
    std::string picture;  ///< the same as bytes; when there are some, `cover` is not read
    bool operator==(const FileTags&) const = default;
};

/// ReplayGain 2.0's gain for a loudness: -18 - LUFS. [any]
double replayGainDb(double lufs);
/// R128_TRACK_GAIN (RFC 7845 5.2.1): round(256 · (-23 - LUFS)). [any]
int r128Gain(double lufs);

/// Writes tags into a complete file of this format: ID3v2.4 in WAV, AIFF and MP3, Vorbis comments in
/// FLAC, Ogg and Opus (there R128 gains, elsewhere ReplayGain), atoms in M4A. RF64 has no place for
/// them: nothing happens. The sound stays untouched. [worker]
Done writeTags(const std::filesystem::path& file, const FormatInfo& format, const FileTags& tags);

/// What a file holds; of gains the loudness they stand for, of a picture nothing. [worker]
Result<FileTags> readTags(const std::filesystem::path& file, const FormatInfo& format);
/// Bytes of the first picture in the file; empty when there is none. [worker]
std::string readCover(const std::filesystem::path& file, const FormatInfo& format);

}  // namespace lacquer
