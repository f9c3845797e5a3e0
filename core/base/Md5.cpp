// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 1321's four rounds.
#include "base/Md5.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "base/Files.h"

namespace lacquer {
namespace {

// floor(2^32 · |sin(i + 1)|), RFC 1321 section 3.4.
constexpr std::uint32_t kSines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
constexpr int kTurns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

template <unsigned kRound>
constexpr std::uint32_t mix(std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if constexpr (kRound == 0) return d ^ (b & (c ^ d));
    if constexpr (kRound == 1) return c ^ (d & (b ^ c));
    if constexpr (kRound == 2) return b ^ c ^ d;
    if constexpr (kRound == 3) return c ^ (b | ~d);
}

template <unsigned kStep>
inline void turn(std::uint32_t& a, std::uint32_t b, std::uint32_t c, std::uint32_t d,
                 const std::uint32_t* words) {
    constexpr unsigned kRound = kStep / 16, kFactors[] = {1, 5, 3, 7}, kOffsets[] = {0, 1, 5, 0};
    constexpr unsigned kWord = (kFactors[kRound] * kStep + kOffsets[kRound]) % 16;
    a += mix<kRound>(b, c, d) + kSines[kStep] + words[kWord];
    a = b + std::rotl(a, kTurns[kRound][kStep % 4]);
}

/// Four steps, after which every register is back in its place.
template <unsigned kFirst>
inline void fourTurns(std::array<std::uint32_t, 4>& s, const std::uint32_t* words) {
    turn<kFirst>(s[0], s[1], s[2], s[3], words);
    turn<kFirst + 1>(s[3], s[0], s[1], s[2], words);
    turn<kFirst + 2>(s[2], s[3], s[0], s[1], words);
    turn<kFirst + 3>(s[1], s[2], s[3], s[0], words);
}

/// All 64 steps unrolled, four a time, so that no register moves.
template <unsigned... kFours>
inline void allTurns(std::array<std::uint32_t, 4>& s, const std::uint32_t* words,
                     std::integer_sequence<unsigned, kFours...>) {
    (fourTurns<4 * kFours>(s, words), ...);
}

}  // namespace

void Md5::block(const unsigned char* bytes) {
    std::uint32_t words[16];
    std::memcpy(words, bytes, sizeof words);  // little-endian machines only, as everywhere here
    auto next = state_;
    allTurns(next, words, std::make_integer_sequence<unsigned, 16>{});
    for (std::size_t i = 0; i < 4; ++i) state_[i] += next[i];
}

void Md5::add(const void* data, std::size_t count) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    std::size_t filled = count_ % 64;
    count_ += count;
    if (filled > 0) {
        const std::size_t n = std::min(count, 64 - filled);
        std::memcpy(held_.data() + filled, bytes, n);
        bytes += n;
        count -= n;
        if (filled + n < 64) return;
        block(held_.data());
    }
    for (; count >= 64; bytes += 64, count -= 64) block(bytes);
    if (count > 0) std::memcpy(held_.data(), bytes, count);
}

std::string Md5::finish() {
    const std::uint64_t bits = count_ * 8;
    const unsigned char one = 0x80, zero = 0;
    add(&one, 1);
    while (count_ % 64 != 56) add(&zero, 1);
    add(&bits, 8);
    std::string hex;
    for (const std::uint32_t word : state_)
        for (int i = 0; i < 4; ++i) {
            const unsigned byte = word >> (8 * i) & 0xFF;
            hex += "0123456789abcdef"[byte >> 4];
            hex += "0123456789abcdef"[byte & 15];
        }
    return hex;
}

std::string md5(std::string_view bytes) {
    Md5 sum;
    sum.add(bytes.data(), bytes.size());
    return sum.finish();
}

Result<std::string> md5OfFile(const std::filesystem::path& file) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rb"),
                                                             &std::fclose);
    if (!in) return readFailure(file, errno);
    Md5 sum;
    std::vector<char> chunk(1 << 18);
    while (const std::size_t n = std::fread(chunk.data(), 1, chunk.size(), in.get()))
        sum.add(chunk.data(), n);
    if (std::ferror(in.get())) return readFailure(file, errno);
    return sum.finish();
}

}  // namespace lacquer
