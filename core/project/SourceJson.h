// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a session names, as JSON: relative to it, whatever bytes their names are of. Inside the room only.
#pragma once
#include "project/Json.h"

namespace lacquer::json {

inline constexpr double kMaxRate = 768000;  ///< Hz; what is beyond is damage

/// The session's folder (absolute), from which paths are told.
struct SourceFolder {
    std::filesystem::path folder;

    /// As `key`, relative to the session; names that are no UTF-8 as bytes in `key`Bytes.
    void writePath(Json& out, const std::string& key, const std::filesystem::path& absolute) const;
    Json write(const SourceRef& source) const;
    /// Empty when there is none. Throws Broken.
    std::filesystem::path readPath(const Json& in, const std::string& key) const;
    SourceRef read(const Json& in) const;  ///< throws Broken
};

}  // namespace lacquer::json
