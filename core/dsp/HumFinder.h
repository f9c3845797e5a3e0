// SPDX-License-Identifier: GPL-3.0-or-later
// Tells whether a mains hum lies under the music, and at exactly which frequency.
#pragma once
#include <array>

#include "dsp/Block.h"

namespace lacquer {

/// Listens to the first harmonics of 50 and 60 Hz: hum keeps its phase for seconds, music does not. Of
/// every second (Hann window, every half second) the phasors at k·50 and k·60 Hz are kept for
/// sixteen seconds; for deviations within ±0.15 Hz their common rotation is taken out. A harmonic is found when
/// its phasors agree to more than 0.62 and their mean is above -85 dBFS and 8 dB over that of the
/// frequencies 3 and 4 Hz away on one side (a tone may lie on the other; beats repeat too, but not at one frequency only). Hum is two harmonics or more. Found after five seconds at the earliest. Copyable.
class HumFinder {
public:
    struct Hum {
        double hz = 0.0;  ///< measured fundamental; 0: none
        int mains = 0;    ///< 50 or 60
    };

    explicit HumFinder(double rate);  ///< [worker]
    void reset() noexcept;
    /// Returns true when a new half second was judged. [audio]
    bool add(const Block& block) noexcept;
    const Hum& hum() const noexcept { return hum_; }

private:
    static constexpr int kHarmonics = 6, kNeighbours = 4, kEach = 1 + kNeighbours;
    static constexpr int kLines = 2 * kHarmonics * kEach;  ///< frequencies listened to
    static constexpr int kFrames = 32, kLeastFrames = 9;
    struct Phasor {
        double re = 0, im = 0;
    };
    struct Line {
        Phasor now{1, 0}, step{1, 0};
        Phasor sum[2];  ///< of the two windows that overlap
        Phasor frames[kFrames],
            units[kFrames];  ///< as measured, and of length 1; oldest overwritten
    };

    void addLow(double x) noexcept;
    void closeWindow(int which) noexcept;
    void judge() noexcept;
    double highest(const Line& line) const noexcept;
    double lengthOf(const Phasor (&phasors)[kFrames], int turn) const noexcept;
    int found(int mains, int deviation) const noexcept;
    double agreementSum(int mains, int deviation) const noexcept;
    static int lineAt(int mains, int harmonic, int neighbour) noexcept {
        return (mains * kHarmonics + harmonic) * kEach + neighbour;
    }

    int thin_, half_;  ///< frames to one low-rate sample; low-rate samples in half a second
    int thinAt_ = 0, at_ = 0, frames_ = 0, frameAt_ = 0;
    double thinSum_ = 0.0;
    Phasor windowNow_{1, 0}, windowStep_{1, 0};
    std::array<Line, kLines> lines_;
    Hum hum_;
};

}  // namespace lacquer
