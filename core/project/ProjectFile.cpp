// SPDX-License-Identifier: GPL-3.0-or-later
// Projects to JSON and back.
#include "project/ProjectFile.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/Files.h"
#include "project/AlbumJson.h"
#include "project/Json.h"

namespace lacquer {
namespace {

using json::Json;

constexpr int kVersion = 2;  ///< what this version writes
constexpr const char* kFormat = "lacquer-session";
constexpr double kMaxRate = 768000;
constexpr double kMaxDb = 200;

// -- source paths: UTF-8 text where possible, else the bytes as hex --

bool isUtf8(const std::string& text) {
    try {
        (void)Json(text).dump();
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

std::string toHex(const std::string& bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    for (const char c : bytes) {
        hex += kDigits[static_cast<unsigned char>(c) >> 4];
        hex += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return hex;
}

std::string fromHex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const std::string pair = hex.substr(i, 2);
        if (pair.find_first_not_of("0123456789abcdef") != std::string::npos)
            throw json::Broken{"pathBytes"};
        bytes += static_cast<char>(std::stoi(pair, nullptr, 16));
    }
    return bytes;
}

/// The oldest version that plays it as it sounds here.
int versionNeeded(const Project& project) {
    const bool sounds =
        std::any_of(project.tracks.begin(), project.tracks.end(), [](const TrackPtr& t) {
            return !t->ride.empty() || (t->fadeIn > 0 && t->fadeInShape != FadeShape::Cosine) ||
                   (t->fadeOut > 0 && t->fadeOutShape != FadeShape::Cosine);
        });
    return sounds ? 2 : 1;
}

struct Writer {
    std::filesystem::path folder;

    /// As `key`, relative to the session; names that are no UTF-8 as bytes in `key`Bytes.
    void path(Json& out, const std::string& key, const std::filesystem::path& absolute) const {
        std::filesystem::path path = absolute;
        if (path.is_absolute() && folder.is_absolute()) path = path.lexically_relative(folder);
        if (path.empty()) path = absolute;
        const std::string name = path.generic_string();
        if (isUtf8(name))
            out[key] = name;
        else
            out[key + "Bytes"] = toHex(name);
    }

    Json source(const SourceRef& source) const {
        Json out = Json::object();
        path(out, "path", source.path);
        out["hash"] = source.contentHash;
        out["rate"] = source.rate;
        out["channels"] = source.channels;
        out["frames"] = source.frames;
        out["format"] = source.formatId;
        if (source.wide) out["wide"] = true;
        if (source.version > 0) out["version"] = source.version;
        if (!source.warning.empty()) out["warning"] = source.warning;
        return out;
    }

    Json snapshots(const Snapshots& snapshots) const {
        Json chains = Json::array();
        for (const auto& chain : snapshots.chains)
            chains.push_back(chain ? json::chainToJson(*chain, json::Ids::Keep) : Json());
        return {{"current", snapshots.current}, {"chains", chains}};
    }

    Json track(const Track& track) const {
        Json out = {{"id", track.id}, {"title", track.title}, {"source", source(track.source)}};
        out["gain"] = track.gainDb;
        out["trimStart"] = track.trimStart;
        if (track.trimEnd) out["trimEnd"] = *track.trimEnd;
        out["fadeIn"] = track.fadeIn;
        out["fadeOut"] = track.fadeOut;
        album(out, track);
        out["chain"] = json::chainToJson(track.chain, json::Ids::Keep);
        out["snapshots"] = snapshots(track.snapshots);
        json::putBack(out, track.extra);
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
        if (!album.cover.empty()) path(out, "cover", album.cover);
        out["chain"] = json::chainToJson(album.chain, json::Ids::Keep);
        out["cdText"] = album.cdText;
        json::putBack(out, album.extra);
        return out;
    }

    Json reference(const Reference& reference) const {
        Json out = {{"id", reference.id}, {"title", reference.title}};
        out["source"] = source(reference.source);
        out["offset"] = reference.offset;
        if (reference.loopStart) out["loopStart"] = *reference.loopStart;
        if (reference.loopEnd) out["loopEnd"] = *reference.loopEnd;
        out["trim"] = reference.trimDb;
        if (reference.weight) out["weight"] = *reference.weight;
        json::putBack(out, reference.extra);
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
        if (project.album != Album{}) out["album"] = album(project.album);
        out["delivery"] = delivery(project.delivery);
        out["listening"] = {{"levelMatch", project.listening.levelMatch},
                            {"manualTrim", project.listening.manualTrimDb}};
        json::putBack(out, project.extra);
        return out;
    }
};

struct Reader {
    std::filesystem::path folder;
    std::vector<Message> warnings;
    Id nextId = 1;
    std::set<Id> taken;

    /// Empty when there is none.
    std::filesystem::path path(const Json& in, const std::string& key) const {
        std::filesystem::path path = json::text(in, key.c_str());
        const std::string bytes = key + "Bytes";
        if (in.contains(bytes)) path = fromHex(json::text(in, bytes.c_str()));
        if (path.native().find('\0') != std::string::npos) throw json::Broken{key};
        if (path.empty()) return path;
        return (path.is_absolute() ? path : folder / path).lexically_normal();
    }

    SourceRef source(const Json& in) const {
        SourceRef out;
        out.path = path(in, "path");
        if (out.path.empty()) throw json::Broken{"path"};
        out.contentHash = json::text(in, "hash");
        out.rate = json::number(in, "rate", 0, 0, kMaxRate);
        out.channels = static_cast<int>(json::number(in, "channels", 0, 0, 64));
        out.frames = std::max<Frames>(0, json::frames(in, "frames", 0));
        out.formatId = json::text(in, "format");
        out.wide = json::flag(in, "wide", false);
        out.version = static_cast<int>(json::number(in, "version", 0, 0, 1e6));
        out.warning = json::text(in, "warning");
        return out;
    }

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

    Track track(const Json& in) {
        Track out;
        out.id = takeId(in);
        out.title = json::text(in, "title");
        out.source = source(json::object(in, "source"));
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
        out.place = json::readPlace(json::object(in, "place"));
        out.credits = json::readCredits(json::object(in, "credits"));
        out.isrc = json::text(in, "isrc");
        out.extra =
            json::unknownKeys(in, {"id", "title", "source", "gain", "trimStart", "trimEnd",
                                   "fadeIn", "fadeOut", "fadeInShape", "fadeOutShape", "ride",
                                   "chain", "snapshots", "place", "credits", "isrc"});
        return out;
    }

    Album album(const Json& in) {
        Album out;
        out.title = json::text(in, "title");
        out.credits = json::readCredits(json::object(in, "credits"));
        out.ean = json::text(in, "ean");
        out.cover = path(in, "cover");
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
        out.source = source(json::object(in, "source"));
        out.offset = json::frames(in, "offset", 0);
        out.loopStart = json::maybeFrames(in, "loopStart");
        out.loopEnd = json::maybeFrames(in, "loopEnd");
        if (out.loopStart.has_value() != out.loopEnd.has_value() ||
            (out.loopStart && *out.loopEnd <= *out.loopStart))
            throw json::Broken{"loopEnd"};
        out.trimDb = json::number(in, "trim", 0, -kMaxDb, kMaxDb);
        if (in.contains("weight")) out.weight = json::number(in, "weight", 0, 0, 1);
        out.extra = json::unknownKeys(
            in, {"id", "title", "source", "offset", "loopStart", "loopEnd", "trim", "weight"});
        return out;
    }

    static Delivery delivery(const Json& in) {
        Delivery out;
        out.formatId = json::text(in, "format");
        out.rate = json::number(in, "rate", 0, 0, kMaxRate);
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
        out.rate = json::number(in, "rate", 0, 0, kMaxRate);
        for (const Json& item : json::array(in, "tracks")) {
            if (!item.is_object()) throw json::Broken{"tracks"};
            out.tracks.push_back(std::make_shared<const Track>(track(item)));
        }
        for (const Json& item : json::array(in, "references")) {
            if (!item.is_object()) throw json::Broken{"references"};
            out.references.push_back(std::make_shared<const Reference>(reference(item)));
        }
        out.album = album(json::object(in, "album"));
        out.delivery = delivery(json::object(in, "delivery"));
        const Json& listening = json::object(in, "listening");
        out.listening.levelMatch = json::flag(listening, "levelMatch", true);
        out.listening.manualTrimDb = json::number(listening, "manualTrim", 0, -kMaxDb, kMaxDb);
        out.nextId = std::max({Id{1}, nextId, json::id(in, "nextId")});
        out.extra =
            json::unknownKeys(in, {"format", "version", "needs", "created", "rate", "nextId",
                                   "tracks", "references", "album", "delivery", "listening"});
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
    return json::dump(Writer{folder}.project(project), 1) + "\n";
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
        Reader reader{folder, {}, 1, {}};
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
