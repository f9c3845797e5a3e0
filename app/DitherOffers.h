// SPDX-License-Identifier: GPL-3.0-or-later
// The dithers as the export offers them: a name and a sentence each.
#pragma once
#include <span>

#include "base/Text.h"

namespace lacquer {

struct DitherOffer {
    const char* id;  ///< as in dsp/Dither.h, or "auto"
    Text name, words;
};
/// "auto" first. [any]
std::span<const DitherOffer> ditherOffers();

}  // namespace lacquer
