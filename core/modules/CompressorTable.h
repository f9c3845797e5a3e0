// SPDX-License-Identifier: GPL-3.0-or-later
// The compressor's parameters and taps.
#pragma once
#include "dsp/Processor.h"

namespace lacquer::compressor {

enum Index {
    kMode,
    kThreshold,
    kRatio,
    kRange,
    kKnee,
    kAttack,
    kRelease,
    kAutoRelease,
    kDetector,
    kLookahead,
    kSidechainHp,
    kMix,
    kMakeup,
    kLink,
    kChannels
};
enum Mode { kDown, kUp, kExpand };
enum Tap { kTapSidechain, kTapRemoved };

inline constexpr Choice kModes[] = {{"down", TR("modules", "Compress")},
                                    {"up", TR("modules", "Lift")},
                                    {"expand", TR("modules", "Expand")}};
inline constexpr Choice kDetectors[] = {{"peak", TR("modules", "Peak")},
                                        {"rms", TR("modules", "RMS")}};
inline constexpr Choice kChannelPairs[] = {{"leftright", TR("modules", "Left and right")},
                                           {"midside", TR("modules", "Mid and side")}};

inline constexpr Param kParams[] = {
    {.id = "mode",
     .name = TR("modules", "Mode"),
     .unit = Unit::Choice,
     .max = 2,
     .choices = kModes,
     .tip = TR("modules",
               "Compress lowers what is louder than the threshold, Lift raises what is softer, "
               "Expand lowers what is softer.")},
    {.id = "threshold",
     .name = TR("modules", "Threshold"),
     .unit = Unit::Decibel,
     .min = -60,
     .max = 0,
     .def = -20,
     .tip = TR("modules", "The level at which the gain begins to change.")},
    {.id = "ratio",
     .name = TR("modules", "Ratio"),
     .unit = Unit::Ratio,
     .min = 1,
     .max = 100,
     .def = 1,
     .scale = Scale::Log,
     .tip = TR("modules",
               "How many dB of input make one dB of output beyond the threshold. 1 : 1 does "
               "nothing; mastering lives between 1.2 and 2.")},
    {.id = "range",
     .name = TR("modules", "Range"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 60,
     .def = 60,
     .tip = TR("modules", "The most that the gain may change.")},
    {.id = "knee",
     .name = TR("modules", "Knee"),
     .unit = Unit::Decibel,
     .min = 0,
     .max = 24,
     .def = 6,
     .tip = TR("modules", "Width of the bend around the threshold; wide bends are heard less.")},
    {.id = "attack",
     .name = TR("modules", "Attack"),
     .unit = Unit::Milliseconds,
     .min = 0.1,
     .max = 300,
     .def = 10,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Time constant of the answer to louder sound: 63 % of the change in dB. Short "
               "ones tame transients, long ones let them through.")},
    {.id = "release",
     .name = TR("modules", "Release"),
     .unit = Unit::Milliseconds,
     .min = 5,
     .max = 3000,
     .def = 100,
     .scale = Scale::Log,
     .tip = TR("modules",
               "Time constant of letting go. Too short pumps and distorts bass, too long "
               "keeps the music down.")},
    {.id = "autorelease",
     .name = TR("modules", "Auto release"),
     .unit = Unit::Switch,
     .tip = TR("modules",
               "Short peaks let go at half the release time, long loud passages at ten times "
               "of it.")},
    {.id = "detector",
     .name = TR("modules", "Detector"),
     .unit = Unit::Choice,
     .choices = kDetectors,
     .tip = TR("modules", "Peak follows the waveform, RMS (25 ms) follows what sounds loud.")},
    {.id = "lookahead",
     .name = TR("modules", "Lookahead"),
     .unit = Unit::Milliseconds,
     .min = 0,
     .max = 20,
     .def = 0,
     .tip = TR("modules",
               "Delays the sound so that the gain is down when the transient arrives: "
               "complete when it is at least the attack time."),
     .rebuild = true},
    {.id = "sidechainhp",
     .name = TR("modules", "Side-chain low cut"),
     .unit = Unit::Hertz,
     .min = 0,
     .max = 500,
     .def = 0,
     .tip = TR("modules",
               "Takes bass away from what the detector hears, so that the kick does not pull "
               "everything down. 12 dB per octave; below 10 Hz it is off."),
     .step = 5},
    {.id = "mix",
     .name = TR("modules", "Mix"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules", "Share of the processed sound; less than all is parallel compression.")},
    {.id = "makeup",
     .name = TR("modules", "Make-up"),
     .unit = Unit::Decibel,
     .min = -24,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "Gain behind the compression; compare at equal loudness."),
     .step = 0.1},
    {.id = "link",
     .name = TR("modules", "Stereo link"),
     .unit = Unit::Percent,
     .min = 0,
     .max = 100,
     .def = 100,
     .tip = TR("modules", "At 100 % both channels get the same gain and the image stands still.")},
    {.id = "channels",
     .name = TR("modules", "Channels"),
     .unit = Unit::Choice,
     .choices = kChannelPairs,
     .tip = TR("modules",
               "Left and right, or mid and side: then the middle and what differs between the "
               "channels are two channels of their own, linked or not."),
     .rebuild = true},
};

inline constexpr TapInfo kTaps[] = {
    {"sidechain", TR("modules", "What the detector hears")},
    {"removed", TR("modules", "What was taken away")},
};

}  // namespace lacquer::compressor
