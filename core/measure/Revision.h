// SPDX-License-Identifier: GPL-3.0-or-later
// What a new version of a mix changed: where it lies, how loud it is, which sections differ and in what.
#pragma once
#include <cmath>
#include <vector>

#include "base/Result.h"
#include "measure/Align.h"
#include "media/Clip.h"

namespace lacquer {

/// A stretch in which two versions differ. Levels compare the new version with the old one after the
/// change of level that the whole song has was taken out.
struct RevisionPart {
    Frames start = 0, end = 0;  ///< in frames of the old version
    double levelDb = 0.0;       ///< +inf: there was silence; -inf: there is silence now
    double bandHz = 0.0;        ///< centre of the octave that changed most
    double bandDb = 0.0;
    double restDb = -INFINITY;  ///< of what is not in both, against the new version's level there
    bool isWhole = false;       ///< all of the song, not one section
};

struct Revision {
    bool isSame = false;      ///< every sample is
    Frames lag = 0;           ///< frame 0 of the new version lies at this frame of the old one
    bool isAligned = true;    ///< false: nothing lines up; lag is 0 and nothing else was compared
    bool isInverted = false;  ///< the polarity is opposite
    double gainDb = 0.0;      ///< of the whole song: the median over its moments
    double oldLufs = -INFINITY, newLufs = -INFINITY;
    Frames longerAhead = 0, longerBehind = 0;  ///< frames the new one has more; negative: fewer
    double restDb = -INFINITY;                 ///< median of what is not in both
    std::vector<RevisionPart> parts;           ///< in their order, at most kMostParts
    static constexpr std::size_t kMostParts = 12;
};

/// Both at one rate. Sections are told when what is not in both stands out by 6 dB from the song's usual
/// rest and is above -35 dB, or a level changed by 0.7 dB. A song of four minutes takes about two seconds.
/// Fails only when cancelled or when the disk does. [worker]
Result<Revision> compareVersions(const ClipPtr& before, const ClipPtr& after, Task& task);

/// How the new version lies and how loud it is, in one or more sentences. [any]
std::vector<Message> describe(const Revision& revision, double rate);
/// One sentence on a section, without its times. [any]
Message describe(const RevisionPart& part);

}  // namespace lacquer
