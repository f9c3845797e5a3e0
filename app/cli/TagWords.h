// SPDX-License-Identifier: GPL-3.0-or-later
// --tag NAME=VALUE: names and codes that go into a file.
#pragma once
#include <string>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer::cli {

/// What NAME may be, for help texts.
std::string tagNames();
/// Sets them in the track, or in the album where they belong there; the last of equal names counts.
Done applyTags(const std::vector<std::string>& words, Track& track, Album& album);

}  // namespace lacquer::cli
