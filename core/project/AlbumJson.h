// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks' small values as JSON: places, credits, rides, sections. Inside the room only.
#pragma once
#include "project/Json.h"

namespace lacquer::json {

/// What is at its default is not written.
Json placeToJson(const AlbumPlace& place);
Json creditsToJson(const Credits& credits);
Json rideToJson(const std::vector<GainPoint>& ride);
/// Settings of modules that the chain does not have are left out.
Json sectionsToJson(const Track& track);

// Throw Broken on wrong types; order and limits are put right. Keys that are not known are lost unless
// the caller keeps them (unknownKeys).
AlbumPlace readPlace(const Json& object);
Credits readCredits(const Json& object);
std::vector<GainPoint> readRide(const Json& array);
std::vector<TrackSection> readSections(const Json& array, ChainReader& chains);

}  // namespace lacquer::json
