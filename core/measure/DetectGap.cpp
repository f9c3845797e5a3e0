// SPDX-License-Identifier: GPL-3.0-or-later
// Dropouts: exact zeros inside a sounding programme, cut in and out.
#include <algorithm>
#include <cmath>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kLeastSeconds = 0.0005, kMostSeconds = 1.0, kFromEnds = 0.2;
constexpr double kSounding = 0.003;        // mean magnitude of 50 ms, -50 dBFS
constexpr double kCut = 0.05;              // the sample at a cut, of that mean
constexpr std::size_t kBlocksKept = 2048;  // of 1 ms

class GapDetector : public Detector {
public:
    explicit GapDetector(double rate)
        : rate_(rate),
          ms_(static_cast<std::size_t>(std::lround(rate / 1000))),
          means_(kBlocksKept) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        for (std::size_t n = 0; n < frames; ++n)
            push(std::max(std::abs(left[n]), std::abs(right[n])));
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        std::erase_if(gaps_, [&](const Gap& g) { return g.start > facts.seconds - kFromEnds; });
        if (gaps_.empty()) return;
        Flaw f{.kind = ProblemKind::Dropout, .severity = Severity::Error};
        f.start = gaps_.front().start;
        f.end = gaps_.back().start + gaps_.back().length;
        f.count = static_cast<int>(gaps_.size());
        f.threshold = kLeastSeconds * 1000;
        f.measured = 0;
        for (const Gap& g : gaps_) {
            f.measured = std::max(f.measured, g.length * 1000);
            if (f.at.size() < kPlacesKept) f.at.push_back(g.start);
        }
        found.push_back(std::move(f));
    }

private:
    struct Gap {
        double start, length;  // seconds
        double before, after;  // magnitudes at the cuts
        double meanBefore;
        std::size_t judgeAt;  // block
    };

    void push(double x) {
        if (x == 0.0) {
            ++zeros_;
        } else {
            if (zeros_ > 0) close(x);
            zeros_ = 0;
            last_ = x;
        }
        sum_ += x;
        if (++inBlock_ == ms_) {
            means_[blocks_ % kBlocksKept] = sum_ / static_cast<double>(ms_);
            ++blocks_;
            inBlock_ = 0;
            sum_ = 0;
            if (!pending_.empty() && pending_.front().judgeAt <= blocks_) judge();
        }
        ++frame_;
    }

    // Mean of the 50 blocks up to `end`.
    double meanUpTo(std::size_t end) const {
        if (end < 50 || end + kBlocksKept < blocks_ + 50) return 0.0;
        double sum = 0;
        for (std::size_t b = end - 50; b < end; ++b) sum += means_[b % kBlocksKept];
        return sum / 50;
    }

    void close(double after) {
        const double length = static_cast<double>(zeros_) / rate_;
        const double start = static_cast<double>(frame_ - zeros_) / rate_;
        if (length < kLeastSeconds || length >= kMostSeconds || start < kFromEnds) return;
        const double before = meanUpTo((frame_ - zeros_) / ms_);
        if (before <= kSounding) return;
        pending_.push_back({start, length, last_, after, before, blocks_ + 52});
    }

    void judge() {
        const Gap gap = pending_.front();
        pending_.erase(pending_.begin());
        const double after = meanUpTo(gap.judgeAt);
        const bool cut = gap.before > kCut * gap.meanBefore || gap.after > kCut * after;
        if (after > kSounding && cut) gaps_.push_back(gap);
    }

    double rate_;
    std::size_t ms_, frame_ = 0, zeros_ = 0, inBlock_ = 0, blocks_ = 0;
    double last_ = 0, sum_ = 0;
    std::vector<double> means_;
    std::vector<Gap> pending_, gaps_;
};

}  // namespace

DetectorPtr makeGapDetector(double rate) {
    return std::make_unique<GapDetector>(rate);
}

}  // namespace lacquer
