// SPDX-License-Identifier: GPL-3.0-or-later
// Another version of a track's mix, read and compared with the one the session has.
#pragma once
#include "measure/Revision.h"
#include "media/ClipCache.h"
#include "project/Project.h"

namespace lacquer {

struct NewMix {
    SourceRef source;  ///< version 0: whoever puts it into a file's place counts on
    Revision revision;
};

/// What a decoded file is to a project. [any]
SourceRef sourceOf(const Clip& clip);

/// Decodes `file` into the cache at the rate of `before` and compares. [worker]
Result<NewMix> readNewMix(const ClipPtr& before, const std::filesystem::path& file,
                          ClipCache& cache, Task& task);

/// The gain at which the new version is as loud ahead of the chain as the old one, of a track's gain. [any]
double gainAsBefore(const Revision& revision, double gainDb);

}  // namespace lacquer
