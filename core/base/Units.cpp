// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with units, to text and back, independent of the locale.
#include "base/Units.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lacquer {
namespace {

std::string hertz(double value) {
    if (value >= 10000.0) return formatNumber(value / 1000.0, 1) + " kHz";
    if (value >= 1000.0) return formatNumber(value / 1000.0, 2) + " kHz";
    return formatNumber(value, value < 100.0 ? 1 : 0) + " Hz";
}

std::string milliseconds(double value) {
    if (value >= 1000.0) return formatNumber(value / 1000.0, 2) + " s";
    return formatNumber(value, value < 10.0 ? 2 : (value < 100.0 ? 1 : 0)) + " ms";
}

std::string lowered(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (!std::isspace(static_cast<unsigned char>(c)))
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// What the letters behind a number multiply it by; nothing when they mean nothing for this unit.
std::optional<double> suffixFactor(Unit unit, std::string_view s) {
    if (s.empty()) return 1.0;
    switch (unit) {
    case Unit::Hertz:
        if (s == "hz") return 1.0;
        if (s == "k" || s == "khz") return 1000.0;
        return std::nullopt;
    case Unit::Milliseconds:
        if (s == "ms") return 1.0;
        if (s == "s") return 1000.0;
        if (s == "us") return 0.001;
        return std::nullopt;
    case Unit::Decibel: return s == "db" ? std::optional(1.0) : std::nullopt;
    case Unit::DecibelTruePeak: return s == "dbtp" || s == "db" ? std::optional(1.0) : std::nullopt;
    case Unit::Lufs: return s == "lufs" || s == "lu" ? std::optional(1.0) : std::nullopt;
    case Unit::Percent: return s == "%" ? std::optional(1.0) : std::nullopt;
    case Unit::Ratio: return s == ":1" ? std::optional(1.0) : std::nullopt;
    case Unit::Degree: return s == "\xc2\xb0" || s == "deg" ? std::optional(1.0) : std::nullopt;
    case Unit::DecibelPerOctave: return s == "db/oct" ? std::optional(1.0) : std::nullopt;
    default: return std::nullopt;
    }
}

}  // namespace

std::string formatNumber(double value, int decimals) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    char buffer[64];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    std::string text(buffer, end.ptr);
    const bool isNegativeZero =
        text[0] == '-' && text.find_first_not_of("-0.") == std::string::npos;
    return isNegativeZero ? text.substr(1) : text;
}

std::string formatUnit(Unit unit, double value) {
    switch (unit) {
    case Unit::Decibel: return formatNumber(value, 1) + " dB";
    case Unit::DecibelTruePeak: return formatNumber(value, 2) + " dBTP";
    case Unit::Lufs: return formatNumber(value, 1) + " LUFS";
    case Unit::Hertz: return hertz(value);
    case Unit::Milliseconds: return milliseconds(value);
    case Unit::Percent: return formatNumber(value, 0) + " %";
    case Unit::Ratio: return formatNumber(value, value < 10.0 ? 2 : 1) + " : 1";
    case Unit::Degree: return formatNumber(value, 1) + " \xc2\xb0";
    case Unit::DecibelPerOctave: return formatNumber(value, 0) + " dB/oct";
    case Unit::Switch: return value >= 0.5 ? "on" : "off";
    case Unit::Choice: return formatNumber(value, 0);
    case Unit::Plain: break;
    }
    return formatNumber(value, 2);
}

std::optional<double> parseUnit(Unit unit, std::string_view text) {
    std::string s = lowered(text);
    for (std::size_t at = s.find("\xe2\x88\x92"); at != std::string::npos;
         at = s.find("\xe2\x88\x92"))
        s.replace(at, 3, "-");
    const char* first = s.c_str() + (!s.empty() && s[0] == '+' ? 1 : 0);
    double number = 0.0;
    const auto parsed = std::from_chars(first, s.c_str() + s.size(), number);
    if (parsed.ec != std::errc()) return std::nullopt;
    const auto factor = suffixFactor(unit, std::string_view(parsed.ptr));
    if (!factor) return std::nullopt;
    return number * *factor;
}

std::string formatTime(double seconds) {
    const bool negative = seconds < 0;
    const auto ms = static_cast<long long>(std::llround(std::abs(seconds) * 1000.0));
    const auto two = [](long long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string thousandths = std::to_string(ms % 1000);
    thousandths.insert(0, 3 - thousandths.size(), '0');
    const long long hours = ms / 3600000;
    const std::string head = hours > 0 ? std::to_string(hours) + ":" : "";
    return (negative ? "-" : "") + head + two(ms / 60000 % 60) + ":" + two(ms / 1000 % 60) + "." +
           thousandths;
}

}  // namespace lacquer
