// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a file that is read all the same. %1 is the file, %2 what could be read.
#pragma once
#include <array>

#include "base/Text.h"

namespace lacquer {

inline constexpr Text kNeverFinished = TR("media",
                                          "The recording “%1” was never finished: its header says "
                                          "it is empty. %2 of sound were found in it "
                                          "and are used.");
inline constexpr Text kCutShort = TR(
    "media", "“%1” was cut short: %2 could be read, %3 are missing. Get a whole copy if you can.");
inline constexpr Text kNoEnd = TR("media",
                                  "“%1” has no proper end: %2 could be read; it may have been "
                                  "longer. Get a whole copy if you can.");
inline constexpr Text kDamaged = TR("media",
                                    "“%1” is damaged: parts of it could not be decoded and are "
                                    "left out; %2 could be read. Get a whole "
                                    "copy if you can.");

/// All of them: a cache file names its warning by its text.
inline constexpr std::array kWarnings = {kNeverFinished, kCutShort, kNoEnd, kDamaged};

}  // namespace lacquer
