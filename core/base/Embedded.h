// SPDX-License-Identifier: GPL-3.0-or-later
// The data files of resources/ that are built into the program: presets and tables.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace lacquer {

struct EmbeddedFile {
    std::string_view path;  ///< below resources/: "presets/compressor/glue.json"
    std::string_view content;
};

/// All of them, sorted by path. [any]
std::span<const EmbeddedFile> embeddedFiles();
/// Nothing when there is no such file. [any]
std::optional<std::string_view> embeddedFile(std::string_view path);

}  // namespace lacquer
