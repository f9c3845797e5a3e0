// SPDX-License-Identifier: GPL-3.0-or-later
// Opens files of sound for a render: straight from the file at the project's rate, else converted once.
#pragma once
#include <memory>
#include <mutex>

#include "media/ClipCache.h"
#include "project/Project.h"
#include "render/TrackSound.h"

namespace lacquer {

/// Thread-safe; the cache comes to life with the first file of another rate. [worker]
class SourceSounds {
public:
    /// The whole clip at `rate` (Hz). The error names the file.
    Result<std::unique_ptr<TrackSound>> open(const SourceRef& source, double rate);

private:
    ClipCache& cache();

    std::mutex mutex_;
    std::unique_ptr<ClipCache> cache_;
};

}  // namespace lacquer
