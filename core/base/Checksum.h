// SPDX-License-Identifier: GPL-3.0-or-later
// A fast 64-bit sum over bytes, to notice accidents; no protection against intent.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace lacquer {

/// The same bytes and seed give the same sum on every little-endian machine. About 8 GB/s. [any]
std::uint64_t checksum(const void* bytes, std::size_t count, std::uint64_t seed);
/// Sixteen lower-case hex digits.
std::string toHex(std::uint64_t value);

}  // namespace lacquer
