// SPDX-License-Identifier: GPL-3.0-or-later
// Little-endian whole-number words of files to and from doubles, in the machine's widest vectors.
#pragma once
#include <cstddef>
#include <cstdint>

namespace lacquer {

// The same values in every width. All are [any].

/// Words of 16 bits; full scale is ±1.0.
void unpack16(const unsigned char* bytes, std::size_t count, double* out);
/// Words of 24 bits. Reads one byte more than the words have.
void unpack24(const unsigned char* bytes, std::size_t count, double* out);

/// Whole numbers nearest to values · scale, from -scale to scale - 1; NaN becomes 0. The values are to
/// be on whole numbers already: ties are not looked after.
void toWords(const double* values, std::size_t count, double scale, std::uint32_t* words);
/// The low 24 bits of words, 3 bytes each. Writes four bytes more.
void pack24(const std::uint32_t* words, std::size_t count, unsigned char* bytes);

}  // namespace lacquer
