// SPDX-License-Identifier: GPL-3.0-or-later
// Weights as they stand in the project.
#include "app/CountedReferences.h"

#include <algorithm>

#include "app/Session.h"

namespace lacquer {

double referenceWeight(const Session& session, Id reference) {
    const auto& all = session.project().references;
    const auto set = [](const ReferencePtr& one) { return one->weight.has_value(); };
    if (std::none_of(all.begin(), all.end(), set))
        return reference == session.referenceId() ? 1.0 : 0.0;
    for (const ReferencePtr& one : all)
        if (one->id == reference) return one->weight.value_or(0.0);
    return 0.0;
}

std::vector<CountedReference> countedReferences(const Session& session) {
    std::vector<CountedReference> counted;
    for (const ReferencePtr& one : session.project().references) {
        const double weight = referenceWeight(session, one->id);
        if (weight > 0.0) counted.push_back({one, weight});
    }
    return counted;
}

}  // namespace lacquer
