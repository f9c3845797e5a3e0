// SPDX-License-Identifier: GPL-3.0-or-later
// Picks the loops over blocks for this machine.
#include "dsp/BlockOps.h"

#include "dsp/Simd.h"

namespace lacquer {
namespace {

#define LACQUER_LOOPS "dsp/BlockLoops.inc"
#include "dsp/SimdEach.inc"

const auto silenceLoop = LACQUER_PICK(silence);
const auto scaleLoop = LACQUER_PICK(scaleBy);
const auto multiplyLoop = LACQUER_PICK(multiplyBy);
const auto addLoop = LACQUER_PICK(addTo);
const auto subtractLoop = LACQUER_PICK(subtractFrom);
const auto mixLoop = LACQUER_PICK(channelsMixed);
const auto interleaveLoop = LACQUER_PICK(interleaved);
const auto separateLoop = LACQUER_PICK(separated);

}  // namespace

void silenceDamage(Block& block) noexcept {
    silenceLoop(block);
}
void scale(Block& block, double factor) noexcept {
    scaleLoop(block, factor);
}
void multiply(Block& block, const Block& gains) noexcept {
    multiplyLoop(block, gains);
}
void add(Block& to, const Block& what) noexcept {
    addLoop(to, what);
}
void subtract(Block& from, const Block& what) noexcept {
    subtractLoop(from, what);
}
void mixChannels(Block& block, const StereoMatrix& matrix) noexcept {
    mixLoop(block, matrix);
}
void interleave(const Block& block, double* to) noexcept {
    interleaveLoop(block, to);
}
void separate(const double* from, Block& block) noexcept {
    separateLoop(from, block);
}

}  // namespace lacquer
