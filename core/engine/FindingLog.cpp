// SPDX-License-Identifier: GPL-3.0-or-later
// Counts findings and joins what lasts.
#include "engine/FindingLog.h"

#include <algorithm>

namespace lacquer {

void FindingLog::add(const RigMeter& meter) {
    for (int i = 0; i < meter.findingCount; ++i) add(meter.findings[i]);
}

void FindingLog::add(const RigFinding& finding) {
    const FindingInfo& info = *finding.info;
    auto kind = std::find_if(kinds_.begin(), kinds_.end(), [&](const FoundKind& k) {
        return k.slot == finding.slot && k.info == &info;
    });
    if (kind == kinds_.end()) {
        kind = std::find_if(kinds_.begin(), kinds_.end(), [&](const FoundKind& k) {
            return k.slot > finding.slot || (k.slot == finding.slot && k.info > &info);
        });
        kind = kinds_.insert(kind, {.slot = finding.slot, .info = &info, .places = {}});
    }
    kind->most = std::max(kind->most, static_cast<double>(finding.amount));
    const Frames start = std::max<Frames>(finding.start, 0), end = finding.start + finding.length;
    const bool joins = info.lasting && !kind->places.empty() &&
                       framesToSeconds(start - kind->places.back().end, rate_) < 1.5;
    if (joins) {
        FoundPlace& place = kind->places.back();
        place.end = std::max(place.end, end);
        place.amount = std::max(place.amount, static_cast<double>(finding.amount));
        return;
    }
    ++kind->count;
    if (kind->places.size() < FoundKind::kMostPlaces)
        kind->places.push_back({start, end, finding.amount});
}

}  // namespace lacquer
