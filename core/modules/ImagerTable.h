// SPDX-License-Identifier: GPL-3.0-or-later
// The imager's parameters and taps.
#pragma once
#include "dsp/Processor.h"

namespace lacquer::imager {

inline constexpr int kMaxBands = 5;
inline constexpr double kCrossovers[kMaxBands - 1] = {150, 1000, 6000, 12000};
enum Index {
    kBands,
    kXover1,
    kWidth1 = kXover1 + kMaxBands - 1,
    kMonoBelow = kWidth1 + kMaxBands,
    kBalance,
    kRotation,
    kPhase,
    kSpread,
    kCount
};

constexpr Param xoverOf(int k) {
    return {.id = {"xover", k, ""},
            .name = TR("modules", "Crossover"),
            .unit = Unit::Hertz,
            .min = 40,
            .max = 16000,
            .def = kCrossovers[k - 1],
            .scale = Scale::Log,
            .tip = TR("modules", "Where this band's width ends and the next one's begins."),
            .group = k};
}

constexpr Param widthOf(int k) {
    return {.id = {"band", k, ".width"},
            .name = TR("modules", "Width"),
            .unit = Unit::Percent,
            .min = 0,
            .max = 200,
            .def = 100,
            .tip = TR(
                "modules",
                "Level of what differs between the channels: 0 % is mono, 100 % as it came, 200 % "
                "twice. What both channels share is never touched."),
            .group = k};
}

inline constexpr Choice kPhases[] = {{"minimum", TR("modules", "Minimum")},
                                     {"linear", TR("modules", "Linear")}};

inline constexpr Param kParams[kCount] = {
    {.id = "bands",
     .name = TR("modules", "Bands"),
     .unit = Unit::Plain,
     .min = 1,
     .max = kMaxBands,
     .def = 1,
     .tip =
         TR("modules", "Into how many bands the width is split; with one it holds for everything."),
     .step = 1},
    xoverOf(1),
    xoverOf(2),
    xoverOf(3),
    xoverOf(4),
    widthOf(1),
    widthOf(2),
    widthOf(3),
    widthOf(4),
    widthOf(5),
    {.id = "monobelow",
     .name = TR("modules", "Mono below"),
     .unit = Unit::Hertz,
     .min = 0,
     .max = 500,
     .def = 0,
     .tip = TR(
         "modules",
         "Takes the difference of the channels away below this, 24 dB per octave: bass stands in "
         "the middle, vinyl can be cut. Below 20 Hz it is off."),
     .step = 5},
    {.id = "balance",
     .name = TR("modules", "Balance"),
     .unit = Unit::Percent,
     .min = -100,
     .max = 100,
     .def = 0,
     .tip = TR("modules", "Lowers the left channel (to the right) or the right one (to the left)."),
     .step = 1},
    {.id = "rotation",
     .name = TR("modules", "Rotation"),
     .unit = Unit::Degree,
     .min = -45,
     .max = 45,
     .def = 0,
     .tip = TR("modules",
               "Turns the whole image: moves the middle without losing energy at the sides."),
     .step = 0.5},
    {.id = "phase",
     .name = TR("modules", "Phase"),
     .unit = Unit::Choice,
     .def = 1,
     .choices = kPhases,
     .tip = TR("modules",
               "Linear leaves middle and side together in time and is late by a tenth of a second, "
               "which is taken out; Minimum is immediate and turns the side's phase a little."),
     .rebuild = true},
    {.id = "spread",
     .name = TR("modules", "Spread"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 0,
     .tip = TR("modules",
               "Adds to the side what the middle sounds like in other phases, above 200 Hz: makes "
               "narrow or mono sound wide. It is gone in mono, the mono sum stays."),
     .step = 1},
};
inline constexpr TapInfo kTaps[] = {{"side", TR("modules", "What differs between the channels")}};

}  // namespace lacquer::imager
