// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer bands that run: they appear, move, change channel and disappear without a click.
#pragma once
#include "dsp/EqDesign.h"
#include "dsp/Processor.h"
#include "dsp/Smooth.h"
#include "dsp/SvfCascade.h"

namespace lacquer {

enum class BandChannel { Stereo, Mid, Side, Left, Right };

/// Whether a band on `band` is in the response of `asked`. [any]
bool hears(BandChannel band, Channel asked);

/// out = in + W·(filtered - in), row-major: which channels get the change that a band makes. As the
/// filter is the same on both channels, this is filtering of mid, side, left or right alone. [any]
std::array<double, 4> bandWeights(BandChannel channel);

/// One band, ready to run.
struct EqBandPlan {
    BandDesign design;
    std::array<SvfCoefs, kMaxSections> coefs;
    std::array<double, 4> weights{1, 0, 0, 1};  ///< see bandWeights()
    BandChannel channel = BandChannel::Stereo;
    SvfCoefs solo{};  ///< of each of the two sections that the band's region is heard through
};

/// [worker]
EqBandPlan planEqBand(const BandSpec& spec, bool on, BandChannel channel, double rate);

/// One second-order section; a null target is nothing at all, reached without a click.
class MovingSection {
public:
    void jump(const SvfCoefs* target) noexcept;
    void process(const SvfCoefs* target, double keep, Block& block) noexcept;
    /// The same as a part of a cascade, which is flushed where this section moves.
    void process(const SvfCoefs* target, double keep, SvfCascade& cascade) noexcept;
    bool idle() const noexcept { return idle_; }

private:
    void runMoving(Block& block) noexcept;

    Glide<5> coefs_;
    SvfState state_;
    bool idle_ = true;
};

/// A whole band. Where it is off and at rest it costs a look and keeps the bits. [audio]
class EqBand {
public:
    void jump(const EqBandPlan& plan) noexcept;
    /// `keep` is keepPerFrame(kGlideSeconds, rate).
    void process(const EqBandPlan& plan, double keep, Block& block) noexcept;
    /// The same as a part of a cascade, in which bands that rest run side by side.
    void process(const EqBandPlan& plan, double keep, SvfCascade& cascade) noexcept;
    /// Passes the sound while its plan does.
    bool idle() const noexcept { return busy_ == 0; }

private:
    void runSections(const EqBandPlan& plan, double keep, SvfCascade& cascade) noexcept;

    std::array<MovingSection, kMaxSections> sections_;
    int busy_ = 0;  // sections from here on are idle
    Glide<4> weights_;
};

/// The region of one band, for listening: fourth order around, below or above its frequency.
class EqSolo {
public:
    /// `number` tells bands apart; a null band or `out` ends listening. [audio]
    void process(const EqBandPlan* band, int number, const Block& block, Block* out) noexcept;

private:
    int number_ = -1;
    SvfState first_, second_;
};

}  // namespace lacquer
