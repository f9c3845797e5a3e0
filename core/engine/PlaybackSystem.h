// SPDX-License-Identifier: GPL-3.0-or-later
// Typical playback systems that the monitor can stand in for: what they do to the sound, what is lost.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "base/Text.h"
#include "dsp/EqDesign.h"
#include "measure/Spectrum.h"

namespace lacquer {

/// A typical device of its kind, never a product. Sources: cabin gain of cars (WinSpeakerz, trueaudio.com),
/// sealed near-field monitors (Newell, Holland, Newell, Proc. IoA 23(8) 2001), small single-driver
/// cubes (Sound on Sound, May 2016); the rest are engineering choices.
struct PlaybackSystem {
    std::string_view id;  ///< frozen: `lacquer-cli listen --as`
    Text name;
    Text about;
    std::span<const BandSpec> bands;
    double width = 1.0;         ///< of the side; 0: one speaker
    double monoBelowHz = 0.0;   ///< the side is cut below, fourth order; 0: nowhere
    double driveDb = 0.0;       ///< small drivers bend loud sound: tanh at this drive
    double noiseDbfs = -200.0;  ///< RMS of the noise around the listener; below -150: none
};

std::span<const PlaybackSystem> playbackSystems();
/// Index into playbackSystems(), -1 for none. [any]
int findPlaybackSystem(std::string_view id);

/// What becomes of a programme in a system, estimated from its mean third-octave spectrum. dB and shares.
struct SystemEffect {
    double quieterLu = 0.0;  ///< by so much, before matching: K-weighted, drive included
    double bassLost = 0.0;  ///< share of the energy of 40 … 160 Hz that is gone, at equal loudness
    double bassCarriedDb =
        0.0;                ///< what sounds at 160 … 400 Hz against the programme's 40 … 160 Hz
    double sideLost = 0.0;  ///< share of the side's energy that is gone, at equal loudness
};
/// NaN throughout for silence. [any]
SystemEffect effectOf(const PlaybackSystem& system, std::span<const ThirdOctave> programme,
                      double rate);

/// Bands with a frequency that the rate can hold. [any]
bool bandApplies(const BandSpec& band, double rate);

}  // namespace lacquer
