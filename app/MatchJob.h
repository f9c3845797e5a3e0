// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind a proposal: from mix, references and settings to moves, on copies of what it needs.
#pragma once
#include <filesystem>
#include <map>
#include <optional>

#include "base/Task.h"
#include "match/Proposal.h"
#include "media/Clip.h"

namespace lacquer {

struct MatchSettings {
    std::optional<std::size_t> section;  ///< of the track's, that alone is matched; none: all of it
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
        ClipPtr clip;                   ///< of a reference
        ProfileSection part;            ///< of it
        std::filesystem::path profile;  ///< or a saved one
        AspectWeights weight;
        bool operator==(const Counted&) const = default;
    };
    Track track;  ///< with the chain that stays, no more of it than is matched
    ClipPtr clip;
    std::vector<Counted> references;
    MatchSettings settings;
};

/// Of references, by the clip's id and the part.
using MatchProfiles = std::map<std::pair<int, std::pair<Frames, Frames>>, Profile>;

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
/// Measures those that are not known yet, or reads them. [worker]
Result<std::vector<WeightedProfile>> measureReferences(
    const std::vector<MatchInputs::Counted>& references, MatchProfiles& known,
    const TaskSpan& progress);
/// Measures what is not known yet, mix beside references, and proposes. `measure` is the mix's where it is
/// known. A cancelled task is an error. [worker]
Result<MatchMade> makeMatch(const MatchInputs& inputs, MatchProfiles known,
                            std::optional<MixMeasure> measure, Task& task);

}  // namespace lacquer
