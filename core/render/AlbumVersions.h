// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of an album's tracks as an album of their own, delivered beside it. Inside the room only.
#pragma once
#include <memory>
#include <vector>

#include "album/Sequence.h"
#include "render/AlbumCuts.h"
#include "render/RenderAhead.h"

namespace lacquer {

/// Every version of a track that is in the album goes through that track's chain and the album's, with some
/// silence to the next one, so that no two of them meet. Its file begins at the track's mark, like the
/// track's own, and ends with the version's sound.
class VersionAlbum {
public:
    explicit VersionAlbum(const Project& project);

    bool empty() const { return versions_.empty(); }
    /// A track a version, in the order of the album; the id is the version's.
    const Project& project() const { return project_; }
    /// Silence ahead of the first: a mark may lie ahead of its track.
    Frames lead() const { return lead_; }
    /// Fails when nothing of a version sounds within its track's start and end. [any]
    Done check(const Sequence& own) const;
    /// Opens the files, each at its offset. `own` is the sequence of project().
    OpenSound sounds(const Sequence& own) const;
    /// One file a version, named like its track's; `own` as above. Only for targets with a file a track.
    std::vector<AlbumCut> cuts(const Sequence& own, const DeliveryTarget& target,
                               double rate) const;

private:
    struct Entry {
        SourceRef source;
        Frames offset = 0;
        std::string title;  ///< of the version alone
        int number = 0;     ///< of its track on the disc
        Frames mark = 0;    ///< of its track, from the album's first frame
    };
    void add(const Track& track, const Version& version, const Placed& placed);

    Project project_, album_;
    std::vector<Entry> versions_;  // in the order of project_.tracks
    Frames lead_ = 0;
};

}  // namespace lacquer
