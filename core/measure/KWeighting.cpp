// SPDX-License-Identifier: GPL-3.0-or-later
// K-weighting: coefficients and the four-lane filter.
#include "measure/KWeighting.h"

#include <cmath>
#include <complex>
#include <cstdint>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
typedef double Quad __attribute__((vector_size(32)));

struct Filter {
    Quad b0, b1, b2, a1, a2, x1, x2, y1, y2;
};

#define LACQUER_LOOPS "measure/KWeightingLoops.inc"
#include "dsp/SimdEach.inc"

const auto weighLoop = LACQUER_PICK(weigh);

void take(Quad& q, const double* v) {
    q = Quad{v[0], v[1], v[2], v[3]};
}

// What decayed to nothing is nothing: keeps the filter out of denormal numbers.
void keep(double* v, const Quad& q) {
    for (int i = 0; i < 4; ++i) v[i] = std::abs(q[i]) < 1e-60 ? 0.0 : q[i];
}

}  // namespace

std::array<KSection, 2> kWeighting(double rate) {
    double k = std::tan(kPi * 1681.974450955533 / rate);
    double q = 0.7071752369554196;
    const double high = std::pow(10.0, 3.999843853973347 / 20.0);
    const double band = std::pow(high, 0.4996667741545416);
    double a0 = 1.0 + k / q + k * k;
    const KSection shelf = {(high + band * k / q + k * k) / a0, 2.0 * (k * k - high) / a0,
                            (high - band * k / q + k * k) / a0, 2.0 * (k * k - 1.0) / a0,
                            (1.0 - k / q + k * k) / a0};
    k = std::tan(kPi * 38.13547087602444 / rate);
    q = 0.5003270373238773;
    a0 = 1.0 + k / q + k * k;
    // The standard leaves this numerator as it is.
    const KSection pass = {1.0, -2.0, 1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
    return {shelf, pass};
}

double kWeightingDb(double rate, double hz) {
    const std::complex<double> z = std::polar(1.0, -2.0 * kPi * hz / rate);
    double db = 0.0;
    for (const KSection& s : kWeighting(rate))
        db += 20.0 *
              std::log10(std::abs((s.b0 + z * (s.b1 + z * s.b2)) / (1.0 + z * (s.a1 + z * s.a2))));
    return db;
}

KWeightedPair::KWeightedPair(double rate) {
    const auto sections = kWeighting(rate);
    for (int lane = 0; lane < 4; ++lane) {
        const KSection& s = sections[static_cast<std::size_t>(lane / 2)];
        b0_.v[lane] = s.b0;
        b1_.v[lane] = s.b1;
        b2_.v[lane] = s.b2;
        a1_.v[lane] = s.a1;
        a2_.v[lane] = s.a2;
    }
}

void KWeightedPair::add(const double* left, const double* right, std::size_t stride,
                        std::size_t frames, Sums& sums) noexcept {
    if (frames == 0) return;
    Filter f;
    take(f.b0, b0_.v);
    take(f.b1, b1_.v);
    take(f.b2, b2_.v);
    take(f.a1, a1_.v);
    take(f.a2, a2_.v);
    take(f.x1, x1_.v);
    take(f.x2, x2_.v);
    take(f.y1, y1_.v);
    take(f.y2, y2_.v);
    double parts[3] = {};
    weighLoop(f, left, right, stride, frames, parts);
    sums.left += parts[0];
    sums.right += parts[1];
    sums.cross += parts[2];
    keep(x1_.v, f.x1);
    keep(x2_.v, f.x2);
    keep(y1_.v, f.y1);
    keep(y2_.v, f.y2);
}

void KWeightedPair::reset() noexcept {
    x1_ = x2_ = y1_ = y2_ = Lanes();
}

}  // namespace lacquer
