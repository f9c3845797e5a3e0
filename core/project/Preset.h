// SPDX-License-Identifier: GPL-3.0-or-later
// Presets: named settings of one module, or a named chain. Built in, or the user's own files.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer {

/// A preset file is {"name": "...", "about": "...", "chain": [one or more modules as in ChainFile]}.
struct Preset {
    std::string name;   ///< for people; unique within its kind
    std::string about;  ///< what it does to the sound, when to take it; may be empty
    std::string kind;   ///< the module's id; "chain" for whole chains
    Chain chain;        ///< ids are 0
    bool builtIn = false;
    std::filesystem::path file;  ///< of the user's own presets
};

/// XDG_CONFIG_HOME/lacquer/presets, else ~/.config/lacquer/presets. [any]
std::filesystem::path userPresetFolder();

/// Built-in ones first, then the user's, each by name; a user's file that is broken is left out and
/// said in `warnings` when that is given. `folder` empty: userPresetFolder(). [worker]
std::vector<Preset> listPresets(std::string_view kind, std::vector<Message>* warnings = nullptr,
                                const std::filesystem::path& folder = {});
/// By name or, for built-in ones, by "kind/file stem" ("compressor/glue"). The user's own go first.
Result<Preset> findPreset(std::string_view kind, std::string_view name,
                          const std::filesystem::path& folder = {});
/// Writes the user's own preset <folder>/<kind>/<name>.json; one of that name is replaced. [worker]
Done savePreset(const Preset& preset, const std::filesystem::path& folder = {});
/// Removes one of the user's own presets. [worker]
Done removePreset(const Preset& preset);

Result<Preset> presetFromText(std::string_view text, std::string_view kind,
                              const std::string& name);
std::string presetToText(const Preset& preset);

}  // namespace lacquer
