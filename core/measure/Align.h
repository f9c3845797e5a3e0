// SPDX-License-Identifier: GPL-3.0-or-later
// Where one version of a song lies in another: to the sample, by cross-correlation.
#pragma once
#include <optional>
#include <span>

#include "base/Frames.h"
#include "base/Task.h"

namespace lacquer {

struct Alignment {
    Frames lag = 0;         ///< frame 0 of the other lies at this frame of the first
    bool inverted = false;  ///< the other's polarity is opposite
    double distinctness =
        0.0;  ///< the peak of the correlation over its RMS; unrelated songs stay below 12
};

/// Both sounds mono at the same rate, any lengths. The spectra are whitened, so tone and loudness may differ, and
/// dynamics too; speed may not. Nothing: no place stands out, or it was cancelled. Transforms of twice the longer
/// sound at an eighth of the rate, so a minute of stereo takes some 40 ms. (Knapp, Carter 1976: the generalized
/// correlation method, PHAT weighting.) [worker]
std::optional<Alignment> align(std::span<const float> first, std::span<const float> other,
                               double rate, Task& task);

}  // namespace lacquer
