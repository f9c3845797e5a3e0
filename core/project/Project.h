// SPDX-License-Identifier: GPL-3.0-or-later
// The document: a plain value. An edit makes another value; undo, snapshots and files are values too.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/Frames.h"
#include "dsp/Processor.h"
#include "project/Album.h"

namespace lacquer {

using Id = std::uint64_t;  ///< unique within a project, never reused; 0 is none

/// What a move of a match has set on a module, taken back by the next one; or a remedy, which stays.
struct MoveNote {
    std::string id;                                   ///< of the move: "tone3", "level"
    std::vector<std::pair<std::string, double>> set;  ///< parameters as they were set
    std::string context, reason;    ///< the reason as a source text, translated when it is shown
    std::vector<std::string> args;  ///< its values
    bool operator==(const MoveNote&) const = default;
};

/// One module of a chain: the Module's id, its settings in table order. Always as long as the table.
struct ModuleState {
    Id id = 0;
    std::string module;
    bool on = true;
    std::vector<double> values;
    std::string preset;           ///< name of the preset last loaded, for display
    std::vector<MoveNote> notes;  ///< of the last match, and of remedies
    std::string extra;  ///< JSON object of keys a newer version wrote; kept and written back
    bool operator==(const ModuleState&) const = default;
};

/// Modules in the order of the signal.
struct Chain {
    std::vector<ModuleState> modules;
    bool operator==(const Chain&) const = default;
};

/// A file of sound as the project knows it; found again by relative path, then by content.
struct SourceRef {
    std::filesystem::path path;  ///< absolute in memory; relative to the session in files
    std::string contentHash;     ///< of the file's bytes (size + sampled), hex
    double rate = 0.0;           ///< Hz, of the file
    int channels = 0;
    Frames frames = 0;     ///< at the file's rate
    std::string formatId;  ///< Encoder's nearest id, the default of the delivery
    bool wide = false;
    /// Counts the sounds that replaced one another in this file: an undo wants the one before back, which
    /// the file no longer holds.
    int version = 0;
    std::string warning;  ///< stays visible: a truncated file and so on (English)
    bool operator==(const SourceRef&) const = default;
};

/// A–D: chains to compare. The current chain belongs to the slot `current`.
struct Snapshots {
    std::array<std::optional<Chain>, 4> chains;
    int current = 0;
    bool operator==(const Snapshots&) const = default;
};

/// What a section of a track wants of one module instead of what the chain says.
struct SectionSetting {
    Id module = 0;  ///< of the track's chain; of one that is not there: nothing
    bool on = true;
    std::vector<double> values;  ///< in table order
    bool operator==(const SectionSetting&) const = default;
};

/// A part of a track: from `at` to the next section's, or the end. Ahead of the first the chain is as it is.
struct TrackSection {
    Frames at = 0;  ///< of the clip, at the project's rate
    std::string name;
    std::vector<SectionSetting> settings;  ///< at most one a module
    bool operator==(const TrackSection&) const = default;
};

/// Another mix of the same song (instrumental, clean, radio edit): it goes through the track's chain, trims,
/// fades and ride, and is delivered beside it, aligned to the sample.
struct Version {
    Id id = 0;
    std::string title;  ///< "Instrumental": stands behind the track's
    SourceRef source;
    Frames offset = 0;  ///< clip frame of the track at which this clip's frame 0 stands
    std::string isrc;   ///< its own: another recording than the track's
    std::string extra;
    bool operator==(const Version&) const = default;
};

struct Track {
    Id id = 0;
    std::string title;
    SourceRef source;
    double gainDb = 0.0;
    Frames trimStart = 0;           ///< at the project's rate
    std::optional<Frames> trimEnd;  ///< at the project's rate; none: the clip's end
    Frames fadeIn = 0, fadeOut = 0;
    FadeShape fadeInShape = FadeShape::Cosine, fadeOutShape = FadeShape::Cosine;
    std::vector<GainPoint> ride;  ///< the drawn gain, on top of gainDb; ascending; ends stay level
    Chain chain;
    Snapshots snapshots;
    Id link =
        0;  ///< tracks with the same number share chain and slots: edits of one reach all; 0: alone
    std::vector<TrackSection> sections;  ///< ascending
    std::vector<Version> versions;
    AlbumPlace place;
    Credits credits;
    std::string isrc;  ///< tidy, see Codes.h; may be wrong: album/RedBook says so
    std::string extra;
    bool operator==(const Track&) const = default;
};

/// What the tracks, in their order, have in common.
struct Album {
    std::string title;
    Credits credits;
    std::string ean;              ///< tidy, see Codes.h
    std::filesystem::path cover;  ///< a picture; absolute in memory, relative in files
    Chain chain;                  ///< after the sum of the tracks
    bool cdText = true;           ///< written to discs
    std::string extra;
    bool operator==(const Album&) const = default;
};

/// Stands for the album where an edit of a chain asks for a track.
inline constexpr Id kAlbumChain = ~Id{0};

/// What of a reference a match goes by.
struct MatchAspects {
    bool tone = true, dynamics = true, width = true, loudness = true;
    bool operator==(const MatchAspects&) const = default;
};

struct Reference {
    Id id = 0;
    std::string title;
    SourceRef source;
    Frames offset = 0;  ///< project frame of the mix at which the reference's frame 0 sounds
    std::optional<Frames> loopStart, loopEnd;  ///< in the reference's frames at the project's rate
    double trimDb = 0.0;                       ///< on top of the loudness match
    /// How much a match counts it, 0 … 1; while none of a project has one, the selected counts whole.
    std::optional<double> weight;
    MatchAspects aspects;
    bool loopOnly = false;  ///< a match measures its loop, where it has one
    std::string extra;
    bool operator==(const Reference&) const = default;
};

/// A measured profile in a file of its own, used by a match beside the references.
struct SavedProfile {
    Id id = 0;
    std::string title;
    std::filesystem::path file;  ///< absolute in memory, relative in files
    double weight = 1.0;         ///< 0 … 1
    MatchAspects aspects;
    std::string extra;
    bool operator==(const SavedProfile&) const = default;
};

/// How files are written.
struct Delivery {
    std::string formatId;         ///< Encoder's; empty: the source's width
    double rate = 0.0;            ///< Hz; 0: the project's
    std::string dither = "auto";  ///< auto none tpdf tpdf-hp ...
    double ceilingDbtp = 0.0;     ///< promise for the file after conversion
    bool holdCeiling = false;     ///< whether the promise is made
    std::string folder;
    std::string pattern;               ///< of file names, see render/FileName; empty: the usual one
    int coverPixels = 0;               ///< longest edge of the picture put into files; 0: as it is
    std::vector<std::string> targets;  ///< what an album is delivered as: ids of delivery targets
    std::string extra;
    bool operator==(const Delivery&) const = default;
};

/// Playing back for listening at equal loudness.
struct Listening {
    bool levelMatch = true;
    double manualTrimDb = 0.0;  ///< of the reference against the master, when matching is off
    bool operator==(const Listening&) const = default;
};

using TrackPtr = std::shared_ptr<const Track>;
using ReferencePtr = std::shared_ptr<const Reference>;

/// Copies are cheap: tracks and references are shared until changed.
struct Project {
    double rate = 0.0;  ///< Hz: of the first mix; 0 while there is none
    std::vector<TrackPtr> tracks;
    std::vector<ReferencePtr> references;
    std::vector<SavedProfile> profiles;
    Album album;
    Delivery delivery;
    Listening listening;
    Id nextId = 1;
    std::string created;  ///< ISO 8601; the date that is written into files
    std::string extra;

    const Track* track(Id id) const;
    const Reference* reference(Id id) const;
    /// Of a track, or the album's for kAlbumChain; nullptr when there is none.
    const Chain* chain(Id id) const;
};

/// The chain as it is in a section.
Chain sectionChain(const Track& track, const TrackSection& section);
/// The others of the project whose chains are linked with this track's.
std::vector<Id> linkedWith(const Project& project, Id track);

/// Equal in value, however shared.
bool operator==(const Project& a, const Project& b);

}  // namespace lacquer
