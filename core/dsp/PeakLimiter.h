// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a true-peak ceiling: the core of the limiter module and of a delivery after rate conversion.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "dsp/Block.h"
#include "dsp/TruePeak.h"

namespace lacquer {

/// How a reduction comes and goes, at one rate. Frames and per-frame factors.
struct LimiterLaw {
    double link = 1.0;       ///< 0: each channel for itself; 1: both get the deeper reduction
    double fastKeep = 0.0;   ///< one-pole of the release after a short peak
    double slowRise = 0.0;   ///< share of the way that the slow stage goes in a frame, upwards
    double slowKeep = 0.0;   ///< its one-pole downwards
    double slowShare = 0.0;  ///< how much of a lasting reduction is released slowly

    /// Time constants in milliseconds. [worker]
    static LimiterLaw make(double rate, double releaseMs, double slowMs, double slowShare,
                           double link);
};

/// One channel's way from the reduction that each frame needs (1 - gain, 0 … 1) to a smooth one:
/// moving maximum with hold, two-stage release, two boxes of unequal length. What comes out `attack`
/// frames later is at least what was asked for. Sums are kept on a grid of 2^-40, so they are exact:
/// no drift, and exactly 0 when nothing is asked. Copyable.
class ReductionEnvelope {
public:
    ReductionEnvelope(int attack, int hold);  ///< frames, attack 1 … 8000 [worker]
    void reset() noexcept;
    /// In place: needed becomes applied, `attack` frames late. [audio]
    void process(std::span<double, kQuantum> reduction, const LimiterLaw& law) noexcept;
    bool idle() const noexcept { return busy_ == 0 && count_ == 0 && fast_ == 0.0 && slow_ == 0.0; }
    /// The deepest of the reductions taken in that the moving maximum keeps for at least `frames` more
    /// frames; 0 when there is none. [audio]
    double lasting(int frames) const noexcept;
    int window() const noexcept { return window_; }  ///< of the moving maximum, frames

private:
    struct Box {
        std::vector<double> ring;
        int at = 0;
        double sum = 0.0, share = 1.0;
        void run(double* values) noexcept;
    };
    void movingMaximum(double* values) noexcept;
    double movingMaximum(double value) noexcept;
    void release(double* peaks, const LimiterLaw& law) noexcept;

    int window_;
    std::vector<double> peaks_;  // falling values, a ring of (value, frame when it leaves)
    std::vector<std::int64_t> ends_;
    int first_ = 0, count_ = 0, busy_ = 0;
    std::int64_t now_ = 0;
    double fast_ = 0.0, slow_ = 0.0;
    Box boxes_[2];
};

/// Stereo true-peak limiter (dsp.md 4: Signalsmith's peak hold, release and box filters, with the
/// detector of dsp/TruePeak). Output = input delayed by latency() and multiplied by a gain at most 1;
/// bit-identical to the input wherever nothing near passes the ceiling. All memory is taken at
/// construction. Copyable, state and all.
class PeakLimiter {
public:
    /// `attack`, `hold`: frames. [worker]
    PeakLimiter(double rate, int attack, int hold);
    int latency() const noexcept { return detectors_[0].delay() + attack_; }
    /// What a limiter made with these would have. [worker]
    static int latency(double rate, int attack) { return TruePeakDetector(rate).delay() + attack; }
    void reset() noexcept;
    /// One quantum in place; samples are finite. `ceiling`: linear true peak that each frame of this
    /// quantum may reach. [audio]
    void process(Block& block, std::span<const double, kQuantum> ceiling,
                 const LimiterLaw& law) noexcept;
    /// The last quantum's deepest reduction, 1 - gain.
    double deepest() const noexcept { return deepest_; }
    /// The last quantum's input, late by latency(): what the output would be without limiting.
    const Block& delayed() const noexcept { return delayed_; }

private:
    void findPeaks(const Block& in, double ceiling, double link) noexcept;
    double heldPeak(double ceiling, double link) const noexcept;
    bool needed(std::span<const double, kQuantum> ceiling, double link, Block& reduction) noexcept;
    void delay(const Block& in) noexcept;

    int attack_;
    TruePeakDetector detectors_[2];
    ReductionEnvelope envelopes_[2];
    bool together_ = true;      // both envelopes have the same state: only the first one runs
    std::vector<double> line_;  // left, then right
    std::size_t mask_, at_ = 0;
    Block envelope_, delayed_;
    double deepest_ = 0.0;
};

}  // namespace lacquer
