// SPDX-License-Identifier: GPL-3.0-or-later
// Picks the curves' loops for this machine.
#include "dsp/Waveshaper.h"

#include <cmath>

#include "dsp/Math.h"
#include "dsp/Simd.h"

namespace lacquer {
namespace {

#define LACQUER_LOOPS "dsp/WaveshaperLoops.inc"
#include "dsp/SimdEach.inc"

const auto tapeLoop = LACQUER_PICK(tape);
const auto warmLoop = LACQUER_PICK(warm);
const auto tubeLoop = LACQUER_PICK(tube);
const auto clipLoop = LACQUER_PICK(clip);
const auto softLoop = LACQUER_PICK(soft);

}  // namespace

void bend(Curve curve, const double* x, const double* amounts, int count, double* added) noexcept {
    switch (curve) {
    case Curve::Tape: return tapeLoop(x, amounts, count, added);
    case Curve::Warm: return warmLoop(x, amounts, count, added);
    case Curve::Tube: return tubeLoop(x, amounts, count, added);
    case Curve::Clip: return clipLoop(x, amounts, count, added);
    case Curve::Soft: return softLoop(x, amounts, count, added);
    }
}

}  // namespace lacquer
