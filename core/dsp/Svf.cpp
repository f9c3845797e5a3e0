// SPDX-License-Identifier: GPL-3.0-or-later
// Textbook sections of the bilinear transform.
#include "dsp/Svf.h"

#include <algorithm>
#include <numbers>

namespace lacquer {
namespace {

double warped(double hz, double rate) {
    return std::tan(std::numbers::pi * std::clamp(hz / rate, 1e-6, 0.49));
}

}  // namespace

Section lowPassSection(double hz, double rate, double q) {
    return {.g = warped(hz, rate), .k = 1.0 / q, .h = 0.0, .b = 0.0, .l = 1.0};
}

Section highPassSection(double hz, double rate, double q) {
    return {.g = warped(hz, rate), .k = 1.0 / q, .h = 1.0, .b = 0.0, .l = 0.0};
}

Section bandPassSection(double hz, double rate, double q) {
    return {.g = warped(hz, rate), .k = 1.0 / q, .h = 0.0, .b = 1.0 / q, .l = 0.0};
}

}  // namespace lacquer
