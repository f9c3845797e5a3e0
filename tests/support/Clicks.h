// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a processed tone lies where only clicks can be.
#pragma once
#include <vector>

namespace lacquer::test {

/// Peak in dBFS of what a 1023-tap high-pass at `hz` (Kaiser, beta 10) leaves of x, without the first
/// and last `skip` frames.
double residueDbAbove(const std::vector<double>& x, double hz, double rate,
                      std::size_t skip = 9600);
/// 997 Hz at -6 dBFS with raised-cosine ends of 50 ms.
std::vector<double> clickTone(double rate, double seconds);

}  // namespace lacquer::test
