// SPDX-License-Identifier: GPL-3.0-or-later
// What the reports of a track and of an album share. Inside the room only.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "measure/Loudness.h"
#include "project/Project.h"
#include "render/Verify.h"

namespace lacquer {

/// Rounded; null for what is not finite.
nlohmann::ordered_json reportNumber(double value, int decimals);
nlohmann::ordered_json levelsJson(const LoudnessResult& loudness);
nlohmann::ordered_json chainJson(const Chain& chain);

/// Where a track's settings change, from its first frame that sounds, and its chain from there on.
struct ReportedSection {
    double seconds = 0.0;
    std::string name;
    Chain chain;
};
std::vector<ReportedSection> reportedSections(const Track& track, double rate);

/// From the doctype to the open body.
std::string htmlHead();
std::string htmlEscaped(std::string_view text);
/// "-14.02 LUFS", "none".
std::string htmlLevel(double value, const char* unit);
/// Promise, wanted, in the file, kept or not.
std::string promisesHtml(const std::vector<PromiseCheck>& checks);
/// Each module's settings that are not neutral.
std::string chainHtml(const Chain& chain);

}  // namespace lacquer
