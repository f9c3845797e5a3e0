// SPDX-License-Identifier: GPL-3.0-or-later
// Core's texts and values as the window shows them: translated, with a real minus sign.
#pragma once
#include <QString>

#include "base/Text.h"
#include "dsp/Param.h"

namespace lacquer {

/// The text in the window's language. [main]
QString translated(const Text& text);
/// The sentence in the window's language with its values in place. [main]
QString translated(const Message& message);
/// "−3.0 dB", "1.00 kHz", a choice's translated name, "on" and "off" in the window's language. [main]
QString displayText(const Param& param, double value);
/// A number with `decimals` places and a real minus; "–" for NaN, "−∞" for minus infinity.
QString displayNumber(double value, int decimals);
/// displayNumber with a "+" ahead of positive values.
QString displaySigned(double value, int decimals);
/// "A4 −12 ct": the tempered note nearest to a frequency in Hz (A4 = 440 Hz).
QString noteName(double hz);
/// "312 Hz", "4.50 kHz".
QString displayHertz(double hz);
/// "03:41" without thousandths, for rows and rulers; hours when there are any.
QString displayMinutes(double seconds);

/// A name or a description out of the program's own preset files; what the user wrote stays as it is.
QString presetText(const std::string& english);

}  // namespace lacquer
