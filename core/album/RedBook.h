// SPDX-License-Identifier: GPL-3.0-or-later
// What an audio CD may be (IEC 60908, "Red Book"; CD-Text: MMC-3 Annex J), as sentences about what is not.
#pragma once
#include <vector>

#include "album/Disc.h"
#include "base/Text.h"

namespace lacquer {

struct DiscProblem {
    bool isError = false;  ///< no disc can be made; else a warning
    int track = 0;         ///< number on the disc; 0: the whole
    Message what;
};

/// Everything that is wrong with a disc, in the order of its tracks. [any]
std::vector<DiscProblem> checkDisc(const Disc& disc);
/// And with a session as a disc: also what never reaches the disc (silent, wrongly hidden tracks). [any]
std::vector<DiscProblem> checkAlbum(const Project& project);
/// An error among them.
bool hasErrors(const std::vector<DiscProblem>& problems);

}  // namespace lacquer
