// SPDX-License-Identifier: GPL-3.0-or-later
// What a whole programme measures, and how loudness, density and overs run over its time.
#pragma once
#include <vector>

#include "base/Frames.h"
#include "measure/Dynamics.h"
#include "measure/Loudness.h"
#include "measure/Spectrum.h"

namespace lacquer {

struct ProgrammeFigures {
    LoudnessResult loudness;
    double dynamicRangeDb = NAN;  ///< measure/Dynamics
    std::vector<ThirdOctave> tone;
};

/// Grows while a programme is heard.
struct ProgrammeHistory {
    static constexpr double kSeconds = 0.5;  ///< between values
    std::vector<float> shortTermLufs;
    std::vector<float> psrDb;  ///< NaN in silence
    /// Frames at which tenths of a second begin whose true peak is over 0 dBTP.
    std::vector<Frames> overs;
};

/// Stereo. One thread at a time. [worker]
class ProgrammeMeter {
public:
    explicit ProgrammeMeter(double rate);
    void add(const double* left, const double* right, std::size_t frames);
    const ProgrammeHistory& history() const { return history_; }
    /// The meter is used up; the history stays.
    ProgrammeFigures finish();

private:
    void follow();

    double rate_;
    Loudness loudness_;
    SpectrumMeter spectrum_;
    DynamicRange dynamics_;
    ProgrammeHistory history_;
    Frames frames_ = 0;
    int tenths_ = 0;
};

}  // namespace lacquer
