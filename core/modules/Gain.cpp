// SPDX-License-Identifier: GPL-3.0-or-later
// Input gain: level, polarity, channel swap and mono, ahead of everything else.
#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/Processor.h"
#include "dsp/Smooth.h"

namespace lacquer {
namespace {

enum Index { kGain, kInvert, kSwap, kMono };

constexpr Param kParams[] = {
    {.id = "gain",
     .name = TR("modules", "Gain"),
     .unit = Unit::Decibel,
     .min = -60,
     .max = 24,
     .def = 0,
     .tip = TR("modules", "Level into the chain; compressors and the limiter react to it.")},
    {.id = "invert",
     .name = TR("modules", "Invert polarity"),
     .unit = Unit::Switch,
     .tip = TR("modules", "Turns the waveform upside down on both channels.")},
    {.id = "swap",
     .name = TR("modules", "Swap channels"),
     .unit = Unit::Switch,
     .tip = TR("modules", "Left becomes right and right becomes left.")},
    {.id = "mono",
     .name = TR("modules", "Mono"),
     .unit = Unit::Switch,
     .tip = TR("modules", "Both channels get the mean of left and right.")},
};

// out = matrix · in, row-major: everything this module does.
struct GainPlan : Plan {
    std::array<double, 4> matrix;
    double keep;
};

class GainProcessor : public Processor {
public:
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<GainProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        matrix_.jump(static_cast<const GainPlan&>(plan).matrix);
    }

    void process(const Plan& plan, Block& block, Context&) noexcept override {
        const auto& target = static_cast<const GainPlan&>(plan);
        silenceDamage(block);
        matrix_.begin(target.matrix, target.keep);
        for (int n = 0; n < kQuantum; ++n) {
            matrix_.next();
            const double l = block.left[n], r = block.right[n];
            block.left[n] = matrix_[0] * l + matrix_[1] * r;
            block.right[n] = matrix_[2] * l + matrix_[3] * r;
        }
        matrix_.finish();
    }

private:
    Glide<4> matrix_;
};

class GainModule : public Module {
public:
    std::string_view id() const override { return "gain"; }
    Text name() const override { return TR("modules", "Input"); }
    Text help() const override {
        return TR(
            "modules",
            "Sets the level into the chain and mends simple faults of the mix: polarity, swapped "
            "channels, a stereo file that should be mono. Leave it out when the mix arrives as it "
            "should.");
    }
    std::span<const Param> params() const override { return kParams; }

    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<GainPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        const double g = fromDb(values[kGain]) * (values[kInvert] > 0.5 ? -1.0 : 1.0);
        const bool swap = values[kSwap] > 0.5;
        const double straight = values[kMono] > 0.5 ? g / 2 : (swap ? 0.0 : g);
        const double crossed = values[kMono] > 0.5 ? g / 2 : (swap ? g : 0.0);
        plan->matrix[0] = plan->matrix[3] = straight;
        plan->matrix[1] = plan->matrix[2] = crossed;
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<GainProcessor>();
        processor->reset(plan);
        return processor;
    }

    Brief brief(std::span<const double> values) const override {
        return {Message(TR("modules", "%1"), {formatUnit(Unit::Decibel, values[kGain])}),
                values[kMono] > 0.5 ? Message(TR("modules", "mono")) : Message()};
    }
};

}  // namespace

const Module& gainModule() {
    static const GainModule module;
    return module;
}

}  // namespace lacquer
