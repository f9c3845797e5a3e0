// SPDX-License-Identifier: GPL-3.0-or-later
// TagLib: one class a format, the same properties for all.
#include "media/Tags.h"

#include <taglib/aifffile.h>
#include <taglib/attachedpictureframe.h>
#include <taglib/flacfile.h>
#include <taglib/id3v2tag.h>
#include <taglib/mp4file.h>
#include <taglib/mpegfile.h>
#include <taglib/opusfile.h>
#include <taglib/tpropertymap.h>
#include <taglib/vorbisfile.h>
#include <taglib/wavfile.h>
#include <taglib/xiphcomment.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>

#include "base/Files.h"
#include "base/Units.h"

namespace lacquer {
namespace {

struct Key {
    const char* name;
    std::string FileTags::*field;
};
constexpr Key kKeys[] = {
    {"TITLE", &FileTags::title},       {"ARTIST", &FileTags::artist},
    {"ALBUM", &FileTags::album},       {"ALBUMARTIST", &FileTags::albumArtist},
    {"COMPOSER", &FileTags::composer}, {"LYRICIST", &FileTags::lyricist},
    {"ARRANGER", &FileTags::arranger}, {"GENRE", &FileTags::genre},
    {"DATE", &FileTags::year},         {"COPYRIGHT", &FileTags::copyright},
    {"ISRC", &FileTags::isrc},         {"BARCODE", &FileTags::barcode},
    {"COMMENT", &FileTags::comment},
};

// TagLib 1.13 fills tables of its own at their first use, without minding other threads (seen to crash when two
// files were named at once). Whoever calls it holds this.
std::mutex& tagLibMutex() {
    static std::mutex mutex;
    return mutex;
}

TagLib::String text(const std::string& utf8) {
    return {utf8, TagLib::String::UTF8};
}

bool isOpus(const FormatInfo& format) {
    return format.extension == "opus";
}
bool isRf64(const FormatInfo& format) {
    return format.id.starts_with("rf64");
}

std::unique_ptr<TagLib::File> open(const std::filesystem::path& path, const FormatInfo& format) {
    const char* name = path.c_str();
    const std::string_view e = format.extension;
    if (e == "wav") return std::make_unique<TagLib::RIFF::WAV::File>(name, false);
    if (e == "aiff") return std::make_unique<TagLib::RIFF::AIFF::File>(name, false);
    if (e == "flac") return std::make_unique<TagLib::FLAC::File>(name, false);
    if (e == "mp3") return std::make_unique<TagLib::MPEG::File>(name, false);
    if (e == "ogg") return std::make_unique<TagLib::Ogg::Vorbis::File>(name, false);
    if (e == "opus") return std::make_unique<TagLib::Ogg::Opus::File>(name, false);
    return std::make_unique<TagLib::MP4::File>(name, false);
}

TagLib::ID3v2::Tag* id3(TagLib::File& file) {
    if (auto* wav = dynamic_cast<TagLib::RIFF::WAV::File*>(&file)) return wav->ID3v2Tag();
    if (auto* aiff = dynamic_cast<TagLib::RIFF::AIFF::File*>(&file)) return aiff->tag();
    if (auto* mp3 = dynamic_cast<TagLib::MPEG::File*>(&file)) return mp3->ID3v2Tag(true);
    return nullptr;
}

TagLib::Ogg::XiphComment* xiph(TagLib::File& file) {
    if (auto* ogg = dynamic_cast<TagLib::Ogg::Vorbis::File*>(&file)) return ogg->tag();
    if (auto* opus = dynamic_cast<TagLib::Ogg::Opus::File*>(&file)) return opus->tag();
    return nullptr;
}

constexpr const char* kFreeAtom = "----:com.apple.iTunes:";

/// What has no atom of its own in M4A goes into free ones; gains in the small letters that players know.
void setAtoms(TagLib::MP4::Tag& tag, const TagLib::PropertyMap& map) {
    for (const auto& [key, values] : map) {
        std::string name = key.to8Bit(true);
        if (name.starts_with("REPLAYGAIN_"))
            std::transform(name.begin(), name.end(), name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        tag.setItem(kFreeAtom + name, TagLib::MP4::Item(values));
    }
}

/// All properties, free atoms among them.
TagLib::PropertyMap propertiesOf(TagLib::File& file) {
    TagLib::PropertyMap map = file.properties();
    auto* mp4 = dynamic_cast<TagLib::MP4::File*>(&file);
    if (!mp4) return map;
    for (const auto& [key, item] : mp4->tag()->itemMap()) {
        const std::string name = key.to8Bit(true);
        if (!name.starts_with(kFreeAtom)) continue;
        const TagLib::String property = name.substr(std::string_view(kFreeAtom).size());
        if (!map.contains(property)) map.replace(property, item.toStringList());
    }
    return map;
}

/// INFO chunks of WAV have no agreed letters beyond ASCII: then ID3 stands alone.
bool isAscii(const FileTags& tags) {
    return std::all_of(std::begin(kKeys), std::end(kKeys), [&](const Key& key) {
        const std::string& value = tags.*key.field;
        return std::all_of(value.begin(), value.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    });
}

bool saved(TagLib::File& file, const FileTags& tags) {
    auto* wav = dynamic_cast<TagLib::RIFF::WAV::File*>(&file);
    if (!wav || isAscii(tags)) return file.save();
    return wav->save(TagLib::RIFF::WAV::File::ID3v2);
}

void set(TagLib::PropertyMap& map, const char* key, const std::string& value) {
    map.replace(key, TagLib::StringList(text(value)));
}

void setGains(TagLib::PropertyMap& map, const FormatInfo& format, const FileTags& tags) {
    const auto gain = [&](const char* scope, std::optional<double> lufs,
                          std::optional<double> peak) {
        if (!lufs || !std::isfinite(*lufs)) return;
        const std::string name = scope;
        if (isOpus(format)) {
            set(map, ("R128_" + name + "_GAIN").c_str(), std::to_string(r128Gain(*lufs)));
            return;
        }
        set(map, ("REPLAYGAIN_" + name + "_GAIN").c_str(),
            formatNumber(replayGainDb(*lufs), 2) + " dB");
        if (peak) set(map, ("REPLAYGAIN_" + name + "_PEAK").c_str(), formatNumber(*peak, 6));
    };
    gain("TRACK", tags.trackLufs, tags.trackPeak);
    gain("ALBUM", tags.albumLufs, tags.albumPeak);
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const char* mimeOf(const std::string& bytes) {
    if (bytes.starts_with("\x89PNG")) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    return nullptr;
}

void setPicture(TagLib::File& file, const std::string& bytes, const char* mime) {
    const TagLib::ByteVector data(bytes.data(), static_cast<unsigned>(bytes.size()));
    if (TagLib::ID3v2::Tag* tag = id3(file)) {
        tag->removeFrames("APIC");
        auto* frame = new TagLib::ID3v2::AttachedPictureFrame;  // the tag owns it
        frame->setMimeType(mime);
        frame->setType(TagLib::ID3v2::AttachedPictureFrame::FrontCover);
        frame->setPicture(data);
        tag->addFrame(frame);
    } else if (auto* mp4 = dynamic_cast<TagLib::MP4::File*>(&file)) {
        const auto kind = std::string_view(mime) == "image/png" ? TagLib::MP4::CoverArt::PNG
                                                                : TagLib::MP4::CoverArt::JPEG;
        TagLib::MP4::CoverArtList covers;
        covers.append(TagLib::MP4::CoverArt(kind, data));
        mp4->tag()->setItem("covr", covers);
    } else {
        auto* picture = new TagLib::FLAC::Picture;  // the file owns it
        picture->setMimeType(mime);
        picture->setType(TagLib::FLAC::Picture::FrontCover);
        picture->setData(data);
        if (auto* flac = dynamic_cast<TagLib::FLAC::File*>(&file)) {
            flac->removePictures();
            flac->addPicture(picture);
        } else if (TagLib::Ogg::XiphComment* comment = xiph(file)) {
            comment->removeAllPictures();
            comment->addPicture(picture);
        } else {
            delete picture;
        }
    }
}

Error cannotTag(const std::filesystem::path& file) {
    return Error(TR("media", "The names could not be written into “%1”. Is the disk full?"),
                 {file.string()});
}

std::optional<double> lufsOf(const TagLib::PropertyMap& map, const std::string& scope) {
    const auto first = [&](const std::string& key) -> std::optional<double> {
        const TagLib::String name(key);
        if (!map.contains(name) || map[name].isEmpty()) return std::nullopt;
        return std::strtod(map[name].front().toCString(true), nullptr);
    };
    if (const auto r128 = first("R128_" + scope + "_GAIN")) return -23.0 - *r128 / 256.0;
    if (const auto gain = first("REPLAYGAIN_" + scope + "_GAIN")) return -18.0 - *gain;
    return std::nullopt;
}

}  // namespace

double replayGainDb(double lufs) {
    return -18.0 - lufs;
}

int r128Gain(double lufs) {
    return static_cast<int>(std::clamp(std::round(256.0 * (-23.0 - lufs)), -32768.0, 32767.0));
}

Done writeTags(const std::filesystem::path& path, const FormatInfo& format, const FileTags& tags) {
    if (isRf64(format)) return done();
    const std::lock_guard lock(tagLibMutex());
    const auto file = open(path, format);
    if (!file->isValid()) return cannotTag(path);
    TagLib::PropertyMap map = file->properties();
    for (const Key& key : kKeys)
        if (!(tags.*key.field).empty()) set(map, key.name, tags.*key.field);
    if (tags.number > 0)
        set(map, "TRACKNUMBER",
            std::to_string(tags.number) + (tags.count > 0 ? "/" + std::to_string(tags.count) : ""));
    setGains(map, format, tags);
    const TagLib::PropertyMap left = file->setProperties(map);
    if (auto* mp4 = dynamic_cast<TagLib::MP4::File*>(file.get())) setAtoms(*mp4->tag(), left);
    if (!tags.cover.empty() || !tags.picture.empty()) {
        const std::string bytes = tags.picture.empty() ? bytesOf(tags.cover) : tags.picture;
        const char* mime = mimeOf(bytes);
        if (!mime)
            return Error(
                TR("media", "The cover “%1” is no PNG or JPEG picture. Choose another one."),
                {tags.cover.string()});
        setPicture(*file, bytes, mime);
    }
    return saved(*file, tags) ? done() : Done(cannotTag(path));
}

Result<FileTags> readTags(const std::filesystem::path& path, const FormatInfo& format) {
    FileTags tags;
    if (isRf64(format)) return tags;
    const std::lock_guard lock(tagLibMutex());
    const auto file = open(path, format);
    if (!file->isValid())
        return Error(TR("media", "The names in “%1” cannot be read."), {path.string()});
    const TagLib::PropertyMap map = propertiesOf(*file);
    const auto first = [&](const char* key) {
        return map.contains(key) && !map[key].isEmpty() ? map[key].front().to8Bit(true)
                                                        : std::string();
    };
    for (const Key& key : kKeys) tags.*key.field = first(key.name);
    const std::string number = first("TRACKNUMBER");
    tags.number = std::atoi(number.c_str());
    if (const auto slash = number.find('/'); slash != std::string::npos)
        tags.count = std::atoi(number.c_str() + slash + 1);
    tags.trackLufs = lufsOf(map, "TRACK");
    tags.albumLufs = lufsOf(map, "ALBUM");
    return tags;
}

std::string readCover(const std::filesystem::path& path, const FormatInfo& format) {
    if (isRf64(format)) return {};
    const std::lock_guard lock(tagLibMutex());
    const auto file = open(path, format);
    if (!file->isValid()) return {};
    const auto asString = [](const TagLib::ByteVector& data) {
        return std::string(data.data(), data.size());
    };
    if (TagLib::ID3v2::Tag* tag = id3(*file)) {
        const auto frames = tag->frameList("APIC");
        if (frames.isEmpty()) return {};
        const auto* frame = dynamic_cast<TagLib::ID3v2::AttachedPictureFrame*>(frames.front());
        return frame ? asString(frame->picture()) : std::string();
    }
    if (auto* mp4 = dynamic_cast<TagLib::MP4::File*>(file.get())) {
        const auto covers = mp4->tag()->item("covr").toCoverArtList();
        return covers.isEmpty() ? std::string() : asString(covers.front().data());
    }
    TagLib::List<TagLib::FLAC::Picture*> pictures;
    if (auto* flac = dynamic_cast<TagLib::FLAC::File*>(file.get()))
        pictures = flac->pictureList();
    else if (TagLib::Ogg::XiphComment* comment = xiph(*file))
        pictures = comment->pictureList();
    return pictures.isEmpty() ? std::string() : asString(pictures.front()->data());
}

}  // namespace lacquer
