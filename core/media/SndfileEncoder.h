// SPDX-License-Identifier: GPL-3.0-or-later
// Writes AIFF and FLAC through libsndfile.
#pragma once
#include "media/Encoder.h"

namespace lacquer {

/// For the ids aiff16, aiff24, flac16 and flac24. [worker]
Result<std::unique_ptr<Encoder>> createSndfileEncoder(const std::filesystem::path& path,
                                                      const FormatInfo& format, double rate,
                                                      int channels);

}  // namespace lacquer
