// SPDX-License-Identifier: GPL-3.0-or-later
// An album's loudness and that of its tracks within it, measured without a file.
#pragma once
#include <utility>
#include <vector>

#include "measure/Services.h"
#include "project/Project.h"
#include "render/RenderAhead.h"

namespace lacquer {

struct AlbumMeasured {
    LoudnessResult album;
    /// From each track's mark to the next one's, as a file of it would be cut; hidden audio counts with
    /// track 1.
    std::vector<std::pair<Id, LoudnessResult>> tracks;
    AlbumLevels levels() const;
    /// nullptr for tracks that are not in the album.
    const LoudnessResult* track(Id id) const;
};

/// Renders the album's stream at the project's rate once. `workers` as in AlbumOptions. [worker]
Result<AlbumMeasured> measureAlbum(const Project& project, const OpenSound& open, int workers,
                                   Task& task);

}  // namespace lacquer
