// SPDX-License-Identifier: GPL-3.0-or-later
// Clicks: a third difference that stands alone among its neighbours on both sides, and no stroke begins with it.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kOverMedian = 25.0, kOverMax = 3.0, kFloor = 1e-3, kOverAll = 8.0,
                 kTransients = 0.999;
constexpr std::size_t kLeastClicks = 3, kMostCandidates = 20000;
constexpr double kSameSeconds = 0.0015;
constexpr std::ptrdiff_t kClickSpan = 8;  // frames that one click is in a third difference, half
// Edges of a square wave come in rows, clicks do not.
constexpr double kRowSeconds = 0.05;
constexpr std::size_t kRow = 3;
// Where most of them are followed by more sound than is ahead of them, instruments strike there. Milliseconds:
constexpr std::size_t kAhead = 40, kAheadEnd = 10, kStroke = 3, kBehind = 20, kRing = 64;
constexpr double kStrokeDb = 2.0;

// Quantiles of all values, by a histogram in quarter octaves.
class RoughQuantile {
public:
    void push(double x) noexcept {
        const auto bits = std::bit_cast<std::uint64_t>(x) >> 50;  // exponent, two of the mantissa
        ++counts_[std::min<std::uint64_t>(bits, counts_.size() - 1)];
        ++all_;
    }
    std::uint64_t count() const noexcept { return all_; }
    double value(double p) const noexcept {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i)
            if (static_cast<double>(sum += counts_[i]) >= p * static_cast<double>(all_))
                return std::bit_cast<double>(static_cast<std::uint64_t>(i) << 50);
        return 0.0;
    }

private:
    std::array<std::uint32_t, 4200> counts_{};  // up to 2^26
    std::uint64_t all_ = 0;
};

double medianOf(const double* x, std::size_t count, std::vector<double>& scratch) {
    scratch.assign(x, x + count);
    const auto middle = scratch.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(scratch.begin(), middle, scratch.end());
    return *middle;
}

// Sum and sum of squares of the last kRing milliseconds.
class Milliseconds {
public:
    void push(double sum, double squares) {
        line_[count_ % kRing] = {sum, squares};
        ++count_;
    }
    std::size_t count() const { return count_; }
    // dB of what follows this millisecond over what is ahead of it, itself and its neighbours left out; both
    // without their offset.
    double rise(std::size_t at, double frames) const {
        Sums ahead, behind;
        for (std::size_t i = at - std::min(at, kAhead); i + kAheadEnd < at; ++i) ahead.add(get(i));
        for (std::size_t i = at - std::min(at, kStroke); i < std::min(at + kBehind, count_); ++i)
            if (i + 1 < at || i > at + 1) behind.add(get(i));
        return behind.db(frames) - ahead.db(frames);
    }

private:
    struct Sums {
        double sum = 0, squares = 0, count = 0;
        void add(const Sums& other) {
            sum += other.sum;
            squares += other.squares;
            ++count;
        }
        double db(double frames) const {
            const double n = std::max(1.0, count * frames), mean = sum / n;
            return powerDb(squares / n - mean * mean);
        }
    };
    const Sums& get(std::size_t i) const { return line_[i % kRing]; }
    std::array<Sums, kRing> line_{};
    std::size_t count_ = 0;
};

// One channel: third differences of some 30 ms, of which the middle millisecond is judged against what
// lies 1 … 6 ms to either side.
class ClickLine {
public:
    explicit ClickLine(double rate)
        : rate_(rate), ms_(static_cast<std::size_t>(std::lround(rate / 1000))) {}

    void add(const double* x, std::size_t frames) {
        for (std::size_t n = 0; n < frames; ++n) {
            line_.push_back(std::abs(x[n] - 3 * x1_ + 3 * x2_ - x3_));
            if (n % 4 == 0) learn(line_.back());
            x3_ = x2_;
            x2_ = x1_;
            x1_ = x[n];
            sum_ += x[n];
            squares_ += x[n] * x[n];
            if (++taken_ == ms_) closeMillisecond();
        }
    }

    struct Candidate {
        double at, strength;
        double rise = 0;  // dB, of the sound with it
    };
    // What stands out of the whole programme and of the transients in its second too.
    std::vector<Candidate> places() {
        settle(0);
        std::vector<Candidate> places;
        const double least = kOverAll * all_.value(0.5) + kFloor;
        transients_.push_back(static_cast<float>(second_.value(kTransients)));
        for (const Candidate& c : candidates_) {
            const auto second = std::min(static_cast<std::size_t>(c.at), transients_.size() - 1);
            if (c.strength > std::max<double>(least, transients_[second])) places.push_back(c);
        }
        return places;
    }

private:
    static constexpr std::size_t kBlocks = 13;  // of 1 ms; the 7th is the middle

    void learn(double x) {
        all_.push(x);
        second_.push(x);
        if (static_cast<double>(second_.count()) * 4 < rate_) return;
        transients_.push_back(static_cast<float>(second_.value(kTransients)));
        second_ = {};
    }

    void closeMillisecond() {
        levels_.push(sum_, squares_);
        taken_ = 0;
        sum_ = squares_ = 0;
        if (line_.size() >= kBlocks * ms_) judgeMiddle();
        settle(kBehind);
    }
    // Those that are `behind` milliseconds ago.
    void settle(std::size_t behind) {
        for (; settled_ < candidates_.size(); ++settled_) {
            Candidate& c = candidates_[settled_];
            const auto at = static_cast<std::size_t>(c.at * rate_) / ms_;
            if (at + behind >= levels_.count() && behind > 0) return;
            c.rise = levels_.rise(at, static_cast<double>(ms_));
        }
    }

    void judgeMiddle() {
        const double* d = line_.data();
        const double* middle = d + 6 * ms_;
        const double* top = std::max_element(middle, middle + ms_);
        if (*top > kFloor && frame_ >= 3) judge(d, static_cast<std::size_t>(top - d));
        line_.erase(line_.begin(), line_.begin() + static_cast<std::ptrdiff_t>(ms_));
        frame_ += ms_;
    }

    void judge(const double* d, std::size_t top) {
        const std::size_t near = ms_, span = 5 * ms_;
        const double* before = d + top - near - span;
        const double* after = d + top + near;
        if (candidates_.size() >= kMostCandidates) return;
        const double median =
            std::max({medianOf(before, span, scratch_), medianOf(after, span, scratch_), 1e-7});
        if (d[top] <= kOverMedian * median) return;
        const double most =
            std::max({mostOf(before, span, median), mostOf(after, span, median), around(d, top)});
        if (d[top] <= kOverMax * most) return;
        const double at = static_cast<double>(frame_ + top) / rate_;
        if (!candidates_.empty() && at - candidates_.back().at < kSameSeconds) {
            if (d[top] > candidates_.back().strength) candidates_.back() = {at, d[top]};
        } else {
            candidates_.push_back({at, d[top]});
        }
    }

    // A drum's stroke goes on in the next millisecond, a click does not.
    double around(const double* d, std::size_t top) const {
        const auto near = static_cast<std::ptrdiff_t>(ms_);
        double most = 0;
        for (std::ptrdiff_t i = -near; i <= near; ++i)
            if (std::abs(i) > kClickSpan)
                most = std::max(most, d[static_cast<std::ptrdiff_t>(top) + i]);
        return most;
    }
    // The greatest value; one more click as lonely as this one is left out.
    static double mostOf(const double* x, std::size_t span, double median) {
        const double* end = x + span;
        const double* top = std::max_element(x, end);
        if (*top <= kOverMedian * median) return *top;
        double most = 0;
        for (const double* p = x; p < end; ++p)
            if (std::abs(p - top) > kClickSpan) most = std::max(most, *p);
        return most;
    }

    double rate_;
    std::size_t ms_, frame_ = 0, taken_ = 0, settled_ = 0;
    double sum_ = 0, squares_ = 0;
    Milliseconds levels_;
    double x1_ = 0, x2_ = 0, x3_ = 0;
    RoughQuantile all_, second_;
    std::vector<float> transients_;  // of each second
    std::vector<double> line_, scratch_;
    std::vector<Candidate> candidates_;
};

class ClickDetector : public Detector {
public:
    explicit ClickDetector(double rate) : lines_{ClickLine(rate), ClickLine(rate)} {}

    void add(const double* left, const double* right, std::size_t frames) override {
        lines_[0].add(left, frames);
        lines_[1].add(right, frames);
    }

    void finish(const ProgrammeFacts&, std::vector<Flaw>& found) override {
        using Candidate = ClickLine::Candidate;
        std::vector<Candidate> clicks;
        for (ClickLine& line : lines_) {
            const auto more = line.places();
            clicks.insert(clicks.end(), more.begin(), more.end());
        }
        std::sort(clicks.begin(), clicks.end(),
                  [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
        const auto same = [](const Candidate& a, const Candidate& b) {
            return b.at - a.at < kSameSeconds;
        };
        clicks.erase(std::unique(clicks.begin(), clicks.end(), same), clicks.end());
        std::vector<double> all, at, rises;
        for (const Candidate& c : clicks) all.push_back(c.at);
        for (const Candidate& c : clicks) {
            const auto from = std::lower_bound(all.begin(), all.end(), c.at - kRowSeconds);
            const auto to = std::upper_bound(all.begin(), all.end(), c.at + kRowSeconds);
            if (to - from > static_cast<std::ptrdiff_t>(kRow)) continue;
            at.push_back(c.at);
            rises.push_back(c.rise);
        }
        if (at.size() < kLeastClicks || quantile(rises, 0.5) > kStrokeDb) return;
        Flaw f{.kind = ProblemKind::Click, .severity = Severity::Warning};
        f.start = at.front();
        f.end = at.back();
        f.count = static_cast<int>(at.size());
        f.measured = f.count;
        f.threshold = kLeastClicks;
        if (at.size() > kPlacesKept) at.resize(kPlacesKept);
        f.at = std::move(at);
        found.push_back(std::move(f));
    }

private:
    std::array<ClickLine, 2> lines_;
};

}  // namespace

DetectorPtr makeClickDetector(double rate) {
    return std::make_unique<ClickDetector>(rate);
}

}  // namespace lacquer
