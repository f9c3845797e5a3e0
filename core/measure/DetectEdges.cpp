// SPDX-License-Identifier: GPL-3.0-or-later
// How a programme begins and ends: silence, noise, cuts.
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kSilence = 3.1623e-5;  // -90 dBFS
constexpr double kOnset = 5.6234e-3;    // -45 dBFS, mean magnitude of 20 ms
constexpr double kQuietPeak = 0.1, kOnsetOfPeak = 0.01;
constexpr double kHeadSilence = 1.0, kTailSilence = 4.0;
constexpr double kNoiseDb = -75.0, kNoiseSeconds = 0.3, kKeepOff = 0.05, kSteadyDb = 6.0;
constexpr double kAbruptDb = -30.0;

class EdgeDetector : public Detector {
public:
    explicit EdgeDetector(double rate)
        : rate_(rate),
          block_(static_cast<std::size_t>(std::lround(rate / 100))),
          ms_(static_cast<std::size_t>(std::lround(rate / 1000))),
          head_(2 * ms_),
          tail_(2 * ms_) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        for (std::size_t n = 0; n < frames; ++n) {
            const double x = std::max(std::abs(left[n]), std::abs(right[n]));
            if (x > kSilence) {
                if (firstLoud_ < 0) firstLoud_ = static_cast<long long>(frame_);
                lastLoud_ = static_cast<long long>(frame_);
            }
            const std::size_t at = 2 * (frame_ % ms_);
            for (auto* edge : {&head_, &tail_}) {
                if (edge == &head_ && frame_ >= ms_) continue;
                (*edge)[at] = left[n];
                (*edge)[at + 1] = right[n];
            }
            magnitude_ += x;
            power_ += (left[n] * left[n] + right[n] * right[n]) / 2;
            sum_[0] += left[n];
            sum_[1] += right[n];
            if (++frame_ % block_ == 0) close();
        }
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        if (firstLoud_ < 0 || blocks_.size() < 4) return;
        findSilence(facts, found);
        findNoise(facts, found);
        cut(ProblemKind::AbruptStart, peakOf(head_, facts), 0.0, found);
        cut(ProblemKind::AbruptEnd, peakOf(tail_, facts), facts.seconds, found);
    }

private:
    struct Block {  // of 10 ms: means
        float magnitude, power, left, right;
    };

    void close() {
        const auto n = static_cast<double>(block_);
        blocks_.push_back({static_cast<float>(magnitude_ / n), static_cast<float>(power_ / n),
                           static_cast<float>(sum_[0] / n), static_cast<float>(sum_[1] / n)});
        magnitude_ = power_ = sum_[0] = sum_[1] = 0;
    }

    void findSilence(const ProgrammeFacts& facts, std::vector<Flaw>& found) const {
        const double head = static_cast<double>(firstLoud_) / rate_;
        const double end = static_cast<double>(lastLoud_ + 1) / rate_;
        const auto say = [&](ProblemKind kind, double from, double to, double threshold) {
            if (to - from <= threshold) return;
            Flaw f{.kind = kind, .severity = Severity::Warning, .start = from, .end = to};
            f.measured = to - from;
            f.threshold = threshold;
            found.push_back(std::move(f));
        };
        say(ProblemKind::SilenceHead, 0.0, head, kHeadSilence);
        say(ProblemKind::SilenceTail, end, facts.seconds, kTailSilence);
    }

    bool sounds(std::size_t block, double onset) const {
        return (blocks_[block].magnitude + blocks_[block + 1].magnitude) / 2 > onset;
    }
    // Without the stretch's offset.
    double meanDb(std::size_t from, std::size_t to) const {
        if (to <= from) return -300.0;
        double power = 0, left = 0, right = 0;
        const auto n = static_cast<double>(to - from);
        for (std::size_t i = from; i < to; ++i) {
            power += static_cast<double>(blocks_[i].power) / n;
            left += static_cast<double>(blocks_[i].left) / n;
            right += static_cast<double>(blocks_[i].right) / n;
        }
        return powerDb(power - (left * left + right * right) / 2);
    }
    // The second half over the first: noise stands still, music swells and dies away.
    double riseDb(std::size_t from, std::size_t to) const {
        const std::size_t middle = (from + to) / 2;
        return meanDb(middle, to) - meanDb(from, middle);
    }

    void findNoise(const ProgrammeFacts& facts, std::vector<Flaw>& found) const {
        const double onset = facts.peak > kQuietPeak ? kOnset : kOnsetOfPeak * facts.peak;
        std::size_t first = 0, last = blocks_.size() - 2;
        while (first + 1 < blocks_.size() && !sounds(first, onset)) ++first;
        if (first + 1 >= blocks_.size()) return;
        while (last > first && !sounds(last, onset)) --last;
        const double step = static_cast<double>(block_) / rate_;
        const auto keepOff = static_cast<std::size_t>(kKeepOff / step);
        const auto least = static_cast<std::size_t>(kNoiseSeconds / step);
        const auto loudFrom = static_cast<std::size_t>(firstLoud_) / block_;
        const auto loudTo = std::min(static_cast<std::size_t>(lastLoud_) / block_, blocks_.size());
        const auto say = [&](ProblemKind kind, std::size_t from, std::size_t to) {
            Flaw f{.kind = kind, .severity = Severity::Info};
            f.start = static_cast<double>(from) * step;
            f.end = static_cast<double>(to) * step;
            f.measured = meanDb(from, to);
            f.threshold = kNoiseDb;
            if (f.measured > kNoiseDb) found.push_back(std::move(f));
        };
        if (first > loudFrom + least && riseDb(loudFrom, first - keepOff) < kSteadyDb)
            say(ProblemKind::NoiseHead, loudFrom, first - keepOff);
        const std::size_t tail = last + 2 + keepOff;
        if (loudTo <= last + 2 + least || tail >= loudTo) return;
        if (-riseDb(tail, loudTo) < kSteadyDb) say(ProblemKind::NoiseTail, tail, loudTo);
    }

    // Of the programme's peak, without its offset.
    static double peakOf(const std::vector<double>& edge, const ProgrammeFacts& facts) {
        const auto n = static_cast<double>(facts.sums.frames);
        const double mean[2] = {facts.sums.left / n, facts.sums.right / n};
        double peak = 0;
        for (std::size_t i = 0; i < edge.size(); ++i)
            peak = std::max(peak, std::abs(edge[i] - mean[i % 2]));
        return peak / facts.peak;
    }

    static void cut(ProblemKind kind, double ofPeak, double at, std::vector<Flaw>& found) {
        if (toDb(ofPeak) <= kAbruptDb) return;
        Flaw f{.kind = kind, .severity = Severity::Warning, .start = at, .end = at};
        f.measured = toDb(ofPeak);
        f.threshold = kAbruptDb;
        found.push_back(std::move(f));
    }

    double rate_;
    std::size_t block_, ms_, frame_ = 0;
    long long firstLoud_ = -1, lastLoud_ = -1;
    double magnitude_ = 0, power_ = 0, sum_[2] = {0, 0};
    std::vector<double> head_, tail_;  // the first and last millisecond, interleaved
    std::vector<Block> blocks_;
};

}  // namespace

DetectorPtr makeEdgeDetector(double rate) {
    return std::make_unique<EdgeDetector>(rate);
}

}  // namespace lacquer
