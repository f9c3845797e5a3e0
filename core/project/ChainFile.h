// SPDX-License-Identifier: GPL-3.0-or-later
// Chains as text: the JSON form that chain files, presets and session files share.
//   [{"module": "equalizer", "on": true, "params": {"band1.type": "bell", "band1.gain": 3}}, ...]
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer {

enum class Reading {
    Strict,  ///< files that people write: an unknown module, parameter or key, or a value out of range is an error
    Lenient  ///< files that programs wrote: what a newer version put there is kept, values are clamped
};

struct ChainText {
    Chain chain;
    std::vector<Message> warnings;
};

/// What is not named has its default (defaults are frozen with the format). Modules without an id in
/// the text get fresh ones from `nextId`, which moves past all ids seen. A module that this version
/// does not know becomes a switched-off placeholder whose text is written back. [any]
Result<ChainText> readChain(std::string_view json, Id& nextId, Reading reading = Reading::Strict);
/// Only what differs from the defaults; without ids. Ends in a newline. [any]
std::string writeChain(const Chain& chain);

}  // namespace lacquer
