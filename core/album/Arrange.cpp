// SPDX-License-Identifier: GPL-3.0-or-later
// Positions wanted, gaps changed.
#include "album/Arrange.h"

#include <algorithm>
#include <cstdlib>

#include "project/EditTools.h"

namespace lacquer::edit {
namespace {

/// The track that sounds ahead of / behind the one at `i`; 0: none.
Id before(const Sequence& sequence, std::size_t i) {
    return i > 0 ? sequence.tracks()[i - 1].track : 0;
}

}  // namespace

Project keepStarts(const Project& was, const Project& after) {
    const Sequence old(was);
    Project next = after;
    const std::size_t count = Sequence(after).tracks().size();
    for (std::size_t i = 1; i < count; ++i) {
        const Sequence now(next);
        const auto known = old.find(now.tracks()[i].track);
        if (!known) continue;
        const Frames gap = old.tracks()[*known].start - now.tracks()[i - 1].end;
        next = setTrackGap(next, before(now, i), gap);
    }
    return next;
}

Project moveStart(const Project& project, Id track, Frames frame, Ripple ripple) {
    const Sequence sequence(project);
    const auto at = sequence.find(track);
    if (!at || *at == 0) return project;
    const Frames gap = frame - sequence.tracks()[*at - 1].end;
    const Project moved = setTrackGap(project, before(sequence, *at), gap);
    if (ripple == Ripple::Yes || *at + 1 >= sequence.tracks().size()) return moved;
    const Frames end = Sequence(moved).tracks()[*at].end;
    return setTrackGap(moved, track, sequence.tracks()[*at + 1].start - end);
}

Project setTrackGap(const Project& project, Id track, Frames gap, Ripple ripple) {
    const Project next = setTrackGap(project, track, gap);
    if (ripple == Ripple::Yes) return next;
    const Sequence sequence(project);
    const auto at = sequence.find(track);
    if (!at || *at + 2 >= sequence.tracks().size()) return next;
    const Placed& second = sequence.tracks()[*at + 2];
    const Sequence now(next);
    return setTrackGap(next, now.tracks()[*at + 1].track, second.start - now.tracks()[*at + 1].end);
}

Project setTrackTrim(const Project& project, Id track, Frames start, std::optional<Frames> end,
                     Ripple ripple) {
    const Project next = setTrackTrim(project, track, start, end);
    if (ripple == Ripple::Yes || next == project) return next;
    const Sequence was(project), now(next);
    const auto at = was.find(track), then = now.find(track);
    if (!at || !then) return next;
    // What is cut at the front leaves silence there: the music keeps its place.
    const Frames cut = next.track(track)->trimStart - project.track(track)->trimStart;
    Project kept = next;
    if (*then > 0)
        kept = setTrackGap(kept, before(now, *then),
                           was.tracks()[*at].start + cut - now.tracks()[*then - 1].end);
    if (*then + 1 >= now.tracks().size()) return kept;
    const Frames ends = Sequence(kept).tracks()[*then].end;
    return setTrackGap(kept, track, was.tracks()[*at + 1].start - ends);
}

Project removeTrack(const Project& project, Id track, Ripple ripple) {
    const Project next = removeTrack(project, track);
    return ripple == Ripple::Yes ? next : keepStarts(project, next);
}

namespace {

/// A ride in frames of a clip that begins `lag` frames later.
std::vector<GainPoint> movedRide(std::vector<GainPoint> ride, Frames lag) {
    for (GainPoint& point : ride) point.at -= lag;
    const auto first = std::find_if(ride.begin(), ride.end(), [](auto& p) { return p.at >= 0; });
    if (first == ride.begin() || ride.empty()) return ride;
    GainPoint edge = *std::prev(first);  // of what lies ahead of frame 0 only its gain there stays
    if (first != ride.end()) {
        const double share =
            static_cast<double>(-edge.at) / static_cast<double>(first->at - edge.at);
        edge.gainDb += share * (first->gainDb - edge.gainDb);
    }
    edge.at = 0;
    ride.erase(ride.begin(), first);
    if (ride.empty() || ride.front().at > 0) ride.insert(ride.begin(), edge);
    return ride;
}

}  // namespace

Project replaceMix(const Project& project, Id track, SourceRef source, Frames lag) {
    const Track* now = project.track(track);
    const Frames length = clipLength(source, project.rate);
    if (!now || length <= 0) return project;
    const Frames wanted = now->trimStart - lag;
    const Frames start = std::clamp<Frames>(wanted, 0, length - 1);
    Project next = changeTrack(project, track, [&](Track& t) {
        t.source = std::move(source);
        t.trimStart = start;
        if (t.trimEnd) {
            const Frames end = *t.trimEnd - lag;
            t.trimEnd = end > start && end < length ? std::optional(end) : std::nullopt;
        }
        t.ride = movedRide(std::move(t.ride), lag);
        t.place.mark -= start - wanted;
        for (Frames& index : t.place.indexes) index -= lag;
        std::erase_if(t.place.indexes, [](Frames index) { return index < 0; });
    });
    const Sequence was(project);
    const auto at = was.find(track);
    if (at && *at > 0 && start != wanted)
        next = setTrackGap(next, before(was, *at), was.gaps()[*at - 1] + start - wanted);
    return next;
}

Project setCrossfade(const Project& project, Id track, Frames overlap, FadeShape shape) {
    const Sequence sequence(project);
    const auto at = sequence.find(track);
    if (!at || *at + 1 >= sequence.tracks().size() || overlap < 0) return project;
    const Placed &first = sequence.tracks()[*at], &second = sequence.tracks()[*at + 1];
    const Frames length = std::min({overlap, first.length(), second.length()});
    const Track &a = *project.track(first.track), &b = *project.track(second.track);
    Project next = setTrackGap(project, a.id, -length);
    next = setTrackFades(next, a.id, a.fadeIn, length);
    next = setTrackFadeShapes(next, a.id, a.fadeInShape, shape);
    next = setTrackFades(next, b.id, length, b.fadeOut);
    return setTrackFadeShapes(next, b.id, shape, b.fadeOutShape);
}

Project setJoin(const Project& project, Id track, Frames gap, FadeShape shape, Ripple ripple) {
    const Sequence was(project);
    const auto at = was.find(track);
    if (!at || *at + 1 >= was.tracks().size()) return project;
    const Track& a = *project.track(track);
    const Track& b = *project.track(was.tracks()[*at + 1].track);
    const Frames overlap = std::max<Frames>(0, -was.gaps()[*at]);
    Project next = setTrackGap(project, track, gap, ripple);
    const Frames wanted = std::max<Frames>(0, -Sequence(next).gaps()[*at]);
    const auto spans = [&](Frames fade) {  // snapping moves an overlap by less than a CD frame
        return std::abs(fade - overlap) < sectorStart(1, project.rate);
    };
    const bool faded = overlap == 0 || (spans(a.fadeOut) && spans(b.fadeIn));
    if (!faded || wanted == overlap) return next;
    next = setTrackFades(next, a.id, a.fadeIn, wanted);
    next = setTrackFades(next, b.id, wanted, b.fadeOut);
    if (overlap > 0) return next;
    next = setTrackFadeShapes(next, a.id, a.fadeInShape, shape);
    return setTrackFadeShapes(next, b.id, shape, b.fadeOutShape);
}

Frames snappedGap(const Project& project, Id track, Frames gap) {
    const Sequence now(setTrackGap(project, track, gap));
    const auto at = now.find(track);
    if (!at || *at + 1 >= now.tracks().size() || *at + 1 <= now.hiddenCount()) return gap;
    const Frames mark = now.tracks()[*at + 1].mark - now.tracks()[now.hiddenCount()].mark;
    const Frames below = sectorAt(mark, now.rate());
    const Frames low = sectorStart(below, now.rate()), high = sectorStart(below + 1, now.rate());
    return now.gaps()[*at] + (mark - low <= high - mark ? low : high) - mark;
}

Project moveTracksAhead(const Project& project, const std::vector<Id>& tracks, std::size_t before) {
    std::size_t to = 0;
    for (std::size_t i = 0; i < std::min(before, project.tracks.size()); ++i)
        to +=
            std::find(tracks.begin(), tracks.end(), project.tracks[i]->id) == tracks.end() ? 1 : 0;
    return moveTracks(project, tracks, to);
}

Snapped snapToCdFrames(const Project& project) {
    Snapped result{project, {}};
    const Sequence first(project);
    const std::size_t hidden = first.hiddenCount();
    if (first.tracks().empty()) return result;
    for (std::size_t i = hidden + 1; i < first.tracks().size(); ++i) {
        const Sequence now(result.project);
        const Frames zero = now.tracks()[hidden].mark, mark = now.tracks()[i].mark - zero;
        const Frames below = sectorAt(mark, now.rate());
        const Frames low = sectorStart(below, now.rate()),
                     high = sectorStart(below + 1, now.rate());
        const Frames shift = (mark - low <= high - mark ? low : high) - mark;
        if (shift == 0) continue;
        result.project = setTrackGap(result.project, before(now, i), now.gaps()[i - 1] + shift);
        result.shifts.push_back({now.tracks()[i].track, shift});
    }
    return result;
}

}  // namespace lacquer::edit
