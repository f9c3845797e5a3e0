// SPDX-License-Identifier: GPL-3.0-or-later
// Sound-like data for the gallery and the widgets' tests: repeatable, no file needed.
#pragma once
#include <memory>
#include <vector>

#include "widgets/Readings.h"
#include "widgets/WaveformData.h"

namespace lacquer::test {

/// A song of `seconds` at 48 kHz with an intro, loud choruses and an end that fades; `gain` scales it
/// into a soft clip at full scale. Only the first `known` share of it answers.
std::shared_ptr<const WaveformData> makeSong(double seconds, double gain, unsigned seed,
                                             double known = 1.0);
/// A music-like spectrum (falling with frequency), `tiltDb` brighter at 20 kHz.
SpectrumReadings makeSpectrum(double levelDb, double tiltDb, unsigned seed);
/// Gain reduction like a limiter's, one value each 1024 frames.
std::vector<float> makeReduction(double seconds);
/// Correlated noise for the goniometer.
StereoReadings makeStereo(unsigned seed);
/// Short-term loudness, one value each 0.5 s.
std::vector<float> makeLoudness(double seconds);

}  // namespace lacquer::test
