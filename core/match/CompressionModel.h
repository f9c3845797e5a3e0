// SPDX-License-Identifier: GPL-3.0-or-later
// What the compressor, or a band of the multiband, would do to levels: tried on traces, without rendering.
#pragma once
#include <vector>

#include "match/Levels.h"

namespace lacquer {

/// Settings as both modules have them; RMS detector, whole stereo link, knee kCompressionKneeDb, an expander's
/// range kExpanderRangeDb.
struct Compression {
    bool expands = false;  ///< below the threshold, instead of compressing above it
    double thresholdDb = 0.0, ratio = 1.0, attackMs = 10.0, releaseMs = 120.0;
    bool acts() const { return ratio > 1.0; }
};
inline constexpr double kCompressionKneeDb = 6.0, kExpanderRangeDb = 12.0;

/// Powers times a gain. [any]
void amplify(std::vector<float>& powers, double db);
/// The whole of `after` from the change of its bands: they overlap, so their sum tells the change, not the
/// level. [worker]
void followBands(const LevelTrace& before, LevelTrace& after);
/// A trace behind an equalizer, told by what it does to each band's power. [worker]
LevelTrace equalized(const LevelTrace& trace, const BandDb& gainDb);

/// What the detector reads from the louder channel's mean squares: dB of their mean over 25 ms. [worker]
std::vector<float> detectorDb(const std::vector<float>& powers, double step);
/// The gain in dB at every step; `gain` is resized. The law and time behaviour of dsp/Dynamics at the rate
/// of the trace. [worker]
void gainsOf(const Compression& c, const std::vector<float>& detectorDb, double step,
             std::vector<float>& gain);
/// Powers behind these gains, cut to the shorter of both. [worker]
void pressed(const std::vector<float>& powers, const std::vector<float>& gainDb,
             std::vector<float>& out);
/// The change in dB of the sum of powers. [any]
double movedDb(const std::vector<float>& before, const std::vector<float>& after);

}  // namespace lacquer
