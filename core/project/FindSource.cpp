// SPDX-License-Identifier: GPL-3.0-or-later
// Walks folders for lost sources.
#include "project/FindSource.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "project/Edit.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

bool isThere(const fs::path& path) {
    std::error_code code;
    return fs::is_regular_file(path, code);
}

template <class Visit>
void forEachSource(const Project& project, Visit&& visit) {
    for (const TrackPtr& track : project.tracks) {
        visit(track->source);
        for (const Version& version : track->versions) visit(version.source);
    }
    for (const ReferencePtr& reference : project.references) visit(reference->source);
}

/// Files below `folder` that could be the lost one; the same name first.
std::vector<fs::path> candidates(const fs::path& lost, const fs::path& folder, int& budget,
                                 Task& task) {
    std::vector<fs::path> same, other;
    std::error_code code;
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto it = fs::recursive_directory_iterator(folder, options, code);
         !code && it != fs::recursive_directory_iterator() && budget > 0 && !task.cancelled();
         it.increment(code)) {
        if (it.depth() >= kSearchDepth) it.disable_recursion_pending();
        if (!it->is_regular_file(code)) continue;
        --budget;
        if (it->path().filename() == lost.filename())
            same.push_back(it->path());
        else if (it->path().extension() == lost.extension())
            other.push_back(it->path());
    }
    std::sort(same.begin(), same.end());
    std::sort(other.begin(), other.end());
    same.insert(same.end(), other.begin(), other.end());
    return same;
}

}  // namespace

std::vector<SourceRef> missingSources(const Project& project) {
    std::vector<SourceRef> missing;
    std::set<fs::path> seen;
    forEachSource(project, [&](const SourceRef& source) {
        if (!isThere(source.path) && seen.insert(source.path).second) missing.push_back(source);
    });
    return missing;
}

std::optional<fs::path> findSource(const SourceRef& lost, const std::vector<fs::path>& folders,
                                   const HashFile& hash, Task& task) {
    if (lost.contentHash.empty()) return std::nullopt;
    int budget = kSearchFiles;
    std::set<fs::path> tried;
    for (const fs::path& folder : folders)
        for (const fs::path& path : candidates(lost.path, folder, budget, task)) {
            if (task.cancelled()) return std::nullopt;
            if (tried.insert(path).second && hash(path) == lost.contentHash) return path;
        }
    return std::nullopt;
}

std::vector<fs::path> searchFolders(const Project& project, const fs::path& sessionFolder) {
    std::vector<fs::path> folders;
    const auto add = [&](const fs::path& folder) {
        std::error_code code;
        const bool useful = folder.has_relative_path() && fs::is_directory(folder, code);
        if (useful && std::find(folders.begin(), folders.end(), folder) == folders.end())
            folders.push_back(folder);
    };
    add(sessionFolder);
    forEachSource(project, [&](const SourceRef& source) { add(source.path.parent_path()); });
    add(sessionFolder.parent_path());
    return folders;
}

Project relinkSource(const Project& project, const fs::path& from, const fs::path& to) {
    Project next = project;
    const auto moved = [&](SourceRef source) {
        source.path = to;
        return source;
    };
    for (const TrackPtr& track : project.tracks) {
        if (track->source.path == from)
            next = edit::setTrackSource(next, track->id, moved(track->source));
        for (const Version& version : track->versions)
            if (version.source.path == from)
                next = edit::setVersionSource(next, track->id, version.id, moved(version.source));
    }
    for (const ReferencePtr& reference : project.references)
        if (reference->source.path == from)
            next = edit::setReferenceSource(next, reference->id, moved(reference->source));
    return next;
}

}  // namespace lacquer
