// SPDX-License-Identifier: GPL-3.0-or-later
// Finding files of sound that were moved: by name first, then by what is in them.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/Task.h"
#include "project/Project.h"

namespace lacquer {

/// Gives a file's content hash as SourceRef::contentHash holds it; empty when it cannot be read.
using HashFile = std::function<std::string(const std::filesystem::path&)>;

/// All sources of the project whose file is not there, each once.
std::vector<SourceRef> missingSources(const Project& project);

/// Looks for a file with the content of `lost` in `folders` and below (at most `kSearchDepth` deep):
/// files of the same name first, then those of the same extension. Without a hash
/// in `lost` nothing is found. [worker]
std::optional<std::filesystem::path> findSource(const SourceRef& lost,
                                                const std::vector<std::filesystem::path>& folders,
                                                const HashFile& hash, Task& task);
inline constexpr int kSearchDepth = 5;
/// At most so many files are looked at.
inline constexpr int kSearchFiles = 20000;

/// Where a session's sources are looked for: its folder, the folders of its sources that are there,
/// and the folder above.
std::vector<std::filesystem::path> searchFolders(const Project& project,
                                                 const std::filesystem::path& sessionFolder);

/// Every source at path `from` is at `to` from now on. [any]
Project relinkSource(const Project& project, const std::filesystem::path& from,
                     const std::filesystem::path& to);

}  // namespace lacquer
