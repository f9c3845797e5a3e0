// SPDX-License-Identifier: GPL-3.0-or-later
// K-weighting: coefficients and the four-lane filter.
#include "measure/KWeighting.h"

#include <cmath>
#include <complex>

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
typedef double Quad __attribute__((vector_size(32)));

struct Filter {
    Quad b0, b1, b2, a1, a2, x1, x2, y1, y2;
};

[[gnu::always_inline]] inline double sane(double x) {
    x = x == x ? x : 0.0;
    return x > 1e100 ? 1e100 : (x < -1e100 ? -1e100 : x);
}

// One step of one lane. Direct form 1: only y1's term waits for the output before.
[[gnu::always_inline]] inline double stepLane(Filter& f, int lane, double in) {
    const double ahead = f.b0[lane] * in + (f.b1[lane] * f.x1[lane] + f.b2[lane] * f.x2[lane] -
                                            f.a2[lane] * f.y2[lane]);
    const double out = ahead - f.a1[lane] * f.y1[lane];
    f.x2[lane] = f.x1[lane];
    f.x1[lane] = in;
    f.y2[lane] = f.y1[lane];
    f.y1[lane] = out;
    return out;
}

// The second section runs one frame behind the first in the loop; the first frame of section one and the
// last of section two stand outside it.
[[gnu::always_inline]] inline void runPair(Filter& filter, const double* left, const double* right,
                                           std::size_t stride, std::size_t frames, double* sums) {
    Filter f = filter;
    Quad energy = {0, 0, 0, 0};
    const Quad limit = {1e100, 1e100, 1e100, 1e100};
    stepLane(f, 0, sane(left[0]));
    stepLane(f, 1, sane(right[0]));
    for (std::size_t n = 1; n < frames; ++n) {
        Quad in = {left[n * stride], right[n * stride], f.y1[0], f.y1[1]};
        in = in == in ? in : Quad{0, 0, 0, 0};
        in = in > limit ? limit : (in < -limit ? -limit : in);
        const Quad ahead = f.b0 * in + (f.b1 * f.x1 + f.b2 * f.x2 - f.a2 * f.y2);
        const Quad out = ahead - f.a1 * f.y1;
        f.x2 = f.x1;
        f.x1 = in;
        f.y2 = f.y1;
        f.y1 = out;
        energy += Quad{out[2], out[2], out[2], out[3]} * Quad{out[3], out[3], out[2], out[3]};
    }
    const double l = stepLane(f, 2, f.y1[0]);
    const double r = stepLane(f, 3, f.y1[1]);
    filter = f;
    sums[0] += energy[2] + l * l;
    sums[1] += energy[3] + r * r;
    sums[2] += energy[0] + l * r;
}

using Loop = void (*)(Filter&, const double*, const double*, std::size_t, std::size_t, double*);

void loopBase(Filter& f, const double* l, const double* r, std::size_t stride, std::size_t frames,
              double* sums) {
    runPair(f, l, r, stride, frames, sums);
}
#if defined(__x86_64__)
[[gnu::target("avx2")]] void loopAvx2(Filter& f, const double* l, const double* r,
                                      std::size_t stride, std::size_t frames, double* sums) {
    runPair(f, l, r, stride, frames, sums);
}
const Loop kLoop = __builtin_cpu_supports("avx2") ? loopAvx2 : loopBase;
#else
const Loop kLoop = loopBase;
#endif

void load(Quad& q, const double* v) {
    q = Quad{v[0], v[1], v[2], v[3]};
}

// What decayed to nothing is nothing: keeps the filter out of denormal numbers.
void store(double* v, const Quad& q) {
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
    load(f.b0, b0_.v);
    load(f.b1, b1_.v);
    load(f.b2, b2_.v);
    load(f.a1, a1_.v);
    load(f.a2, a2_.v);
    load(f.x1, x1_.v);
    load(f.x2, x2_.v);
    load(f.y1, y1_.v);
    load(f.y2, y2_.v);
    double parts[3] = {};
    kLoop(f, left, right, stride, frames, parts);
    sums.left += parts[0];
    sums.right += parts[1];
    sums.cross += parts[2];
    store(x1_.v, f.x1);
    store(x2_.v, f.x2);
    store(y1_.v, f.y1);
    store(y2_.v, f.y2);
}

void KWeightedPair::reset() noexcept {
    x1_ = x2_ = y1_ = y2_ = Lanes();
}

}  // namespace lacquer
