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

private:
    static constexpr int kBack = 8;  // frames ahead of the quantum, for its left neighbours
    static constexpr int kPast = kBack + 2 * kMaxDelay;
    void fine(const double* centre, std::span<double, kQuantum> envelope) noexcept;

    const TruePeakKernel* kernel_;
    std::array<double, kPast + kQuantum> line_{};  // what went in, oldest first
    std::array<double, 4> peaks_{};                // of the last four quanta
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
    /// The true peak since the last call (with the same delay); for readings per interval.
    double takeRecent() noexcept;

private:
    void quantum(std::span<const double, kQuantum> in) noexcept;

    TruePeakDetector detector_;
    std::array<double, kQuantum> pending_{};
    std::size_t filled_ = 0;
    double peak_ = 0.0, samplePeak_ = 0.0, recent_ = 0.0;
};

}  // namespace lacquer
