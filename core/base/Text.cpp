// SPDX-License-Identifier: GPL-3.0-or-later
// Fills values into sentences.
#include "base/Text.h"

namespace lacquer {

std::string fillIn(const std::string& pattern, const std::vector<std::string>& args) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' &&
                           pattern[i + 1] <= '9';
        if (!place) {
            out += pattern[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[++i] - '1');
        if (index < args.size()) out += args[index];
    }
    return out;
}

std::string Message::english() const {
    return fillIn(text.source, args);
}

}  // namespace lacquer
