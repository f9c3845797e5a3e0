// SPDX-License-Identifier: GPL-3.0-or-later
// Four lanes of xor, multiply and rotate, mixed at the end (constants from splitmix64).
#include "base/Checksum.h"

#include <cstring>

namespace lacquer {
namespace {

constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ull;

std::uint64_t step(std::uint64_t sum, std::uint64_t word) {
    sum = (sum ^ word) * kMix;
    return sum << 29 | sum >> 35;
}

std::uint64_t finish(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

}  // namespace

std::uint64_t checksum(const void* bytes, std::size_t count, std::uint64_t seed) {
    const char* at = static_cast<const char*>(bytes);
    std::uint64_t lanes[4] = {seed, seed + kMix, seed + 2 * kMix, seed + 3 * kMix};
    std::size_t left = count;
    for (; left >= 32; left -= 32, at += 32) {
        std::uint64_t words[4];
        std::memcpy(words, at, 32);
        for (int i = 0; i < 4; ++i) lanes[i] = step(lanes[i], words[i]);
    }
    for (int lane = 0; left > 0; ++lane) {
        std::uint64_t word = 0;
        const std::size_t n = left < 8 ? left : 8;
        std::memcpy(&word, at, n);
        lanes[lane] = step(lanes[lane], word);
        at += n;
        left -= n;
    }
    std::uint64_t sum = finish(count + seed);
    for (const std::uint64_t lane : lanes) sum = finish(sum ^ lane);
    return sum;
}

std::string toHex(std::uint64_t value) {
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4)
        text[static_cast<std::size_t>(i)] = "0123456789abcdef"[value & 15];
    return text;
}

}  // namespace lacquer
