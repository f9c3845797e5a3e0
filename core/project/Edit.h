// SPDX-License-Identifier: GPL-3.0-or-later
// Edits: pure functions from one project to the next. Undo, merging and saving live elsewhere.
#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

#include "project/Project.h"

/// Every function returns the changed project; the one it was given stays as it is and shares all
/// that did not change. An id that is not there, or a place out of range, changes nothing (places are
/// clamped). Values are clamped to the module's table. [any]
namespace lacquer::edit {

inline constexpr std::size_t kEnd = static_cast<std::size_t>(-1);

// -- tracks --
/// Gives the track, its modules and versions fresh ids; it is linked with none. A project without a
/// rate takes the source's. The new track is at `at`, clamped; its id equals the old project's nextId.
Project addTrack(const Project& project, Track track, std::size_t at = kEnd);
Project removeTrack(const Project& project, Id track);
Project renameTrack(const Project& project, Id track, std::string title);
Project moveTrack(const Project& project, Id track, std::size_t to);
Project setTrackGain(const Project& project, Id track, double gainDb);  ///< -60 … 24 dB
/// Frames at the project's rate; an end at or before the start is refused (nothing changes).
Project setTrackTrim(const Project& project, Id track, Frames start, std::optional<Frames> end);
Project setTrackFades(const Project& project, Id track, Frames in, Frames out);
Project setTrackSource(const Project& project, Id track, SourceRef source);
/// Sorted; of sections at one frame the last one stays, those ahead of the clip are dropped.
Project setTrackSections(const Project& project, Id track, std::vector<TrackSection> sections);

// -- versions of a track --
Project addVersion(const Project& project, Id track, Version version);  ///< gets a fresh id
Project removeVersion(const Project& project, Id track, Id version);
Project renameVersion(const Project& project, Id track, Id version, std::string title);
Project setVersionOffset(const Project& project, Id track, Id version, Frames offset);
Project setVersionIsrc(const Project& project, Id track, Id version, std::string_view isrc);
Project setVersionSource(const Project& project, Id track, Id version, SourceRef source);

// -- the album: places, marks, rides, names (EditAlbum.cpp; what needs positions: album/Arrange.h) --
Project setTrackEnabled(const Project& project, Id track, bool enabled);
Project setTrackHidden(const Project& project, Id track, bool hidden);
/// Frames to the next track at the project's rate, negative: overlap; what follows moves along.
Project setTrackGap(const Project& project, Id track, Frames gap);
Project setTrackMark(const Project& project, Id track, Frames mark);
/// Marks 2 … of the clip's frames; sorted, doubles and negative ones dropped, at most 98.
Project setTrackIndexes(const Project& project, Id track, std::vector<Frames> indexes);
Project setTrackDiscFlags(const Project& project, Id track, bool copyPermitted, bool preEmphasis);
Project setTrackFadeShapes(const Project& project, Id track, FadeShape in, FadeShape out);
/// Sorted; of points at one frame the last one stays; gains -60 … 24 dB.
Project setTrackRide(const Project& project, Id track, std::vector<GainPoint> ride);
Project setTrackCredits(const Project& project, Id track, Credits credits);
Project setTrackIsrc(const Project& project, Id track, std::string_view isrc);  ///< tidied
/// Several at once, kept in their order, so that the first of them is at `to` of what remains.
Project moveTracks(const Project& project, const std::vector<Id>& tracks, std::size_t to);
Project setAlbumTitle(const Project& project, std::string title);
Project setAlbumCredits(const Project& project, Credits credits);
Project setAlbumEan(const Project& project, std::string_view ean);  ///< tidied
Project setAlbumCover(const Project& project, std::filesystem::path cover);
Project setAlbumCdText(const Project& project, bool written);

// -- references --
Project addReference(const Project& project, Reference reference, std::size_t at = kEnd);
Project removeReference(const Project& project, Id reference);
Project renameReference(const Project& project, Id reference, std::string title);
Project moveReference(const Project& project, Id reference, std::size_t to);
Project setReferenceOffset(const Project& project, Id reference, Frames offset);
/// In the reference's frames at the project's rate; none and none: no loop.
Project setReferenceLoop(const Project& project, Id reference, std::optional<Frames> start,
                         std::optional<Frames> end);
Project setReferenceTrim(const Project& project, Id reference, double trimDb);    ///< -24 … 24 dB
Project setReferenceWeight(const Project& project, Id reference, double weight);  ///< 0 … 1
Project setReferenceAspects(const Project& project, Id reference, const MatchAspects& aspects);
Project setReferenceLoopOnly(const Project& project, Id reference, bool only);
Project setReferenceSource(const Project& project, Id reference, SourceRef source);

// -- saved profiles --
Project addProfile(const Project& project, SavedProfile profile);
Project removeProfile(const Project& project, Id profile);
Project setProfileUse(const Project& project, Id profile, double weight,  ///< 0 … 1
                      const MatchAspects& aspects);

// -- chains: of a track, or of the album where `track` is kAlbumChain --
// What sections want of a module goes along with it: to one of its kind where that comes in its place; with a module
// that is in none of the track's chains any more it goes. (EditLinks.cpp)
/// Where a module of this id stands in a usual chain: behind all that come before it in the registry.
std::size_t usualPlace(const Chain& chain, std::string_view module);
/// A neutral module of the registry (id 0); unknown ids give a ModuleState without values.
ModuleState neutralModule(std::string_view module);
/// The first module of that id, or nullptr.
const ModuleState* findModuleState(const Chain& chain, Id module);

Project insertModule(const Project& project, Id track, ModuleState module, std::size_t at = kEnd);
Project removeModule(const Project& project, Id track, Id module);
Project moveModule(const Project& project, Id track, Id module, std::size_t to);
Project setModuleOn(const Project& project, Id track, Id module, bool on);
/// `index` into the module's table.
Project setParam(const Project& project, Id track, Id module, std::size_t index, double value);
/// All values in table order; another count changes nothing.
Project setParams(const Project& project, Id track, Id module, std::vector<double> values);
/// As setParams, and remembers the preset's name for display.
Project loadPreset(const Project& project, Id track, Id module, std::vector<double> values,
                   std::string presetName);
/// Modules keep their ids: they are the chain's own, or new in the project.
Project setChain(const Project& project, Id track, Chain chain);
/// All modules get fresh ids.
Project replaceChain(const Project& project, Id track, Chain chain);
/// From now on they share the chain of the first and its slots A–D; module ids are each track's own. Fewer than two:
/// nothing changes.
Project linkTracks(const Project& project, const std::vector<Id>& tracks);
Project unlinkTrack(const Project& project, Id track);  ///< the chain stays as it is
/// What a section of the track (index into its sections) wants of a module; replaces what it wanted before.
Project setSectionSetting(const Project& project, Id track, std::size_t section,
                          SectionSetting setting);
Project clearSectionSetting(const Project& project, Id track, std::size_t section, Id module);
/// The track with another chain, for listening: its sections follow as they would in setChain.
Track withChain(Track track, Chain chain);

// -- snapshots A–D (slots 0 … 3), of a track and those linked with it --
/// Keeps the current chain in its slot and goes to `slot`; an empty slot begins as a copy. Modules
/// keep their ids, so that switching between equal structures is only a change of values.
Project selectSnapshot(const Project& project, Id track, int slot);
/// Copies what slot `from` holds (the current slot: the current chain) into `to`.
Project copySnapshot(const Project& project, Id track, int from, int to);
/// Empties a slot; the current one stays as it is.
Project clearSnapshot(const Project& project, Id track, int slot);
/// What slot `slot` holds; none while it is empty.
std::optional<Chain> snapshotChain(const Track& track, int slot);

// -- the whole --
Project setDelivery(const Project& project, Delivery delivery);
Project setListening(const Project& project, Listening listening);
/// Positions at the project's rate (trims, fades, offsets, loops) keep their times.
Project setRate(const Project& project, double rate);

}  // namespace lacquer::edit
