// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding UTF-8, and a few typographic letters.
#include "album/Latin1.h"

#include <cstdint>

namespace lacquer {
namespace {

constexpr std::uint32_t kBad = 0xFFFD;

/// The next letter; moves `at` behind it. Broken bytes give kBad, one at a time.
std::uint32_t letterAt(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at++);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first > 0xF4) return kBad;
    std::uint32_t letter = first & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80) return kBad;
        letter = letter << 6 | (byte(at++) & 0x3Fu);
    }
    return letter;
}

/// "" when there is no clear stand-in.
std::string_view plain(std::uint32_t letter) {
    switch (letter) {
    case 0x2018:
    case 0x2019:
    case 0x201A: return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E: return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014: return "-";
    case 0x2026: return "...";
    default: return "";
    }
}

}  // namespace

std::string toLatin1(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::uint32_t letter = letterAt(utf8, at);
        if (letter < 0x100)
            out += static_cast<char>(letter);
        else if (const std::string_view instead = plain(letter); !instead.empty())
            out += instead;
        else
            out += '?';
    }
    return out;
}

std::string fromLatin1(std::string_view latin1) {
    std::string out;
    for (const char c : latin1) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | byte >> 6);
            out += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return out;
}

bool isLatin1(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const std::uint32_t letter = letterAt(utf8, at);
        if (letter >= 0x100 && plain(letter).empty()) return false;
    }
    return true;
}

}  // namespace lacquer
