// SPDX-License-Identifier: GPL-3.0-or-later
// All mastering modules, in the order in which a chain usually has them.
#pragma once
#include <span>

#include "dsp/Processor.h"

namespace lacquer {

std::span<const Module* const> modules();
/// nullptr when there is none of that id. [any]
const Module* findModule(std::string_view id);

}  // namespace lacquer
