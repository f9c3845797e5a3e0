// SPDX-License-Identifier: GPL-3.0-or-later
// Direct-form linear-phase filtering over a quantum at a time.
#include "dsp/SymmetricFir.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;

#define LACQUER_LOOPS "dsp/SymmetricFirLoops.inc"
#include "dsp/SimdEach.inc"

const auto filterLoop = LACQUER_PICK(filterSymmetric);

double besselI0(double x) {
    double sum = 1.0, term = 1.0;
    for (int k = 1; k < 64; ++k) {
        term *= (x / (2 * k)) * (x / (2 * k));
        sum += term;
    }
    return sum;
}

}  // namespace

SymmetricFir::SymmetricFir(std::vector<double> half) : half_(std::move(half)) {
    line_.resize(2 * static_cast<std::size_t>(delay()) + kQuantum);
}

void SymmetricFir::reset() noexcept {
    std::fill(line_.begin(), line_.end(), 0.0);
}

void SymmetricFir::process(double* samples) noexcept {
    std::copy(line_.begin() + kQuantum, line_.end(), line_.begin());
    std::copy_n(samples, kQuantum, line_.end() - kQuantum);
    const double* centre = line_.data() + delay();
    filterLoop(centre, half_.data(), delay(), samples);
}

std::vector<double> SymmetricFir::lowPass(double cutoff, int delay, double beta) {
    std::vector<double> half(static_cast<std::size_t>(delay) + 1);
    double total = 0.0;
    for (int k = 0; k <= delay; ++k) {
        const double t = 2 * kPi * cutoff * k, r = static_cast<double>(k) / (delay + 1);
        const double sinc = k == 0 ? 2 * cutoff : std::sin(t) / (kPi * k);
        half[static_cast<std::size_t>(k)] =
            sinc * besselI0(beta * std::sqrt(1 - r * r)) / besselI0(beta);
        total += (k == 0 ? 1 : 2) * half[static_cast<std::size_t>(k)];
    }
    for (double& h : half) h /= total;
    return half;
}

double SymmetricFir::response(const std::vector<double>& half, double share) {
    double sum = half[0];
    for (std::size_t k = 1; k < half.size(); ++k)
        sum += 2 * half[k] * std::cos(2 * kPi * share * static_cast<double>(k));
    return sum;
}

}  // namespace lacquer
