// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over a logarithmic grid, on which pink noise is flat.
#include "dsp/EqLoudness.h"

#include <cmath>

namespace lacquer {
namespace {

constexpr int kPoints = 241;
constexpr double kSideShare = 0.2;  // of the power: 6 dB below the mid

double kWeight(double hz) {
    // The two stages of BS.1770 as De Man gives them.
    constexpr BandSpec kShelf{BandType::HighShelf, 1681.974450955533, 3.999843853973347,
                              0.7071752369554196, 12};
    constexpr BandSpec kCut{BandType::LowCut, 38.13547087602444, 0, 0.5003270373238773, 12};
    return prototypePower(kShelf, hz) * prototypePower(kCut, hz);
}

}  // namespace

double pinkGainDb(const std::vector<EqKernelBand>& bands) {
    double before = 0, after = 0;
    for (int i = 0; i < kPoints; ++i) {
        const double hz = 20 * std::pow(1000.0, i / (kPoints - 1.0));
        double stereo = 1, mid = 1, side = 1, left = 1, right = 1;
        for (const EqKernelBand& band : bands) {
            double* const all[] = {&stereo, &mid, &side, &left, &right};
            *all[static_cast<int>(band.channel)] *= prototypePower(band.spec, hz);
        }
        const double weight = kWeight(hz);
        before += weight;
        after +=
            weight * stereo * ((1 - kSideShare) * mid + kSideShare * side) * (left + right) / 2;
    }
    return 10 * std::log10(after / before);
}

}  // namespace lacquer
