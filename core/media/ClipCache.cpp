// SPDX-License-Identifier: GPL-3.0-or-later
// Names, finds and prunes cache files.
#include "media/ClipCache.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "base/Checksum.h"
#include "base/Files.h"
#include "base/Units.h"
#include "media/ClipText.h"

namespace lacquer {
namespace {

namespace fs = std::filesystem;

constexpr std::time_t kPartGraceSeconds = 60;

struct Kept {
    fs::path path;
    timespec used = {};
    std::uint64_t bytes = 0;
    bool isPart = false;
};

std::vector<Kept> listFolder(const fs::path& folder) {
    std::vector<Kept> files;
    std::error_code ignored;
    for (fs::directory_iterator it(folder, ignored), end; it != end; it.increment(ignored)) {
        const std::string extension = it->path().extension().string();
        struct stat facts = {};
        if ((extension != ".clip" && extension != ".part") ||
            ::lstat(it->path().c_str(), &facts) != 0)
            continue;
        if (!S_ISREG(facts.st_mode)) continue;
        files.push_back({it->path(), facts.st_mtim,
                         static_cast<std::uint64_t>(facts.st_blocks) * 512, extension == ".part"});
    }
    std::sort(files.begin(), files.end(), [](const Kept& a, const Kept& b) {
        return a.used.tv_sec != b.used.tv_sec ? a.used.tv_sec < b.used.tv_sec
                                              : a.used.tv_nsec < b.used.tv_nsec;
    });
    return files;
}

// Users hold a shared lock: who gets the exclusive one is alone.
bool removeUnused(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool removed = ::flock(fd, LOCK_EX | LOCK_NB) == 0 && ::unlink(path.c_str()) == 0;
    ::close(fd);
    return removed;
}

}  // namespace

fs::path defaultClipFolder() {
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache == '/') return fs::path(cache) / "lacquer" / "clips";
    const char* const home = std::getenv("HOME");
    if (home != nullptr && *home != '\0') return fs::path(home) / ".cache" / "lacquer" / "clips";
    return fs::temp_directory_path() / "lacquer-clips";
}

ClipCache::ClipCache(fs::path folder, std::uint64_t limitBytes)
    : folder_(std::move(folder)), limit_(limitBytes) {}

Result<fs::path> ClipCache::fileFor(const fs::path& source, const std::string& hash,
                                    double rate) const {
    struct stat facts = {};
    if (::stat(source.c_str(), &facts) != 0) return readFailure(source, errno);
    const auto changed = static_cast<std::uint64_t>(facts.st_mtim.tv_sec) * 1000000000u +
                         static_cast<std::uint64_t>(facts.st_mtim.tv_nsec);
    return folder_ / (hash + "-" + toHex(changed) + "-" + formatNumber(rate, 0) + ".clip");
}

ClipPtr ClipCache::find(const fs::path& cacheFile, const fs::path& source, Task& task) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = live_.find(cacheFile);
        if (ClipPtr clip = found != live_.end() ? found->second.lock() : nullptr) {
            if (clip->sourcePath == source) return clip;
            return renamedClip(*clip, source);
        }
    }
    const std::shared_ptr<PageFile> pages = PageFile::open(cacheFile, task);
    if (!pages) return nullptr;
    ClipPtr clip = clipFromPages(pages, source);
    if (clip) add(clip);
    return clip;
}

void ClipCache::add(const ClipPtr& clip) {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(live_, [](const auto& entry) { return entry.second.expired(); });
        live_[clip->pages->path()] = clip;
    }
    prune();
}

void ClipCache::prune() const {
    const std::vector<Kept> files = listFolder(folder_);
    std::uint64_t total = 0;
    for (const Kept& file : files) total += file.bytes;
    for (const Kept& file : files) {
        // A part without a lock was left by a crash, unless it was only just made.
        const bool isDead =
            file.isPart && file.used.tv_sec + kPartGraceSeconds < std::time(nullptr);
        const bool isTooMuch = !file.isPart && total > limit_;
        if ((isDead || isTooMuch) && removeUnused(file.path)) total -= file.bytes;
    }
}

}  // namespace lacquer
