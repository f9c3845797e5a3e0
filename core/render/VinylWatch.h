// SPDX-License-Identifier: GPL-3.0-or-later
// What a cutter would ask about: stereo in the bass, hard sibilants, long sides.
#pragma once
#include <vector>

#include "dsp/Svf.h"
#include "render/AlbumDelivery.h"

namespace lacquer {

/// Listens to the stream of a vinyl premaster in windows of 50 ms. Below 150 Hz the side signal should
/// stay 12 dB under the mid (stereo there moves the stylus up and down); above 6 kHz a channel should
/// not hold more than -12 dBFS. Both are workshop rules, told as remarks with their places, never acted
/// upon. [worker]
class VinylWatch {
public:
    explicit VinylWatch(double rate);
    void add(const std::vector<double>& interleaved);
    /// Remarks into the sides that they concern.
    void tell(DeliveredTarget& target) const;

private:
    struct Place {
        Frames at = 0;
        double db = 0.0;
    };
    void frame(double left, double right);
    void window();

    double rate_;
    Frames size_, position_ = 0, filled_ = 0;
    SvfStep low_, high_;
    SvfState lowStates_[2], highStates_[2];
    double mid_ = 0, side_ = 0, left_ = 0, right_ = 0;  // sums of squares in the window
    std::vector<Place> bass_, sibilants_;
};

}  // namespace lacquer
