// SPDX-License-Identifier: GPL-3.0-or-later
// Imager: width in up to four bands, mono bass, balance and rotation; the mono sum stays what it was.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/Units.h"
#include "dsp/EqBank.h"
#include "dsp/Processor.h"

namespace lacquer {
namespace {

constexpr int kMaxBands = 4;
constexpr double kCrossovers[kMaxBands - 1] = {150, 1000, 6000};
enum Index {
    kBands,
    kXover1,
    kWidth1 = kXover1 + kMaxBands - 1,
    kMonoBelow = kWidth1 + kMaxBands,
    kBalance,
    kRotation,
    kCount
};

constexpr Param xoverOf(int k) {
    return {.id = {"xover", k, ""},
            .name = TR("modules", "Crossover"),
            .unit = Unit::Hertz,
            .min = 40,
            .max = 16000,
            .def = kCrossovers[k - 1],
            .scale = Scale::Log,
            .tip = TR("modules", "Where this band's width ends and the next one's begins."),
            .group = k};
}

constexpr Param widthOf(int k) {
    return {.id = {"band", k, ".width"},
            .name = TR("modules", "Width"),
            .unit = Unit::Percent,
            .min = 0,
            .max = 200,
            .def = 100,
            .tip = TR(
                "modules",
                "Level of what differs between the channels: 0 % is mono, 100 % as it came, 200 % "
                "twice. What both channels share is never touched."),
            .group = k};
}

constexpr Param kParams[kCount] = {
    {.id = "bands",
     .name = TR("modules", "Bands"),
     .unit = Unit::Plain,
     .min = 1,
     .max = kMaxBands,
     .def = 1,
     .tip =
         TR("modules", "Into how many bands the width is split; with one it holds for everything."),
     .step = 1},
    xoverOf(1),
    xoverOf(2),
    xoverOf(3),
    widthOf(1),
    widthOf(2),
    widthOf(3),
    widthOf(4),
    {.id = "monobelow",
     .name = TR("modules", "Mono below"),
     .unit = Unit::Hertz,
     .min = 0,
     .max = 500,
     .def = 0,
     .tip = TR(
         "modules",
         "Takes the difference of the channels away below this, 24 dB per octave: bass stands in "
         "the middle, vinyl can be cut. Below 20 Hz it is off."),
     .step = 5},
    {.id = "balance",
     .name = TR("modules", "Balance"),
     .unit = Unit::Percent,
     .min = -100,
     .max = 100,
     .def = 0,
     .tip = TR("modules", "Lowers the left channel (to the right) or the right one (to the left)."),
     .step = 1},
    {.id = "rotation",
     .name = TR("modules", "Rotation"),
     .unit = Unit::Degree,
     .min = -45,
     .max = 45,
     .def = 0,
     .tip = TR("modules",
               "Turns the whole image: moves the middle without losing energy at the sides."),
     .step = 0.5},
};
constexpr TapInfo kTaps[] = {{"side", TR("modules", "What differs between the channels")}};

constexpr double kLeastWidth = 0.001, kMonoFrom = 20.0;
constexpr int kShelfOrder = 4;

// Width in bands is equalization of the side signal: a flat gain (of the top band) and a shelf below
// every crossover. So equal widths are exactly flat, mid keeps its bits, and nothing is delayed.
struct ImagerPlan : Plan {
    std::array<EqBandPlan, kMaxBands - 1> shelves;
    EqBandPlan monoBass;
    std::array<double, 4> matrix{1, 0, 0, 1};
    double keep = 0;
    double topWidth = 1;
};

// The louder side of the step keeps its territory up to the crossover.
BandSpec shelfBetween(double below, double above, double hz) {
    const double ratio = std::max(below, kLeastWidth) / std::max(above, kLeastWidth);
    BandSpec spec;
    spec.type = BandType::LowShelf;
    spec.freq = std::clamp(hz * std::pow(ratio, 1.0 / (2 * kShelfOrder)), 10.0, 30000.0);
    spec.gain = 20 * std::log10(ratio);
    spec.slope = 6 * kShelfOrder;
    return spec;
}

std::array<double, 4> matrixOf(double width, double balance, double degrees) {
    const double same = (1 + width) / 2, other = (1 - width) / 2;
    const double left = std::min(1.0, 1 - balance), right = std::min(1.0, 1 + balance);
    const double angle = degrees * std::numbers::pi / 180;
    const double c = degrees == 0 ? 1 : std::cos(angle), s = degrees == 0 ? 0 : std::sin(angle);
    const double m[4] = {left * same, left * other, right * other, right * same};
    return {c * m[0] - s * m[2], c * m[1] - s * m[3], s * m[0] + c * m[2], s * m[1] + c * m[3]};
}

class ImagerProcessor : public Processor {
public:
    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<ImagerProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const ImagerPlan&>(plan);
        for (std::size_t i = 0; i < shelves_.size(); ++i) shelves_[i].jump(target.shelves[i]);
        monoBass_.jump(target.monoBass);
        matrix_.jump(target.matrix);
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const ImagerPlan&>(plan);
        silenceDamage(block);
        for (std::size_t i = 0; i < shelves_.size(); ++i)
            shelves_[i].process(target.shelves[i], target.keep, block);
        monoBass_.process(target.monoBass, target.keep, block);
        matrix_.begin(target.matrix, target.keep);
        for (int n = 0; n < kQuantum; ++n) {
            matrix_.next();
            const double l = block.left[n], r = block.right[n];
            block.left[n] = matrix_[0] * l + matrix_[1] * r;
            block.right[n] = matrix_[2] * l + matrix_[3] * r;
        }
        matrix_.finish();
        if (context.tap != 0 || context.tapOut == nullptr) return;
        for (int n = 0; n < kQuantum; ++n) {
            const double side = 0.5 * (block.left[n] - block.right[n]);
            context.tapOut->left[n] = side;
            context.tapOut->right[n] = -side;
        }
    }

private:
    std::array<EqBand, kMaxBands - 1> shelves_;
    EqBand monoBass_;
    Glide<4> matrix_;
};

class ImagerModule : public Module {
public:
    std::string_view id() const override { return "imager"; }
    Text name() const override { return TR("modules", "Imager"); }
    Text help() const override {
        return TR(
            "modules",
            "Makes the stereo image wider or narrower, in up to four bands, by raising or lowering "
            "what differs between the channels. What both share stays as it is, so the mono sum "
            "never changes: what is heard on a phone or in a club is safe.\n\n"
            "In mastering: bass mono below 100 to 150 Hz gives a firm bottom; 110 to 130 % above "
            "some kHz opens the top. More than that soon sounds hollow; watch the correlation. "
            "Rotation brings a leaning image back to the middle, balance evens two channels "
            "out.\n\n"
            "Leave it off when the mix is already wide: width beyond the mix only blurs it.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<ImagerPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        const int bands = std::clamp(static_cast<int>(std::lround(v[kBands])), 1, kMaxBands);
        double lowest = 0;
        for (int i = 0; i < kMaxBands - 1; ++i) {
            // Crossovers that have passed each other push the upper one along.
            lowest = std::max(lowest, v[kXover1 + i]);
            const double below = v[kWidth1 + i] / 100, above = v[kWidth1 + i + 1] / 100;
            const bool on = i + 1 < bands && below != above;
            plan->shelves[i] =
                planEqBand(shelfBetween(below, above, lowest), on, BandChannel::Side, rate);
        }
        BandSpec cut;
        cut.type = BandType::LowCut;
        cut.freq = std::max(v[kMonoBelow], kMonoFrom);
        cut.slope = 24;
        plan->monoBass = planEqBand(cut, v[kMonoBelow] >= kMonoFrom, BandChannel::Side, rate);
        plan->topWidth = topWidth(v, bands);
        plan->matrix = matrixOf(plan->topWidth, v[kBalance] / 100, v[kRotation]);
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        auto processor = std::make_unique<ImagerProcessor>();
        processor->reset(plan);
        return processor;
    }

    /// Of side against mid; mid is flat. Balance and rotation are left out.
    std::optional<double> responseDb(const Plan& plan, double hz, Channel channel) const override {
        if (channel != Channel::Side) return 0.0;
        const auto& p = static_cast<const ImagerPlan&>(plan);
        double power = p.topWidth * p.topWidth;
        for (const EqBandPlan& shelf : p.shelves)
            if (shelf.design.count > 0) power *= shelf.design.power(hz, plan.rate);
        if (p.monoBass.design.count > 0) power *= p.monoBass.design.power(hz, plan.rate);
        return 10 * std::log10(std::max(power, 1e-12));
    }

    Brief brief(std::span<const double> v) const override {
        const int bands = std::clamp(static_cast<int>(std::lround(v[kBands])), 1, kMaxBands);
        return {Message(TR("modules", "%1"), {formatUnit(Unit::Percent, v[kWidth1 + bands - 1])}),
                v[kMonoBelow] >= kMonoFrom
                    ? Message(TR("modules", "mono < %1"), {formatUnit(Unit::Hertz, v[kMonoBelow])})
                    : Message()};
    }

private:
    // Shelves count from the top band; a top band of no width is as narrow as shelves can undo.
    static double topWidth(std::span<const double> v, int bands) {
        const double top = v[kWidth1 + bands - 1] / 100;
        const bool all = std::all_of(v.begin() + kWidth1, v.begin() + kWidth1 + bands,
                                     [](double w) { return w == 0; });
        return all ? 0.0 : std::max(top, kLeastWidth);
    }
};

}  // namespace

const Module& imagerModule() {
    static const ImagerModule module;
    return module;
}

}  // namespace lacquer
