// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a lossy stream is the coder's own padding: ahead of the sound and behind it.
#pragma once
#include <optional>

#include "base/Frames.h"
#include "media/SoundHeader.h"

namespace lacquer {

/// In frames of `timescale` a second (0: of the decoded rate).
struct Gapless {
    double timescale = 0.0;
    Frames skip = 0;               ///< decoded frames ahead of the first one that sounds
    bool isVariable = false;       ///< MP3: a variable bit rate
    std::optional<Frames> length;  ///< frames that sound; none: unknown
};

/// From an MP4's edit list and media header (ISO/IEC 14496-12), or an MP3's Xing/LAME frame.
/// Numbers that make no sense are left out. [worker]
Gapless readGapless(int fd, Container container);

}  // namespace lacquer
