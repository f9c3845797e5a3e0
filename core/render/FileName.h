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

/// The delivery's pattern with %title% and %number% (two digits, from 1) filled in, and the format's
/// extension. Characters that folders or other systems dislike become "_"; never empty. [any]
std::string deliveryFileName(const Project& project, Id track, const FormatInfo& format);

}  // namespace lacquer
