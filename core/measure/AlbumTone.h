// SPDX-License-Identifier: GPL-3.0-or-later
// Which programme of an album sounds darker, brighter, fuller or thinner than the others.
#pragma once
#include <cstddef>
#include <vector>

#include "measure/Spectrum.h"

namespace lacquer {

/// A wide band in which a programme lies apart from the others, all at equal level.
struct ToneOutlier {
    std::size_t programme = 0;
    double lowHz = 0.0, highHz = 0.0;
    double db = 0.0;  ///< above (positive) or below the median of the others
};

/// Third octaves less their own mean of 100 Hz to 8 kHz: tone without level; NaN for silence. [any]
std::vector<double> toneShape(const std::vector<ThirdOctave>& tone);

/// The band of each programme that is furthest away, where that is at least `leastDb` and well beyond what
/// is usual in this album (kUnusual times the median distance), and there are three programmes or more;
/// largest first. Bands: 20–120 Hz, 120–500 Hz, 500–2000 Hz, 2–6 kHz, 6–16 kHz. [any]
std::vector<ToneOutlier> toneOutliers(
    const std::vector<const std::vector<ThirdOctave>*>& programmes, double leastDb = 3.0);

}  // namespace lacquer
