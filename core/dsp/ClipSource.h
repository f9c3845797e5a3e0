// SPDX-License-Identifier: GPL-3.0-or-later
// Where a rig takes its samples from: pages while playing, pages or a stream while rendering.
#pragma once
#include "base/Frames.h"
#include "dsp/Block.h"

namespace lacquer {

/// Gives stereo samples of numbered clips at the project's rate. Mono clips fill both channels.
class ClipSource {
public:
    virtual ~ClipSource() = default;
    /// Fills `out` with frames [start, start + 64) of `clip`; frames before 0 and past the end are
    /// zero. False when the samples were not there in time (out is then silence); a source for
    /// rendering waits instead. [audio for pages pinned in memory, else worker]
    virtual bool read(int clip, Frames start, Block& out) noexcept = 0;
};

}  // namespace lacquer
