// SPDX-License-Identifier: GPL-3.0-or-later
// TOC files for cdrdao (cdrdao(1)).
#pragma once
#include <string>
#include <string_view>

#include "album/Disc.h"
#include "base/Result.h"

namespace lacquer {

/// The programme in one WAV beside the TOC; CD-Text in ISO 8859-1, other bytes escaped. [any]
std::string tocFile(const Disc& disc, const std::string& audioFile);

struct TocRead {
    Disc disc;  ///< as far as a TOC says; fourChannels and scms stay false
    std::string audioFile;
};
/// Reads what tocFile writes, from the text alone. [any]
Result<TocRead> readToc(std::string_view text, const std::string& name);

}  // namespace lacquer
