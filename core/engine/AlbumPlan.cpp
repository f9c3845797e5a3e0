// SPDX-License-Identifier: GPL-3.0-or-later
// Each placed track's rig, and the album's chain as a rig over their sum.
#include "engine/AlbumPlan.h"

#include "engine/RigPlan.h"

namespace lacquer {

Result<AlbumSpec> makeAlbumSpec(const Project& project, const Sequence& sequence,
                                const std::vector<AlbumClip>& clips) {
    if (sequence.tracks().empty())
        return Error(TR("engine", "The album has no track that sounds. Add one, or enable one."));
    AlbumSpec spec;
    spec.rate = project.rate;
    for (std::size_t i = 0; i < sequence.tracks().size(); ++i) {
        const Placed& placed = sequence.tracks()[i];
        const Track& track = *project.tracks[placed.index];
        auto rig = makeRigSpec(track, project.rate, clips[i].clip, clips[i].frames);
        if (!rig) return rig.error();
        if (rig->length != placed.length())
            return Error(TR("engine",
                            "The file of “%1” is not as long as the session says; it was changed. "
                            "Open the session in the window and load the file anew."),
                         {track.title});
        spec.parts.push_back({placed.start, std::move(*rig)});
    }
    Track whole;
    whole.title = project.album.title;
    whole.chain = project.album.chain;
    auto chain = makeRigSpec(whole, project.rate, 0, sequence.length());
    if (!chain) return chain.error();
    spec.chain = std::move(*chain);
    return spec;
}

bool sameStructure(const AlbumProgram& a, const AlbumProgram& b) {
    if (a.project.rate != b.project.rate || a.clips != b.clips) return false;
    const Sequence first(a.project), second(b.project);
    if (first.tracks().size() != second.tracks().size()) return false;
    for (std::size_t i = 0; i < first.tracks().size(); ++i) {
        const Placed &x = first.tracks()[i], &y = second.tracks()[i];
        const TrackPtr &one = a.project.tracks[x.index], &other = b.project.tracks[y.index];
        if (x.track != y.track || x.start != y.start) return false;
        if (one != other && !sameSound(*one, *other)) return false;
    }
    return sameStructure(a.project.album.chain, b.project.album.chain);
}

}  // namespace lacquer
