// SPDX-License-Identifier: GPL-3.0-or-later
// What a match or a remedy has set on a module, in words, and whether it was changed since.
#pragma once
#include <QString>

#include "project/Project.h"

namespace lacquer {

/// "from the match" and "from the inspector", with how many of its moves were changed by hand since; empty without any. [main]
QString matchSummary(const ModuleState& module);
/// The reason of the move that set this module, or this band of the equalizer (from 1; 0: the module). [main]
QString matchReason(const ModuleState& module, int band);

}  // namespace lacquer
