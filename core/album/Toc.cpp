// SPDX-License-Identifier: GPL-3.0-or-later
// TOC files, written and read.
#include "album/Toc.h"

#include <algorithm>
#include <array>
#include <vector>

#include "album/Latin1.h"

namespace lacquer {
namespace {

struct Item {
    const char* key;
    std::string DiscText::*field;
};
constexpr Item kItems[] = {
    {"TITLE", &DiscText::title},           {"PERFORMER", &DiscText::performer},
    {"SONGWRITER", &DiscText::songwriter}, {"COMPOSER", &DiscText::composer},
    {"ARRANGER", &DiscText::arranger},     {"MESSAGE", &DiscText::message}};
using Used = std::array<bool, std::size(kItems)>;

/// In quotes; everything that is not plain ASCII as \ooo.
std::string quoted(const std::string& latin1) {
    std::string out = "\"";
    for (const char c : latin1) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 32 && byte < 127 && c != '"' && c != '\\') {
            out += c;
            continue;
        }
        out += '\\';
        for (const int shift : {6, 3, 0}) out += static_cast<char>('0' + (byte >> shift & 7));
    }
    return out + "\"";
}

// What one item has must be given for the disc and all tracks.
Used usedItems(const Disc& disc) {
    Used used{};
    for (std::size_t i = 0; i < used.size(); ++i) {
        used[i] = !(disc.text.*kItems[i].field).empty();
        for (const DiscTrack& track : disc.tracks)
            used[i] = used[i] || !(track.text.*kItems[i].field).empty();
    }
    return used;
}

void cdText(std::string& out, const DiscText& text, const Used& used, bool isDisc) {
    out += "CD_TEXT {\n";
    if (isDisc) out += "  LANGUAGE_MAP { 0 : EN }\n";
    out += "  LANGUAGE 0 {\n";
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i])
            out += std::string("    ") + kItems[i].key + " " +
                   quoted(toLatin1(text.*kItems[i].field)) + "\n";
    out += "  }\n}\n";
}

/// Words, strings in quotes (with their quote in front) and single braces and colons.
std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '\n' || c == ' ') {
            ++at;
        } else if (c == '"') {
            std::string word = "\"";
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                if (text[at] != '\\' || at + 3 >= text.size()) {
                    word += text[at];
                    continue;
                }
                int byte = 0;
                for (int i = 0; i < 3; ++i) byte = byte * 8 + (text[++at] - '0');
                word += static_cast<char>(byte);
            }
            ++at;
            out.push_back(word);
        } else {
            const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
            out.emplace_back(text.substr(at, end - at));
            at = end;
        }
    }
    return out;
}

class Reader {
public:
    explicit Reader(std::vector<std::string> words) : words_(std::move(words)) {}

    bool run() {
        if (next() != "CD_DA") return false;
        while (at_ < words_.size())
            if (!take(next())) return false;
        out_.disc.sectors = end_;
        return !out_.disc.tracks.empty();
    }
    TocRead& result() { return out_; }

private:
    std::string next() { return at_ < words_.size() ? words_[at_++] : std::string(); }
    bool text(std::string& into) {
        const std::string word = next();
        if (!word.starts_with('"')) return false;
        into = fromLatin1(word.substr(1));
        return true;
    }
    bool time(Frames& into) {
        const std::string word = next();
        const auto sectors = word == "0" ? std::optional<Frames>(0) : parseMsf(word);
        into = sectors.value_or(0);
        return sectors.has_value();
    }
    DiscTrack* track() { return out_.disc.tracks.empty() ? nullptr : &out_.disc.tracks.back(); }

    bool take(const std::string& word) {
        DiscTrack* t = track();
        if (word == "CATALOG") return text(out_.disc.ean);
        if (word == "CD_TEXT") return names(t ? t->text : out_.disc.text);
        if (word == "TRACK") return out_.disc.tracks.emplace_back(), next() == "AUDIO";
        if (word == "NO") return next(), t != nullptr;
        if (word == "COPY" && t) return t->copyPermitted = true;
        if (word == "PRE_EMPHASIS" && t) return t->preEmphasis = true;
        if (word == "TWO_CHANNEL_AUDIO") return true;
        if (word == "ISRC" && t) return text(t->isrc);
        if (word == "FILE" && t) return data(*t);
        if (word == "START" && t) return start(*t);
        if (word == "INDEX" && t) return index(*t);
        return false;
    }
    bool names(DiscText& into) {
        out_.disc.cdText = true;
        int depth = 0;
        do {
            const std::string word = next();
            if (word.empty()) return false;
            if (word == "{") ++depth;
            if (word == "}") --depth;
            for (const Item& item : kItems)
                if (word == item.key && !text(into.*item.field)) return false;
        } while (depth > 0);
        return true;
    }
    bool data(DiscTrack& t) {
        Frames from = 0, length = 0;
        std::string file;
        if (!text(file) || !time(from) || !time(length) || from != end_) return false;
        if (!out_.audioFile.empty() && file != out_.audioFile) return false;
        out_.audioFile = file;
        begins_ = t.start = from;
        end_ = from + length;
        return true;
    }
    bool start(DiscTrack& t) {
        Frames pause = 0;
        if (!time(pause)) return false;
        t.pause = begins_;
        t.start = begins_ + pause;
        return true;
    }
    bool index(DiscTrack& t) {
        Frames at = 0;
        if (!time(at)) return false;
        t.indexes.push_back(t.start + at);
        return true;
    }

    std::vector<std::string> words_;
    std::size_t at_ = 0;
    TocRead out_;
    Frames begins_ = 0, end_ = 0;  // of the current track's data
};

}  // namespace

std::string tocFile(const Disc& disc, const std::string& audioFile) {
    const Used used = usedItems(disc);
    const bool hasText = disc.cdText && std::find(used.begin(), used.end(), true) != used.end();
    std::string out = "CD_DA\n";
    if (!disc.ean.empty()) out += "CATALOG \"" + disc.ean + "\"\n";
    if (hasText) cdText(out, disc.text, used, true);
    for (std::size_t i = 0; i < disc.tracks.size(); ++i) {
        const DiscTrack& t = disc.tracks[i];
        const bool last = i + 1 == disc.tracks.size();
        const Frames begin = t.pause.value_or(t.start);
        const DiscTrack* after = last ? nullptr : &disc.tracks[i + 1];
        const Frames end = last ? disc.sectors : after->pause.value_or(after->start);
        out += "\nTRACK AUDIO\n";
        out += t.copyPermitted ? "COPY\n" : "NO COPY\n";
        out += t.preEmphasis ? "PRE_EMPHASIS\n" : "NO PRE_EMPHASIS\n";
        out += "TWO_CHANNEL_AUDIO\n";
        if (!t.isrc.empty()) out += "ISRC \"" + t.isrc + "\"\n";
        if (hasText) cdText(out, t.text, used, false);
        out += "FILE " + quoted(audioFile) + " " + (begin == 0 ? "0" : msf(begin)) + " " +
               msf(end - begin) + "\n";
        if (t.start > begin) out += "START " + msf(t.start - begin) + "\n";
        for (const Frames at : t.indexes) out += "INDEX " + msf(at - t.start) + "\n";
    }
    return out;
}

Result<TocRead> readToc(std::string_view text, const std::string& name) {
    Reader reader(words(text));
    if (!reader.run())
        return Error(TR("album", "The TOC file “%1” is damaged and cannot be read."), {name});
    return std::move(reader.result());
}

}  // namespace lacquer
