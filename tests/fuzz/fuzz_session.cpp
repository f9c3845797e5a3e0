// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a session and as a chain: what opens is saved and opens again as the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "project/ChainFile.h"
#include "project/ProjectFile.h"

using namespace lacquer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = projectFromText(text, "/m", "fuzz");
    if (read) {
        const auto again = projectFromText(projectToText(read->project, "/m"), "/m", "fuzz");
        if (!again || !(again->project == read->project)) std::abort();
    } else if (read.error().english().empty()) {
        std::abort();
    }
    for (const Reading reading : {Reading::Strict, Reading::Lenient}) {
        Id next = 1;
        const auto chain = readChain(text, next, reading);
        if (!chain && chain.error().english().empty()) std::abort();
        if (chain && !readChain(writeChain(chain->chain), next, Reading::Lenient)) std::abort();
    }
    return 0;
}
