// SPDX-License-Identifier: GPL-3.0-or-later
// How services play a master: by how much each turns it up or down, and what of its level is left.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Text.h"
#include "measure/Loudness.h"

namespace lacquer {

/// A service's rule: a row of resources/delivery/platforms.json, which names date and source.
struct Service {
    enum class Raises {
        Never,   ///< only turns down
        UpTo,    ///< while the true peak stays below raisedToDbtp
        Limited  ///< as far as wanted; its limiter holds raisedToDbtp
    };
    enum class Albums {
        Alone,   ///< each track as if it were a single
        Whole,   ///< one gain, from the album's loudness
        Loudest  ///< one gain that brings the album's loudest track to albumLufs
    };
    std::string id;  ///< frozen
    std::string name;
    double targetLufs = -14.0;
    Raises raises = Raises::Never;
    double raisedToDbtp = -1.0;
    Albums albums = Albums::Alone;
    double albumLufs = -14.0;   ///< for Albums::Loudest
    double ceilingDbtp = -1.0;  ///< what the service asks masters to stay below
    std::string asOf;           ///< "2026-11"
    std::string source;
};

const std::vector<Service>& services();
/// nullptr when there is none of that id.
const Service* findService(std::string_view id);
/// "to −14 LUFS, both ways; up only to −1 dBTP; an album by its own loudness". [any]
std::vector<Message> rulesOf(const Service& service);

/// What of an album decides how its tracks are played.
struct AlbumLevels {
    double integratedLufs = -INFINITY;  ///< of the album as one programme
    double loudestLufs = -INFINITY;     ///< of its loudest track
    double truePeakDbtp = -INFINITY;
};

struct ServicePlay {
    double gainDb = 0.0;  ///< turned up or down
    double wantedDb =
        0.0;  ///< what the target alone asks for; differs where headroom or rule forbid it
    double lufs = -INFINITY;          ///< of what is heard
    double truePeakDbtp = -INFINITY;  ///< of what is heard
    double limitedDb =
        0.0;  ///< by which the service's limiter acts at the highest peak; 0: it does not
};

/// A master as a service plays it, alone or within an album. Nothing for silence. [any]
std::optional<ServicePlay> playedBy(const Service& service, const LoudnessResult& master,
                                    const AlbumLevels* album = nullptr);

}  // namespace lacquer
