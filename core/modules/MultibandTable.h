// SPDX-License-Identifier: GPL-3.0-or-later
// The multiband dynamics' parameters and taps.
#pragma once
#include <utility>

#include "dsp/Crossover.h"
#include "dsp/Processor.h"

namespace lacquer::multiband {

inline constexpr double kCrossovers[kMaxCrossovers] = {120, 500, 2500, 8000, 14000};

/// A band's parameters, in table order behind the module's own.
enum Leaf {
    kMode,
    kThreshold,
    kRatio,
    kKnee,
    kRange,
    kAttack,
    kRelease,
    kGain,
    kWidth,
    kBypass,
    kMute,
    kLeaves
};
enum Index { kBands, kPhase, kDetector, kLink, kXover1, kOwn = kXover1 + kMaxCrossovers };
inline constexpr int kCount = kOwn + kMaxSplitBands * kLeaves;
constexpr int indexOf(int band, Leaf leaf) {
    return kOwn + band * kLeaves + leaf;
}
enum Mode { kOff, kCompress, kExpand, kLimit };
inline constexpr int kTapRemoved = kMaxSplitBands;

inline constexpr Choice kPhases[] = {{"minimum", TR("modules", "Minimum")},
                                     {"linear", TR("modules", "Linear")}};
inline constexpr Choice kDetectors[] = {{"peak", TR("modules", "Peak")},
                                        {"rms", TR("modules", "RMS")}};
inline constexpr Choice kModes[] = {{"off", TR("modules", "Off")},
                                    {"compress", TR("modules", "Compress")},
                                    {"expand", TR("modules", "Expand")},
                                    {"limit", TR("modules", "Limit")}};

constexpr Param xoverOf(int k) {
    return {
        .id = {"xover", k, ""},
        .name = TR("modules", "Crossover"),
        .unit = Unit::Hertz,
        .min = 30,
        .max = 16000,
        .def = kCrossovers[k - 1],
        .scale = Scale::Log,
        .tip = TR("modules",
                  "Where this band ends and the next one begins: both are 6 dB down here, 24 dB "
                  "per octave beyond."),
        .group = k};
}

// A band's parameters, before they get the band's number.
inline constexpr Param kLeafs[kLeaves] = {
    {.id = ".mode",
     .name = TR("modules", "Mode"),
     .unit = Unit::Choice,
     .max = 3,
     .choices = kModes,
     .tip = TR("modules",
               "Compress lowers what is louder than the threshold, Expand what is softer, Limit "
               "holds the band at the threshold whatever the ratio.")},
    {.id = ".threshold",
     .name = TR("modules", "Threshold"),
     .unit = Unit::Decibel,
     .min = -60,
     .max = 0,
     .def = -20,
     .tip = TR("modules", "The band's level at which its gain begins to change.")},
    {.id = ".ratio",
     .name = TR("modules", "Ratio"),
     .unit = Unit::Ratio,
     .min = 1,
     .max = 100,
     .def = 2,
     .scale = Scale::Log,
     .tip = TR("modules", "How many dB of input make one dB of output beyond the threshold.")},
    {.id = ".knee",
     .name = TR("modules", "Knee"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 24,
     .def = 6,
     .tip = TR("modules", "Width of the bend around the threshold; wide bends are heard less.")},
    {.id = ".range",
     .name = TR("modules", "Range"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 60,
     .def = 60,
     .tip = TR("modules", "The most that the gain may change.")},
    {.id = ".attack",
     .name = TR("modules", "Attack"),
     .unit = Unit::Milliseconds,
     .min = 0.1,
     .max = 300,
     .def = 20,
     .scale = Scale::Log,
     .tip =
         TR("modules", "Time constant of the answer to louder sound: 63 % of the change in dB.")},
    {.id = ".release",
     .name = TR("modules", "Release"),
     .unit = Unit::Milliseconds,
     .min = 5,
     .max = 3000,
     .def = 150,
     .scale = Scale::Log,
     .tip = TR("modules", "Time constant of letting go: 63 % of the change in dB.")},
    {.id = ".gain",
     .name = TR("modules", "Gain"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 24,
     .tip = TR("modules", "Level of the band behind its dynamics."),
     .step = 0.1},
    {.id = ".width",
     .name = TR("modules", "Width"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 200,
     .def = 100,
     .tip = TR("modules", "Level of what differs between the channels in this band: 0 % is mono.")},
    {.id = ".bypass",
     .name = TR("modules", "Bypass"),
     .unit = Unit::Switch,
     .tip = TR("modules", "The band as it came: no dynamics, gain or width.")},
    {.id = ".mute",
     .name = TR("modules", "Mute"),
     .unit = Unit::Switch,
     .tip = TR("modules", "Silences the band, also in the export.")},
};
constexpr const char* kLeafIds[kLeaves] = {".mode",  ".threshold", ".ratio",   ".knee",
                                           ".range", ".attack",    ".release", ".gain",
                                           ".width", ".bypass",    ".mute"};

constexpr Param leafOf(int k, int leaf) {
    Param param = kLeafs[leaf];
    param.id = ParamId("band", k, kLeafIds[leaf]);
    param.group = k;
    return param;
}

inline constexpr Param kOwnParams[kOwn] = {
    {.id = "bands",
     .name = TR("modules", "Bands"),
     .unit = Unit::Plain,
     .min = 2,
     .max = kMaxSplitBands,
     .def = 4,
     .tip = TR("modules", "Into how many bands the sound is split."),
     .rebuild = true,
     .step = 1},
    {.id = "phase",
     .name = TR("modules", "Phase"),
     .unit = Unit::Choice,
     .choices = kPhases,
     .tip = TR("modules",
               "Minimum turns phase around the crossovers and is immediate; Linear keeps "
               "phase, so that bands at rest sum to the sound as it came, and is late by a "
               "tenth of a second, which is taken out."),
     .rebuild = true},
    {.id = "detector",
     .name = TR("modules", "Detector"),
     .unit = Unit::Choice,
     .choices = kDetectors,
     .tip = TR("modules", "Peak follows the waveform, RMS (25 ms) follows what sounds loud.")},
    {.id = "link",
     .name = TR("modules", "Stereo link"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules", "At 100 % both channels get the same gain and the image stands still.")},
    xoverOf(1),
    xoverOf(2),
    xoverOf(3),
    xoverOf(4),
    xoverOf(5)};

template <std::size_t... I>
constexpr std::array<Param, kCount> makeParams(std::index_sequence<I...>) {
    return {(I < kOwn ? kOwnParams[I < kOwn ? I : 0]
                      : leafOf(static_cast<int>(I - kOwn) / kLeaves + 1,
                               static_cast<int>(I - kOwn) % kLeaves))...};
}
inline constexpr std::array<Param, kCount> kParams = makeParams(std::make_index_sequence<kCount>());

inline constexpr TapInfo kTaps[] = {
    {"band1", TR("modules", "Band 1 alone")},          {"band2", TR("modules", "Band 2 alone")},
    {"band3", TR("modules", "Band 3 alone")},          {"band4", TR("modules", "Band 4 alone")},
    {"band5", TR("modules", "Band 5 alone")},          {"band6", TR("modules", "Band 6 alone")},
    {"removed", TR("modules", "What was taken away")},
};

}  // namespace lacquer::multiband
