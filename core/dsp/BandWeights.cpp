// SPDX-License-Identifier: GPL-3.0-or-later
// Designs the filter from the split's magnitudes.
#include "dsp/BandWeights.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <mutex>

#include "dsp/BandSplit.h"
#include "dsp/FirDesign.h"

namespace lacquer {
namespace {

using Weights = std::shared_ptr<const BandWeights>;
constexpr std::size_t kRemembered = 8;

struct Known {
    std::vector<double> asked;
    Weights weights;
};

double factorAt(double f, std::span<const double> hz, std::span<const double> factors, double cutHz,
                double rate) {
    double factor = factors.back();
    for (std::size_t i = 0; i < hz.size(); ++i)
        factor += (factors[i] - factors[i + 1]) * lowMagnitude(hz[i], f, rate);
    return cutHz > 0 ? factor * (1.0 - lowMagnitude(cutHz, f, rate)) : factor;
}

Weights design(std::span<const double> hz, std::span<const double> factors, double cutHz,
               double rate) {
    const ConvolverShape shape = bandWeightsShape(rate);
    FirDesign fir(shape.taps);
    std::vector<double> wanted;
    for (int bin = 0; bin < fir.bins(); ++bin)
        wanted.push_back(factorAt(fir.hz(bin, rate), hz, factors, cutHz, rate));
    const std::vector<double> response = fir.response(std::span<const double>(wanted));
    auto weights = std::make_shared<BandWeights>();
    weights->rate = rate;
    weights->kernel = ConvolverKernel::make(shape, response);
    for (const std::complex<double>& bin : fir.spectrum(response))
        weights->magnitudes.push_back(std::abs(bin));
    return weights;
}

}  // namespace

double BandWeights::at(double hz) const {
    const double last = static_cast<double>(magnitudes.size() - 1);
    const double place = std::clamp(2 * hz / rate, 0.0, 1.0) * last;
    const auto i = static_cast<std::size_t>(std::min(place, last - 1));
    return magnitudes[i] + (place - static_cast<double>(i)) * (magnitudes[i + 1] - magnitudes[i]);
}

ConvolverShape bandWeightsShape(double rate) {
    const int taps = linearPhaseTaps(rate);
    return {.block = convolverBlock(rate), .taps = taps, .centre = taps / 2};
}

Weights planBandWeights(std::span<const double> hz, std::span<const double> factors, double cutHz,
                        double rate) {
    static std::mutex mutex;
    static std::deque<Known> known;
    std::vector<double> asked(hz.begin(), hz.end());
    asked.insert(asked.end(), factors.begin(), factors.end());
    asked.insert(asked.end(), {cutHz, rate});
    const std::lock_guard lock(mutex);
    for (const Known& k : known)
        if (k.asked == asked) return k.weights;
    known.push_back({asked, design(hz, factors, cutHz, rate)});
    if (known.size() > kRemembered) known.pop_front();
    return known.back().weights;
}

}  // namespace lacquer
