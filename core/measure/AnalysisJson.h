// SPDX-License-Identifier: GPL-3.0-or-later
// An Analysis as JSON, with the keys that scripts rely on.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "measure/Analysis.h"

namespace lacquer {

/// Levels in dB to four decimals with the unit in the key; what is undefined (silence, too short for a
/// window) is null. The caller puts "file" in front. `withSeries` adds "series" with its 10 ms grid.
nlohmann::ordered_json analysisJson(const Analysis& analysis, bool withSeries = false);

}  // namespace lacquer
