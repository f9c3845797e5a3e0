// SPDX-License-Identifier: GPL-3.0-or-later
// ISRC and EAN: tidying and checking.
#include "project/Codes.h"

#include <algorithm>

namespace lacquer {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string withoutSeparators(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '-') out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
}

}  // namespace

std::string tidyIsrc(std::string_view text) {
    return withoutSeparators(text);
}

bool isIsrc(std::string_view s) {
    return s.size() == 12 && std::all_of(s.begin(), s.begin() + 2, isCapital) &&
           std::all_of(s.begin() + 2, s.begin() + 5,
                       [](char c) { return isCapital(c) || isDigit(c); }) &&
           std::all_of(s.begin() + 5, s.end(), isDigit);
}

std::string tidyEan(std::string_view text) {
    const std::string digits = withoutSeparators(text);
    const bool isUpc = digits.size() == 12 && std::all_of(digits.begin(), digits.end(), isDigit);
    return isUpc ? "0" + digits : digits;
}

bool isEan(std::string_view s) {
    return s.size() == 13 && std::all_of(s.begin(), s.end(), isDigit) && eanCheckDigit(s) == s[12];
}

char eanCheckDigit(std::string_view digits) {
    if (digits.size() < 12 || !std::all_of(digits.begin(), digits.begin() + 12, isDigit))
        return '?';
    int sum = 0;
    for (std::size_t i = 0; i < 12; ++i) sum += (digits[i] - '0') * (i % 2 == 1 ? 3 : 1);
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace lacquer
