// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up built-in data files; their table is made by cmake/Embed.cmake.
#include "base/Embedded.h"

namespace lacquer {

std::optional<std::string_view> embeddedFile(std::string_view path) {
    for (const EmbeddedFile& file : embeddedFiles())
        if (file.path == path) return file.content;
    return std::nullopt;
}

}  // namespace lacquer
