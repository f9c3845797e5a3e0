// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer bands that bring one curve to another: as few as do, each within bounds.
#pragma once
#include <vector>

#include "dsp/EqDesign.h"

namespace lacquer {

/// A curve to be reached, on a grid. A constant offset is free: level is another matter.
struct CurveProblem {
    double rate = 0.0;  ///< Hz, at which the bands will run
    std::vector<double> hz;
    std::vector<double> wantedDb;
    std::vector<double> weight;  ///< >= 0, not all 0; 0: nothing is known there
};

struct FitLimits {
    int maxBands = 8;
    double maxGainDb = 8.0;
    double goodDb = 0.35;  ///< weighted RMS at which no more bands are needed
    /// Share by which a further band must lower the RMS, from the third on.
    double leastGain = 0.02;
    double leastDb = 0.3;  ///< bands of less gain are dropped
};

/// Weighted RMS in dB of what bands leave of the wanted curve, offset removed. Realised responses of
/// dsp/EqDesign. [worker]
double curveRms(const CurveProblem& problem, const std::vector<BandSpec>& bands);
/// The sum of the bands' realised responses in dB on the grid. [worker]
std::vector<double> curveOf(const CurveProblem& problem, const std::vector<BandSpec>& bands);

/// Greedy choice of shelf or bell, then all bands together by Levenberg-Marquardt within bounds
/// (bells 30 Hz to 18 kHz, Q 0.3 to 4; shelves Q 0.4 to 1), slightly drawn towards no gain; the last
/// steps on the realised responses. Sorted by frequency; empty when nothing is worth a band. The
/// same problem gives the same bands. [worker]
std::vector<BandSpec> fitBands(const CurveProblem& problem, const FitLimits& limits = {});
/// The same number of bands, or less, begun from these. [worker]
std::vector<BandSpec> refitBands(const CurveProblem& problem, std::vector<BandSpec> bands,
                                 const FitLimits& limits = {});
/// The same bands with new gains only. [worker]
std::vector<BandSpec> refitGains(const CurveProblem& problem, std::vector<BandSpec> bands,
                                 const FitLimits& limits = {});

}  // namespace lacquer
