// SPDX-License-Identifier: GPL-3.0-or-later
// Writes WAV, and RF64 where 4 GiB are not enough; the same samples give the same bytes.
#pragma once
#include "media/Encoder.h"

namespace lacquer {

/// `reserved`: an even count of bytes that stay free in a chunk "JUNK"; 0: none.
/// For the ids wav16 … wav64f and rf64-24. [worker]
Result<std::unique_ptr<Encoder>> createPcmWriter(const std::filesystem::path& path,
                                                 const FormatInfo& format, double rate,
                                                 int channels, std::uint32_t reserved = 0);

}  // namespace lacquer
