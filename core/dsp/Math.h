// SPDX-License-Identifier: GPL-3.0-or-later
// Elementary functions for sample loops: the same bits on every machine, no libm, no tables.
#pragma once
#include <bit>
#include <cstdint>

namespace lacquer::math {

// Built from +, -, *, / and bit patterns only, in a fixed order; compile with -ffp-contract=off. They
// have neither calls nor branches, so that loops over them become vector code with the same bits.
// The error bounds are kept by tests/dsp/tst_math.cpp. All are noexcept and [audio].

inline constexpr double kLn2 = 0.6931471805599453094;
inline constexpr double kDbPerLog2 = 6.0205999132796239043;   ///< 20·log10(2)
inline constexpr double kLog2PerDb = 0.16609640474436811739;  ///< log2(10)/20

/// (e^t - 1) / t for |t| <= 0.3466: Taylor to degree 13 of e^t, the rest is below 5e-18.
inline double expm1Share(double t) noexcept {
    double p = 1.0 / 6227020800.0;
    p = p * t + 1.0 / 479001600.0;
    p = p * t + 1.0 / 39916800.0;
    p = p * t + 1.0 / 3628800.0;
    p = p * t + 1.0 / 362880.0;
    p = p * t + 1.0 / 40320.0;
    p = p * t + 1.0 / 5040.0;
    p = p * t + 1.0 / 720.0;
    p = p * t + 1.0 / 120.0;
    p = p * t + 1.0 / 24.0;
    p = p * t + 1.0 / 6.0;
    p = p * t + 0.5;
    return p * t + 1.0;
}
/// 2^whole for |whole| <= 1022, exact.
inline double powerOfTwo(std::int32_t whole) noexcept {
    return std::bit_cast<double>(
        static_cast<std::uint64_t>(static_cast<std::uint32_t>(whole + 1023)) << 52);
}

/// 2^x for |x| <= 1000, clamped beyond; NaN gives 2^-1000. Relative error < 4e-16.
inline double exp2(double x) noexcept {
    x = x > -1000.0 ? x : -1000.0;
    x = x < 1000.0 ? x : 1000.0;
    const double shifted = x + (x >= 0 ? 0.5 : -0.5);
    const auto whole = static_cast<std::int32_t>(shifted);
    const double t = (x - static_cast<double>(whole)) * kLn2;
    return (expm1Share(t) * t + 1.0) * powerOfTwo(whole);
}

/// log2(x) for normal positive x; anything below 2.3e-308 (and NaN) counts as that, infinity as 1.8e308.
/// Absolute error < 4e-16·max(1, |log2 x|).
inline double log2(double x) noexcept {
    constexpr double kLeast = 2.2250738585072014e-308, kMost = 1.7976931348623157e308;
    x = x > kLeast ? x : kLeast;
    x = x < kMost ? x : kMost;
    constexpr std::uint64_t kRootHalf = 0x3FE6A09E667F3BCDull;  // bits of sqrt(1/2)
    const auto bits = std::bit_cast<std::uint64_t>(x);
    // The exponent, 1024 too high so that it is never negative; a double by way of 2^52's bits.
    const std::uint64_t exponent = (bits - kRootHalf + (1024ull << 52)) >> 52;
    const double whole =
        std::bit_cast<double>(exponent | 0x4330000000000000ull) - 0x1.00000000004p52;
    const double m = std::bit_cast<double>(bits - (exponent << 52) + (1024ull << 52));
    // ln m = 2 atanh(t), |t| <= 0.1716: eleven terms leave less than 1e-18.
    const double t = (m - 1.0) / (m + 1.0), t2 = t * t;
    double p = 1.0 / 21.0;
    p = p * t2 + 1.0 / 19.0;
    p = p * t2 + 1.0 / 17.0;
    p = p * t2 + 1.0 / 15.0;
    p = p * t2 + 1.0 / 13.0;
    p = p * t2 + 1.0 / 11.0;
    p = p * t2 + 1.0 / 9.0;
    p = p * t2 + 1.0 / 7.0;
    p = p * t2 + 1.0 / 5.0;
    p = p * t2 + 1.0 / 3.0;
    p = p * t2 + 1.0;
    return whole + p * t * (2.0 / kLn2);
}

/// dB of an amplitude ratio, at least -6153. Absolute error < 3e-15·max(1, |dB|).
inline double gainToDb(double amplitude) noexcept {
    return log2(amplitude) * kDbPerLog2;
}
/// Amplitude ratio of dB. Relative error < 1e-15·max(1, |dB| / 20).
inline double dbToGain(double db) noexcept {
    return exp2(db * kLog2PerDb);
}

/// Relative error < 1e-15; NaN gives 0.
inline double tanh(double x) noexcept {
    double a = x < 0 ? -x : x;
    a = a == a ? a : 0.0;
    a = a < 20.0 ? a : 20.0;
    // expm1(2a) = 2^k · expm1(t) + 2^k - 1, which keeps small values exact: k is 0 there.
    const auto whole = static_cast<std::int32_t>(a * (2.0 / kLn2) + 0.5);
    const double t = 2.0 * a - static_cast<double>(whole) * kLn2, power = powerOfTwo(whole);
    const double u = power * (expm1Share(t) * t) + (power - 1.0);
    const double y = u / (u + 2.0);
    return x < 0 ? -y : y;
}

/// Cosine and sine of `turns` full turns, |turns| < 2^52; absolute error < 4e-16.
inline void turn(double turns, double& cosine, double& sine) noexcept {
    // An eighth of a turn at most is left for the series, which end below 1e-19.
    const double shifted = 4.0 * turns + (turns >= 0 ? 0.5 : -0.5);
    const auto quarters = static_cast<std::int64_t>(shifted);
    const double x = (4.0 * turns - static_cast<double>(quarters)) * 1.5707963267948966192;
    const double x2 = x * x;
    double c = 0.0, s = 0.0;
    for (int n = 18; n >= 2; n -= 2) {
        c = (1.0 + c) * -x2 / (n * (n - 1.0));
        s = (1.0 + s) * -x2 / (n * (n + 1.0));
    }
    c = 1.0 + c;
    s = x * (1.0 + s);
    switch (quarters & 3) {
    case 0:
        cosine = c;
        sine = s;
        break;
    case 1:
        cosine = -s;
        sine = c;
        break;
    case 2:
        cosine = -c;
        sine = -s;
        break;
    default:
        cosine = s;
        sine = -c;
        break;
    }
}

}  // namespace lacquer::math
