// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer as it runs: bands in series, or one impulse response and what must follow it.
#pragma once
#include <optional>

#include "dsp/Convolver.h"
#include "dsp/EqDynamics.h"
#include "dsp/EqKernel.h"

namespace lacquer {

inline constexpr int kEqBands = 24;

/// First the kernel, then `bands`, then `dynamics`, both as minimum-phase filters. Every band of the
/// table is on in at most one of the three.
struct EqPlan : Plan {
    std::array<EqBandPlan, kEqBands> bands;
    std::array<EqDynamicPlan, kEqBands> dynamics;
    std::array<double, 1> output{1.0};  ///< linear
    double keep = 0;                    ///< keepPerFrame(kGlideSeconds, rate)
    EqPhase phase = EqPhase::Minimum;
    ConvolverShape shape;                    ///< of linear and mixed phase
    std::shared_ptr<const EqKernel> kernel;  ///< null in minimum phase
};

/// Linear or mixed phase costs the convolver's memory; which it is holds until a rebuild.
class EqProcessor : public Processor {
public:
    explicit EqProcessor(const EqPlan& plan);  ///< [worker]
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<EqProcessor>(*this);
    }
    void reset(const Plan& plan) noexcept override;
    /// Context::tap is a band's index: its region is heard. Context::live tells of every band how far
    /// its gain has moved, dB, if one of them is dynamic.
    void process(const Plan& plan, Block& block, Context& context) noexcept override;

private:
    void tell(const EqPlan& target, Context& context) const noexcept;
    void level(const EqPlan& target, Block& block) noexcept;

    std::optional<Convolver> convolver_;
    std::array<EqBand, kEqBands> bands_;
    std::array<EqDynamicBand, kEqBands> dynamics_;
    Glide<1> output_;
    EqSolo solo_;
};

}  // namespace lacquer
