// SPDX-License-Identifier: GPL-3.0-or-later
// What the meters are shown: plain values, -infinity for silence and NaN for "not known yet".
#pragma once
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace lacquer {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kSilence = -std::numeric_limits<double>::infinity();

/// BS.1770-5 / EBU Tech 3341 and 3342 figures.
struct LoudnessReadings {
    double integratedLufs = kUnknown;
    double shortTermLufs = kUnknown;
    double momentaryLufs = kUnknown;
    double rangeLu = kUnknown;
    double truePeakDbtp = kUnknown;
    double plrDb = kUnknown;  ///< true peak less integrated
    double psrDb = kUnknown;  ///< true peak of 3 s less short-term
    double maxMomentaryLufs = kUnknown, maxShortTermLufs = kUnknown;
    double dynamicRangeDb =
        kUnknown;  ///< of a whole song: the Pleasurize Music Foundation's figure
    bool operator==(const LoudnessReadings&) const = default;
};

/// Left and right, dBFS (peak, RMS) and dBTP (the highest since the last reset).
struct LevelReadings {
    std::array<double, 2> peakDb{kSilence, kSilence};
    std::array<double, 2> rmsDb{kSilence, kSilence};
    std::array<double, 2> maxTruePeakDb{kSilence, kSilence};
    bool operator==(const LevelReadings&) const = default;
};

/// The latest samples for the goniometer and their correlation -1 … +1 (NaN in silence).
struct StereoReadings {
    std::vector<float> left, right;  ///< of equal length, full scale ±1
    double correlation = kUnknown;
};

/// A spectrum in dB on a logarithmic grid: point i lies at firstHz · 2^(i / pointsPerOctave).
struct SpectrumReadings {
    double firstHz = 20.0;
    double pointsPerOctave = 48.0;
    std::vector<float> db;
};

}  // namespace lacquer
