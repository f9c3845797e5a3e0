// SPDX-License-Identifier: GPL-3.0-or-later
// CUE sheets of one continuous file (CDRWIN's grammar).
#pragma once
#include <string>
#include <string_view>

#include "album/Disc.h"
#include "base/Result.h"

namespace lacquer {

/// A sheet for the programme in one file: UTF-8 without a mark, pauses as INDEX 00, times from the
/// file's start. Quotes inside names become apostrophes. `fileType`: "WAVE", "FLAC"-holding sheets say
/// "WAVE" too. [any]
std::string cueSheet(const Disc& disc, const std::string& audioFile);

struct CueRead {
    Disc disc;  ///< sectors stays 0: a sheet does not know the length
    std::string audioFile;
};
/// Reads sheets of one FILE; says in which line it did not. [any]
Result<CueRead> readCue(std::string_view text, const std::string& name);

}  // namespace lacquer
