// SPDX-License-Identifier: GPL-3.0-or-later
// What a chain's modules found and mended, as lines for people.
#pragma once
#include <QStringList>
#include <vector>

#include "engine/FindingLog.h"

namespace lacquer {

/// A line for each kind: "Clicks: 3 (0:12, 0:40, 1:07), level at most −12.3 dB". `slot` -1: of all
/// modules. `rate` in Hz. [main]
QStringList foundLines(const std::vector<FoundKind>& found, double rate, int slot = -1);

}  // namespace lacquer
