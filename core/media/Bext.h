// SPDX-License-Identifier: GPL-3.0-or-later
// The broadcast extension of WAV files (EBU Tech 3285, version 2): origin, date and loudness.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/Result.h"

namespace lacquer {

/// ASCII; longer texts are cut. Levels that are not finite are written as "not known".
struct Bext {
    std::string description;          ///< at most 256 letters
    std::string originator;           ///< 32
    std::string reference;            ///< 32
    std::string date, time;           ///< "2026-11-26", "17:00:00"
    std::uint64_t timeReference = 0;  ///< first frame since midnight, or since the album's start
    double integratedLufs = 0, rangeLu = 0, truePeakDbtp = 0, maxMomentaryLufs = 0,
           maxShortTermLufs = 0;
};

/// Bytes that a writer keeps free for it in the header, as a chunk "JUNK".
inline constexpr std::uint32_t kBextBytes = 602;

/// Turns the free chunk of a WAV or RF64 file into "bext"; the length of the file stays. Fails when
/// there is no such chunk. [worker]
Done writeBext(const std::filesystem::path& file, const Bext& bext);
/// Fails when the file has none. [worker]
Result<Bext> readBext(const std::filesystem::path& file);

}  // namespace lacquer
