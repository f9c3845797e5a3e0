// SPDX-License-Identifier: GPL-3.0-or-later
// One file of many through one chain into one delivery, without a session of its own.
#pragma once
#include "render/Export.h"

namespace lacquer {

/// What all files of a batch have in common.
struct BatchOrder {
    Chain chain;
    Delivery delivery;  ///< format, rate, dither, ceiling; names are those of the mixes
    std::filesystem::path folder;
    std::optional<double> loudnessLufs;  ///< found by the limiter's drive, for each file anew
    std::string created;                 ///< ISO 8601, for what is written into the files
};

/// Reads `mix` at its own rate and exports it as a track of its name. A file that is there is not
/// replaced. [worker]
Result<ExportReport> exportFile(const BatchOrder& order, const std::filesystem::path& mix,
                                Task& task);

}  // namespace lacquer
