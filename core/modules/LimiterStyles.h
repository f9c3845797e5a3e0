// SPDX-License-Identifier: GPL-3.0-or-later
// What each of the limiter's styles does, in numbers.
#pragma once
#include <span>

#include "base/Text.h"

namespace lacquer {

/// A sentence for each choice of the parameter "style", in its order. [any]
std::span<const Text> limiterStyleWords();

}  // namespace lacquer
