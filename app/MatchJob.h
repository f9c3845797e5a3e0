// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind a proposal: from mix, references and settings to moves, on copies of what it needs.
#pragma once
#include <map>
#include <optional>

#include "base/Task.h"
#include "match/Proposal.h"
#include "media/Clip.h"

namespace lacquer {

struct MatchSettings {
    double amount = 0.8;
    std::optional<double> lufs;                      ///< none: the references'
    double tone = 1.0, dynamics = 1.0, width = 1.0;  ///< further factors by aspect, 0 … 1
    bool loudness = true;
    bool holdBack = true;  ///< no louder than peaks bear
    bool operator==(const MatchSettings&) const = default;
};

struct MatchInputs {
    struct Counted {
        Id id = 0;
        ClipPtr clip;
        double weight = 1.0;
        bool operator==(const Counted&) const = default;
    };
    Track track;  ///< with the chain that stays
    ClipPtr clip;
    std::vector<Counted> references;
    MatchSettings settings;
};

using MatchProfiles = std::map<int, Profile>;  ///< of references, by the clip's id

struct MatchMade {
    Proposal proposal;
    MatchTarget target;
    MatchProfiles profiles;  ///< those that were known, and the new ones
    MixMeasure mix;
    double seconds = 0.0;  ///< wall clock
};

/// Whether both are the same sound ahead of the moves. [any]
bool sameMix(const Track& a, const Track& b);
MatchOptions optionsOf(const MatchInputs& inputs);
/// Measures what is not known yet, mix beside references, and proposes. `measure` is the mix's where it is
/// known. A cancelled task is an error. [worker]
Result<MatchMade> makeMatch(const MatchInputs& inputs, MatchProfiles known,
                            std::optional<MixMeasure> measure, Task& task);

}  // namespace lacquer
