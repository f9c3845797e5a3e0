// SPDX-License-Identifier: GPL-3.0-or-later
// Sample loops built for three vector widths, of which the machine's is chosen when the program starts.
#pragma once
#include <optional>
#include <string_view>

namespace lacquer::simd {

// How a loop is written, once:
//   1. XLoops.inc holds it, in terms of the W lanes of SimdOps.inc and of plain code.
//   2. X.cpp says `#define LACQUER_LOOPS "dsp/XLoops.inc"` and `#include "dsp/SimdEach.inc"` inside an
//      anonymous namespace: that makes sse2::f, avx2::f and avx512::f out of every f.
//   3. `const auto f = LACQUER_PICK(f);` is the pointer to the one that this machine runs.
// All widths give the same bits: lanes never mix except in sums of 8 that SimdOps.inc defines, nothing is
// fused (-ffp-contract=off), and no loop calls libm. Only x86-64 has more than the plain build.

enum class Level { Sse2, Avx2, Avx512 };

/// "sse2 avx2 avx512". [any]
std::optional<Level> findLevel(std::string_view id);
std::string_view levelId(Level level);
/// Whether this machine can run it. [any]
bool canRun(Level level);
/// What the loops of this process use: the widest that the machine can run, or the one that the
/// environment's LACQUER_SIMD names (never more than the machine can). Fixed for the process. [any]
Level level();

/// [any]
template <class Loop>
Loop pick(Loop sse2, Loop avx2, Loop avx512) {
    return level() == Level::Sse2 ? sse2 : (level() == Level::Avx2 ? avx2 : avx512);
}

}  // namespace lacquer::simd

#if defined(__x86_64__)
#define LACQUER_PICK(f) ::lacquer::simd::pick(&sse2::f, &avx2::f, &avx512::f)
#else
#define LACQUER_PICK(f) (&sse2::f)
#endif
