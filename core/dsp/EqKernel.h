// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer bands as one impulse response of linear or mixed phase.
#pragma once
#include <complex>
#include <memory>
#include <vector>

#include "dsp/ConvolverKernel.h"
#include "dsp/EqBank.h"

namespace lacquer {

enum class EqPhase { Minimum, Linear, Mixed };

struct EqKernelBand {
    BandSpec spec;
    BandChannel channel = BandChannel::Stereo;
    bool operator==(const EqKernelBand&) const = default;
};

/// Taps of the lengths 0 (short), 1, 2 (long): 4096, 16384, 65536 at 44.1 and 48 kHz, twice and four
/// times as many at higher rates. [any]
int eqTaps(int length, double rate);
/// How the convolver for such kernels is laid out; time 0 is the middle tap. [any]
ConvolverShape eqShape(int taps, double rate);

/// Samples the analog prototypes (no warping near half the rate) on twice the taps' grid and windows
/// by Hann. Linear phase has the prototypes' magnitudes. Mixed phase has also their phase below
/// kMixedBelow, so that bass does not ring ahead, none above kMixedAbove, and blends in between. Bands
/// of different channels, in order, become a 2×2 matrix of responses. Immutable. [any]
class EqKernel {
public:
    static constexpr double kMixedBelow = 150.0, kMixedAbove = 600.0;  ///< Hz

    /// Takes some 10 ms at 65536 taps; the last designs are remembered. [worker]
    static std::shared_ptr<const EqKernel> design(const std::vector<EqKernelBand>& bands,
                                                  EqPhase phase, int taps, double rate);

    /// Null where nothing is changed.
    const ConvolverKernel::Ptr& kernel() const { return kernel_; }
    /// Of the windowed taps, from a channel to itself; magnitudes between the grid's points are
    /// interpolated (below 0.02 dB off).
    double magnitude(double hz, Channel channel) const;
    /// Largest difference from the prototypes, 20 Hz to 20 kHz, in dB; what lies below -20 dB counts as
    /// if it lay there.
    double worstErrorDb() const { return worstErrorDb_; }
    std::size_t bytes() const { return bytes_; }

private:
    using Spectrum = std::vector<std::complex<double>>;
    struct Designer;

    double gridHz_ = 1.0;   ///< between bins
    Spectrum response_[4];  ///< by Channel, thinned; empty where it is as Mid's
    double worstErrorDb_ = 0.0;
    std::size_t bytes_ = 0;
    ConvolverKernel::Ptr kernel_;
};

}  // namespace lacquer
