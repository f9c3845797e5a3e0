// SPDX-License-Identifier: GPL-3.0-or-later
// Files as they are, or as clips of the cache.
#include "render/SourceSounds.h"

#include "media/Importer.h"
#include "render/Sounds.h"

namespace lacquer {

ClipCache& SourceSounds::cache() {
    const std::lock_guard lock(mutex_);
    if (!cache_) cache_ = std::make_unique<ClipCache>();
    return *cache_;
}

Result<std::unique_ptr<TrackSound>> SourceSounds::open(const SourceRef& source, double rate) {
    Task task;
    if (source.rate == rate) {
        auto sound = FileSound::open(source.path, task);
        if (!sound) return sound.error();
        return std::unique_ptr<TrackSound>(std::move(*sound));
    }
    const auto clip = importClip(source.path, rate, cache(), task);
    if (!clip) return clip.error();
    return std::unique_ptr<TrackSound>(std::make_unique<ClipSound>(*clip));
}

}  // namespace lacquer
