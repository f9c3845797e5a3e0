// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells of 64 frames, for meters and for the live analysis.
#pragma once
#include "base/Frames.h"

namespace lacquer {

/// The signals that run in step: the file as it came, the file through the chain, the reference.
enum class Source { Mix, Master, Reference };
inline constexpr int kSources = 3;

/// The numbers that modules tell their pictures, slot after slot; those for which no room is left are not
/// told.
struct LiveNumbers {
    static constexpr int kMax = 96;
    static constexpr int kMaxSlots = 32;
    unsigned char end[kMaxSlots] = {};  ///< a slot's begin where those of the slot before end
    float value[kMax] = {};
};

/// Levels of one quantum. Sample peaks are linear, before the monitor's gains.
struct MeterFrame {
    static constexpr int kMaxSlots = 32;
    Frames position = 0;  ///< first frame of the quantum, in the track's output
    unsigned run = 0;     ///< goes up at every start, seek and loop: the sound before is not joined
    float peak[kSources][2] = {};
    int slotCount = 0;
    float gainReductionDb[kMaxSlots] = {};  ///< ≥ 0 dB, the deepest of the quantum, in chain order
    LiveNumbers live;
};

/// The sound of one quantum, before the monitor's gains.
struct AnalysisBlock {
    Frames position = 0;
    unsigned run = 0;
    float samples[kSources][2][64] = {};
};

}  // namespace lacquer
