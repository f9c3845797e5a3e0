// SPDX-License-Identifier: GPL-3.0-or-later
// Modules made for testing the rig: their latency and sound are known exactly.
#pragma once
#include <array>
#include <cmath>
#include <vector>

#include "dsp/Processor.h"

namespace lacquer::test {

/// Delays by `latency` frames, multiplies by `gain`, and adds a part of a slow one-pole of the input so
/// that it has state a copy must carry. Tap 0 is the one-pole alone.
class DelayModule : public Module {
public:
    struct DelayPlan : Plan {
        double gain = 1.0;
    };
    explicit DelayModule(int latency, double memory = 0.0) : latency_(latency), memory_(memory) {}

    std::string_view id() const override { return "test-delay"; }
    Text name() const override { return TR("test", "Delay"); }
    Text help() const override { return TR("test", "For tests."); }
    std::span<const Param> params() const override { return {}; }
    std::span<const TapInfo> taps() const override { return kTaps; }
    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<DelayPlan>();
        plan->rate = rate;
        plan->latency = latency_;
        plan->gain = values.empty() ? 1.0 : values[0];
        return plan;
    }
    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<DelayProcessor>(plan.latency, memory_);
        processor->reset(plan);
        return processor;
    }

private:
    static constexpr std::array<TapInfo, 1> kTaps{TapInfo{"pole", TR("test", "One-pole")}};

    class DelayProcessor : public Processor {
    public:
        DelayProcessor(int latency, double memory)
            : ring_(2 * static_cast<std::size_t>(latency) + 2), memory_(memory) {}
        std::unique_ptr<Processor> clone() const override {
            return std::make_unique<DelayProcessor>(*this);
        }
        void reset(const Plan&) noexcept override {
            std::fill(ring_.begin(), ring_.end(), 0.0);
            pole_[0] = pole_[1] = 0.0;
            at_ = 0;
        }
        void process(const Plan& plan, Block& block, Context& context) noexcept override {
            const double gain = static_cast<const DelayPlan&>(plan).gain;
            const std::size_t length = ring_.size() / 2;
            for (std::size_t n = 0; n < kQuantum; ++n) {
                for (std::size_t c = 0; c < 2; ++c) {
                    double& x = block.channel(int(c))[n];
                    double& place = ring_[c * length + at_];
                    place = x;
                    const double late = ring_[c * length + (at_ + 1) % length];
                    pole_[c] += (late - pole_[c]) * 0.001;
                    x = gain * late + memory_ * pole_[c];
                    if (context.tap == 0) context.tapOut->channel(int(c))[n] = pole_[c];
                }
                at_ = (at_ + 1) % length;
            }
            context.gainReductionDb = 1.5;
        }

    private:
        std::vector<double> ring_;
        double memory_, pole_[2] = {0, 0};
        std::size_t at_ = 0;
    };

    int latency_;
    double memory_;
};

}  // namespace lacquer::test
