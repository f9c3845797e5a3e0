// SPDX-License-Identifier: GPL-3.0-or-later
// Imager: width in up to five bands, mono bass, spread, balance and rotation; the mono sum stays.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "base/Units.h"
#include "dsp/BandWeights.h"
#include "dsp/BlockOps.h"
#include "dsp/Convolver.h"
#include "dsp/Decorrelator.h"
#include "dsp/DelayLine.h"
#include "dsp/EqBank.h"
#include "modules/ImagerTable.h"

namespace lacquer {
namespace {

using namespace imager;

constexpr double kLeastWidth = 0.001, kMonoFrom = 20.0, kMostSpread = 0.5;
constexpr double kWarmSeconds = 0.06;
constexpr int kShelfOrder = 4;

// Width in bands is equalization of the side: in linear phase one filter; in minimum phase a flat gain (of
// the top band) and a shelf below every crossover. So equal widths are exactly flat and mid is never
// filtered.
struct ImagerPlan : Plan {
    bool linear = false;
    std::shared_ptr<const BandWeights> bands;  // linear; null: the width alone
    std::array<EqBandPlan, kMaxBands - 1> shelves;
    EqBandPlan monoBass;
    double width = 1;
    std::array<double, 2> side{1, 0};  // width, share of the decorrelated mid
    std::array<double, 4> matrix{1, 0, 0, 1};
    double keep = 0;
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

std::array<double, 4> matrixOf(double balance, double degrees) {
    const double left = std::min(1.0, 1 - balance), right = std::min(1.0, 1 + balance);
    const double angle = degrees * std::numbers::pi / 180;
    const double c = degrees == 0 ? 1 : std::cos(angle), s = degrees == 0 ? 0 : std::sin(angle);
    return {c * left, -s * right, s * left, c * right};
}

class ImagerProcessor : public Processor {
public:
    explicit ImagerProcessor(const ImagerPlan& plan) : delay_(plan.latency), spread_(plan.rate) {
        if (plan.linear) convolver_.emplace(bandWeightsShape(plan.rate));
    }

    std::unique_ptr<Processor> clone() const override {
        return std::make_unique<ImagerProcessor>(*this);
    }

    void reset(const Plan& plan) noexcept override {
        const auto& target = static_cast<const ImagerPlan&>(plan);
        for (std::size_t i = 0; i < shelves_.size(); ++i) shelves_[i].jump(target.shelves[i]);
        monoBass_.jump(target.monoBass);
        if (convolver_) convolver_->reset();
        awake_ = target.bands != nullptr;
        deaf_ = idle_ = 0;
        delay_.reset();
        spread_.reset();
        spreads_ = target.side[1] > 0;
        warming_ = 0;
        side_.jump(target.side);
        matrix_.jump(target.matrix);
    }

    void process(const Plan& plan, Block& block, Context& context) noexcept override {
        const auto& target = static_cast<const ImagerPlan&>(plan);
        silenceDamage(block);
        if (convolver_)
            filterLinear(target, block);
        else
            filterShelves(target, block);
        shapeSide(target, block);
        turn(target, block);
        if (context.tap != 0 || context.tapOut == nullptr) return;
        for (int n = 0; n < kQuantum; ++n) {
            const double side = 0.5 * (block.left[n] - block.right[n]);
            context.tapOut->left[n] = side;
            context.tapOut->right[n] = -side;
        }
    }

private:
    // A filter that has had nothing to do until all it did was heard sleeps. Woken, it first hears as much
    // as it holds back.
    void wakeFilter(const ImagerPlan& plan) noexcept {
        if (plan.bands && !awake_) {
            convolver_->reset();
            awake_ = true;
            deaf_ = plan.latency;
        }
        idle_ = plan.bands ? 0 : idle_ + kQuantum;
        if (idle_ > plan.latency + 2 * convolver_->shape().block + kQuantum) awake_ = false;
    }

    // What the filter changes in the side is added: without a change the bits stay.
    void filterLinear(const ImagerPlan& plan, Block& block) noexcept {
        wakeFilter(plan);
        if (!awake_) return delay_.process(block);
        Block side;
        for (std::size_t n = 0; n < kQuantum; ++n)
            side.left[n] = 0.5 * (block.left[n] - block.right[n]);
        side.right.fill(0.0);
        delay_.process(block);
        const bool hears = deaf_ <= 0;
        convolver_->process(plan.bands && hears ? plan.bands->kernel : ConvolverKernel::Ptr(),
                            side);
        deaf_ -= hears ? 0 : kQuantum;
        if (!hears) return;
        for (std::size_t n = 0; n < kQuantum; ++n) {
            const double change = side.left[n] - 0.5 * (block.left[n] - block.right[n]);
            block.left[n] += change;
            block.right[n] -= change;
        }
    }

    void filterShelves(const ImagerPlan& plan, Block& block) noexcept {
        for (std::size_t i = 0; i < shelves_.size(); ++i)
            shelves_[i].process(plan.shelves[i], plan.keep, block);
        monoBass_.process(plan.monoBass, plan.keep, block);
    }

    // What has just begun to echo is not let in before its lines are full.
    void wakeSpread(const ImagerPlan& plan) noexcept {
        warming_ = std::max(warming_ - kQuantum, 0);
        const bool wanted = plan.side[1] > 0 || side_[1] > 0;
        if (wanted && !spreads_) {
            spread_.reset();
            warming_ = static_cast<int>(kWarmSeconds * plan.rate);
        }
        spreads_ = wanted;
    }

    void shapeSide(const ImagerPlan& plan, Block& block) noexcept {
        std::array<double, 2> target = plan.side;
        wakeSpread(plan);
        if (warming_ > 0) target[1] = 0.0;
        side_.begin(target, plan.keep);
        if (side_.still() && side_[0] == 1.0 && !spreads_) return;
        std::array<double, kQuantum> other{};
        if (spreads_) {
            for (std::size_t n = 0; n < kQuantum; ++n)
                other[n] = 0.5 * (block.left[n] + block.right[n]);
            spread_.process(other.data());
        }
        for (std::size_t n = 0; n < kQuantum; ++n) {
            side_.next();
            const double side = 0.5 * (block.left[n] - block.right[n]);
            const double change = (side_[0] - 1.0) * side + side_[1] * other[n];
            block.left[n] += change;
            block.right[n] -= change;
        }
        side_.finish();
    }

    static void rest(const std::array<double, 4>& m, Block& block) noexcept {
        if (m == std::array<double, 4>{1, 0, 0, 1}) return;
        mixChannels(block, {m[0], m[1], m[2], m[3]});
    }

    void turn(const ImagerPlan& plan, Block& block) noexcept {
        matrix_.begin(plan.matrix, plan.keep);
        if (matrix_.still()) return rest(matrix_.now(), block);
        for (std::size_t n = 0; n < kQuantum; ++n) {
            matrix_.next();
            const double l = block.left[n], r = block.right[n];
            block.left[n] = matrix_[0] * l + matrix_[1] * r;
            block.right[n] = matrix_[2] * l + matrix_[3] * r;
        }
        matrix_.finish();
    }

    std::array<EqBand, kMaxBands - 1> shelves_;
    EqBand monoBass_;
    std::optional<Convolver> convolver_;
    DelayLine delay_;
    Decorrelator spread_;
    bool spreads_ = false;
    int warming_ = 0;
    bool awake_ = false;  // the convolver
    int deaf_ = 0;        // frames until what comes out of it is sound
    int idle_ = 0;        // frames without a filter
    Glide<2> side_;
    Glide<4> matrix_;
};

class ImagerModule : public Module {
public:
    std::string_view id() const override { return "imager"; }
    Text name() const override { return TR("modules", "Imager"); }
    Text help() const override {
        return TR(
            "modules",
            "Makes the stereo image wider or narrower, in up to five bands, by raising or lowering "
            "what differs between the channels. What both share stays as it is, so the mono sum "
            "never changes: what is heard on a phone or in a club is safe.\n\n"
            "In mastering: bass mono below 100 to 150 Hz gives a firm bottom; 110 to 130 % above "
            "some kHz opens the top. More than that soon sounds hollow; watch the correlation. "
            "Rotation brings a leaning image back to the middle, balance evens two channels "
            "out. "
            "Spread makes stereo of what has no sides, and is gone in mono.\n\n"
            "Leave it off when the mix is already wide: width beyond the mix only blurs it.");
    }
    std::span<const Param> params() const override { return kParams; }
    std::span<const TapInfo> taps() const override { return kTaps; }

    PlanPtr plan(std::span<const double> v, double rate) const override {
        auto plan = std::make_shared<ImagerPlan>();
        plan->rate = rate;
        plan->keep = keepPerFrame(kGlideSeconds, rate);
        plan->linear = v[kPhase] > 0.5;
        if (plan->linear) plan->latency = bandWeightsShape(rate).latency();
        const double cut = v[kMonoBelow] >= kMonoFrom ? v[kMonoBelow] : 0.0;
        if (plan->linear)
            planLinear(v, cut, *plan);
        else
            planShelves(v, cut, *plan);
        plan->side = {plan->width, v[kSpread] / 100 * kMostSpread};
        plan->matrix = matrixOf(v[kBalance] / 100, v[kRotation]);
        return plan;
    }

    std::unique_ptr<Processor> create(const Plan& plan) const override {
        const auto& p = static_cast<const ImagerPlan&>(plan);
        auto processor = std::make_unique<ImagerProcessor>(p);
        processor->reset(plan);
        return processor;
    }

    /// Of side against mid; mid is flat. Balance and rotation are left out.
    std::optional<double> responseDb(const Plan& plan, double hz, Channel channel) const override {
        if (channel != Channel::Side) return 0.0;
        const auto& p = static_cast<const ImagerPlan&>(plan);
        if (p.bands) return 20 * std::log10(std::max(p.bands->at(hz), 1e-6));
        double power = p.width * p.width;
        for (const EqBandPlan& shelf : p.shelves)
            if (shelf.design.count > 0) power *= shelf.design.power(hz, plan.rate);
        if (p.monoBass.design.count > 0) power *= p.monoBass.design.power(hz, plan.rate);
        return 10 * std::log10(std::max(power, 1e-12));
    }

    Brief brief(std::span<const double> v) const override {
        const int bands = bandsOf(v);
        return {Message(TR("modules", "%1"), {formatUnit(Unit::Percent, v[kWidth1 + bands - 1])}),
                v[kMonoBelow] >= kMonoFrom
                    ? Message(TR("modules", "mono < %1"), {formatUnit(Unit::Hertz, v[kMonoBelow])})
                    : Message()};
    }

private:
    static int bandsOf(std::span<const double> v) {
        return std::clamp(static_cast<int>(std::lround(v[kBands])), 1, kMaxBands);
    }
    // Crossovers that have passed each other push the upper one along.
    static std::vector<double> crossoversOf(std::span<const double> v, int bands) {
        std::vector<double> hz;
        for (int i = 0; i + 1 < bands; ++i)
            hz.push_back(
                std::max(v[static_cast<std::size_t>(kXover1 + i)], hz.empty() ? 0.0 : hz.back()));
        return hz;
    }

    // One width for everything is a factor; anything else is one filter of the side.
    static void planLinear(std::span<const double> v, double cut, ImagerPlan& plan) {
        const int bands = bandsOf(v);
        std::vector<double> widths;
        for (int i = 0; i < bands; ++i)
            widths.push_back(v[static_cast<std::size_t>(kWidth1 + i)] / 100);
        const bool even = std::all_of(widths.begin(), widths.end(),
                                      [&](double w) { return w == widths.front(); });
        if (even && cut == 0) {
            plan.width = widths.front();
            return;
        }
        plan.bands = planBandWeights(crossoversOf(v, bands), widths, cut, plan.rate);
    }

    static void planShelves(std::span<const double> v, double cut, ImagerPlan& plan) {
        const int bands = bandsOf(v);
        const std::vector<double> hz = crossoversOf(v, bands);
        for (int i = 0; i < kMaxBands - 1; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const double below = v[kWidth1 + at] / 100, above = v[kWidth1 + at + 1] / 100;
            const bool on = i + 1 < bands && below != above;
            plan.shelves[at] = planEqBand(shelfBetween(below, above, on ? hz[at] : 1000.0), on,
                                          BandChannel::Side, plan.rate);
        }
        BandSpec low;
        low.type = BandType::LowCut;
        low.freq = std::max(cut, kMonoFrom);
        low.slope = 24;
        plan.monoBass = planEqBand(low, cut > 0, BandChannel::Side, plan.rate);
        plan.width = topWidth(v, bands);
    }

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
