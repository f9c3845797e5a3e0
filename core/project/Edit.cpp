// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of tracks, references and the whole project.
#include "project/Edit.h"

#include <algorithm>
#include <cmath>

#include "project/Codes.h"
#include "project/EditTools.h"

namespace lacquer::edit {
namespace {

Frames scaled(Frames frames, double ratio) {
    return static_cast<Frames>(std::llround(static_cast<double>(frames) * ratio));
}
std::optional<Frames> scaled(std::optional<Frames> frames, double ratio) {
    if (frames) return scaled(*frames, ratio);
    return std::nullopt;
}
void takeRate(Project& project, const SourceRef& source) {
    if (project.rate == 0.0) project.rate = source.rate;
}

template <class Change>
Project changeVersion(const Project& project, Id track, Id version, Change&& change) {
    return changeTrack(project, track, [&](Track& t) {
        for (Version& v : t.versions)
            if (v.id == version) change(v);
    });
}

}  // namespace

Project addTrack(const Project& project, Track track, std::size_t at) {
    Project next = project;
    takeRate(next, track.source);
    Id modules = next.nextId + 1;
    NewIds ids;
    renumber(track, ids, modules);
    for (TrackSection& section : track.sections) {
        std::erase_if(section.settings, [&](const auto& s) { return !ids.contains(s.module); });
        for (SectionSetting& setting : section.settings) setting.module = ids[setting.module];
    }
    for (Version& version : track.versions) version.id = modules++;
    track.link = 0;
    addItem(next, &Project::tracks, std::move(track), at);
    next.nextId = modules;
    return next;
}

Project removeTrack(const Project& project, Id track) {
    return withoutItem(project, &Project::tracks, track);
}

Project renameTrack(const Project& project, Id track, std::string title) {
    return changeTrack(project, track, [&](Track& t) { t.title = std::move(title); });
}

Project moveTrack(const Project& project, Id track, std::size_t to) {
    return withMovedItem(project, &Project::tracks, track, to);
}

Project setTrackGain(const Project& project, Id track, double gainDb) {
    if (std::isnan(gainDb)) return project;
    return changeTrack(project, track,
                       [&](Track& t) { t.gainDb = std::clamp(gainDb, -60.0, 24.0); });
}

Project setTrackTrim(const Project& project, Id track, Frames start, std::optional<Frames> end) {
    if (start < 0 || (end && *end <= start)) return project;
    return changeTrack(project, track, [&](Track& t) {
        t.trimStart = start;
        t.trimEnd = end;
    });
}

Project setTrackFades(const Project& project, Id track, Frames in, Frames out) {
    return changeTrack(project, track, [&](Track& t) {
        t.fadeIn = std::max<Frames>(0, in);
        t.fadeOut = std::max<Frames>(0, out);
    });
}

Project setTrackSource(const Project& project, Id track, SourceRef source) {
    return changeTrack(project, track, [&](Track& t) { t.source = std::move(source); });
}

Project setTrackSections(const Project& project, Id track, std::vector<TrackSection> sections) {
    std::erase_if(sections, [](const TrackSection& s) { return s.at < 0; });
    std::stable_sort(sections.begin(), sections.end(),
                     [](const TrackSection& a, const TrackSection& b) { return a.at < b.at; });
    std::vector<TrackSection> tidy;
    for (TrackSection& section : sections) {
        if (!tidy.empty() && tidy.back().at == section.at) tidy.pop_back();
        tidy.push_back(std::move(section));
    }
    return changeTrack(project, track, [&](Track& t) { t.sections = std::move(tidy); });
}

Project addVersion(const Project& project, Id track, Version version) {
    if (!project.track(track)) return project;
    Project next = project;
    version.id = next.nextId++;
    return changeTrack(next, track, [&](Track& t) { t.versions.push_back(std::move(version)); });
}

Project removeVersion(const Project& project, Id track, Id version) {
    return changeTrack(project, track, [&](Track& t) {
        std::erase_if(t.versions, [&](const Version& v) { return v.id == version; });
    });
}

Project renameVersion(const Project& project, Id track, Id version, std::string title) {
    return changeVersion(project, track, version, [&](Version& v) { v.title = std::move(title); });
}

Project setVersionOffset(const Project& project, Id track, Id version, Frames offset) {
    return changeVersion(project, track, version, [&](Version& v) { v.offset = offset; });
}

Project setVersionIsrc(const Project& project, Id track, Id version, std::string_view isrc) {
    return changeVersion(project, track, version, [&](Version& v) { v.isrc = tidyIsrc(isrc); });
}

Project setVersionSource(const Project& project, Id track, Id version, SourceRef source) {
    return changeVersion(project, track, version,
                         [&](Version& v) { v.source = std::move(source); });
}

Project addReference(const Project& project, Reference reference, std::size_t at) {
    Project next = project;
    addItem(next, &Project::references, std::move(reference), at);
    return next;
}

Project removeReference(const Project& project, Id reference) {
    return withoutItem(project, &Project::references, reference);
}

Project renameReference(const Project& project, Id reference, std::string title) {
    return changeReference(project, reference, [&](Reference& r) { r.title = std::move(title); });
}

Project moveReference(const Project& project, Id reference, std::size_t to) {
    return withMovedItem(project, &Project::references, reference, to);
}

Project setReferenceOffset(const Project& project, Id reference, Frames offset) {
    return changeReference(project, reference, [&](Reference& r) { r.offset = offset; });
}

Project setReferenceLoop(const Project& project, Id reference, std::optional<Frames> start,
                         std::optional<Frames> end) {
    if (start.has_value() != end.has_value()) return project;
    if (start && (*start < 0 || *end <= *start)) return project;
    return changeReference(project, reference, [&](Reference& r) {
        r.loopStart = start;
        r.loopEnd = end;
    });
}

Project setReferenceTrim(const Project& project, Id reference, double trimDb) {
    if (std::isnan(trimDb)) return project;
    return changeReference(project, reference,
                           [&](Reference& r) { r.trimDb = std::clamp(trimDb, -24.0, 24.0); });
}

Project setReferenceWeight(const Project& project, Id reference, double weight) {
    if (std::isnan(weight)) return project;
    return changeReference(project, reference,
                           [&](Reference& r) { r.weight = std::clamp(weight, 0.0, 1.0); });
}

Project setReferenceAspects(const Project& project, Id reference, const MatchAspects& aspects) {
    return changeReference(project, reference, [&](Reference& r) { r.aspects = aspects; });
}

Project setReferenceLoopOnly(const Project& project, Id reference, bool only) {
    return changeReference(project, reference, [&](Reference& r) { r.loopOnly = only; });
}

Project addProfile(const Project& project, SavedProfile profile) {
    Project next = project;
    profile.id = next.nextId++;
    next.profiles.push_back(std::move(profile));
    return next;
}

Project removeProfile(const Project& project, Id profile) {
    Project next = project;
    std::erase_if(next.profiles, [&](const SavedProfile& p) { return p.id == profile; });
    return next;
}

Project setProfileUse(const Project& project, Id profile, double weight,
                      const MatchAspects& aspects) {
    Project next = project;
    for (SavedProfile& p : next.profiles) {
        if (p.id != profile || std::isnan(weight)) continue;
        p.weight = std::clamp(weight, 0.0, 1.0);
        p.aspects = aspects;
    }
    return next;
}

Project setReferenceSource(const Project& project, Id reference, SourceRef source) {
    return changeReference(project, reference, [&](Reference& r) { r.source = std::move(source); });
}

Project setDelivery(const Project& project, Delivery delivery) {
    Project next = project;
    next.delivery = std::move(delivery);
    return next;
}

Project setListening(const Project& project, Listening listening) {
    Project next = project;
    next.listening = listening;
    const double trim = listening.manualTrimDb;
    next.listening.manualTrimDb = std::isnan(trim) ? 0.0 : std::clamp(trim, -24.0, 24.0);
    return next;
}

Project setRate(const Project& project, double rate) {
    if (!(rate > 0.0) || rate == project.rate) return project;
    Project next = project;
    next.rate = rate;
    const double ratio = project.rate > 0.0 ? rate / project.rate : 1.0;
    for (const TrackPtr& track : project.tracks)
        next = changeTrack(next, track->id, [&](Track& t) {
            t.trimStart = scaled(t.trimStart, ratio);
            t.trimEnd = scaled(t.trimEnd, ratio);
            t.fadeIn = scaled(t.fadeIn, ratio);
            t.fadeOut = scaled(t.fadeOut, ratio);
            t.place.gap = scaled(t.place.gap, ratio);
            t.place.mark = scaled(t.place.mark, ratio);
            for (Frames& at : t.place.indexes) at = scaled(at, ratio);
            for (GainPoint& point : t.ride) point.at = scaled(point.at, ratio);
            for (TrackSection& section : t.sections) section.at = scaled(section.at, ratio);
            for (Version& version : t.versions) version.offset = scaled(version.offset, ratio);
        });
    for (const ReferencePtr& reference : project.references)
        next = changeReference(next, reference->id, [&](Reference& r) {
            r.offset = scaled(r.offset, ratio);
            r.loopStart = scaled(r.loopStart, ratio);
            r.loopEnd = scaled(r.loopEnd, ratio);
        });
    return next;
}

}  // namespace lacquer::edit
