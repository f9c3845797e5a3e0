// SPDX-License-Identifier: GPL-3.0-or-later
// CD-Text packs (MMC-3 Annex J): names in the lead-in.
#pragma once
#include <string>
#include <string_view>

#include "album/Disc.h"
#include "base/Result.h"

namespace lacquer {

/// Packs of 18 bytes in ISO 8859-1, English: title, performer, songwriter, composer, arranger and
/// message as far as something is there, then the three of sizes. Empty when nothing is there; an
/// error when a block's 256 packs are not enough. [any]
Result<std::string> cdTextPacks(const Disc& disc);

/// Reads packs into the texts of `disc`, which has its tracks already. Refuses wrong sums, lengths,
/// sequences and counts, and says which. [any]
Done readCdText(std::string_view packs, Disc& disc);

}  // namespace lacquer
