// SPDX-License-Identifier: GPL-3.0-or-later
// Clips on disk as the engine needs them: pages for audio, a waiting source for each worker.
#include "engine/PagedClips.h"

#include "media/WaitingSource.h"

namespace lacquer {

std::shared_ptr<PagedClips> PagedClips::make() {
    return std::shared_ptr<PagedClips>(new PagedClips);
}

void PagedClips::setClips(std::vector<ClipPtr> clips) {
    {
        const std::lock_guard lock(mutex_);
        clips_ = clips;
    }
    pages_->setClips(clips);
}

void PagedClips::prefetch(std::span<const PlayPlace> places, bool wait) {
    for (int lane = 0; lane < ClipAccess::kMostPlaces; ++lane) {
        const auto i = static_cast<std::size_t>(lane);
        if (i < places.size())
            pages_->hint(lane, places[i].clip, std::max<Frames>(places[i].at, 0));
        else
            pages_->dropHint(lane);
    }
    if (!wait) return;
    // A slow disk delays the start; after that audio fades to silence where pages are missing.
    for (const PlayPlace& place : places)
        pages_->ensure(place.clip, std::max<Frames>(place.at, 0), std::chrono::milliseconds(1500));
}

ClipAccess PagedClips::access() {
    const auto self = shared_from_this();
    ClipAccess access;
    access.playing = pages_;
    access.makeWaiting = [self] {
        const std::lock_guard lock(self->mutex_);
        return std::make_shared<WaitingSource>(self->clips_);
    };
    access.prefetch = [self](std::span<const PlayPlace> places, bool wait) {
        self->prefetch(places, wait);
    };
    return access;
}

}  // namespace lacquer
