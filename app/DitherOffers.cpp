// SPDX-License-Identifier: GPL-3.0-or-later
// The table of dithers. The figures are those of their noise transfer functions.
#include "app/DitherOffers.h"

namespace lacquer {
namespace {

constexpr DitherOffer kOffers[] = {
    {"auto", TR("dither", "where bits get fewer"),
     TR("dither", "Flat noise (TPDF) when the file has shorter words than the master, else none.")},
    {"none", TR("dither", "none"),
     TR("dither",
        "Only rounds: quiet sound gets distorted. For files that are already at this word "
        "length.")},
    {"tpdf", TR("dither", "TPDF, flat"),
     TR("dither",
        "Flat noise that takes all distortion from rounding. Right everywhere, and the only one "
        "for "
        "files that are worked on further.")},
    {"tpdf-hp", TR("dither", "TPDF, towards high frequencies"),
     TR("dither", "As much noise as TPDF, moved up: a little quieter to the ear.")},
    {"fw3", TR("dither", "shaped, F-weighted 3"),
     TR("dither", "Gentle: the ear hears some 10 dB less noise, in all there is 7 dB more of it.")},
    {"me9", TR("dither", "shaped, modified E 9"),
     TR("dither", "17 dB less noise from 2 to 5 kHz for 8 dB more in all: a good middle.")},
    {"lip5", TR("dither", "shaped, Lipshitz 5"),
     TR("dither", "18 dB less noise from 2 to 5 kHz for 12 dB more in all.")},
    {"fw9", TR("dither", "shaped, F-weighted 9"),
     TR("dither",
        "22 dB less noise from 2 to 5 kHz for 18 dB more in all. For a last 16-bit file.")},
    {"ie9", TR("dither", "shaped, improved E 9"),
     TR("dither",
        "Strongest: 24 dB less noise from 2 to 5 kHz for 23 dB more in all. Leave 0.1 dB of room "
        "under "
        "full scale.")},
};

}  // namespace

std::span<const DitherOffer> ditherOffers() {
    return kOffers;
}

}  // namespace lacquer
