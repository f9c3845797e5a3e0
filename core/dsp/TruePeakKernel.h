// SPDX-License-Identifier: GPL-3.0-or-later
// The interpolator under the true-peak detector and meter: tables, and a SIMD loop over output samples.
#pragma once
#include <vector>

namespace lacquer {

/// One channel's eight frames from x[0] on, and what is known of them.
struct PeakGroup {
    const double* x;
    const double *pairs, *tailGains;
    int halfTaps;
    double range;  ///< of the running alternating sum of all that the taps reach
    double rise;   ///< most that a parabola adds, as a factor
    double floor;  ///< what stays below is not asked for
};

/// Polyphase windowed sinc, cut-off fs/2, Kaiser, every phase normalised to unity at DC. Phase p of P
/// is the signal at n + p/P. Mirrored phases share their sums, so one pass over half the taps gives
/// both. Immutable; one instance per kind lives for ever.
class TruePeakKernel {
public:
    static constexpr int kMaxPhases = 8;
    /// 8 phases at every rate: recordings at 192 kHz may hold energy up to their own Nyquist frequency, where
    /// fewer miss 0.3 dB. `halfTaps` is 64 or 32. [worker]
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
    void interpolate(const double* x, double* out, int stride, int count) const noexcept;
    /// The last phase behind frame x[0]: what lies just before x[1].
    double lastPhase(const double* x) const noexcept;
    /// Most that a parabola through three neighbours adds, as a factor: curvature is at most (pi/P)^2 of
    /// the peak (Bernstein), of which a parabola adds an eighth.
    double rise() const noexcept { return 1.0 + 1.5 / (phases_ * phases_); }
    /// The peaks strictly between each of x[0] … x[7] and the next frame into inside[8], and the phases
    /// 1 and P-1 behind each into first[8] and ends[8]. False, and nothing written, where no value of
    /// the waveform from x[0] to before x[8] reaches `floor`; `range` is that of the running
    /// alternating sum over what the taps reach. [any]
    bool peaks(const double* x, double floor, double range, double* inside, double* first,
               double* ends) const noexcept;
    /// The peaks at the frames x[0] … x[7] themselves, from the phases on either side: first[n] and
    /// ends[n - 1] (so ends[-1] is read). [any]
    void peaksAt(const double* x, const double* first, const double* ends,
                 double* out) const noexcept;

private:
    TruePeakKernel(int phases, int halfTaps);
    int phases_, halfTaps_;
    double gain_ = 0.0, nearGain_ = 0.0;
    std::vector<double> tailGains_;
    // For tap pair j (frames n+1+j and n-j): even and odd coefficients of each pair of mirrored
    // phases, then the middle phase's; phases-1 values a pair.
    std::vector<double> pairs_;
    std::vector<double> last_;  // taps of the last phase, from k = 1 - halfTaps on
};

/// A quantum with what is no number taken out, and of each eight frames the greatest magnitude and the
/// least, greatest and last value of the running sum x[0] - x[1] + x[2] … [any]
void scanForPeaks(const double* in, double* out, double* most, double* least, double* greatest,
                  double* last) noexcept;

}  // namespace lacquer
