// SPDX-License-Identifier: GPL-3.0-or-later
// Strings cut into packs, and packs back into strings.
#include "album/CdText.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "album/Latin1.h"

namespace lacquer {
namespace {

constexpr std::size_t kPack = 18, kPayload = 12, kMostPacks = 256;
constexpr unsigned kTitle = 0x80, kSizes = 0x8F;
constexpr std::string DiscText::*kFields[] = {&DiscText::title,      &DiscText::performer,
                                              &DiscText::songwriter, &DiscText::composer,
                                              &DiscText::arranger,   &DiscText::message};
constexpr unsigned kEnglish = 9;

/// CRC-16, polynomial 0x1021, start 0, inverted.
unsigned crc(const unsigned char* bytes) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        sum ^= static_cast<unsigned>(bytes[i]) << 8;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 0x8000 ? sum << 1 ^ 0x1021 : sum << 1) & 0xFFFF;
    }
    return sum ^ 0xFFFF;
}

using Pack = std::array<unsigned char, kPack>;

class Packs {
public:
    /// All strings of one type, ended by zeros, running on from pack to pack.
    void add(unsigned type, const std::vector<std::string>& strings) {
        Pack pack{};
        std::size_t filled = 0;
        for (std::size_t owner = 0; owner < strings.size(); ++owner)
            for (std::size_t i = 0; i <= strings[owner].size(); ++i) {
                if (filled == 0) pack = begin(type, owner, i);
                const char c = i < strings[owner].size() ? strings[owner][i] : '\0';
                pack[4 + filled] = static_cast<unsigned char>(c);
                if (++filled == kPayload) {
                    packs_.push_back(pack);
                    filled = 0;
                }
            }
        if (filled > 0) packs_.push_back(pack);
    }
    void addSizes(std::size_t tracks) {
        std::array<unsigned char, 36> sizes{};
        sizes[1] = 1;
        sizes[2] = static_cast<unsigned char>(tracks);
        for (const Pack& pack : packs_) ++sizes[4 + (pack[0] - kTitle)];
        sizes[4 + (kSizes - kTitle)] = 3;
        sizes[20] = static_cast<unsigned char>(packs_.size() + 2);
        sizes[28] = kEnglish;
        for (std::size_t i = 0; i < 3; ++i) {
            Pack pack = begin(kSizes, i, 0);
            std::copy_n(sizes.begin() + static_cast<std::ptrdiff_t>(i * kPayload), kPayload,
                        pack.begin() + 4);
            packs_.push_back(pack);
        }
    }
    std::size_t count() const { return packs_.size(); }
    std::string bytes() {
        std::string out;
        for (std::size_t i = 0; i < packs_.size(); ++i) {
            packs_[i][2] = static_cast<unsigned char>(i);
            const unsigned sum = crc(packs_[i].data());
            packs_[i][16] = static_cast<unsigned char>(sum >> 8);
            packs_[i][17] = static_cast<unsigned char>(sum & 0xFF);
            out.append(packs_[i].begin(), packs_[i].end());
        }
        return out;
    }

private:
    static Pack begin(unsigned type, std::size_t owner, std::size_t position) {
        Pack pack{};
        pack[0] = static_cast<unsigned char>(type);
        pack[1] = static_cast<unsigned char>(owner);
        pack[3] = static_cast<unsigned char>(std::min<std::size_t>(15, position));
        return pack;
    }
    std::vector<Pack> packs_;
};

Error brokenText(std::size_t pack, const char* what) {
    return Error(TR("album", "The CD-Text is damaged: pack %1 has a wrong %2."),
                 {std::to_string(pack), what});
}

/// The strings of one type; a tab stands for the one before.
std::vector<std::string> stringsOf(const std::string& payload) {
    std::vector<std::string> strings;
    for (std::size_t at = 0; at < payload.size();) {
        const std::size_t end = std::min(payload.find('\0', at), payload.size());
        std::string one = payload.substr(at, end - at);
        if (one == "\t" && !strings.empty()) one = strings.back();
        strings.push_back(std::move(one));
        at = end + 1;
    }
    return strings;
}

Done checkSizes(const std::string& sizes, const std::array<std::size_t, 16>& counts,
                std::size_t packs, const Disc& disc) {
    const auto at = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(sizes[i]));
    };
    if (sizes.size() != 36) return brokenText(packs, "count of size packs");
    for (std::size_t type = 0; type < 16; ++type)
        if (at(4 + type) != counts[type]) return brokenText(packs - 1, "count of packs");
    if (at(20) != packs - 1) return brokenText(packs - 1, "last number");
    if (at(1) != 1 || at(2) != disc.tracks.size()) return brokenText(packs - 1, "track count");
    return done();
}

}  // namespace

Result<std::string> cdTextPacks(const Disc& disc) {
    Packs packs;
    for (std::size_t type = 0; type < std::size(kFields); ++type) {
        std::vector<std::string> strings{toLatin1(disc.text.*kFields[type])};
        for (const DiscTrack& track : disc.tracks)
            strings.push_back(toLatin1(track.text.*kFields[type]));
        const bool any = std::any_of(strings.begin(), strings.end(),
                                     [](const std::string& s) { return !s.empty(); });
        if (any) packs.add(kTitle + static_cast<unsigned>(type), strings);
    }
    if (packs.count() == 0) return std::string();
    packs.addSizes(disc.tracks.size());
    if (packs.count() > kMostPacks)
        return Error(TR("album",
                        "The titles and names need %1 CD-Text packs; a disc has room for 256. "
                        "Shorten some, or switch CD-Text off."),
                     {std::to_string(packs.count())});
    return packs.bytes();
}

Done readCdText(std::string_view bytes, Disc& disc) {
    if (bytes.empty() || bytes.size() % kPack != 0)
        return Error(TR("album", "The CD-Text is damaged: %1 bytes are no whole packs."),
                     {std::to_string(bytes.size())});
    const std::size_t count = bytes.size() / kPack;
    std::array<std::size_t, 16> counts{};
    std::array<std::string, 16> payload;
    for (std::size_t i = 0; i < count; ++i) {
        unsigned char pack[kPack];
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * kPack), kPack, pack);
        if (crc(pack) != (static_cast<unsigned>(pack[16]) << 8 | pack[17]))
            return brokenText(i, "check sum");
        if (pack[0] < kTitle || pack[0] > kSizes) return brokenText(i, "type");
        if (pack[2] != (i & 0xFF)) return brokenText(i, "number");
        ++counts[pack[0] - kTitle];
        payload[pack[0] - kTitle].append(reinterpret_cast<const char*>(pack + 4), kPayload);
    }
    const Done sizes = checkSizes(payload[15], counts, count, disc);
    if (!sizes) return sizes;
    for (std::size_t type = 0; type < std::size(kFields); ++type) {
        if (counts[type] == 0) continue;
        std::vector<std::string> strings = stringsOf(payload[type]);
        if (strings.size() < disc.tracks.size() + 1)
            return brokenText(count - 1, "count of strings");
        disc.text.*kFields[type] = fromLatin1(strings[0]);
        for (std::size_t i = 0; i < disc.tracks.size(); ++i)
            disc.tracks[i].text.*kFields[type] = fromLatin1(strings[i + 1]);
    }
    disc.cdText = true;
    return done();
}

}  // namespace lacquer
