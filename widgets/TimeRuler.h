// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a ruler of time at any zoom, from hours to single samples.
#pragma once
#include <QString>

namespace lacquer {

/// A round step in seconds so that marks stand at least `pixels` apart.
double rulerStep(double secondsPerPixel, double pixels);
/// "3:41", with as many decimals as steps of `step` seconds need.
QString rulerText(double seconds, double step);

}  // namespace lacquer
