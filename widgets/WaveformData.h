// SPDX-License-Identifier: GPL-3.0-or-later
// What a waveform view draws from: any store that can give extremes of a range of frames.
#pragma once
#include <span>

#include "base/Frames.h"

namespace lacquer {

/// Extremes and RMS of one column of frames, full scale ±1. An empty column has min > max.
struct WaveColumn {
    float min = 1.0F, max = -1.0F, rms = 0.0F;
};

/// May grow while it is read; the view asks again on WaveformView::dataChanged. All calls [main] and
/// fast: from a pyramid, never from disk.
class WaveformData {
public:
    virtual ~WaveformData() = default;
    virtual double rate() const = 0;         ///< Hz
    virtual Frames totalFrames() const = 0;  ///< of the whole; a promise while it still grows
    virtual Frames knownFrames() const = 0;  ///< from 0, that columns() knows already
    /// Fills out[i] from frames [start + i·step, start + (i+1)·step), step >= 1, of both channels
    /// together; columns outside the known frames are left empty.
    virtual void columns(double start, double step, std::span<WaveColumn> out) const = 0;
    /// Single samples for the deepest zoom: out[i] = mean of both channels at frame start + i. False if
    /// this store keeps none: then the view stops zooming at one column a frame of its pyramid.
    virtual bool samples(Frames start, std::span<float> out) const = 0;
};

}  // namespace lacquer
