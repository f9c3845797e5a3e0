// SPDX-License-Identifier: GPL-3.0-or-later
// What a limiter's drive would give, from peaks and powers of each millisecond: to aim by, not to tell.
#pragma once
#include <cstddef>
#include <vector>

#include "measure/KWeighting.h"

namespace lacquer {

/// Of each millisecond ahead of the limiter.
struct DriveTrace {
    std::vector<float> peak;   ///< greatest sample magnitude of both channels
    std::vector<float> power;  ///< K-weighted, of both channels together
};

/// Takes the trace of a stream. [worker]
class DriveMeter {
public:
    explicit DriveMeter(double rate) : rate_(rate), weighting_(rate) { begin(); }
    void add(const double* left, const double* right, std::size_t frames);
    const DriveTrace& trace() const { return trace_; }

private:
    void begin();

    double rate_;
    KWeightedPair weighting_;
    DriveTrace trace_;
    KWeightedPair::Sums sums_;
    double peak_ = 0.0;
    std::size_t taken_ = 0, length_ = 0, ends_ = 0;  // frames: of the step, and of all steps
};

struct Driven {
    double lufs, psrDb;  ///< as Profile measures them
};

/// The limiter's punchy style as the match sets it, with its soft clip, moving maximum and releases, on a
/// grid of 1 ms: some tenths of a dB from what the module does, and that by the same in its
/// neighbourhood. [any]
Driven modelDrive(const DriveTrace& trace, double driveDb, double ceilingDb);

}  // namespace lacquer
