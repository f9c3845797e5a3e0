// SPDX-License-Identifier: GPL-3.0-or-later
// True peak: a per-sample envelope for the limiter and a running maximum for meters.
#pragma once
#include <array>
#include <span>

#include "dsp/Block.h"
#include "dsp/TruePeakKernel.h"

namespace lacquer {

/// 128 taps a phase (the default; needed where energy reaches up to Nyquist), or 64.
enum class TruePeakTaps { Full, Eco };

/// What the reconstructed waveform of one channel reaches around each sample: finer than the 4-phase
/// filter of BS.1770-5 Annex 2 (8 phases, parabola through local maxima). Quantum by quantum, late
/// by delay() frames. Not a number counts as silence, beyond ±1e100 is held there. Copyable.
class TruePeakDetector {
public:
    static constexpr int kMaxDelay = 64;

    /// Rates from 8 to 384 kHz. [worker]
    explicit TruePeakDetector(double rate, TruePeakTaps taps = TruePeakTaps::Full);
    /// Frames by which the envelope is late: half the taps.
    int delay() const noexcept { return kernel_->halfTaps(); }
    void reset() noexcept;  ///< to silence [audio]
    /// envelope[i] is the greatest magnitude on the open interval of one frame to either side of the
    /// frame delay() before in[i]. Where a whole quantum provably stays below `exactFrom`, its values
    /// are the sample magnitudes instead (also below `exactFrom`): much cheaper. [audio]
    void process(std::span<const double, kQuantum> in, std::span<double, kQuantum> envelope,
                 double exactFrom = 0.0) noexcept;

    /// Takes a quantum in likewise and returns only its greatest value, if that reaches `floor`; else
    /// something below it. Most of music is skipped by bounds, none of which loses a peak. [audio]
    double peak(std::span<const double, kQuantum> in, double floor) noexcept;

private:
    static constexpr int kGroup = 8;
    static constexpr int kBack = 8;  // frames ahead of the quantum, for its left neighbours
    static constexpr int kPast = kBack + 2 * kMaxDelay;
    const double* take(std::span<const double, kQuantum> in) noexcept;
    void fine(const double* centre, std::span<double, kQuantum> envelope) noexcept;
    double alternation() const noexcept;
    double groupPeak(const double* x, double floor, double tail) const noexcept;
    double bound() const noexcept;

    const TruePeakKernel* kernel_;
    std::array<double, kPast + kQuantum> line_{};  // what went in, oldest first
    std::array<double, 4> peaks_{};                // of the last four quanta
    struct Alternation {
        double least = 0.0, most = 0.0, end = 0.0;
    };
    std::array<Alternation, 4> alternations_{};  // running sums of x[0] - x[1] + x[2] … in each
};

/// Running true peak of a stream of one channel, for files and live meters. Any count of frames.
class TruePeakMeter {
public:
    explicit TruePeakMeter(double rate);  ///< [worker]
    void reset() noexcept;
    /// [any]
    void add(const double* samples, std::size_t frames, std::size_t stride = 1) noexcept;
    /// Linear true peak so far, of everything at least 64 frames old.
    double peak() const noexcept { return peak_; }
    /// Greatest sample magnitude so far; exact to the last frame.
    double samplePeak() const noexcept { return samplePeak_; }
    /// The true peak as if silence followed; the stream may go on afterwards.
    double finalPeak() const noexcept;
    /// What follows is not joined to what came before: no peak is read into the gap.
    void interrupt() noexcept;
    /// The true peak since the last call (with the same delay); for readings per interval.
    double takeRecent() noexcept;

private:
    void quantum(std::span<const double, kQuantum> in) noexcept;

    TruePeakDetector detector_;
    std::array<double, kQuantum> pending_{};
    std::size_t filled_ = 0;
    int deaf_ = 0;  // quanta whose windows reach into a gap
    double peak_ = 0.0, samplePeak_ = 0.0, recent_ = 0.0;
};

}  // namespace lacquer
