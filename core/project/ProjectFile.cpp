// SPDX-License-Identifier: GPL-3.0-or-later
// Projects to JSON and back.
#include "project/ProjectFile.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/Files.h"
#include "project/AlbumJson.h"
#include "project/Json.h"
#include "project/SourceJson.h"

namespace lacquer {
namespace {

using json::Json;

constexpr int kVersion = 3;  ///< what this version writes
constexpr const char* kFormat = "lacquer-session";
constexpr double kMaxDb = 200;

/// The oldest version that plays it as it sounds here.
int versionNeeded(const Project& project) {
    int needed = 1;
    for (const TrackPtr& t : project.tracks) {
        if (std::any_of(t->sections.begin(), t->sections.end(),
                        [](const TrackSection& s) { return !s.settings.empty(); }))
            return 3;
        if (!t->ride.empty() || (t->fadeIn > 0 && t->fadeInShape != FadeShape::Cosine) ||
            (t->fadeOut > 0 && t->fadeOutShape != FadeShape::Cosine))
            needed = 2;
    }
    return needed;
}

struct Writer {
    json::SourceFolder sources;

    Json snapshots(const Snapshots& snapshots) const {
        Json chains = Json::array();
        for (const auto& chain : snapshots.chains)
            chains.push_back(chain ? json::chainToJson(*chain, json::Ids::Keep) : Json());
        return {{"current", snapshots.current}, {"chains", chains}};
    }

    Json track(const Track& track) const {
        Json out = {
            {"id", track.id}, {"title", track.title}, {"source", sources.write(track.source)}};
        out["gain"] = track.gainDb;
        out["trimStart"] = track.trimStart;
        if (track.trimEnd) out["trimEnd"] = *track.trimEnd;
        out["fadeIn"] = track.fadeIn;
        out["fadeOut"] = track.fadeOut;
        album(out, track);
        out["chain"] = json::chainToJson(track.chain, json::Ids::Keep);
        out["snapshots"] = snapshots(track.snapshots);
        if (track.link != 0) out["link"] = track.link;
        if (!track.sections.empty()) out["sections"] = json::sectionsToJson(track);
        for (const Version& item : track.versions) out["versions"].push_back(version(item));
        json::putBack(out, track.extra);
        return out;
    }

    Json version(const Version& version) const {
        Json out = {{"id", version.id}, {"title", version.title}};
        out["source"] = sources.write(version.source);
        out["offset"] = version.offset;
        if (!version.isrc.empty()) out["isrc"] = version.isrc;
        json::putBack(out, version.extra);
        return out;
    }

    /// What only albums use; at its default it is left out.
    static void album(Json& out, const Track& track) {
        if (track.fadeInShape != FadeShape::Cosine)
            out["fadeInShape"] = fadeShapeId(track.fadeInShape);
        if (track.fadeOutShape != FadeShape::Cosine)
            out["fadeOutShape"] = fadeShapeId(track.fadeOutShape);
        if (!track.ride.empty()) out["ride"] = json::rideToJson(track.ride);
        if (track.place != AlbumPlace{}) out["place"] = json::placeToJson(track.place);
        if (track.credits != Credits{}) out["credits"] = json::creditsToJson(track.credits);
        if (!track.isrc.empty()) out["isrc"] = track.isrc;
    }

    Json album(const Album& album) const {
        Json out = {{"title", album.title}};
        if (album.credits != Credits{}) out["credits"] = json::creditsToJson(album.credits);
        if (!album.ean.empty()) out["ean"] = album.ean;
        if (!album.cover.empty()) sources.writePath(out, "cover", album.cover);
        out["chain"] = json::chainToJson(album.chain, json::Ids::Keep);
        out["cdText"] = album.cdText;
        json::putBack(out, album.extra);
        return out;
    }

    Json reference(const Reference& reference) const {
        Json out = {{"id", reference.id}, {"title", reference.title}};
        out["source"] = sources.write(reference.source);
        out["offset"] = reference.offset;
        if (reference.loopStart) out["loopStart"] = *reference.loopStart;
        if (reference.loopEnd) out["loopEnd"] = *reference.loopEnd;
        out["trim"] = reference.trimDb;
        if (reference.weight) out["weight"] = *reference.weight;
        writeAspects(out, reference.aspects);
        if (reference.loopOnly) out["loopOnly"] = true;
        json::putBack(out, reference.extra);
        return out;
    }

    static void writeAspects(Json& out, const MatchAspects& aspects) {
        if (aspects == MatchAspects{}) return;
        out["aspects"] = Json::array();
        for (const auto& [name, counts] :
             {std::pair{"tone", aspects.tone}, std::pair{"dynamics", aspects.dynamics},
              std::pair{"width", aspects.width}, std::pair{"loudness", aspects.loudness}})
            if (counts) out["aspects"].push_back(name);
    }

    Json profile(const SavedProfile& profile) const {
        Json out = {{"id", profile.id}, {"title", profile.title}};
        sources.writePath(out, "file", profile.file);
        out["weight"] = profile.weight;
        writeAspects(out, profile.aspects);
        json::putBack(out, profile.extra);
        return out;
    }

    Json delivery(const Delivery& delivery) const {
        Json out = {
            {"format", delivery.formatId}, {"rate", delivery.rate}, {"dither", delivery.dither}};
        out["ceiling"] = delivery.ceilingDbtp;
        out["holdCeiling"] = delivery.holdCeiling;
        out["folder"] = delivery.folder;
        if (!delivery.pattern.empty()) out["pattern"] = delivery.pattern;
        if (delivery.coverPixels > 0) out["coverPixels"] = delivery.coverPixels;
        if (!delivery.targets.empty()) out["targets"] = delivery.targets;
        json::putBack(out, delivery.extra);
        return out;
    }

    Json project(const Project& project) const {
        Json out = {{"format", kFormat}, {"version", kVersion}};
        out["needs"] = versionNeeded(project);
        out["created"] = project.created;
        out["rate"] = project.rate;
        out["nextId"] = project.nextId;
        out["tracks"] = Json::array();
        for (const TrackPtr& item : project.tracks) out["tracks"].push_back(track(*item));
        out["references"] = Json::array();
        for (const ReferencePtr& item : project.references)
            out["references"].push_back(reference(*item));
        for (const SavedProfile& item : project.profiles) out["profiles"].push_back(profile(item));
        if (project.album != Album{}) out["album"] = album(project.album);
        out["delivery"] = delivery(project.delivery);
        out["listening"] = {{"levelMatch", project.listening.levelMatch},
                            {"manualTrim", project.listening.manualTrimDb}};
        json::putBack(out, project.extra);
        return out;
    }
};

struct Reader {
    json::SourceFolder sources;
    std::vector<Message> warnings;
    Id nextId = 1;
    std::set<Id> taken;

    Id takeId(const Json& in) {
        const Id id = json::id(in, "id");
        if (id == 0 || !taken.insert(id).second) throw json::Broken{"id"};
        nextId = std::max(nextId, id + 1);
        return id;
    }

    Chain chain(const Json& in) {
        return json::ChainReader{nextId, Reading::Lenient, warnings}.read(in);
    }

    Snapshots snapshots(const Json& in) {
        Snapshots out;
        out.current = static_cast<int>(json::number(in, "current", 0, 0, 3));
        const Json& chains = json::array(in, "chains");
        for (std::size_t i = 0; i < std::min<std::size_t>(chains.size(), 4); ++i)
            if (!chains[i].is_null()) out.chains[i] = chain(chains[i]);
        return out;
    }

    Version version(const Json& in) {
        if (!in.is_object()) throw json::Broken{"versions"};
        Version out;
        out.id = takeId(in);
        out.title = json::text(in, "title");
        out.source = sources.read(json::object(in, "source"));
        out.offset = json::frames(in, "offset", 0);
        out.isrc = json::text(in, "isrc");
        out.extra = json::unknownKeys(in, {"id", "title", "source", "offset", "isrc"});
        return out;
    }

    Track track(const Json& in) {
        Track out;
        out.id = takeId(in);
        out.title = json::text(in, "title");
        out.source = sources.read(json::object(in, "source"));
        out.gainDb = json::number(in, "gain", 0, -kMaxDb, kMaxDb);
        out.trimStart = std::max<Frames>(0, json::frames(in, "trimStart", 0));
        out.trimEnd = json::maybeFrames(in, "trimEnd");
        if (out.trimEnd && *out.trimEnd <= out.trimStart) throw json::Broken{"trimEnd"};
        out.fadeIn = std::max<Frames>(0, json::frames(in, "fadeIn", 0));
        out.fadeOut = std::max<Frames>(0, json::frames(in, "fadeOut", 0));
        out.fadeInShape = findFadeShape(json::text(in, "fadeInShape"));
        out.fadeOutShape = findFadeShape(json::text(in, "fadeOutShape"));
        out.ride = json::readRide(json::array(in, "ride"));
        out.chain = chain(json::array(in, "chain"));
        out.snapshots = snapshots(json::object(in, "snapshots"));
        out.link = json::id(in, "link");
        nextId = std::max(nextId, out.link + 1);
        json::ChainReader settings{nextId, Reading::Lenient, warnings};
        out.sections = json::readSections(json::array(in, "sections"), settings);
        for (const Json& item : json::array(in, "versions")) out.versions.push_back(version(item));
        out.place = json::readPlace(json::object(in, "place"));
        out.credits = json::readCredits(json::object(in, "credits"));
        out.isrc = json::text(in, "isrc");
        out.extra = json::unknownKeys(
            in, {"id", "title", "source", "gain", "trimStart", "trimEnd", "fadeIn", "fadeOut",
                 "fadeInShape", "fadeOutShape", "ride", "chain", "snapshots", "link", "sections",
                 "versions", "place", "credits", "isrc"});
        return out;
    }

    Album album(const Json& in) {
        Album out;
        out.title = json::text(in, "title");
        out.credits = json::readCredits(json::object(in, "credits"));
        out.ean = json::text(in, "ean");
        out.cover = sources.readPath(in, "cover");
        out.chain = chain(json::array(in, "chain"));
        out.cdText = json::flag(in, "cdText", true);
        out.extra = json::unknownKeys(
            in, {"title", "credits", "ean", "cover", "coverBytes", "chain", "cdText"});
        return out;
    }

    Reference reference(const Json& in) {
        Reference out;
        out.id = takeId(in);
        out.title = json::text(in, "title");
        out.source = sources.read(json::object(in, "source"));
        out.offset = json::frames(in, "offset", 0);
        out.loopStart = json::maybeFrames(in, "loopStart");
        out.loopEnd = json::maybeFrames(in, "loopEnd");
        if (out.loopStart.has_value() != out.loopEnd.has_value() ||
            (out.loopStart && *out.loopEnd <= *out.loopStart))
            throw json::Broken{"loopEnd"};
        out.trimDb = json::number(in, "trim", 0, -kMaxDb, kMaxDb);
        if (in.contains("weight")) out.weight = json::number(in, "weight", 0, 0, 1);
        out.aspects = readAspects(in);
        out.loopOnly = json::flag(in, "loopOnly", false);
        out.extra = json::unknownKeys(in, {"id", "title", "source", "offset", "loopStart",
                                           "loopEnd", "trim", "weight", "aspects", "loopOnly"});
        return out;
    }

    static MatchAspects readAspects(const Json& in) {
        if (!in.contains("aspects")) return {};
        MatchAspects aspects{false, false, false, false};
        for (const Json& name : json::array(in, "aspects")) {
            aspects.tone |= name == "tone";
            aspects.dynamics |= name == "dynamics";
            aspects.width |= name == "width";
            aspects.loudness |= name == "loudness";
        }
        return aspects;
    }

    SavedProfile profile(const Json& in) {
        SavedProfile out;
        out.id = takeId(in);
        out.title = json::text(in, "title");
        out.file = sources.readPath(in, "file");
        out.weight = json::number(in, "weight", 1, 0, 1);
        out.aspects = readAspects(in);
        out.extra =
            json::unknownKeys(in, {"id", "title", "file", "fileBytes", "weight", "aspects"});
        return out;
    }

    static Delivery delivery(const Json& in) {
        Delivery out;
        out.formatId = json::text(in, "format");
        out.rate = json::number(in, "rate", 0, 0, json::kMaxRate);
        out.dither = json::text(in, "dither", out.dither);
        out.ceilingDbtp = json::number(in, "ceiling", 0, -kMaxDb, kMaxDb);
        out.holdCeiling = json::flag(in, "holdCeiling", false);
        out.folder = json::text(in, "folder");
        out.pattern = json::text(in, "pattern");
        constexpr double kMostPixels = 100000;
        out.coverPixels = static_cast<int>(json::number(in, "coverPixels", 0, 0, kMostPixels));
        for (const Json& id : json::array(in, "targets")) {
            if (!id.is_string()) throw json::Broken{"targets"};
            out.targets.push_back(id.get<std::string>());
        }
        out.extra = json::unknownKeys(in, {"format", "rate", "dither", "ceiling", "holdCeiling",
                                           "folder", "pattern", "coverPixels", "targets"});
        return out;
    }

    Project project(const Json& in) {
        Project out;
        out.created = json::text(in, "created");
        out.rate = json::number(in, "rate", 0, 0, json::kMaxRate);
        for (const Json& item : json::array(in, "tracks")) {
            if (!item.is_object()) throw json::Broken{"tracks"};
            out.tracks.push_back(std::make_shared<const Track>(track(item)));
        }
        for (const Json& item : json::array(in, "references")) {
            if (!item.is_object()) throw json::Broken{"references"};
            out.references.push_back(std::make_shared<const Reference>(reference(item)));
        }
        if (in.contains("profiles"))
            for (const Json& item : json::array(in, "profiles")) {
                if (!item.is_object()) throw json::Broken{"profiles"};
                out.profiles.push_back(profile(item));
            }
        out.album = album(json::object(in, "album"));
        out.delivery = delivery(json::object(in, "delivery"));
        const Json& listening = json::object(in, "listening");
        out.listening.levelMatch = json::flag(listening, "levelMatch", true);
        out.listening.manualTrimDb = json::number(listening, "manualTrim", 0, -kMaxDb, kMaxDb);
        out.nextId = std::max({Id{1}, nextId, json::id(in, "nextId")});
        out.extra = json::unknownKeys(
            in, {"format", "version", "needs", "created", "rate", "nextId", "tracks", "references",
                 "profiles", "album", "delivery", "listening"});
        return out;
    }
};

Error damaged(const std::string& name, const std::string& where) {
    return Error(TR("project",
                    "The session “%1” is damaged (at “%2”) and cannot be opened. A copy "
                    "from a backup may still be whole."),
                 {name, where});
}

}  // namespace

std::string projectToText(const Project& project, const std::filesystem::path& folder) {
    return json::dump(Writer{{folder}}.project(project), 1) + "\n";
}

Result<LoadedProject> projectFromText(std::string_view text, const std::filesystem::path& folder,
                                      const std::string& name) {
    try {
        const Json document = json::parse(text);
        if (!document.is_object() || json::text(document, "format") != kFormat)
            return Error(TR("project", "“%1” is no session of Lacquer."), {name});
        if (json::number(document, "needs", kVersion, 0, 1e9) > kVersion)
            return Error(TR("project",
                            "The session “%1” was saved by a newer version of Lacquer; "
                            "open it with that version."),
                         {name});
        Reader reader{{folder}, {}, 1, {}};
        LoadedProject out;
        out.project = reader.project(document);
        out.warnings = std::move(reader.warnings);
        return out;
    } catch (const json::Broken& broken) {
        return damaged(name, broken.where);
    } catch (const Error& error) {
        return error;
    }
}

Result<LoadedProject> loadProject(const std::filesystem::path& file) {
    Result<std::string> text = readWhole(file);
    if (!text) return text.error();
    const auto folder = std::filesystem::absolute(file).lexically_normal().parent_path();
    return projectFromText(*text, folder, file.filename().string());
}

Done saveProject(const Project& project, const std::filesystem::path& file) {
    const auto folder = std::filesystem::absolute(file).lexically_normal().parent_path();
    return writeWhole(file, projectToText(project, folder), AtomicFile::Existing::Replace);
}

}  // namespace lacquer
