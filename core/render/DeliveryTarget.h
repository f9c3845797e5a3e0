// SPDX-License-Identifier: GPL-3.0-or-later
// What an album can be delivered as: data of resources/delivery.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "media/Encoder.h"

namespace lacquer {

struct DeliveryTarget {
    enum class Kind {
        Tracks,  ///< a file a track
        Whole,   ///< one file and a CUE sheet
        Cue,     ///< the same, as a CD
        Toc,     ///< one file and a TOC file
        Ddp,     ///< a fileset
        Vinyl    ///< a file a side
    };
    std::string id;  ///< frozen
    std::string name;
    Kind kind = Kind::Tracks;
    const FormatInfo* format = nullptr;
    double rate = 0.0;  ///< Hz; 0: the project's, or the nearest that the format takes
    std::optional<double> ceilingDbtp;  ///< promised of the files; of lossy ones after decoding
    bool cdFrames = false;              ///< cut at CD frames, padded to a whole one
    double sideMinutes = 0.0;  ///< vinyl: sides are split so that none is longer, if they can
};

const std::vector<DeliveryTarget>& deliveryTargets();
/// nullptr when there is none of that id.
const DeliveryTarget* findDeliveryTarget(std::string_view id);

}  // namespace lacquer
