// SPDX-License-Identifier: GPL-3.0-or-later
// Tag names to fields.
#include "app/cli/TagWords.h"

#include <filesystem>

#include "project/Codes.h"

namespace lacquer::cli {
namespace {

struct Name {
    const char* name;
    std::string Credits::*field;
};
constexpr Name kCredits[] = {
    {"artist", &Credits::artist},       {"composer", &Credits::composer},
    {"lyricist", &Credits::songwriter}, {"arranger", &Credits::arranger},
    {"genre", &Credits::genre},         {"year", &Credits::year},
    {"copyright", &Credits::copyright}, {"comment", &Credits::message},
};
constexpr const char* kOthers[] = {"title", "album", "isrc", "barcode", "cover"};

Done applyOther(const std::string& name, const std::string& value, Track& track, Album& album) {
    if (name == "title") {
        track.title = value;
    } else if (name == "album") {
        album.title = value;
    } else if (name == "cover") {
        album.cover = std::filesystem::absolute(value);
    } else if (name == "isrc") {
        track.isrc = tidyIsrc(value);
        if (!isIsrc(track.isrc))
            return Error(TR("cli",
                            "“%1” is no ISRC: it has two letters, three letters or digits and "
                            "seven digits."),
                         {value});
    } else {
        album.ean = tidyEan(value);
        if (!isEan(album.ean))
            return Error(TR("cli", "“%1” is no UPC or EAN: its check digit is wrong."), {value});
    }
    return done();
}

}  // namespace

std::string tagNames() {
    std::string names;
    for (const char* name : kOthers) names += std::string(name) + " ";
    for (const Name& name : kCredits) names += std::string(name.name) + " ";
    names.pop_back();
    return names;
}

Done applyTags(const std::vector<std::string>& words, Track& track, Album& album) {
    for (const std::string& word : words) {
        const std::size_t sign = word.find('=');
        const std::string name = word.substr(0, sign);
        const std::string value = sign == std::string::npos ? "" : word.substr(sign + 1);
        bool known = false;
        for (const Name& one : kCredits)
            if (name == one.name) {
                track.credits.*one.field = value;
                known = true;
            }
        for (const char* other : kOthers)
            if (name == other) {
                if (Done set = applyOther(name, value, track, album); !set) return set;
                known = true;
            }
        if (!known || sign == std::string::npos)
            return Error(TR("cli", "“%1” is no tag; write NAME=VALUE with one of: %2."),
                         {word, tagNames()});
    }
    return done();
}

}  // namespace lacquer::cli
