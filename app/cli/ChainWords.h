// SPDX-License-Identifier: GPL-3.0-or-later
// A chain from the words of the command line, and moves of its settings over time.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/Result.h"
#include "engine/Rig.h"
#include "project/Project.h"

namespace lacquer::cli {

struct ChainWords {
    std::string chainFile;
    std::vector<std::string> presets;
    std::vector<std::string> sets;  ///< "N.param=value"
};

/// Chain file, then presets, then settings. A setting inserts the module that it needs at its usual
/// place; ids come from `nextId`.
Result<Chain> buildChain(const ChainWords& words, Id& nextId);
/// The module that N names: an id that stands once, or a place from 1. nullptr when it is not there.
Result<ModuleState*> findPlace(Chain& chain, const std::string& n);
/// The last module of that id, inserted at its usual place if there is none.
ModuleState& neededModule(Chain& chain, std::string_view id, Id& nextId);
/// "N.param=value" on a chain; `insert` allows adding the module.
Done applySet(Chain& chain, const std::string& n, const std::string& param,
              const std::string& value, bool insert, Id& nextId);
/// A preset of a whole chain replaces it; one of a module ("limiter/streaming") sets that module.
Done applyPreset(Chain& chain, const std::string& name, bool insert, Id& nextId);
/// "N.TAP": delta, bypass, or one of the module's taps.
Result<Probe> parseProbe(Chain& chain, const std::string& words);
/// A JSON list of {at (seconds), set{}, bypass, preset, source}; only what needs no new rig may move.
Result<std::shared_ptr<const Timeline>> readMoves(const std::filesystem::path& file,
                                                  const Chain& chain, double rate);

}  // namespace lacquer::cli
