// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of the album: places, marks, rides, names.
#include <algorithm>
#include <cmath>

#include "project/Codes.h"
#include "project/Edit.h"
#include "project/EditTools.h"

namespace lacquer::edit {
namespace {

constexpr std::size_t kMostIndexes = 98;  // 2 … 99

template <class Change>
Project changeAlbum(const Project& project, Change&& change) {
    Project next = project;
    change(next.album);
    return next;
}

}  // namespace

Project setTrackEnabled(const Project& project, Id track, bool enabled) {
    return changeTrack(project, track, [&](Track& t) { t.place.enabled = enabled; });
}

Project setTrackHidden(const Project& project, Id track, bool hidden) {
    return changeTrack(project, track, [&](Track& t) { t.place.hidden = hidden; });
}

Project setTrackGap(const Project& project, Id track, Frames gap) {
    return changeTrack(project, track, [&](Track& t) { t.place.gap = gap; });
}

Project setTrackMark(const Project& project, Id track, Frames mark) {
    return changeTrack(project, track, [&](Track& t) { t.place.mark = mark; });
}

Project setTrackIndexes(const Project& project, Id track, std::vector<Frames> indexes) {
    std::erase_if(indexes, [](Frames at) { return at < 0; });
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    if (indexes.size() > kMostIndexes) indexes.resize(kMostIndexes);
    return changeTrack(project, track, [&](Track& t) { t.place.indexes = std::move(indexes); });
}

Project setTrackDiscFlags(const Project& project, Id track, bool copyPermitted, bool preEmphasis) {
    return changeTrack(project, track, [&](Track& t) {
        t.place.copyPermitted = copyPermitted;
        t.place.preEmphasis = preEmphasis;
    });
}

Project setTrackFadeShapes(const Project& project, Id track, FadeShape in, FadeShape out) {
    return changeTrack(project, track, [&](Track& t) {
        t.fadeInShape = in;
        t.fadeOutShape = out;
    });
}

Project setTrackRide(const Project& project, Id track, std::vector<GainPoint> ride) {
    std::erase_if(ride, [](const GainPoint& p) { return std::isnan(p.gainDb) || p.at < 0; });
    std::stable_sort(ride.begin(), ride.end(),
                     [](const GainPoint& a, const GainPoint& b) { return a.at < b.at; });
    std::vector<GainPoint> tidy;
    for (GainPoint point : ride) {
        point.gainDb = std::clamp(point.gainDb, -60.0, 24.0);
        if (!tidy.empty() && tidy.back().at == point.at)
            tidy.back() = point;
        else
            tidy.push_back(point);
    }
    return changeTrack(project, track, [&](Track& t) { t.ride = std::move(tidy); });
}

Project setTrackCredits(const Project& project, Id track, Credits credits) {
    return changeTrack(project, track, [&](Track& t) { t.credits = std::move(credits); });
}

Project setTrackIsrc(const Project& project, Id track, std::string_view isrc) {
    return changeTrack(project, track, [&](Track& t) { t.isrc = tidyIsrc(isrc); });
}

Project moveTracks(const Project& project, const std::vector<Id>& tracks, std::size_t to) {
    const auto isMoved = [&](const TrackPtr& t) {
        return std::find(tracks.begin(), tracks.end(), t->id) != tracks.end();
    };
    std::vector<TrackPtr> moved, rest;
    for (const TrackPtr& t : project.tracks) (isMoved(t) ? moved : rest).push_back(t);
    const auto at = static_cast<std::ptrdiff_t>(std::min(to, rest.size()));
    rest.insert(rest.begin() + at, moved.begin(), moved.end());
    Project next = project;
    next.tracks = std::move(rest);
    return next;
}

Project setAlbumTitle(const Project& project, std::string title) {
    return changeAlbum(project, [&](Album& a) { a.title = std::move(title); });
}

Project setAlbumCredits(const Project& project, Credits credits) {
    return changeAlbum(project, [&](Album& a) { a.credits = std::move(credits); });
}

Project setAlbumEan(const Project& project, std::string_view ean) {
    return changeAlbum(project, [&](Album& a) { a.ean = tidyEan(ean); });
}

Project setAlbumCover(const Project& project, std::filesystem::path cover) {
    return changeAlbum(project, [&](Album& a) { a.cover = std::move(cover); });
}

Project setAlbumCdText(const Project& project, bool written) {
    return changeAlbum(project, [&](Album& a) { a.cdText = written; });
}

}  // namespace lacquer::edit
