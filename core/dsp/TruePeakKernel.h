// SPDX-License-Identifier: GPL-3.0-or-later
// The interpolator under the true-peak detector and meter: tables, and a SIMD loop over output samples.
#pragma once
#include <array>
#include <vector>

namespace lacquer {

/// Polyphase windowed sinc, cut-off fs/2, Kaiser, every phase normalised to unity at DC. Phase p of P
/// is the signal at n + p/P. Mirrored phases share their sums, so one pass over half the taps gives
/// both. Immutable; one instance per kind lives for ever.
class TruePeakKernel {
public:
    static constexpr int kMaxPhases = 8;
    /// 8 phases below 88.2 kHz, 4 below 176.4 kHz, else 2. `halfTaps` is 64 or 32. [worker]
    static const TruePeakKernel& get(double rate, int halfTaps);

    int phases() const noexcept { return phases_; }
    int halfTaps() const noexcept { return halfTaps_; }
    /// The greatest sum of absolute taps of any phase: |output| <= gain() * max |input|.
    double gain() const noexcept { return gain_; }
    /// Greatest sum of the absolute taps k = 0 and 1 of any phase.
    double nearGain() const noexcept { return nearGain_; }
    /// The greatest sum, over phases, of the two absolute taps just outside the `pairs` nearest pairs.
    /// Taps further out alternate and fall (tests hold them to that), so all of them together add at most
    /// this times the range of the running alternating sum of the input (Abel's summation).
    double tailGain(int pairs) const noexcept {
        return tailGains_[static_cast<std::size_t>(pairs)];
    }
    /// Tap of phase p at distance k frames to the right of n (k from 1 - halfTaps to halfTaps).
    double tap(int phase, int k) const noexcept;

    /// Writes phase p (1 … phases-1) of frames 0 … count-1 to out[(p-1) * stride + frame]. `x` points
    /// at frame 0 and is readable from 1 - halfTaps to count - 1 + halfTaps. `count` is a multiple of
    /// 8. Each output is summed in the same order whatever the machine's vector width. [any]
    void interpolate(const double* x, double* out, int stride, int count) const noexcept {
        interpolate(x, out, stride, count, halfTaps_);
    }
    /// The same with only the `pairs` nearest tap pairs.
    void interpolate(const double* x, double* out, int stride, int count, int pairs) const noexcept;
    /// One value: phase p behind frame x[0].
    double at(const double* x, int phase) const noexcept;

private:
    TruePeakKernel(int phases, int halfTaps);
    int phases_, halfTaps_;
    double gain_ = 0.0, nearGain_ = 0.0;
    std::vector<double> tailGains_;
    // For tap pair j (frames n+1+j and n-j): even and odd coefficients of each pair of mirrored
    // phases, then the middle phase's; phases-1 values a pair.
    std::vector<double> pairs_;
};

}  // namespace lacquer
