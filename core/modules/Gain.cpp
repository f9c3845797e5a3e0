// SPDX-License-Identifier: GPL-3.0-or-later
// Input gain: level, polarity, channel swap and mono, ahead of everything else.
#include <cmath>

#include "base/Units.h"
#include "dsp/Processor.h"

namespace lacquer {
namespace {

enum Index { kGain, kInvert, kSwap, kMono };

constexpr Param kParams[] = {
    {.id = "gain", .name = TR("modules", "Gain"), .unit = Unit::Decibel, .min = -60, .max = 24, .def = 0,
     .tip = TR("modules", "Level into the chain; compressors and the limiter react to it.")},
    {.id = "invert", .name = TR("modules", "Invert polarity"), .unit = Unit::Switch,
     .tip = TR("modules", "Turns the waveform upside down on both channels.")},
    {.id = "swap", .name = TR("modules", "Swap channels"), .unit = Unit::Switch,
     .tip = TR("modules", "Left becomes right and right becomes left.")},
    {.id = "mono", .name = TR("modules", "Mono"), .unit = Unit::Switch,
     .tip = TR("modules", "Both channels get the mean of left and right.")},
};

// out = matrix · in, row-major: everything this module does.
struct GainPlan : Plan {
    double matrix[4];
    double keep;  ///< of a one-pole over quanta, τ 15 ms
};

class GainProcessor : public Processor {
public:
    std::unique_ptr<Processor> clone() const override { return std::make_unique<GainProcessor>(*this); }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const GainPlan&>(plan);
        for (int i = 0; i < 4; ++i) now_[i] = target.matrix[i];
    }

    void process(const Plan& plan, Block& block, Context&) noexcept override {
        const auto& target = static_cast<const GainPlan&>(plan);
        // A one-pole over quanta (τ 15 ms) sets each quantum's end value; inside it is a line.
        const double keep = target.keep;
        double step[4];
        for (int i = 0; i < 4; ++i) {
            double next = target.matrix[i] + (now_[i] - target.matrix[i]) * keep;
            if (std::abs(next - target.matrix[i]) < 1e-7) next = target.matrix[i];
            step[i] = (next - now_[i]) / kQuantum;
        }
        for (int n = 0; n < kQuantum; ++n) {
            const double l = block.left[n], r = block.right[n];
            for (int i = 0; i < 4; ++i) now_[i] += step[i];
            block.left[n] = now_[0] * l + now_[1] * r;
            block.right[n] = now_[2] * l + now_[3] * r;
        }
        for (int i = 0; i < 4; ++i)
            if (std::abs(now_[i] - target.matrix[i]) < 1e-7) now_[i] = target.matrix[i];
    }

private:
    double now_[4] = {1, 0, 0, 1};
};

class GainModule : public Module {
public:
    std::string_view id() const override { return "gain"; }
    Text name() const override { return TR("modules", "Input"); }
    Text help() const override {
        return TR("modules",
                  "Sets the level into the chain and mends simple faults of the mix: polarity, swapped "
                  "channels, a stereo file that should be mono. Leave it out when the mix arrives as it "
                  "should.");
    }
    std::span<const Param> params() const override { return kParams; }

    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<GainPlan>();
        plan->rate = rate;
        plan->keep = std::exp(-kQuantum / (0.015 * rate));
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
