// SPDX-License-Identifier: GPL-3.0-or-later
// What a detector found wrong with a programme, in numbers. Sentences are made of it by project/Problem.
#pragma once
#include <cmath>
#include <string_view>
#include <vector>

namespace lacquer {

enum class ProblemKind {
    Clip,
    ClipBelowFs,
    Isp,
    Dc,
    Polarity,
    MonoCompat,
    StereoBass,
    Imbalance,
    DeadChannel,
    DualMono,
    Hum,
    Click,
    Dropout,
    Sibilance,
    Resonance,
    Sub,
    Overcompressed,
    NoHeadroom,
    NoiseHead,
    NoiseTail,
    SilenceHead,
    SilenceTail,
    AbruptStart,
    AbruptEnd,
    Lossy,
    Upsampled,
    Fake24,
    LowMid,
    KickMasked,
    VoiceCrowded
};
inline constexpr int kProblemKinds = static_cast<int>(ProblemKind::VoiceCrowded) + 1;

/// "clip", "clip_below_fs": frozen, scripts rely on them. [any]
std::string_view problemId(ProblemKind kind);

enum class Severity { Info, Warning, Error };

/// One kind of problem of one programme. Times are seconds from its start.
struct Flaw {
    ProblemKind kind;
    Severity severity = Severity::Warning;
    double start = 0.0, end = 0.0;           ///< where it is; the whole programme for lasting ones
    double measured = NAN, threshold = NAN;  ///< in the kind's unit, see project/Problem.cpp
    double references = NAN;                 ///< what references have of it, where they judged it
    int count = 0;                           ///< of places, runs or events; 0 for lasting ones
    double hz = NAN;                         ///< of resonances, hum, cut-offs
    std::vector<double> at;                  ///< the first 200 places
};

}  // namespace lacquer
