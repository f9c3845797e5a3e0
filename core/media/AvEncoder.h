// SPDX-License-Identifier: GPL-3.0-or-later
// Writes MP3, Ogg Vorbis, Opus, AAC and ALAC through libavcodec.
#pragma once
#include "media/Encoder.h"

namespace lacquer {

/// For the ids mp3-…, ogg-q6, opus-160, aac-256, alac16 and alac24. [worker]
Result<std::unique_ptr<Encoder>> createAvEncoder(const std::filesystem::path& path,
                                                 const FormatInfo& format, double rate,
                                                 int channels);

}  // namespace lacquer
