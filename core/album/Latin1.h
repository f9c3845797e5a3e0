// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 to ISO 8859-1 and back: the letters of CD-Text.
#pragma once
#include <string>
#include <string_view>

namespace lacquer {

/// One byte a letter; what ISO 8859-1 does not know becomes its nearest plain letter where that is
/// clear (quotes, dashes, dots), else "?". [any]
std::string toLatin1(std::string_view utf8);
std::string fromLatin1(std::string_view latin1);
/// Whether all letters survive.
bool isLatin1(std::string_view utf8);

}  // namespace lacquer
