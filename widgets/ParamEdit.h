// SPDX-License-Identifier: GPL-3.0-or-later
// One changed value of a module: what editors of whole modules emit.
#pragma once
#include <vector>

namespace lacquer {

/// Index into the module's table and the new value, already clamped.
struct ParamEdit {
    int index = -1;
    double value = 0.0;
    bool operator==(const ParamEdit&) const = default;
};
/// What changes together, in one undo step.
using ParamEdits = std::vector<ParamEdit>;

}  // namespace lacquer
