// SPDX-License-Identifier: GPL-3.0-or-later
// Where decoded clips are kept between sessions, and how that place is kept from growing.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/Task.h"
#include "media/Clip.h"

namespace lacquer {

/// $XDG_CACHE_HOME/lacquer/clips, or ~/.cache/lacquer/clips. [any]
std::filesystem::path defaultClipFolder();

/// A folder of page files, named by content, time of change and rate. Several processes may share it.
/// Thread-safe. [worker]
class ClipCache {
public:
    static constexpr std::uint64_t kDefaultLimit = std::uint64_t{20} << 30;

    explicit ClipCache(std::filesystem::path folder = defaultClipFolder(),
                       std::uint64_t limitBytes = kDefaultLimit);

    const std::filesystem::path& folder() const { return folder_; }
    /// Names the cache file of a source at a rate. The time of change is part of the name, because a
    /// new render of a mix may differ only between the pieces that contentHash() sees.
    Result<std::filesystem::path> fileFor(const std::filesystem::path& source,
                                          const std::string& hash, double rate) const;
    /// A clip in use or on disk; null when it must be decoded.
    ClipPtr find(const std::filesystem::path& cacheFile, const std::filesystem::path& source,
                 Task& task);
    /// Keeps a new clip findable while it is in use, and prunes.
    void add(const ClipPtr& clip);
    /// Removes the files used longest ago until the folder holds no more than the limit, and what
    /// crashed imports left. Never a file that a clip of any process uses.
    void prune() const;

private:
    std::filesystem::path folder_;
    std::uint64_t limit_;
    mutable std::mutex mutex_;
    std::map<std::filesystem::path, std::weak_ptr<const Clip>> live_;
};

}  // namespace lacquer
