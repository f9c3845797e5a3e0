// SPDX-License-Identifier: GPL-3.0-or-later
// The packets of a DDP set: fixed fields of ASCII, padded with spaces.
#include <algorithm>

#include "album/CdText.h"
#include "album/Ddp.h"
#include "album/Latin1.h"

namespace lacquer {
namespace {

/// One packet, written field by field at its place.
class Packet {
public:
    explicit Packet(std::size_t length) : text_(length, ' ') {}
    /// Left-aligned, cut at `width`.
    Packet& put(std::size_t at, std::string_view value, std::size_t width) {
        value = value.substr(0, width);
        std::copy(value.begin(), value.end(), text_.begin() + static_cast<std::ptrdiff_t>(at));
        return *this;
    }
    Packet& number(std::size_t at, Frames value, std::size_t width) {
        const std::string digits = std::to_string(value);
        return put(at + width - std::min(width, digits.size()), digits, width);
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::string two(std::size_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string plainText(std::string_view text) {
    std::string out = toLatin1(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 32 || static_cast<unsigned char>(c) > 126) c = '?';
    return out;
}

struct Stream {
    const char* kind;  // "S0": bytes, "D0": sectors
    Frames length;
    const char* sub;
    const char* mode;
    const char* name;
    std::optional<Frames> pause{};  // ahead of track 1, sectors
    const char* track = "";
};

std::string mapPacket(const Stream& stream) {
    Packet p(128);
    p.put(0, "VVVM", 4).put(4, stream.kind, 2).number(14, stream.length, 8);
    p.put(30, stream.sub, 8).put(38, stream.mode, 4);
    if (stream.pause) p.number(46, *stream.pause, 4);
    return p.put(55, stream.track, 2).number(71, 17, 3).put(74, stream.name, 17).text();
}

/// Hexadecimal control nibble (1 pre-emphasis, 2 copies permitted, 8 four channels) and the ADR, "S"
/// where copies are limited.
std::string controlOf(const DiscTrack& t) {
    const int nibble =
        (t.preEmphasis ? 1 : 0) + (t.copyPermitted ? 2 : 0) + (t.fourChannels ? 8 : 0);
    return {"0123456789ABCDEF"[nibble], t.scms ? 'S' : '1'};
}

struct Event {
    std::string track;
    std::size_t index = 0;
    Frames at = 0;
    std::string control = "01";
    std::string isrc{}, ean{};
};

std::string pqPacket(const Event& event) {
    std::string digits = msf(event.at);
    std::erase(digits, ':');
    Packet p(64);
    p.put(0, "VVVS", 4).put(4, event.track, 2).put(6, two(event.index), 2).put(10, digits, 6);
    return p.put(16, event.control, 2).put(20, event.isrc, 12).put(32, event.ean, 13).text();
}

std::string pqStream(const Disc& disc) {
    std::string out = pqPacket({.track = "00", .ean = disc.ean});
    for (std::size_t i = 0; i < disc.tracks.size(); ++i) {
        const DiscTrack& t = disc.tracks[i];
        Event event{.track = two(i + 1), .control = controlOf(t), .isrc = t.isrc};
        const auto mark = [&](std::size_t index, Frames at) {
            event.index = index;
            event.at = at;
            out += pqPacket(event);
            event.isrc.clear();  // stands in the track's first packet
        };
        if (i == 0)
            mark(0, 0);
        else if (t.pause)
            mark(0, kLeadInSectors + *t.pause);
        mark(1, kLeadInSectors + t.start);
        for (std::size_t k = 0; k < t.indexes.size(); ++k)
            mark(k + 2, kLeadInSectors + t.indexes[k]);
    }
    const Event leadOut{.track = "AA", .index = 1, .at = kLeadInSectors + disc.sectors};
    return out + pqPacket(leadOut) + pqPacket(leadOut);
}

std::string idPacket(const Disc& disc) {
    Packet p(128);
    p.put(0, "DDP 2.00", 8).put(8, disc.ean, 13).put(38, plainText(disc.masterId), 48);
    return p.put(87, "CD", 2).text();
}

}  // namespace

Result<std::vector<std::pair<std::string, std::string>>> ddpFiles(const Disc& disc) {
    std::string text;
    if (disc.cdText) {
        auto packs = cdTextPacks(disc);
        if (!packs) return packs.error();
        text = std::move(*packs);
    }
    const std::string pq = pqStream(disc);
    std::string map;
    const auto bytes = [](const std::string& s) { return static_cast<Frames>(s.size()); };
    if (!text.empty())
        map += mapPacket({"S0", bytes(text), "CDTEXT", "", "CDTEXT.BIN", std::nullopt, "00"});
    map += mapPacket({"S0", bytes(pq), "PQ DESCR", "", "SD"});
    map += mapPacket({"D0", kLeadInSectors + disc.sectors, "", "DA71", "IMAGE.DAT",
                      kLeadInSectors + (disc.tracks.empty() ? 0 : disc.tracks[0].start)});
    std::vector<std::pair<std::string, std::string>> files{{"DDPID", idPacket(disc)},
                                                           {"DDPMS", map}};
    if (!text.empty()) files.emplace_back("CDTEXT.BIN", text);
    files.emplace_back("SD", pq);
    return files;
}

}  // namespace lacquer
