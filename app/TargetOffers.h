// SPDX-License-Identifier: GPL-3.0-or-later
// Delivery targets as the window offers them: in groups, each with a name and what it writes.
#pragma once
#include <QString>
#include <span>

#include "base/Text.h"

namespace lacquer {

struct DeliveryTarget;

enum class TargetGroup { Streaming, Disc, Vinyl, Archive };

struct TargetOffer {
    const char* id;  ///< of a DeliveryTarget
    TargetGroup group;
    Text name, words;
};

/// Group by group, the usual first. [any]
std::span<const TargetOffer> targetOffers();
Text targetGroupName(TargetGroup group);
/// A target's name in the window's language. [main]
QString targetName(const DeliveryTarget& target);

}  // namespace lacquer
