// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivered file is called.
#pragma once
#include <string>

#include "media/Encoder.h"
#include "project/Project.h"

namespace lacquer {

/// Characters that folders or other systems dislike become "_", at most 200 bytes (whole letters);
/// never empty, never hidden. [any]
std::string safeFileName(std::string name);

/// A pattern's %number% (two digits at least), %title%, %artist% (else the album's), %album% and %isrc%
/// filled in, fit for a file, without extension. [any]
std::string filledPattern(std::string pattern, const Album& album, const Track& track, int number);

/// The delivery's pattern ("%title%" when there is none) for a track's file of its own, numbered by its
/// place in the session, and the format's extension. [any]
std::string deliveryFileName(const Project& project, Id track, const FormatInfo& format);

}  // namespace lacquer
