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
    /// The correlation's peak over its RMS; of unrelated songs below 12.
    double distinctness = 0.0;
};

/// Both sounds mono at the same rate, any lengths. The spectra are whitened, so tone and loudness may differ, and
/// dynamics too; speed may not. Nothing: no place stands out, or it was cancelled. About a second for two songs
/// of four minutes. (Knapp, Carter 1976: the generalized correlation method, PHAT weighting.) [worker]
std::optional<Alignment> align(std::span<const float> first, std::span<const float> other,
                               double rate, Task& task);

}  // namespace lacquer
