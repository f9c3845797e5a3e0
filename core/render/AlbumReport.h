// SPDX-License-Identifier: GPL-3.0-or-later
// What an album's delivery did: JSON for scripts, HTML with the PQ sheet for people.
#pragma once
#include <array>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "render/AlbumDelivery.h"

namespace lacquer {

/// Levels in dB with the unit in the key, times in seconds, marks as MM:SS:FF of the disc. [any]
nlohmann::ordered_json albumReportJson(const AlbumReport& report);
/// One page without anything beside it, in English. [any]
std::string albumReportHtml(const AlbumReport& report);
/// The table of tracks with pause, start, length, ISRC and flags as HTML; times absolute on the disc
/// (track 1 at 00:02:00). [any]
std::string pqSheetHtml(const DiscLayout& layout);

/// Where writeAlbumReports puts its two files. [any]
std::array<std::filesystem::path, 2> albumReportFiles(const std::filesystem::path& folder);
/// "delivery.html" and "delivery.json" into the folder. [worker]
Done writeAlbumReports(const AlbumReport& report, const std::filesystem::path& folder,
                       bool overwrite);

}  // namespace lacquer
