// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions and their sounds, as `render` and `album` open them.
#pragma once
#include <string>

#include "base/Result.h"
#include "project/Project.h"
#include "render/RenderAhead.h"

namespace lacquer::cli {

/// Loads a session and finds sources again that were moved; warnings go to stderr.
Result<Project> openSession(const std::string& file);
/// Says which sources of tracks and their versions are not the files that the session knows, to stderr.
void warnOfChanges(const Project& project);
/// A track of a file: title from its name, length from its sound at its own rate.
Result<Track> trackFromFile(const std::string& file);
/// "2026-11-26T17:00:00Z"
std::string nowIso();
/// Opens the sounds of the album's tracks: straight from the file at the project's rate, else as a clip
/// converted once into the cache.
OpenSound albumSounds(const Project& project);

}  // namespace lacquer::cli
