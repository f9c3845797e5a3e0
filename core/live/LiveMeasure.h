// SPDX-License-Identifier: GPL-3.0-or-later
// A file measured as it would be while it plays: through the engine and the rings that feed the meters.
#pragma once
#include <filesystem>

#include "base/Task.h"
#include "measure/Analysis.h"

namespace lacquer {

/// Plays a mono or stereo file from its start to its end through an Engine without a device, faster
/// than time, and measures the sound that the engine hands to its meters (single precision, quantum by
/// quantum). At its own rate. Fails with a sentence where analyzeFile() does, for more than two
/// channels, and when not every quantum arrived. [worker]
Result<Analysis> measureLive(const std::filesystem::path& path, Task& task, bool withSeries);

}  // namespace lacquer
