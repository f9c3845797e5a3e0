// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the field: decibels, loudness units, time, frequency; converted, printed, parsed.
#pragma once
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

namespace lacquer {

enum class Unit {
    Plain,             ///< a bare number (Q)
    Decibel,           ///< dB
    DecibelTruePeak,   ///< dBTP (BS.1770-5 Annex 2)
    Lufs,              ///< LUFS
    Hertz,             ///< Hz
    Milliseconds,      ///< ms
    Percent,           ///< %
    Ratio,             ///< n : 1; the table's max stands for infinity
    Degree,            ///< °
    DecibelPerOctave,  ///< dB/oct
    Switch,            ///< 0 or 1
    Choice             ///< index into Param::choices
};

/// Amplitude ratio to dB; 0 and below give -infinity. Not for sample loops (uses libm). [any]
inline double toDb(double amplitude) {
    return amplitude > 0.0 ? 20.0 * std::log10(amplitude) : -INFINITY;
}
inline double fromDb(double db) {
    return std::pow(10.0, db / 20.0);
}

/// "-3.0 dB", "1.00 kHz", "2.0 : 1", "120 ms": a sensible count of digits, ASCII minus. [any]
std::string formatUnit(Unit unit, double value);
/// A number with or without its unit ("1k", "1.5 kHz", "-3dB", "0.2 s", "2:1", "inf"); nothing when
/// the text is no such number. Always with a decimal point, whatever the locale. [any]
std::optional<double> parseUnit(Unit unit, std::string_view text);
/// A decimal number with `decimals` places and a point, whatever the locale. [any]
std::string formatNumber(double value, int decimals);
/// "03:41.067" [any]
std::string formatTime(double seconds);

}  // namespace lacquer
