// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of level and their quantiles.
#include "match/Levels.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kLevelRange = 45.0;  // dB below the loudest that still counts
constexpr double kBandRange = 60.0;   // dB below the loudest band
constexpr double kMostHop = 0.1;

double topOf(const LevelScales& levels) {
    return levels.back().back();
}

// The upper bits of a positive float count its logarithm in steps of at most 0.017 dB; in between, values
// are taken to be spread evenly.
constexpr int kDropped = 15;
constexpr std::uint32_t kKeysAnOctave = 1u << (23 - kDropped);
constexpr std::uint32_t kKeys = static_cast<std::uint32_t>(kLevelRange / 3.0103) * kKeysAnOctave;

std::uint32_t keyOf(float power) {
    return std::bit_cast<std::uint32_t>(power) >> kDropped;
}
double dbOfKey(double key) {
    return powerDb(std::bit_cast<float>(static_cast<std::uint32_t>(key * (1u << kDropped))));
}

// Quantiles in dB by counting.
LevelQuantiles quantilesOf(const std::vector<float>& powers) {
    LevelQuantiles result;
    result.fill(powerDb(0));
    const auto loudest = std::max_element(powers.begin(), powers.end());
    if (loudest == powers.end() || *loudest <= 0) return result;
    const std::uint32_t top = keyOf(*loudest), bottom = top > kKeys ? top - kKeys : 0;
    std::vector<std::uint32_t> counts(top - bottom + 1, 0);
    std::uint32_t total = 0;
    for (const float p : powers) {
        const std::uint32_t key = keyOf(p);
        if (key < bottom) continue;
        ++counts[key - bottom];
        ++total;
    }
    std::uint32_t below = 0;
    std::size_t at = 0;
    for (int q = 0; q < kLevelSteps; ++q) {
        const double p = 0.05 + 0.94 * q / (kLevelSteps - 1);
        const double place = p * (total - 1.0) + 0.5;
        while (below + counts[at] < place && at + 1 < counts.size()) below += counts[at++];
        const double inside = counts[at] > 0 ? (place - below) / counts[at] : 0.0;
        result[static_cast<std::size_t>(q)] =
            dbOfKey(bottom + static_cast<double>(at) + std::clamp(inside, 0.0, 1.0));
    }
    return result;
}

// In a fixed order of four interleaved partial sums.
double powerOf(const double* left, const double* right, std::size_t frames) {
    double sums[4] = {};
    std::size_t n = 0;
    for (; n + 4 <= frames; n += 4)
        for (std::size_t i = 0; i < 4; ++i)
            sums[i] += left[n + i] * left[n + i] + right[n + i] * right[n + i];
    for (; n < frames; ++n) sums[0] += left[n] * left[n] + right[n] * right[n];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

}  // namespace

TraceMeter::TraceMeter(double rate, bool bands)
    : wantsBands_(bands),
      step_(static_cast<std::size_t>(std::lround(LevelTrace::kStep * rate))),
      plan_(planCrossover(std::span(kWidthBandEdges).subspan(1, kLevelBands - 1), kLevelBands,
                          rate)) {
    split_.reset(plan_);
}

void TraceMeter::add(const double* left, const double* right, std::size_t frames) {
    while (frames > 0) {
        const std::size_t part =
            std::min({frames, step_ - sums_.frames, static_cast<std::size_t>(kQuantum) - filled_});
        sums_.add(sumsOf(left, right, part));
        if (wantsBands_) {
            std::copy_n(left, part, block_.left.data() + filled_);
            std::copy_n(right, part, block_.right.data() + filled_);
        }
        filled_ = (filled_ + part) % kQuantum;
        if (filled_ == 0 && wantsBands_) addBands();
        left += part;
        right += part;
        frames -= part;
        if (sums_.frames < step_) continue;
        const double inverse = 1.0 / static_cast<double>(step_);
        const double a = sums_.leftSquared * inverse, b = sums_.rightSquared * inverse;
        trace_.mean.push_back(static_cast<float>((a + b) / 2));
        trace_.peak.push_back(static_cast<float>(std::max(a, b)));
        sums_ = {};
    }
}

// A quantum ends inside a step as a rule: its bands are counted to either side of the step's end.
void TraceMeter::addBands() {
    SplitBands bands;
    split_.split(plan_, block_, bands);
    for (std::size_t at = 0; at < kQuantum;) {
        const std::size_t part = std::min(kQuantum - at, step_ - bandFrames_);
        for (std::size_t b = 0; b < kLevelBands; ++b)
            bandSums_[b] += powerOf(&bands[b].left[at], &bands[b].right[at], part);
        at += part;
        bandFrames_ += part;
        if (bandFrames_ < step_) continue;
        for (std::size_t b = 0; b < kLevelBands; ++b)
            trace_.bands[b].push_back(
                static_cast<float>(bandSums_[b] / (2 * static_cast<double>(step_))));
        bandSums_ = {};
        bandFrames_ = 0;
    }
}

LevelQuantiles quantilesAt(const std::vector<float>& mean, double step, double scale) {
    const auto steps = [&](double seconds) {
        return static_cast<std::size_t>(std::max(1L, std::lround(seconds / step)));
    };
    const std::size_t length = std::min(steps(scale), mean.size());
    const std::size_t hop = steps(std::min(scale, kMostHop));
    std::vector<float> powers;
    powers.reserve(mean.size() / hop + 1);
    double sum =
        std::accumulate(mean.begin(), mean.begin() + static_cast<std::ptrdiff_t>(length), 0.0);
    for (std::size_t at = 0; at + length <= mean.size() && length > 0; at += hop) {
        if (at > 0) {
            // Sums of windows that do not overlap are taken anew, others moved on.
            const std::size_t from = length > hop ? at - hop + length : at;
            if (length <= hop) sum = 0;
            for (std::size_t i = from; i < at + length; ++i) sum += mean[i];
            for (std::size_t i = at - hop; length > hop && i < at; ++i) sum -= mean[i];
        }
        powers.push_back(static_cast<float>(std::max(sum, 0.0) / static_cast<double>(length)));
    }
    return quantilesOf(powers);
}

LevelScales levelQuantiles(const std::vector<float>& mean) {
    LevelScales result;
    for (std::size_t s = 0; s < kLevelScales.size(); ++s)
        result[s] = quantilesAt(mean, LevelTrace::kStep, kLevelScales[s]);
    return result;
}

BandLevels bandQuantiles(const LevelTrace& trace) {
    BandLevels levels;
    for (std::size_t b = 0; b < kLevelBands; ++b) levels[b] = levelQuantiles(trace.bands[b]);
    return levels;
}

double dynamicsDistance(const LevelScales& a, const LevelScales& b) {
    double sum = 0;
    for (std::size_t s = 0; s < a.size(); ++s) {
        std::vector<double> e;
        for (std::size_t q = 0; q < a[s].size(); ++q) e.push_back(a[s][q] - b[s][q]);
        std::vector<double> copy = e;
        const double median = quantile(copy, 0.5);
        for (const double v : e) sum += std::abs(v - median) / static_cast<double>(e.size());
    }
    return sum / static_cast<double>(a.size());
}

std::array<bool, kLevelBands> soundingBands(const BandLevels& a, const BandLevels& b) {
    double topA = -INFINITY, topB = -INFINITY;
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        topA = std::max(topA, topOf(a[k]));
        topB = std::max(topB, topOf(b[k]));
    }
    std::array<bool, kLevelBands> sounds;
    for (std::size_t k = 0; k < kLevelBands; ++k)
        sounds[k] = topOf(a[k]) > topA - kBandRange && topOf(b[k]) > topB - kBandRange;
    return sounds;
}

double dynamicsDistance(const BandLevels& a, const BandLevels& b) {
    const auto sounds = soundingBands(a, b);
    double sum = 0, count = 0;
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        if (!sounds[k]) continue;
        sum += dynamicsDistance(a[k], b[k]);
        ++count;
    }
    return count > 0 ? sum / count : 0.0;
}

}  // namespace lacquer
