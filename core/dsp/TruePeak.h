// SPDX-License-Identifier: GPL-3.0-or-later
// True peak: a per-sample envelope for the limiter and a running maximum for meters.
#pragma once
#include <algorithm>
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
    /// frame delay() before in[i]. Where eight frames provably stay below `exactFrom`, their values
    /// are some below it instead, at least the sample magnitudes: much cheaper. [audio]
    void process(std::span<const double, kQuantum> in, std::span<double, kQuantum> envelope,
                 double exactFrom = 0.0) noexcept;

    /// Takes a quantum in likewise and returns only its greatest value, if that reaches `floor`; else
    /// something below it. Most of music is skipped by bounds, none of which loses a peak. [audio]
    double peak(std::span<const double, kQuantum> in, double floor) noexcept;

    // What process() is made of, for those who ask more of some frames than of others: take() a quantum,
    // then group() for g = 0 … kGroups-1 in this order. [audio]
    static constexpr int kGroup = 8, kGroups = kQuantum / kGroup;
    void take(std::span<const double, kQuantum> in) noexcept;
    /// The envelope of frames 8g … 8g+7, as process() gives it with `exactFrom`.
    void group(int g, double exactFrom, double* envelope) noexcept;
    /// Greatest sample magnitude of the eight frames of group g: of those due (g < kGroups), and of what
    /// is to come, up to g = kGroups + delay()/8 - 1.
    double magnitude(int g) const noexcept {
        return most_[static_cast<std::size_t>((kPast - delay()) / kGroup + g)];
    }
    /// Greatest sample magnitude of the quantum taken last.
    double newest() const noexcept { return *std::max_element(most_.end() - kGroups, most_.end()); }
    /// No envelope of this quantum is greater.
    double bound() const noexcept { return bound_; }

private:
    static constexpr int kBack = 8;  // frames ahead of the quantum, for its left neighbours
    static constexpr int kPast = kBack + 2 * kMaxDelay;
    const double* centre() const noexcept { return line_.data() + lineAt_ + kPast - delay(); }
    double firstBound(int g) const noexcept;
    void takeAlternation(const double* least, const double* most, const double* last) noexcept;
    bool find(int g, double exactFrom) noexcept;

    const TruePeakKernel* kernel_;
    static constexpr int kSlides =
        4;  // quanta before the line is moved back to the start of its room
    alignas(64) std::array<double, kPast + (1 + kSlides) * kQuantum> line_{};  // oldest first
    std::size_t lineAt_ = 0;                                  // where the line begins
    std::array<double, (kPast + kQuantum) / kGroup> most_{};  // greatest magnitudes of its eights
    struct Alternation {
        double least = 0.0, most = 0.0, end = 0.0;
    };
    std::array<Alternation, 4> alternations_{};  // running sums of x[0] - x[1] + x[2] … by quanta
    double bound_ = 0.0, range_ = 0.0;           // of the quantum under way
    bool joined_ = false;                        // the group before was looked at closely
    // Of the group looked at: peaks between frames, peaks at frames, phases to either side of frames;
    // the places before their first are the last of the group before.
    alignas(64) double inside_[2 * kGroup] = {};
    alignas(64) double at_[kGroup] = {};
    alignas(64) double first_[kGroup] = {};
    alignas(64) double ends_[2 * kGroup] = {};
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
