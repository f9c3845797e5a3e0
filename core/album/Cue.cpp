// SPDX-License-Identifier: GPL-3.0-or-later
// CUE sheets, written and read.
#include "album/Cue.h"

#include <algorithm>

namespace lacquer {
namespace {

std::string quoted(std::string text) {
    for (char& c : text) {
        if (c == '"') c = '\'';
        if (static_cast<unsigned char>(c) < 32) c = ' ';
    }
    return "\"" + text + "\"";
}

void names(std::string& out, const DiscText& text, const std::string& indent) {
    const auto line = [&](const char* key, const std::string& value) {
        if (!value.empty()) out += indent + key + " " + quoted(value) + "\n";
    };
    line("TITLE", text.title);
    line("PERFORMER", text.performer);
    line("SONGWRITER", text.songwriter);
}

std::string two(std::size_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

void track(std::string& out, const DiscTrack& t, std::size_t number) {
    out += "  TRACK " + two(number) + " AUDIO\n";
    names(out, t.text, "    ");
    if (!t.isrc.empty()) out += "    ISRC " + t.isrc + "\n";
    std::string flags;
    if (t.copyPermitted) flags += " DCP";
    if (t.fourChannels) flags += " 4CH";
    if (t.preEmphasis) flags += " PRE";
    if (t.scms) flags += " SCMS";
    if (!flags.empty()) out += "    FLAGS" + flags + "\n";
    if (t.pause) out += "    INDEX 00 " + msf(*t.pause) + "\n";
    out += "    INDEX 01 " + msf(t.start) + "\n";
    for (std::size_t i = 0; i < t.indexes.size(); ++i)
        out += "    INDEX " + two(i + 2) + " " + msf(t.indexes[i]) + "\n";
}

/// One line: its command and the rest, without quotes around it.
struct Line {
    std::string command, rest;
    bool wasQuoted = false;
    std::string tail;  ///< behind the closing quote
};

Line lineOf(std::string_view text) {
    const auto trim = [](std::string_view s) {
        const auto from = s.find_first_not_of(" \t\r");
        if (from == std::string_view::npos) return std::string_view();
        return s.substr(from, s.find_last_not_of(" \t\r") + 1 - from);
    };
    text = trim(text);
    const auto space = text.find_first_of(" \t");
    Line line{std::string(text.substr(0, space)), "", false, ""};
    std::transform(line.command.begin(), line.command.end(), line.command.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (space == std::string_view::npos) return line;
    std::string_view rest = trim(text.substr(space));
    const auto close = rest.rfind('"');
    if (rest.starts_with('"') && close > 0) {
        line.tail = trim(rest.substr(close + 1));
        rest = rest.substr(1, close - 1);
        line.wasQuoted = true;
    }
    line.rest = rest;
    return line;
}

class Reader {
public:
    /// False when the line makes no sense.
    bool take(const Line& line) {
        const std::string& c = line.command;
        if (c.empty() || c == "REM" || c == "CDTEXTFILE") return true;
        if (c == "FILE") return file(line);
        if (c == "TRACK") return newTrack(line.rest);
        DiscTrack* track = out_.disc.tracks.empty() ? nullptr : &out_.disc.tracks.back();
        DiscText& text = track ? track->text : out_.disc.text;
        if (c == "TITLE") return text.title = line.rest, true;
        if (c == "PERFORMER") return text.performer = line.rest, true;
        if (c == "SONGWRITER") return text.songwriter = line.rest, true;
        if (c == "CATALOG") return out_.disc.ean = line.rest, !track;
        if (c == "ISRC" && track) return track->isrc = line.rest, true;
        if (c == "FLAGS" && track) return flags(*track, line.rest);
        if (c == "INDEX" && track) return index(*track, line.rest);
        return false;
    }
    CueRead& result() { return out_; }
    bool complete() const {
        return !out_.audioFile.empty() && !out_.disc.tracks.empty() && indexed_;
    }

private:
    bool file(const Line& line) {
        if (!out_.audioFile.empty()) return false;
        out_.audioFile = line.wasQuoted ? line.rest : line.rest.substr(0, line.rest.find(' '));
        return !out_.audioFile.empty();
    }
    bool newTrack(const std::string& rest) {
        const bool ordered = out_.disc.tracks.empty() || indexed_;
        const std::size_t number = out_.disc.tracks.size() + 1;
        out_.disc.tracks.emplace_back();
        indexed_ = false;
        return ordered && !out_.audioFile.empty() && rest == two(number) + " AUDIO";
    }
    static bool flags(DiscTrack& track, const std::string& rest) {
        track.copyPermitted = rest.find("DCP") != std::string::npos;
        track.fourChannels = rest.find("4CH") != std::string::npos;
        track.preEmphasis = rest.find("PRE") != std::string::npos;
        track.scms = rest.find("SCMS") != std::string::npos;
        return true;
    }
    bool index(DiscTrack& track, const std::string& rest) {
        if (rest.size() < 4) return false;
        const auto at = parseMsf(std::string_view(rest).substr(3));
        if (!at) return false;
        if (rest.starts_with("00 ") && !indexed_) return track.pause = *at, true;
        if (rest.starts_with("01 ") && !indexed_) return track.start = *at, indexed_ = true;
        track.indexes.push_back(*at);
        return indexed_ && rest.starts_with(two(track.indexes.size() + 1) + " ");
    }

    CueRead out_;
    bool indexed_ = false;  // the track has its index 1
};

}  // namespace

std::string cueSheet(const Disc& disc, const std::string& audioFile) {
    std::string out;
    if (!disc.ean.empty()) out += "CATALOG " + disc.ean + "\n";
    names(out, disc.text, "");
    out += "FILE " + quoted(audioFile) + " WAVE\n";
    for (std::size_t i = 0; i < disc.tracks.size(); ++i) track(out, disc.tracks[i], i + 1);
    return out;
}

Result<CueRead> readCue(std::string_view text, const std::string& name) {
    Reader reader;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        ++number;
        if (!reader.take(lineOf(text.substr(at, end - at))))
            return Error(TR("album", "The CUE sheet “%1” cannot be read in line %2."),
                         {name, std::to_string(number)});
        at = end + 1;
    }
    if (!reader.complete())
        return Error(TR("album", "The CUE sheet “%1” is not complete."), {name});
    return std::move(reader.result());
}

}  // namespace lacquer
