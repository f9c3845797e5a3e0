// SPDX-License-Identifier: GPL-3.0-or-later
// An ABX test of two sounds: shuffled names, trials, and how likely guessing would do as well.
#pragma once
#include <cstdint>

namespace lacquer {

/// A and B are the two sounds in an order that nobody is told; X is one of them, drawn anew for each trial.
/// A value. [any]
class BlindTest {
public:
    enum class Sound { A, B, X };

    explicit BlindTest(std::uint64_t seed);
    /// Which of the two sounds is heard: 0 or 1.
    int soundOf(Sound sound) const;
    /// X is said to be A or B; true when it is. The next trial begins.
    bool answer(Sound said);
    int trials() const { return trials_; }
    int right() const { return right_; }
    /// The chance of at least right() of trials() by guessing; 1 before the first.
    double guessing() const;

private:
    std::uint64_t draw();

    std::uint64_t state_;
    int a_, x_;  // sounds
    int trials_ = 0, right_ = 0;
};

/// P(K >= right) for K of `trials` fair coins. [any]
double chanceOf(int right, int trials);

}  // namespace lacquer
