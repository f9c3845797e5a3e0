// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a proposal: settings of one module, with the reason in numbers. A plain value.
#pragma once
#include <string>
#include <vector>

#include "base/Text.h"
#include "project/Project.h"

namespace lacquer {

/// A parameter's value at full amount, and where it stands when the move does nothing. Switches,
/// types and frequencies do not scale: their neutral is the value itself.
struct MoveSetting {
    std::string param;
    double value = 0.0, neutral = 0.0;
    bool operator==(const MoveSetting&) const = default;
};

struct Move {
    std::string id;  ///< "tone1", "finecurve", "dynamics", "width", "level"; "fix.hum"
    std::string module;
    std::vector<MoveSetting> set;
    Message what;             ///< "High shelf +2.0 dB from 6.3 kHz"
    Message reason;           ///< one sentence; its numbers are measured
    double confidence = 0.0;  ///< share of 100 resampled refits that keep sign and half the size
    double before = 0.0, after = 0.0;  ///< distance to the reference, after as rendered
    Unit unit = Unit::Decibel;
    double amount = 1.0;  ///< 0 … 1 of the setting
    bool accepted = true;

    double valueOf(const MoveSetting& s) const {
        return s.neutral + amount * (s.value - s.neutral);
    }
};

/// Moves that mend a finding (see Remedy) have ids that begin so; a match leaves what they set.
inline constexpr std::string_view kRemedyStem = "fix.";
bool isRemedy(const MoveNote& note);

/// Puts the accepted moves on a chain: each sets its parameters on the first module of its id, which
/// is inserted at its usual place when there is none (ids from `nextId`), and leaves a note there. Unknown
/// modules and parameters are passed over. [any]
Chain applyMoves(Chain chain, const std::vector<Move>& moves, Id& nextId);

/// Whether a parameter that the note speaks of has another value now. [any]
bool changedByHand(const ModuleState& module, const MoveNote& note);
/// The chain without what earlier moves of a match set and nobody changed since; modules that then do
/// nothing are gone. What was changed by hand stays, without its note; what was switched off stays as it is. [any]
Chain withoutMoves(Chain chain);
/// Whether only remedies have set anything of a module. [any]
bool isOnlyRemedied(const ModuleState& module);
/// Whether a module has all its values at their defaults. [any]
bool isNeutral(const ModuleState& module);

}  // namespace lacquer
