// SPDX-License-Identifier: GPL-3.0-or-later
// Curves that bend a waveform, as what they add to it.
#pragma once

namespace lacquer {

/// Tape rounds peaks, Warm does so earlier and more gently, Tube is uneven; Clip cuts what is above its
/// limit off, Soft bends it over from half the limit on. Slope 1 at rest.
enum class Curve { Tape, Warm, Tube, Clip, Soft };

/// Where on its curve the tube rests.
inline constexpr double kTubeBias = 0.35;
/// Below this amount a curve adds nothing.
inline constexpr double kLeastAmount = 1e-7;

/// added[i] = what `curve` adds to x[i]; the curve's limit is 1 / amounts[i]. The clips are averaged over
/// the way from x[i - 1], which is read for i = 0 as well: that aliases far less than the clipped samples
/// themselves (Parker, Zavalishin, Le Bivic, DAFx-16). The same bits in every width. [audio]
void bend(Curve curve, const double* x, const double* amounts, int count, double* added) noexcept;

}  // namespace lacquer
