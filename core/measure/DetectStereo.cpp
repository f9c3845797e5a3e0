// SPDX-License-Identifier: GPL-3.0-or-later
// How the channels relate: opposite, one-sided, the same, or wide where it should not be.
#include <algorithm>
#include <cmath>

#include "measure/Detector.h"
#include "measure/StereoField.h"

namespace lacquer {
namespace {

constexpr double kBlockSeconds = 0.4, kActive = 0.1;
constexpr double kPolarity = -0.3, kMonoError = -4.5, kMonoWarning = -3.2;
constexpr double kBassHz = 100.0, kBassSide = -6.0, kBassLevel = -25.0;
constexpr double kDead = 1e-5, kDeadAbsolute = 1e-6, kSame = 2e-6, kImbalance = 2.0;

class StereoDetector : public Detector {
public:
    explicit StereoDetector(double rate)
        : block_(static_cast<std::size_t>(std::lround(kBlockSeconds * rate))) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        for (std::size_t n = 0; n < frames; ++n)
            difference_ = std::max(difference_, std::abs(left[n] - right[n]));
        while (frames > 0) {
            const std::size_t part = std::min(frames, block_ - sums_.frames);
            sums_.add(sumsOf(left, right, part));
            if (sums_.frames == block_) close();
            left += part;
            right += part;
            frames -= part;
        }
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        if (facts.info.channels < 2) return;
        seconds_ = facts.seconds;
        const double n = static_cast<double>(facts.sums.frames);
        const double left = std::sqrt(facts.sums.leftSquared / n);
        const double right = std::sqrt(facts.sums.rightSquared / n);
        const double least = std::min(left, right);
        if (least < kDeadAbsolute || least < kDead * std::max(left, right)) {
            say(ProblemKind::DeadChannel, Severity::Error, 20 * std::log10(std::max(least, 1e-15)),
                -100, found);
            return;
        }
        if (difference_ < kSame) {
            say(ProblemKind::DualMono, Severity::Info, difference_, kSame, found);
            return;
        }
        const double balance = balanceDbOf(facts.sums);
        if (std::abs(balance) > kImbalance)
            say(ProblemKind::Imbalance, Severity::Warning, balance, kImbalance, found);
        findPolarity(found);
        const double loss = facts.loudness.monoLossLu;
        if (loss < kMonoWarning)
            say(ProblemKind::MonoCompat, loss < kMonoError ? Severity::Error : Severity::Warning,
                loss, loss < kMonoError ? kMonoError : kMonoWarning, found);
        findBass(facts, found);
    }

private:
    void close() {
        blocks_.push_back({static_cast<float>(sums_.leftSquared + sums_.rightSquared),
                           static_cast<float>(correlationOf(sums_))});
        sums_ = {};
    }

    void say(ProblemKind kind, Severity severity, double measured, double threshold,
             std::vector<Flaw>& found) const {
        Flaw f{.kind = kind, .severity = severity, .start = 0, .end = seconds_};
        f.measured = measured;
        f.threshold = threshold;
        found.push_back(std::move(f));
    }

    void findPolarity(std::vector<Flaw>& found) const {
        double mean = 0;
        for (const auto& b : blocks_) mean += b.energy / static_cast<double>(blocks_.size());
        std::vector<double> active;
        for (const auto& b : blocks_)
            if (b.energy > kActive * mean && std::isfinite(b.correlation))
                active.push_back(b.correlation);
        if (active.empty()) return;
        const double median = quantile(active, 0.5);
        if (median < kPolarity)
            say(ProblemKind::Polarity, Severity::Error, median, kPolarity, found);
    }

    void findBass(const ProgrammeFacts& facts, std::vector<Flaw>& found) const {
        const auto& [hz, mid, side] = facts.spectrum;
        const double m = bandPower(mid, hz, 10, kBassHz), s = bandPower(side, hz, 10, kBassHz);
        const double top = facts.rate / 2;
        const double all = bandPower(mid, hz, 10, top) + bandPower(side, hz, 10, top);
        const double ratio = powerDb(s) - powerDb(m);
        if (ratio > kBassSide && powerDb(m + s) - powerDb(all) > kBassLevel)
            say(ProblemKind::StereoBass, Severity::Warning, ratio, kBassSide, found);
    }

    struct Block {
        float energy, correlation;
    };
    std::size_t block_;
    double difference_ = 0, seconds_ = 0;
    StereoSums sums_;
    std::vector<Block> blocks_;
};

}  // namespace

DetectorPtr makeStereoDetector(double rate) {
    return std::make_unique<StereoDetector>(rate);
}

}  // namespace lacquer
