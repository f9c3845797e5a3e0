// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for the user: a source text that the window translates, and the values put into it.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacquer {

/// A translatable literal. `context` groups texts for translators; `source` is English and may hold
/// places %1 … %9. Both are string literals: a Text is copied freely. [any]
struct Text {
    const char* context = "";
    const char* source = "";
    constexpr bool empty() const { return *source == '\0'; }
};

/// Marks a literal for lupdate (which is told that TR is QT_TRANSLATE_NOOP) and makes a Text of it.
#define TR(context, source) \
    ::lacquer::Text {       \
        context, source     \
    }

/// A Text with its values: what an error, a warning or a reason says. [any]
struct Message {
    Text text;
    std::vector<std::string> args;

    Message() = default;
    Message(Text t, std::vector<std::string> a = {}) : text(t), args(std::move(a)) {}
    /// The English sentence with its values in place.
    std::string english() const;
    bool operator==(const Message& other) const {
        return std::string_view(text.source) == other.text.source && args == other.args;
    }
};

/// Puts args[0] for %1 and so on into an already translated pattern.
std::string fillIn(const std::string& pattern, const std::vector<std::string>& args);

}  // namespace lacquer
