// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions on disk: JSON, versioned, ending in ".lacquer".
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer {

inline constexpr const char* kSessionExtension = ".lacquer";

struct LoadedProject {
    Project project;
    std::vector<Message> warnings;  ///< what a newer version wrote, what was out of range
};

/// Reads a session. Damaged files and files that only a newer version reads give a sentence; keys this
/// version does not know are kept and written back. Sources may be missing: see FindSource. [worker]
Result<LoadedProject> loadProject(const std::filesystem::path& file);
/// Writes to a temporary file in the same folder, fsync, rename: the old session stays whole until the
/// new one is complete. [worker]
Done saveProject(const Project& project, const std::filesystem::path& file);

/// The text of a session; source paths relative to `folder` (absolute). Same project, same text. [any]
std::string projectToText(const Project& project, const std::filesystem::path& folder);
/// `name` stands in errors. [any]
Result<LoadedProject> projectFromText(std::string_view text, const std::filesystem::path& folder,
                                      const std::string& name);

}  // namespace lacquer
