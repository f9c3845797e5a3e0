// SPDX-License-Identifier: GPL-3.0-or-later
// MD5 (RFC 1321): the sum that disc plants and checksum files ask for. No protection against intent.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/Result.h"

namespace lacquer {

/// Bytes in, 32 hex digits out. One thread at a time.
class Md5 {
public:
    void add(const void* bytes, std::size_t count);
    /// Lower-case hex; the last call.
    std::string finish();

private:
    void block(const unsigned char* bytes);

    std::array<std::uint32_t, 4> state_{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u};
    std::array<unsigned char, 64> held_{};
    std::uint64_t count_ = 0;
};

std::string md5(std::string_view bytes);
/// Of a whole file. [worker]
Result<std::string> md5OfFile(const std::filesystem::path& file);

}  // namespace lacquer
