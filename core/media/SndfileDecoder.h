// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what libsndfile knows: WAV, RF64, W64, AIFF, CAF, AU, FLAC, Ogg Vorbis, Opus and rarer ones.
#pragma once
#include "media/Decoder.h"
#include "media/SoundHeader.h"

namespace lacquer {

/// Takes over `fd`. Nothing when libsndfile does not know the file. [worker]
std::unique_ptr<Decoder> openWithSndfile(int fd, const std::filesystem::path& path,
                                         const SoundHeader& header);

}  // namespace lacquer
