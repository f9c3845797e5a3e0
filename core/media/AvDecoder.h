// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what libsndfile does not: MPEG-4 audio (AAC, ALAC), raw AAC, and MP3 (without noise on stderr).
#pragma once
#include "media/Decoder.h"
#include "media/SoundHeader.h"

namespace lacquer {

/// Nothing when libavformat finds no sound of these kinds in the file. [worker]
std::unique_ptr<Decoder> openWithAv(int fd, const std::filesystem::path& path,
                                    const SoundHeader& header);

}  // namespace lacquer
