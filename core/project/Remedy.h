// SPDX-License-Identifier: GPL-3.0-or-later
// What mends a finding in the master, as an ordinary move on the chain; and where in the spectrum it lives.
#pragma once
#include <optional>
#include <utility>

#include "project/Move.h"
#include "project/Problem.h"

namespace lacquer {

/// The move that mends or eases this in the master, for this chain (a band of the equalizer is one that is
/// free there); nothing where mastering has no remedy. Its reason carries the measured numbers. [any]
std::optional<Move> remedyOf(const Problem& problem, const Chain& chain);
/// Whether the chain has this remedy, as it was set or changed since. [any]
bool hasRemedy(const Chain& chain, const Problem& problem);
/// Hz in which it is heard best alone; nothing where that does not help. [any]
std::optional<std::pair<double, double>> regionOf(const Problem& problem);

}  // namespace lacquer
