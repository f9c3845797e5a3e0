// SPDX-License-Identifier: GPL-3.0-or-later
// How a programme's low mids, kick and middle stand against what surrounds them.
#pragma once
#include <memory>
#include <vector>

#include "measure/Flaw.h"

namespace lacquer {

/// Not a number: nothing can be said.
struct Balance {
    /// dB per octave of mid in 200 … 500 Hz over the mean of 80 … 160 Hz and 700 … 2800 Hz, in all but
    /// the thinnest fifth of the programme.
    double lowMidDb = NAN;
    /// dB by which 45 … 110 Hz rise with a stroke of a kick, median; not a number where no kick is heard:
    /// under 45 strokes a minute, or too few of the drums' strokes.
    double kickDb = NAN;
    std::vector<double> kicks;  ///< where they are, seconds; the first 200
    int kickCount = 0;
    /// dB of mid in 1 … 4 kHz over what covers it there: the side (no more of it than of mid), and the
    /// spill of mid's 300 … 800 Hz, 10 dB under their level; median over the loud moments.
    double voiceDb = NAN;
    double seconds = 0.0;
};

/// One pass. Memory grows by some 6 MB an hour. [worker]
class BalanceMeter {
public:
    explicit BalanceMeter(double rate);
    ~BalanceMeter();
    void add(const double* left, const double* right, std::size_t frames);
    Balance finish() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// How far one figure may go.
struct BalanceLimit {
    double db;
    double references =
        NAN;  ///< what they have of it; not a number: they did not say, and the limit is neutral
};
struct BalanceLimits {
    BalanceLimit lowMid, kick, voice;
};
struct WeightedBalance {
    Balance balance;
    double weight = 1.0;  ///< over 0
};

/// What is asked where nothing else is known: the limits of usual mixes. [any]
BalanceLimits neutralLimits();
/// What a set of references allows: their weighted mean and a margin of 4 dB, at most 4 dB stricter than the neutral
/// limits. Neutral for an empty set. [any]
BalanceLimits limitsOf(const std::vector<WeightedBalance>& references);
/// low_mid (warning), kick_masked, voice_crowded (information): where a programme is beyond what is
/// allowed. [any]
std::vector<Flaw> judgeBalance(const Balance& programme, const BalanceLimits& limits);

}  // namespace lacquer
