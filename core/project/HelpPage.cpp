// SPDX-License-Identifier: GPL-3.0-or-later
// Looks pages up; leaves out parameters that repeat.
#include "project/HelpPage.h"

#include <algorithm>
#include <string>

#include "base/Embedded.h"

namespace lacquer {

std::string_view helpPage(std::string_view module, std::string_view language) {
    for (const std::string_view folder : {language, std::string_view("en")}) {
        const auto page =
            embeddedFile("help/" + std::string(folder) + "/" + std::string(module) + ".md");
        if (page) return *page;
    }
    return {};
}

std::string_view moveHelpPage(std::string_view move, std::string_view language) {
    while (!move.empty() && move.back() >= '0' && move.back() <= '9') move.remove_suffix(1);
    return helpPage("move-" + std::string(move), language);
}

std::vector<const Param*> explainedParams(const Module& module) {
    std::vector<const Param*> explained;
    const auto same = [](const Param* a, const Param& b) {
        return std::string_view(a->name.source) == b.name.source &&
               std::string_view(a->tip.source) == b.tip.source;
    };
    for (const Param& param : module.params()) {
        const bool known = std::any_of(explained.begin(), explained.end(),
                                       [&](const Param* e) { return same(e, param); });
        if (!known) explained.push_back(&param);
    }
    return explained;
}

}  // namespace lacquer
