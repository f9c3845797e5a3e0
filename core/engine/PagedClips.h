// SPDX-License-Identifier: GPL-3.0-or-later
// Clips on disk as the engine needs them: pages for audio, a waiting source for each worker.
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "engine/Conductor.h"
#include "media/PagedSource.h"

namespace lacquer {

/// Made once by the app, before the engine; access() keeps it alive.
class PagedClips : public std::enable_shared_from_this<PagedClips> {
public:
    static std::shared_ptr<PagedClips> make();
    /// Every clip that a program or reference may name from now on; before Engine::setProgram. [main]
    void setClips(std::vector<ClipPtr> clips);
    ClipAccess access();                      ///< for Engine's constructor [main]
    PagedSource& pages() { return *pages_; }  ///< hints of the engine use the lanes 0 … 7

private:
    PagedClips() : pages_(std::make_shared<PagedSource>()) {}
    void prefetch(std::span<const PlayPlace> places, bool wait);

    std::shared_ptr<PagedSource> pages_;
    std::mutex mutex_;
    std::vector<ClipPtr> clips_;
};

}  // namespace lacquer
