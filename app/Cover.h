// SPDX-License-Identifier: GPL-3.0-or-later
// The album's picture: made smaller for files.
#pragma once
#include <filesystem>
#include <string>

#include "base/Result.h"

namespace lacquer {

/// The bytes that go into files: the picture as it is while no edge is longer than `pixels`, else a
/// JPEG whose longest edge has that many. [worker]
Result<std::string> smallerCover(const std::filesystem::path& file, int pixels);

}  // namespace lacquer
