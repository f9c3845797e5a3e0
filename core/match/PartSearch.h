// SPDX-License-Identifier: GPL-3.0-or-later
// Analysis by synthesis of one compression: of the whole sound, or of one band. Inside the room only.
#pragma once
#include "match/DynamicsFit.h"

namespace lacquer {

/// Hits and notes are compared on some stretches, beats and phrases on all of it, more coarsely. [worker]
class PartSearch {
public:
    /// `mean` of both channels and `loudest` of the louder one; `wanted` must outlive this.
    PartSearch(const std::vector<float>& mean, const std::vector<float>& loudest,
               const LevelScales& wanted, const DynamicsLimits& limits);
    double before() const { return dynamicsDistance(whole_, wanted_); }
    Compression best();
    /// Threshold and ratio near those of `c`.
    Compression nearTo(const Compression& c);
    double after(const Compression& c);  ///< the distance that it would leave
    /// The share of 100 drawings of pieces, with replacement, in which it gains half of what it gains here.
    double confidence(const Compression& c);

private:
    struct Best {
        Compression c;
        double cost = INFINITY;
    };
    void consider(Best& best, Compression c);
    void refine(Best& best, double step);
    bool wants(bool expansion) const;

    const LevelScales& wanted_;
    const DynamicsLimits limits_;
    LevelScales whole_, stretchLevels_;
    std::vector<float> stretches_, coarse_;    // mean squares
    std::vector<float> stretchDb_, coarseDb_;  // what the detector reads
    std::vector<float> gain_, out_, counted_;  // of the attempt under way
    double top_ = 0.0;                         // of the detector, in dB
    double reductionDb_ = 0.0;                 // of the last attempt, in the median
};

}  // namespace lacquer
