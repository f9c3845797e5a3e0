// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of each kind of problem. Inside the room only.
#pragma once
#include "base/Text.h"
#include "base/Units.h"
#include "measure/Flaw.h"

namespace lacquer {

/// %1 measured, %2 threshold, %3 count, %4 frequency, %5 and %6 begin and end.
struct ProblemTexts {
    Text name;
    Unit unit;  ///< of measured and threshold
    Text what, mixFix, masteringFix, help;
};
const ProblemTexts& problemTexts(ProblemKind kind);

}  // namespace lacquer
