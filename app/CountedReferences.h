// SPDX-License-Identifier: GPL-3.0-or-later
// Which references of a session a match and the inspector go by, and how much each counts.
#pragma once
#include <vector>

#include "project/Project.h"

namespace lacquer {

class Session;

struct CountedReference {
    ReferencePtr reference;
    double weight = 1.0;  ///< over 0, at most 1
};

/// How much a reference counts, 0 … 1; the selected one counts whole until weights were set. [main]
double referenceWeight(const Session& session, Id reference);
/// Those that count, in the project's order. [main]
std::vector<CountedReference> countedReferences(const Session& session);

}  // namespace lacquer
