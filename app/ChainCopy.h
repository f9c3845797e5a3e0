// SPDX-License-Identifier: GPL-3.0-or-later
// Chains on the clipboard, as the text that chain files have; and one chain on many tracks.
#pragma once
#include <QString>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer {

/// [main]
void copyChain(const Chain& chain);
/// What is on the clipboard; a sentence when it is no chain. [main]
Result<Chain> copiedChain();
/// The chain in place of those of `owners` (tracks, or kAlbumChain), with fresh ids. [any]
Project withChainOn(const Project& project, const Chain& chain, const std::vector<Id>& owners);

}  // namespace lacquer
