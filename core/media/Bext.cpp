// SPDX-License-Identifier: GPL-3.0-or-later
// The bext chunk's fields at their places.
#include "media/Bext.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <optional>

#include "base/Files.h"

namespace lacquer {
namespace {

constexpr std::size_t kReferenceAt = 338, kVersionAt = 346, kLoudnessAt = 412;
constexpr int kUnknown = 0x7FFF;

struct Field {
    std::size_t at, width;
    std::string Bext::*text;
};
constexpr Field kTexts[] = {{0, 256, &Bext::description},
                            {256, 32, &Bext::originator},
                            {288, 32, &Bext::reference},
                            {320, 10, &Bext::date},
                            {330, 8, &Bext::time}};
constexpr double Bext::*kLevels[] = {&Bext::integratedLufs, &Bext::rangeLu, &Bext::truePeakDbtp,
                                     &Bext::maxMomentaryLufs, &Bext::maxShortTermLufs};

/// Where the chunk's content begins; nothing when it is not ahead of the sound.
std::optional<std::streamoff> findChunk(std::istream& file, const char* id) {
    char head[12];
    if (!file.read(head, 12)) return std::nullopt;
    for (std::streamoff at = 12; file.seekg(at) && file.read(head, 8);) {
        const auto byte = [&](int i) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(head[4 + i]));
        };
        const std::uint32_t size = byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
        if (std::memcmp(head, id, 4) == 0 && size == kBextBytes) return at + 8;
        if (std::memcmp(head, "data", 4) == 0) return std::nullopt;
        at += 8 + static_cast<std::streamoff>(size) + (size & 1);
    }
    return std::nullopt;
}

std::string contentOf(const Bext& bext) {
    std::string out(kBextBytes, '\0');
    for (const Field& field : kTexts) {
        const std::string& value = bext.*field.text;
        std::copy_n(value.begin(), std::min(value.size(), field.width),
                    out.begin() + static_cast<std::ptrdiff_t>(field.at));
    }
    for (std::size_t i = 0; i < 8; ++i)
        out[kReferenceAt + i] = static_cast<char>(bext.timeReference >> (8 * i) & 0xFF);
    out[kVersionAt] = 2;
    for (std::size_t i = 0; i < std::size(kLevels); ++i) {
        const double level = bext.*kLevels[i];
        const int word =
            std::isfinite(level)
                ? static_cast<int>(std::clamp(std::round(level * 100), -32767., 32766.))
                : kUnknown;
        out[kLoudnessAt + 2 * i] = static_cast<char>(word & 0xFF);
        out[kLoudnessAt + 2 * i + 1] = static_cast<char>(word >> 8 & 0xFF);
    }
    return out;
}

}  // namespace

Done writeBext(const std::filesystem::path& path, const Bext& bext) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    if (!file) return writeFailure(path, errno);
    const auto at = findChunk(file, "JUNK");
    if (!at) return Error(TR("media", "“%1” has no room for broadcast data."), {path.string()});
    file.clear();
    file.seekp(*at - 8);
    file.write("bext", 4);
    file.seekp(*at);
    const std::string content = contentOf(bext);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    file.close();
    return file.fail() ? Done(writeFailure(path, errno)) : done();
}

Result<Bext> readBext(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return readFailure(path, errno);
    const auto at = findChunk(file, "bext");
    std::string content(kBextBytes, '\0');
    if (!at || !file.seekg(*at) ||
        !file.read(content.data(), static_cast<std::streamsize>(content.size())))
        return Error(TR("media", "“%1” has no broadcast data."), {path.string()});
    Bext bext;
    for (const Field& field : kTexts)
        bext.*field.text =
            std::string(content.substr(field.at, field.width).c_str());  // up to a zero
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(content[i]));
    };
    for (std::size_t i = 0; i < 8; ++i) bext.timeReference |= byte(kReferenceAt + i) << (8 * i);
    for (std::size_t i = 0; i < std::size(kLevels); ++i) {
        const auto word = static_cast<std::int16_t>(byte(kLoudnessAt + 2 * i) |
                                                    byte(kLoudnessAt + 2 * i + 1) << 8);
        bext.*kLevels[i] = word == kUnknown ? -INFINITY : word / 100.0;
    }
    return bext;
}

}  // namespace lacquer
