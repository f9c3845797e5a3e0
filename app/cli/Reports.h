// SPDX-License-Identifier: GPL-3.0-or-later
// What `master` and `render` tell about the files that they wrote.
#pragma once
#include <string>
#include <vector>

#include "app/cli/Verbs.h"
#include "render/Export.h"

namespace lacquer::cli {

/// Warnings and broken promises to stderr, figures to stdout (JSON: an object for one file when
/// `single`, else a list); 1 when a promise does not hold.
int tell(const std::vector<ExportReport>& reports, bool json, bool single);
/// By the extension .html or .json; other names are refused before the work starts.
Done checkReportName(const std::string& file);
Done writeReport(const std::string& file, const std::vector<ExportReport>& reports, bool overwrite);

}  // namespace lacquer::cli
