// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a finished programme measures, from one pass over it.
#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "base/Frames.h"
#include "base/Result.h"
#include "base/Task.h"
#include "measure/Loudness.h"
#include "measure/Spectrum.h"

namespace lacquer {

/// A plain value. -infinity and NaN stand for what silence or shortness leaves undefined.
struct Analysis {
    double rate = 0.0;
    int channels = 0;
    Frames frames = 0;
    LoudnessResult loudness;
    double correlation = NAN;  ///< of the front pair; 1 for mono
    double balanceDb = NAN;    ///< positive: left is louder
    double monoLossLu =
        NAN;  ///< integrated loudness of the mono sum on both sides less that of stereo
    std::array<double, 5> widthDb{};                      ///< kWidthBandEdges; -infinity for mono
    std::vector<ThirdOctave> thirdOctaves;                ///< 31 bands
    std::array<double, 2> dcOffset{};                     ///< mean sample of left and right
    double dynamicRangeDb = NAN;                          ///< the "DR" figure, unrounded
    std::vector<float> momentarySeries, shortTermSeries;  ///< LUFS, see Loudness; only if asked for
    double seconds() const { return rate > 0 ? framesToSeconds(frames, rate) : 0.0; }
    /// How channels were counted: "dual-mono", "stereo" or "surround". For scripts, not translated.
    const char* channelRule() const;
};

/// Measures as sound comes, in chunks of any size. Samples that are no numbers count as silence. [worker]
class Analyzer {
public:
    /// 1 to 6 channels in WAV order; rates from 8 to 384 kHz.
    Analyzer(double rate, int channels, bool withSeries = false);
    ~Analyzer();
    void add(const double* interleaved, std::size_t frames);
    /// What add() is made of, each to be given every frame once and in order; they share nothing, so two
    /// threads may carry them out side by side, with the same figures.
    void addLevels(const double* interleaved, std::size_t frames);  ///< loudness and true peak
    void addTone(const double* interleaved, std::size_t frames);    ///< spectrum, sums, dynamics
    Analysis finish();                                              ///< once, after both

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Decodes and measures a file of up to six channels, on two cores where there are two. `task` (may be null) hears of the progress and can
/// end the work, which is then an error. [worker]
Result<Analysis> analyzeFile(const std::filesystem::path& path, Task* task = nullptr,
                             bool withSeries = false);

}  // namespace lacquer
