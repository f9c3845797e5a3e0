// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that goes to a plant with the master: marks, lengths, codes and flags, as PDF.
#pragma once
#include <QString>

#include "base/Result.h"

namespace lacquer {

struct AlbumReport;

/// Writes the PDF (A4) whole or not at all; in English, as plants read it. [main]
Done writePqSheet(const AlbumReport& report, const QString& file);

}  // namespace lacquer
