// SPDX-License-Identifier: GPL-3.0-or-later
// Fine curve: gains drawn freely over third octaves, for what wide bands cannot follow.
#include <algorithm>
#include <cmath>
#include <optional>

#include "base/Units.h"
#include "dsp/BlockOps.h"
#include "dsp/Convolver.h"
#include "dsp/CurveFilter.h"
#include "dsp/Processor.h"

namespace lacquer {
namespace {

enum Index { kAmount, kPhase, kFirstPoint, kCount = kFirstPoint + kCurvePoints };

constexpr double kWarnDb = 0.5;  // of difference from the curve as drawn

constexpr Choice kPhases[] = {
    {"minimum", TR("modules", "Minimum phase")},
    {"linear", TR("modules", "Linear phase")},
};

constexpr Text kNames[kCurvePoints] = {
    TR("modules", "25 Hz"),    TR("modules", "31.5 Hz"), TR("modules", "40 Hz"),
    TR("modules", "50 Hz"),    TR("modules", "63 Hz"),   TR("modules", "80 Hz"),
    TR("modules", "100 Hz"),   TR("modules", "125 Hz"),  TR("modules", "160 Hz"),
    TR("modules", "200 Hz"),   TR("modules", "250 Hz"),  TR("modules", "315 Hz"),
    TR("modules", "400 Hz"),   TR("modules", "500 Hz"),  TR("modules", "630 Hz"),
    TR("modules", "800 Hz"),   TR("modules", "1 kHz"),   TR("modules", "1.25 kHz"),
    TR("modules", "1.6 kHz"),  TR("modules", "2 kHz"),   TR("modules", "2.5 kHz"),
    TR("modules", "3.15 kHz"), TR("modules", "4 kHz"),   TR("modules", "5 kHz"),
    TR("modules", "6.3 kHz"),  TR("modules", "8 kHz"),   TR("modules", "10 kHz"),
    TR("modules", "12.5 kHz"), TR("modules", "16 kHz"),  TR("modules", "20 kHz"),
};

constexpr Param pointOf(int point) {
    return {.id = {"point", point + 1, ".gain"},
            .name = kNames[point],
            .unit = Unit::Decibel,
            .min = -12,
            .max = 12,
            .def = 0,
            .tip = TR("modules",
                      "How much the curve lifts or lowers here; between two points it goes over "
                      "smoothly and never beyond them."),
            .group = point + 1,
            .step = 0.1};
}

constexpr Param tableEntry(int index) {
    if (index == kAmount)
        return {.id = "amount",
                .name = TR("modules", "Amount"),
                .unit = Unit::Percent,
                .max = 100,
                .def = 100,
                .tip = TR("modules",
                          "How much of the curve sounds; half of it is often enough to get near a "
                          "reference without its accidents."),
                .step = 1};
    if (index == kPhase)
        return {.id = "phase",
                .name = TR("modules", "Phase"),
                .unit = Unit::Choice,
                .max = static_cast<double>(std::size(kPhases) - 1),
                .choices = kPhases,
                .tip = TR("modules",
                          "Minimum turns the phase as analog filters do and nothing rings ahead of "
                          "hits. Linear delays all frequencies alike, takes longer and rings ahead "
                          "where the curve is steep."),
                .rebuild = true};
    return pointOf(index - kFirstPoint);
}

template <std::size_t... I>
constexpr std::array<Param, sizeof...(I)> makeTable(std::index_sequence<I...>) {
    return {tableEntry(static_cast<int>(I))...};
}
constexpr auto kParams = makeTable(std::make_index_sequence<kCount>{});

struct FineCurvePlan : Plan {
    ConvolverShape shape;
    std::shared_ptr<const CurveFilter> filter;
};

class FineCurveProcessor : public Processor {
public:
    explicit FineCurveProcessor(const FineCurvePlan& plan) : convolver_(plan.shape) {}
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<FineCurveProcessor>(*this);
    }
    void reset(const Plan&) noexcept override { convolver_.reset(); }
    void process(const Plan& plan, Block& block, Context&) noexcept override {
        silenceDamage(block);
        convolver_.process(static_cast<const FineCurvePlan&>(plan).filter->kernel, block);
    }

private:
    Convolver convolver_;
};

CurvePoints pointsOf(std::span<const double> values) {
    CurvePoints points;
    for (int i = 0; i < kCurvePoints; ++i)
        points[static_cast<std::size_t>(i)] =
            values[kAmount] / 100 * values[static_cast<std::size_t>(kFirstPoint + i)];
    return points;
}

class FineCurveModule : public Module {
public:
    std::string_view id() const override { return "finecurve"; }
    Text name() const override { return TR("modules", "Fine curve"); }
    Text help() const override {
        return TR(
            "modules",
            "One curve drawn freely over thirty points, a third of an octave apart: for what a few "
            "wide bands cannot follow. Drag a point, or draw across the picture; between the "
            "points the curve is smooth.\n\n"
            "In mastering: make the large moves with the equalizer first, then let a match fill in "
            "what they leave, and listen whether it is better or only nearer. A dent of a decibel "
            "a third of an octave wide is easily the key of the song and not its balance.\n\n"
            "Leave it off unless the likeness to a reference is worth more than simplicity.");
    }
    std::span<const Param> params() const override { return kParams; }

    PlanPtr plan(std::span<const double> values, double rate) const override {
        auto plan = std::make_shared<FineCurvePlan>();
        const auto phase = static_cast<CurvePhase>(static_cast<int>(values[kPhase]));
        plan->rate = rate;
        plan->shape = curveShape(phase, rate);
        plan->latency = plan->shape.latency();
        plan->filter = designCurve(pointsOf(values), phase, rate);
        plan->bytes = plan->filter->bytes();
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        return std::make_unique<FineCurveProcessor>(static_cast<const FineCurvePlan&>(plan));
    }

    std::optional<double> responseDb(const Plan& plan, double hz, Channel) const override {
        const auto& p = static_cast<const FineCurvePlan&>(plan);
        return 20 * std::log10(std::max(p.filter->at(hz), 1e-6));
    }

    std::vector<Note> notes(const Plan& plan) const override {
        const auto& p = static_cast<const FineCurvePlan&>(plan);
        const double error = p.filter->worstErrorDb;
        return {
            {Message(TR("modules", "Latency %1"),
                     {formatUnit(Unit::Milliseconds, 1000.0 * p.latency / p.rate)})},
            {Message(TR("modules", "True to %1 dB"), {formatNumber(error, 2)}), error > kWarnDb}};
    }

    Brief brief(std::span<const double> values) const override {
        const CurvePoints points = pointsOf(values);
        const auto [low, high] = std::minmax_element(points.begin(), points.end());
        return {
            Message(TR("modules", "%1 to %2 dB"), {formatNumber(*low, 1), formatNumber(*high, 1)}),
            Message(values[kPhase] > 0.5 ? TR("modules", "linear φ") : TR("modules", "min φ"))};
    }
};

}  // namespace

const Module& fineCurveModule() {
    static const FineCurveModule module;
    return module;
}

}  // namespace lacquer
