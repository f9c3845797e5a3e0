// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of recordings and of discs: ISRC (ISO 3901) and UPC/EAN (GTIN-12, GTIN-13).
#pragma once
#include <string>
#include <string_view>

namespace lacquer {

/// "us-abc-12-34567" → "USABC1234567": hyphens and spaces go, letters become capitals. [any]
std::string tidyIsrc(std::string_view text);
/// Two letters, three letters or digits, seven digits; of a tidy text. [any]
bool isIsrc(std::string_view tidy);

/// "0 12345 67890 5" → "0012345678905": thirteen digits; a UPC's twelve get a 0 in front. [any]
std::string tidyEan(std::string_view text);
/// Thirteen digits whose last one is right; of a tidy text. [any]
bool isEan(std::string_view tidy);
/// The last digit for the first twelve of `digits`; '?' when there are fewer. [any]
char eanCheckDigit(std::string_view digits);

}  // namespace lacquer
