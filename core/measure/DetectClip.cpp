// SPDX-License-Identifier: GPL-3.0-or-later
// Flat tops: runs of equal samples that the waveform runs into and leaves with an edge.
#include <algorithm>
#include <array>
#include <cmath>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kEqual = 2e-5;        // two steps of 16 bits are not equal, one of 24 bits is
constexpr double kEdge = 10 * kEqual;  // a smooth crest passes into its flat part without one
constexpr int kLeastRun = 3, kLeastRuns = 5;
constexpr double kLevelStep = 1e-4, kMostLevel = 4.0, kFullScale = 0.98, kOfPeak = 0.5;
constexpr int kNeighbours = 3;  // levels that count as one

class ClipDetector : public Detector {
public:
    explicit ClipDetector(double rate)
        : rate_(rate), levels_(static_cast<std::size_t>(kMostLevel / kLevelStep) + 1) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        for (std::size_t n = 0; n < frames; ++n) {
            const double at = static_cast<double>(frame_ + n) / rate_;
            channels_[0].push(left[n], at, *this);
            channels_[1].push(right[n], at, *this);
        }
        frame_ += frames;
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        const auto lowest = static_cast<std::size_t>(kOfPeak * facts.peak / kLevelStep);
        std::size_t best = 0;
        for (std::size_t i = lowest + 1; i < levels_.size(); ++i)
            if (levels_[i].runs > levels_[best].runs || best == 0) best = i;
        if (best == 0) return;
        Flaw f{.kind = ProblemKind::Clip, .severity = Severity::Error};
        f.start = INFINITY;
        const std::size_t from = best > kNeighbours ? best - kNeighbours : 0;
        for (std::size_t i = from; i <= std::min(best + kNeighbours, levels_.size() - 1); ++i) {
            if (levels_[i].runs == 0) continue;
            f.count += levels_[i].runs;
            f.start = std::min(f.start, levels_[i].first);
            f.end = std::max(f.end, levels_[i].last);
            f.at.insert(f.at.end(), levels_[i].at.begin(), levels_[i].at.end());
        }
        if (f.count < kLeastRuns) return;
        const double level = static_cast<double>(best) * kLevelStep;
        if (level <= kFullScale) f.kind = ProblemKind::ClipBelowFs;
        f.measured = 20 * std::log10(level);
        f.threshold = kLeastRuns;
        std::sort(f.at.begin(), f.at.end());
        if (f.at.size() > kPlacesKept) f.at.resize(kPlacesKept);
        found.push_back(std::move(f));
    }

private:
    struct Level {
        int runs = 0;
        double first = 0, last = 0;
        std::vector<double> at;
    };

    struct Line {
        double before = 0, last = 0;  // the step into the run; the newest sample
        double top = 0, start = 0;
        int run = 1;

        void push(double x, double at, ClipDetector& owner) {
            const double step = std::abs(x - last);
            if (step < kEqual) {
                if (++run == 2) {
                    top = last;
                    start = at;
                }
            } else {
                if (run >= kLeastRun && std::max(before, step) > kEdge)
                    owner.count(std::abs(top), start);
                before = step;
                run = 1;
            }
            last = x;
        }
    };

    void count(double level, double at) {
        const auto i =
            static_cast<std::size_t>(std::lround(std::min(level, kMostLevel) / kLevelStep));
        Level& l = levels_[i];
        if (l.runs++ == 0) l.first = at;
        l.last = at;
        if (level > 0.05 && l.at.size() < kPlacesKept) l.at.push_back(at);
    }

    double rate_;
    std::size_t frame_ = 0;
    std::array<Line, 2> channels_;
    std::vector<Level> levels_;
};

}  // namespace

DetectorPtr makeClipDetector(double rate) {
    return std::make_unique<ClipDetector>(rate);
}

}  // namespace lacquer
