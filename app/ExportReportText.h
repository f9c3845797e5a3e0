// SPDX-License-Identifier: GPL-3.0-or-later
// What an export wrote, as text for people.
#pragma once
#include <QString>

namespace lacquer {

struct ExportReport;

/// Rich text: the file, the figures read back from it, every promise and whether it holds.
QString exportReportText(const ExportReport& report);

}  // namespace lacquer
