// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a DDP set from its bytes alone and holds every part against the others.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "album/CdText.h"
#include "album/Ddp.h"
#include "album/RedBook.h"
#include "base/Files.h"
#include "base/Md5.h"
#include "project/Codes.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kIdBytes = 128, kMapBytes = 128, kPqBytes = 64, kMostBytes = 1 << 20;

/// Thrown inside this file: the reason why a set is refused.
struct Refused {
    Message why;
};
[[noreturn]] void refuse(Text why, std::vector<std::string> args = {}) {
    throw Refused{Message(why, std::move(args))};
}

std::string field(const std::string& packet, std::size_t at, std::size_t width) {
    const std::string raw = packet.substr(at, width);
    const auto from = raw.find_first_not_of(' ');
    return from == std::string::npos ? "" : raw.substr(from, raw.find_last_not_of(' ') + 1 - from);
}

std::optional<Frames> digits(const std::string& text) {
    if (text.empty() || text.size() > 9 ||
        text.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return std::atoll(text.c_str());
}

class Reader {
public:
    explicit Reader(fs::path folder) : folder_(std::move(folder)) {}
    DdpRead run();

private:
    std::string small(const std::string& name) const;
    void id();
    void map();
    void stream(const std::string& packet);
    void pq();
    void pqTrack(const std::string& packet, std::size_t number, Frames at);
    void text();
    void image();
    void sums();
    void sumsIn(const fs::path& file);

    fs::path folder_;
    DdpRead out_;
    std::string pqName_, textName_, imageName_;
    Frames imageSectors_ = 0;
    std::optional<Frames> pause_;
    int leadOuts_ = 0;
    std::size_t lastIndex_ = 0;
    Frames lastTime_ = -1;
};

std::string Reader::small(const std::string& name) const {
    std::error_code code;
    const auto size = fs::file_size(folder_ / name, code);
    if (code) refuse(TR("album", "the file %1 is missing"), {name});
    if (size > kMostBytes) refuse(TR("album", "the file %1 is too large"), {name});
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void Reader::id() {
    const std::string p = small("DDPID");
    if (p.size() != kIdBytes)
        refuse(TR("album", "DDPID has %1 bytes instead of 128"), {std::to_string(p.size())});
    if (p.substr(0, 8) != "DDP 2.00")
        refuse(TR("album", "DDPID names the level “%1” instead of “DDP 2.00”"), {p.substr(0, 8)});
    if (p.substr(87, 2) != "CD") refuse(TR("album", "DDPID does not describe a CD"));
    out_.disc.ean = field(p, 8, 13);
    if (!out_.disc.ean.empty() && !isEan(tidyEan(out_.disc.ean)))
        out_.remarks.push_back(
            Message(TR("album", "The last digit of the UPC/EAN %1 is wrong."), {out_.disc.ean}));
    out_.disc.masterId = field(p, 38, 48);
}

void Reader::stream(const std::string& packet) {
    const std::string kind = packet.substr(4, 2), name = field(packet, 74, 17),
                      sub = field(packet, 30, 8);
    const auto length = digits(field(packet, 14, 8));
    if (packet.substr(0, 4) != "VVVM" || !length || name.empty() ||
        name.find('/') != std::string::npos)
        refuse(TR("album", "DDPMS is damaged"));
    std::error_code code;
    const auto size = fs::file_size(folder_ / name, code);
    if (code) refuse(TR("album", "the file %1 is missing"), {name});
    const Frames wanted = *length * (kind == "D0" ? kSectorBytes : 1);
    if (static_cast<Frames>(size) != wanted)
        refuse(TR("album", "%1 has %2 bytes; DDPMS says %3"),
               {name, std::to_string(size), std::to_string(wanted)});
    if (kind == "D0" && packet.substr(38, 2) == "DA") {
        if (!imageName_.empty()) refuse(TR("album", "there is more than one image"));
        imageName_ = name;
        imageSectors_ = *length;
        pause_ = digits(field(packet, 46, 4));
    } else if (sub == "PQ DESCR") {
        pqName_ = name;
    } else if (sub == "CDTEXT") {
        textName_ = name;
    }
}

void Reader::map() {
    const std::string all = small("DDPMS");
    if (all.empty() || all.size() % kMapBytes != 0)
        refuse(TR("album", "DDPMS has %1 bytes, no multiple of 128"), {std::to_string(all.size())});
    for (std::size_t at = 0; at < all.size(); at += kMapBytes) stream(all.substr(at, kMapBytes));
    if (imageName_.empty() || pqName_.empty())
        refuse(TR("album", "DDPMS names no image or no PQ descriptors"));
}

void Reader::pqTrack(const std::string& p, std::size_t number, Frames at) {
    auto& tracks = out_.disc.tracks;
    const auto index = static_cast<std::size_t>(digits(field(p, 6, 2)).value_or(100));
    if (number == tracks.size() + 1) {
        tracks.emplace_back();
        if (index > 1)
            refuse(TR("album", "track %1 begins with index %2"),
                   {std::to_string(number), std::to_string(index)});
    } else if (number != tracks.size() || index != lastIndex_ + 1) {
        refuse(TR("album", "the PQ descriptors of track %1 are out of order"),
               {std::to_string(number)});
    }
    lastIndex_ = index;
    DiscTrack& t = tracks.back();
    const Frames programme = at - kLeadInSectors;
    if (index == 0 && number > 1) t.pause = programme;
    if (index == 0 && number == 1 && at != 0)
        refuse(TR("album", "index 0 of track 1 is not at 00:00:00"));
    if (index == 1) t.start = programme;
    if (index > 1) t.indexes.push_back(programme);
    const int control = std::string("0123456789ABCDEF").find(p[16]) == std::string::npos
                            ? -1
                            : std::stoi(p.substr(16, 1), nullptr, 16);
    if (control < 0 || (control & 4) != 0 || (p[17] != '1' && p[17] != 'S'))
        refuse(TR("album", "track %1 has the control field “%2”"),
               {std::to_string(number), p.substr(16, 2)});
    t.preEmphasis = (control & 1) != 0;
    t.copyPermitted = (control & 2) != 0;
    t.fourChannels = (control & 8) != 0;
    t.scms = p[17] == 'S';
    if (const std::string isrc = field(p, 20, 12); !isrc.empty()) {
        if (!isIsrc(isrc)) refuse(TR("album", "“%1” is no ISRC"), {isrc});
        t.isrc = isrc;
    }
}

void Reader::pq() {
    const std::string all = small(pqName_);
    if (all.empty() || all.size() % kPqBytes != 0)
        refuse(TR("album", "%1 has %2 bytes, no multiple of 64"),
               {pqName_, std::to_string(all.size())});
    for (std::size_t at = 0; at < all.size(); at += kPqBytes) {
        const std::string p = all.substr(at, kPqBytes), track = p.substr(4, 2);
        const std::string t = p.substr(10, 6);
        const auto time = parseMsf(t.substr(0, 2) + ":" + t.substr(2, 2) + ":" + t.substr(4, 2));
        if (p.substr(0, 4) != "VVVS" || !time)
            refuse(TR("album", "PQ packet %1 is damaged (time “%2”)"),
                   {std::to_string(at / kPqBytes), t});
        if (track == "00") {
            if (at != 0 || field(p, 32, 13) != out_.disc.ean)
                refuse(TR("album", "the lead-in's UPC/EAN is not DDPID's"));
        } else if (track == "AA") {
            ++leadOuts_;
            if (*time != imageSectors_)
                refuse(TR("album", "the lead-out is at %1; the image ends at %2"),
                       {msf(*time), msf(imageSectors_)});
        } else {
            const auto number = digits(track);
            if (!number || *number == 0 || leadOuts_ > 0)
                refuse(TR("album", "PQ packet %1 is out of order"),
                       {std::to_string(at / kPqBytes)});
            if (*time <= lastTime_) refuse(TR("album", "the time of track %1 goes back"), {track});
            lastTime_ = *time;
            pqTrack(p, static_cast<std::size_t>(*number), *time);
        }
    }
    if (leadOuts_ == 0) refuse(TR("album", "there is no lead-out"));
    Disc& disc = out_.disc;
    disc.sectors = imageSectors_ - kLeadInSectors;
    if (!disc.tracks.empty() && disc.tracks[0].start > 0) disc.tracks[0].pause = 0;
    if (pause_ && !disc.tracks.empty() && *pause_ != disc.tracks[0].start + kLeadInSectors)
        refuse(TR("album", "DDPMS and the PQ descriptors differ in the pause ahead of track 1"));
    if (disc.tracks.empty() || disc.tracks[0].start < 0)
        refuse(TR("album", "the pause ahead of track 1 is shorter than 2 seconds"));
}

void Reader::text() {
    if (textName_.empty()) return;
    const Done read = readCdText(small(textName_), out_.disc);
    if (!read) throw Refused{read.error().message};
}

// Music changes little from sample to sample; with its bytes swapped it is noise.
void Reader::image() {
    out_.image = folder_ / imageName_;
    std::ifstream in(out_.image, std::ios::binary);
    double right = 0, swapped = 0;
    constexpr std::size_t kProbe = 1 << 16;
    std::string bytes(kProbe, '\0');
    for (int piece = 0; piece < 8; ++piece) {
        const Frames at = kLeadInSectors + (imageSectors_ - kLeadInSectors) * piece / 8;
        in.clear();
        in.seekg(at * kSectorBytes);
        in.read(bytes.data(), static_cast<std::streamsize>(kProbe));
        const auto got = static_cast<std::size_t>(in.gcount());
        const auto word = [&](std::size_t i, bool swap) {
            const auto low = static_cast<unsigned char>(bytes[i + (swap ? 1 : 0)]);
            const auto high = static_cast<signed char>(bytes[i + (swap ? 0 : 1)]);
            return high * 256 + low;
        };
        for (std::size_t i = 0; i + 6 <= got; i += 4) {
            right += std::abs(word(i + 4, false) - word(i, false));
            swapped += std::abs(word(i + 4, true) - word(i, true));
        }
    }
    if (right > 0 && swapped * 2 < right)
        refuse(TR("album", "the image's bytes are swapped (it is big-endian)"));
}

void Reader::sumsIn(const fs::path& file) {
    std::istringstream lines(small(file.filename().string()));
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty()) continue;
        if (line.size() < 35) refuse(TR("album", "%1 is damaged"), {file.filename().string()});
        const std::string name = line.substr(34);
        if (name.find('/') != std::string::npos) refuse(TR("album", "%1 is damaged"), {name});
        const auto sum = md5OfFile(folder_ / name);
        if (!sum) refuse(TR("album", "the file %1 is missing"), {name});
        std::string wanted = line.substr(0, 32);
        for (char& c : wanted) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (*sum != wanted)
            refuse(TR("album", "%1 was changed: its MD5 sum is another one"), {name});
    }
    out_.hasSums = true;
}

void Reader::sums() {
    for (const auto& entry : fs::directory_iterator(folder_)) {
        std::string extension = entry.path().extension().string();
        for (char& c : extension)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (extension == ".md5") sumsIn(entry.path());
    }
    if (!out_.hasSums) out_.remarks.push_back(Message(TR("album", "The set has no MD5 sums."), {}));
}

DdpRead Reader::run() {
    id();
    map();
    pq();
    text();
    Disc checked = out_.disc;
    if (!isEan(checked.ean)) checked.ean.clear();  // a remark above: plants ask back
    for (const DiscProblem& problem : checkDisc(checked))
        if (problem.isError) throw Refused{problem.what};
    sums();
    image();
    return std::move(out_);
}

}  // namespace

Result<DdpRead> readDdp(const fs::path& folder) {
    try {
        return Reader(folder).run();
    } catch (const Refused& refused) {
        std::string why = refused.why.english();
        if (why.ends_with('.')) why.pop_back();
        return Error(TR("album", "The DDP set “%1” is refused: %2."), {folder.string(), why});
    } catch (const fs::filesystem_error& e) {
        return readFailure(folder, e.code().value());
    }
}

}  // namespace lacquer
