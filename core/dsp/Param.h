// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of a module's parameter table, and what follows from it: clamping, text, knob travel.
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/Result.h"
#include "base/Text.h"
#include "base/Units.h"

namespace lacquer {

enum class Scale { Linear, Log };

/// A choice's frozen id (files, command line) and its name (window).
struct Choice {
    std::string_view id;
    Text name;
};

/// A parameter's id, at most 27 characters, made at compile time: "threshold" or "band3.freq".
class ParamId {
public:
    constexpr ParamId(const char* id) { append(id); }
    constexpr ParamId(const char* stem, int number, const char* leaf) {
        append(stem);
        if (number >= 10) text_[size_++] = static_cast<char>('0' + number / 10);
        text_[size_++] = static_cast<char>('0' + number % 10);
        append(leaf);
    }
    constexpr operator std::string_view() const { return {text_.data(), size_}; }
    constexpr std::string_view view() const { return {text_.data(), size_}; }

private:
    constexpr void append(const char* s) {
        while (*s != '\0') text_[size_++] = *s++;
    }
    std::array<char, 28> text_{};
    std::size_t size_ = 0;
};

/// What one parameter is. From the table of these come the generic editor, defaults, clamping, text
/// and parsing, files, the command line, undo text, translation, docs and contract tests. A module's
/// defaults leave the sound untouched.
struct Param {
    ParamId id;
    Text name;
    Unit unit = Unit::Plain;
    double min = 0.0;
    double max = 1.0;
    double def = 0.0;
    Scale scale = Scale::Linear;
    std::span<const Choice> choices = {};
    Text tip = {};         ///< what it does to the sound
    bool rebuild = false;  ///< changes latency or memory: the rig is built anew and crossfaded
    int group = 0;         ///< 0: the module's own; k: belongs to band k
    double step =
        0.0;  ///< wheel step in the unit (linear) or ratio (log); 0: a 100th of the travel
};

/// Into [min, max]; switches and choices to whole numbers; NaN becomes the default. [any]
double clampToParam(const Param& param, double value);
/// "−3.0 dB", "1.00 kHz", "2.0 : 1", a choice's id. English and parseable by fromText. [any]
std::string toText(const Param& param, double value);
/// Accepts what toText writes, bare numbers, units with SI prefixes, "on"/"off", choice ids or
/// indices, "inf". The error names the parameter and its range. [any]
Result<double> fromText(const Param& param, std::string_view text);
/// Knob travel 0 … 1, linear or logarithmic as the table says. [any]
double toTravel(const Param& param, double value);
double fromTravel(const Param& param, double travel);
/// -1 when there is none. [any]
int findParam(std::span<const Param> params, std::string_view id);
/// Every parameter's default, in table order. [any]
std::vector<double> defaultValues(std::span<const Param> params);

}  // namespace lacquer
