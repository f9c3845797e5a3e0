// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer bands whose gain follows how loud the sound is where they stand.
#pragma once
#include <memory>
#include <vector>

#include "dsp/DynamicsUnit.h"
#include "dsp/EqBank.h"

namespace lacquer {

/// How a band's gain moves. Above the threshold it goes half a decibel per decibel (knee 6 dB) from the
/// band's gain towards gain + range, which stays within ±24 dB.
struct EqMotion {
    double thresholdDb = -30;
    double rangeDb = 0;  ///< negative: louder sound is lowered; positive: it is lifted
    double attackMs = 20, releaseMs = 150;
};

/// Only bells, shelves and tilts have a gain that can move.
inline constexpr int kMovingSections = 3;

struct EqDynamicPlan {
    using Point = std::array<SvfCoefs, kMovingSections>;

    bool on = false;
    BandSpec spec;
    double rangeDb = 0;  ///< what is left of it within ±24 dB
    int sections = 0;
    /// Designs at equal steps of at most 1 dB from gain to gain + range; null when off.
    std::shared_ptr<const std::vector<Point>> grid;
    BandDesign design;  ///< at rest, for the drawn curve
    DynamicsPlan dynamics;
    SvfCoefs sidechain{};  ///< the band's region
    BandChannel channel = BandChannel::Stereo;
    std::array<double, 4> weights{1, 0, 0, 1};
    double blendStep = 1;  ///< share of a plan's crossfade per kStep frames
    static constexpr int kStep =
        8;  ///< frames from one gain to the next, between them coefficients glide
};

/// [worker]
EqDynamicPlan planEqDynamics(const BandSpec& spec, const EqMotion& motion, bool on,
                             BandChannel channel, double rate);

/// Coefficients at `gainDb` from rest, of the grid's sense: interpolated between neighbours. [audio]
void coefsAt(const EqDynamicPlan& plan, double gainDb, EqDynamicPlan::Point& out) noexcept;

/// One band. A changed plan is blended in over 20 ms, in the coefficients. Off and at rest it costs a
/// look and keeps the bits. [audio]
class EqDynamicBand {
public:
    void jump(const EqDynamicPlan& plan) noexcept;
    /// `keep` is keepPerFrame(kGlideSeconds, rate).
    void process(const EqDynamicPlan& plan, double keep, Block& block) noexcept;
    /// How far the gain was from rest at the end of the last quantum, dB.
    double movedDb() const noexcept { return movedDb_; }
    /// Passes the sound while its plan is off.
    bool idle() const noexcept { return !on_ && sections_ == 0; }

private:
    void change(const EqDynamicPlan& plan) noexcept;
    bool detect(const EqDynamicPlan& plan, const Block& block, Block& gain) noexcept;
    void filter(const EqDynamicPlan& plan, const Block& gain, bool moves, Block& block) noexcept;
    void aim(const EqDynamicPlan& plan, double gain, EqDynamicPlan::Point& target) noexcept;
    void glide(const EqDynamicPlan::Point& target, int first, Block& block) noexcept;

    bool on_ = false;
    BandSpec spec_;
    double rangeDb_ = 0, movedDb_ = 0;
    double blend_ = 1;  ///< 1: the plan alone
    int sections_ = 0;  ///< that are not idle
    EqDynamicPlan::Point from_{}, now_{};
    std::array<SvfState, kMovingSections> states_{};
    SvfState sidechain_;
    DynamicsUnit unit_;
    Glide<4> weights_;
};

}  // namespace lacquer
