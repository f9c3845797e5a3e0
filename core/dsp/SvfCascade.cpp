// SPDX-License-Identifier: GPL-3.0-or-later
// Sections in lanes; the loop itself is in SvfLoops.inc.
#include "dsp/SvfCascade.h"

#include <cstdint>

#include "dsp/BlockOps.h"
#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr int kMaxCascade = 8;

// A section solved for its next state: y and both integrators are sums over x, s1 and s2, so that a
// frame waits for two additions of the one before only. Two lanes a section.
struct SvfLanes {
    alignas(64) double coefs[9][2 * kMaxCascade];
    alignas(64) double s1[2 * kMaxCascade];
    alignas(64) double s2[2 * kMaxCascade];
};

#define LACQUER_LOOPS "dsp/SvfLoops.inc"
#include "dsp/SimdEach.inc"

const auto cascadeLoop = LACQUER_PICK(cascade);

std::array<double, 9> solved(const SvfCoefs& coefs) noexcept {
    const SvfStep s(coefs[0], coefs[1]);
    const double m0 = coefs[2], m1 = coefs[3], m2 = coefs[4];
    return {m0 + (m1 * s.c2 + m2 * s.c3),
            m1 * s.c1 + m2 * s.c2,
            m2 * (1.0 - s.c3) - m1 * s.c2,
            2.0 * s.c2,
            2.0 * s.c1 - 1.0,
            -2.0 * s.c2,
            2.0 * s.c3,
            2.0 * s.c2,
            1.0 - 2.0 * s.c3};
}

constexpr std::array<double, 9> kPassing = {1, 0, 0, 0, 0, 0, 0, 0, 0};

}  // namespace

void SvfCascade::add(SvfState& state, const SvfCoefs& coefs) noexcept {
    if (count_ == kMost) flush();
    states_[count_] = &state;
    coefs_[count_++] = coefs;
}

void SvfCascade::flush() noexcept {
    if (count_ == 0) return;
    SvfLanes lanes;
    const int places = count_ > 4 ? 8 : (count_ > 2 ? 4 : 2);
    for (int k = 0; k < places; ++k) {
        const auto c = k < count_ ? solved(coefs_[k]) : kPassing;
        for (int channel = 0; channel < 2; ++channel) {
            for (std::size_t i = 0; i < 9; ++i) lanes.coefs[i][2 * k + channel] = c[i];
            lanes.s1[2 * k + channel] = k < count_ ? states_[k]->s1[channel] : 0.0;
            lanes.s2[2 * k + channel] = k < count_ ? states_[k]->s2[channel] : 0.0;
        }
    }
    constexpr int kAhead = 6;
    alignas(64) double sound[kAhead + 2 * kQuantum] = {};
    interleave(block_, sound + kAhead);
    cascadeLoop(places, lanes, sound + kAhead);
    separate(sound + kAhead, block_);
    for (int k = 0; k < count_; ++k) {
        for (int channel = 0; channel < 2; ++channel) {
            states_[k]->s1[channel] = lanes.s1[2 * k + channel];
            states_[k]->s2[channel] = lanes.s2[2 * k + channel];
        }
        states_[k]->flush();
    }
    count_ = 0;
}

}  // namespace lacquer
