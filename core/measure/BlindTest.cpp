// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing and counting.
#include "measure/BlindTest.h"

#include <algorithm>
#include <cmath>

namespace lacquer {

BlindTest::BlindTest(std::uint64_t seed)
    : state_(seed), a_(static_cast<int>(draw() & 1)), x_(static_cast<int>(draw() & 1)) {}

// splitmix64 (Steele, Lea, Flood 2014).
std::uint64_t BlindTest::draw() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return (z ^ (z >> 31)) >> 32;
}

int BlindTest::soundOf(Sound sound) const {
    return sound == Sound::X ? x_ : sound == Sound::A ? a_ : 1 - a_;
}

bool BlindTest::answer(Sound said) {
    const bool isRight = soundOf(said) == x_;
    ++trials_;
    right_ += isRight ? 1 : 0;
    x_ = static_cast<int>(draw() & 1);
    return isRight;
}

double BlindTest::guessing() const {
    return chanceOf(right_, trials_);
}

double chanceOf(int right, int trials) {
    double sum = 0.0;
    for (int k = std::max(right, 0); k <= trials; ++k)
        sum += std::exp(std::lgamma(trials + 1.0) - std::lgamma(k + 1.0) -
                        std::lgamma(trials - k + 1.0) - trials * std::log(2.0));
    return std::min(1.0, sum);
}

}  // namespace lacquer
