// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what the modules of a chain found and mended in a whole track.
#pragma once
#include <vector>

#include "engine/Rig.h"

namespace lacquer {

/// One place, or a stretch of something that lasts.
struct FoundPlace {
    Frames start = 0, end = 0;  ///< of the track's output, at the project's rate
    double amount = 0.0;        ///< in the kind's unit; of a stretch the highest
};

/// All findings of one kind by one module of the chain.
struct FoundKind {
    int slot = 0;  ///< in the rig's order
    const FindingInfo* info = nullptr;
    long count = 0;                  ///< of events; of stretches for what lasts
    double most = -1e9;              ///< highest amount
    std::vector<FoundPlace> places;  ///< in order, the first kMostPlaces
    static constexpr std::size_t kMostPlaces = 2000;
};

/// One thread at a time.
class FindingLog {
public:
    /// `rate` in Hz: stretches nearer than a second and a half are one.
    explicit FindingLog(double rate) : rate_(rate) {}
    void add(const RigMeter& meter);
    /// By slot and kind.
    const std::vector<FoundKind>& kinds() const { return kinds_; }
    std::vector<FoundKind> take() { return std::move(kinds_); }

private:
    void add(const RigFinding& finding);

    double rate_;
    std::vector<FoundKind> kinds_;
};

}  // namespace lacquer
