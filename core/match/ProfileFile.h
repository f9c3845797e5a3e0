// SPDX-License-Identifier: GPL-3.0-or-later
// Measured references in a file of their own: JSON with a version.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Files.h"
#include "match/References.h"

namespace lacquer {

/// What names of such files end with.
inline constexpr std::string_view kProfileEnding = ".lacquer-profile";
bool isProfileFile(const std::filesystem::path& file);

/// Weights and pieces are kept, so that certainty can be had from them; short-term loudness is not. [any]
std::string profilesToText(const std::vector<WeightedProfile>& set);
/// An error when it is none, of another version, or holds no reference. [any]
Result<std::vector<WeightedProfile>> profilesFromText(std::string_view text);

Done saveProfiles(const std::vector<WeightedProfile>& set, const std::filesystem::path& file,
                  AtomicFile::Existing existing);                                      ///< [worker]
Result<std::vector<WeightedProfile>> readProfiles(const std::filesystem::path& file);  ///< [worker]

}  // namespace lacquer
