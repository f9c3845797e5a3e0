// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a playback system in the monitor path. Nothing of it reaches a file.
#pragma once
#include <vector>

#include "dsp/Oversampler.h"
#include "dsp/Svf.h"
#include "engine/PlaybackSystem.h"

namespace lacquer {

/// A system at one rate, ready to run. [worker]
struct SystemPlan {
    SystemPlan(const PlaybackSystem& system, double rate);
    std::vector<SvfCoefs> sections;  ///< on both channels
    SvfCoefs sideCut{};              ///< twice in a row on the side, where it is cut
    bool cutsSide = false;
    double width = 1.0, drive = 0.0, noise = 0.0;  ///< linear; 0: none
    double noiseShare = 0.0;                       ///< of the one-pole that makes noise dull
};

/// The state of one. Copyable; memory is taken when made.
class SystemFilter {
public:
    static constexpr int kMostSections = 24;

    SystemFilter() : over_{Oversampler(2), Oversampler(2)} {}  ///< [worker]
    void reset() noexcept;                                     ///< to silence [audio]
    /// In place. `linear` leaves drive and noise out. [audio]
    void process(const SystemPlan& plan, bool linear, Block& block) noexcept;
    /// Frames by which the output is late: of the oversampling behind the drive. [any]
    static int latency(const SystemPlan& plan, bool linear) noexcept {
        return plan.drive > 0 && !linear ? Oversampler::kDelay : 0;
    }

private:
    void narrow(const SystemPlan& plan, Block& block) noexcept;
    void bend(double drive, Block& block) noexcept;
    void addNoise(const SystemPlan& plan, Block& block) noexcept;

    std::array<SvfState, kMostSections> sections_{};
    std::array<SvfState, 2> sideCut_{};
    Oversampler over_[2];
    std::array<double, 2 * kQuantum> high_{};
    std::uint64_t dice_ = 1;
    double dull_[2] = {0, 0};
};

}  // namespace lacquer
