// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer bands as digital sections whose magnitude follows the analog prototypes.
#pragma once
#include <array>
#include <vector>

#include "dsp/Svf.h"

namespace lacquer {

enum class BandType { Bell, LowShelf, HighShelf, LowCut, HighCut, BandPass, Notch, AllPass, Tilt };

/// What a band shall do. Prototypes with s = j·f/freq, A = 10^(gain/40):
/// bell (s² + sA/Q + 1)/(s² + s/(AQ) + 1); shelves and cuts of order n = slope/6, where Q/√½ scales
/// the Q of the most resonant Butterworth section (order 2: Q is the section's own); band-pass, notch
/// and all-pass of order 2; tilt (As + 1)/(s + A).
struct BandSpec {
    BandType type = BandType::Bell;
    double freq = 1000.0;  ///< Hz
    double gain = 0.0;     ///< dB; not for cuts, band-pass, notch, all-pass
    double q = 0.70710678;
    double slope = 12.0;  ///< dB/oct, rounded to 6 … 96 (shelves: 36); cuts and shelves only
    bool operator==(const BandSpec&) const = default;
};

inline constexpr int kMaxSections = 8;

/// Sections in series; none when the band changes nothing.
struct BandDesign {
    int count = 0;
    std::array<Section, kMaxSections> sections;
    /// Of the realised digital filter, at least 1e-30. [any]
    double power(double hz, double rate) const;
};

/// Whether the type has a gain. [any]
bool hasGain(BandType type);

/// Pure, of some 0.1 ms a section, remembered for the specs last asked for. [worker]
BandDesign designBand(const BandSpec& spec, double rate);

/// One band at many gains, such that coefficients may be interpolated between neighbours: poles and
/// zeros move steadily through all gains, and where one is below 1 dB the poles stay those of 1 dB.
/// Every design has the same count of sections. For types with a gain. [worker]
std::vector<BandDesign> designGains(const BandSpec& spec, const std::vector<double>& gains,
                                    double rate);

/// The analog prototype itself, as sections whose g is relative to `freq` (see Section::power at
/// (f/freq)²); none when the band changes nothing. [any]
BandDesign analogBand(const BandSpec& spec);

/// |H|² of the analog prototype, which a design is measured against. [any]
double prototypePower(const BandSpec& spec, double hz);

}  // namespace lacquer
