// SPDX-License-Identifier: GPL-3.0-or-later
// What an export did, for scripts (JSON) and for people (HTML with pictures, one file on its own).
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "render/Export.h"

namespace lacquer {

/// Levels in dB with the unit in the key, times in seconds; null for what silence leaves undefined. [any]
nlohmann::ordered_json reportJson(const ExportReport& report);
/// The whole page in English: figures, promises, the chain's settings, loudness over time. [any]
std::string reportHtml(const std::vector<ExportReport>& reports);

/// One curve of a picture: y at equal steps of x.
struct ReportCurve {
    const std::vector<float>* values;
    const char* colour;
    const char* name;
};
/// A small SVG of loudness over time, from -40 to 0 LUFS. `step`: seconds between the values. [any]
std::string loudnessSvg(const std::vector<ReportCurve>& curves, double step);

}  // namespace lacquer
