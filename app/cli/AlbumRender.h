// SPDX-License-Identifier: GPL-3.0-or-later
// `render --album`.
#pragma once
#include <string>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer::cli {

struct AlbumWords {
    std::string folder, report;
    std::vector<std::string> deliver;
    bool force = false, json = false;
};

/// Whether all ids are known; without --album only those that are a file a track.
Done checkTargets(const std::vector<std::string>& ids, bool album);
/// Delivers and tells; the exit code.
int renderAlbum(const Project& project, const AlbumWords& words);

}  // namespace lacquer::cli
