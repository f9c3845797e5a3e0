// SPDX-License-Identifier: GPL-3.0-or-later
// A clip's facts as text inside its cache file, and back.
#pragma once
#include <memory>
#include <string>

#include "media/Clip.h"

namespace lacquer {

/// All but id, path, pages and peaks, as JSON. [any]
std::string describeClip(const Clip& clip);
/// A clip from an opened cache file; null when its description or peaks are not whole. [worker]
ClipPtr clipFromPages(const std::shared_ptr<PageFile>& pages, const std::filesystem::path& source);
/// The same sound under another file name (copied or moved), with an id of its own.
ClipPtr renamedClip(const Clip& clip, const std::filesystem::path& source);
/// Ids start at 1 and are never reused in a process. [any]
int nextClipId();

}  // namespace lacquer
