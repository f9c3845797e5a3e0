// SPDX-License-Identifier: GPL-3.0-or-later
// Decode, compare, describe as a source.
#include "project/NewMix.h"

#include "media/Importer.h"

namespace lacquer {

SourceRef sourceOf(const Clip& clip) {
    SourceRef source;
    source.path = clip.sourcePath;
    source.contentHash = clip.contentHash;
    source.rate = clip.source.rate;
    source.channels = clip.source.channels;
    source.frames = clip.sourceFrames;
    source.formatId = clip.source.formatId;
    source.wide = clip.source.wide;
    if (clip.warning) source.warning = clip.warning->english();
    return source;
}

Result<NewMix> readNewMix(const ClipPtr& before, const std::filesystem::path& file,
                          ClipCache& cache, Task& task) {
    const auto clip = importClip(file, before->rate, cache, task);
    if (!clip) return clip.error();
    auto revision = compareVersions(before, *clip, task);
    if (!revision) return revision.error();
    return NewMix{sourceOf(**clip), std::move(*revision)};
}

double gainAsBefore(const Revision& revision, double gainDb) {
    return revision.isAligned ? gainDb - revision.gainDb : gainDb;
}

}  // namespace lacquer
