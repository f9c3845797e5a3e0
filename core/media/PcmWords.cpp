// SPDX-License-Identifier: GPL-3.0-or-later
// Picks the loops over words for this machine.
#include "media/PcmWords.h"

#include <bit>
#include <cstring>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

#define LACQUER_LOOPS "media/PcmWordLoops.inc"
#include "dsp/SimdEach.inc"

const auto unpack16Loop = LACQUER_PICK(from16);
const auto unpack24Loop = LACQUER_PICK(from24);
const auto toWordsLoop = LACQUER_PICK(roundToWords);
const auto pack24Loop = LACQUER_PICK(to24);

}  // namespace

void unpack16(const unsigned char* bytes, std::size_t count, double* out) {
    unpack16Loop(bytes, count, out);
}
void unpack24(const unsigned char* bytes, std::size_t count, double* out) {
    unpack24Loop(bytes, count, out);
}
void toWords(const double* values, std::size_t count, double scale, std::uint32_t* words) {
    toWordsLoop(values, count, scale, words);
}
void pack24(const std::uint32_t* words, std::size_t count, unsigned char* bytes) {
    pack24Loop(words, count, bytes);
}

}  // namespace lacquer
