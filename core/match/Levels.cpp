// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of level and their quantiles.
#include "match/Levels.h"

#include <algorithm>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kLevelRange = 45.0;  // dB below the loudest that still counts

}  // namespace

void TraceMeter::add(const double* left, const double* right, std::size_t frames) {
    while (frames > 0) {
        const std::size_t part = std::min(frames, step_ - sums_.frames);
        sums_.add(sumsOf(left, right, part));
        left += part;
        right += part;
        frames -= part;
        if (sums_.frames < step_) return;
        const double inverse = 1.0 / static_cast<double>(step_);
        const double a = sums_.leftSquared * inverse, b = sums_.rightSquared * inverse;
        trace_.mean.push_back(static_cast<float>((a + b) / 2));
        trace_.peak.push_back(static_cast<float>(std::max(a, b)));
        sums_ = {};
    }
}

LevelScales levelQuantiles(const std::vector<float>& mean) {
    LevelScales result{};
    for (std::size_t s = 0; s < kLevelScales.size(); ++s) {
        const auto group =
            static_cast<std::size_t>(std::lround(kLevelScales[s] / LevelTrace::kStep));
        std::vector<double> levels;
        for (std::size_t i = 0; i + group <= mean.size(); i += group) {
            double sum = 0;
            for (std::size_t k = i; k < i + group; ++k) sum += mean[k];
            levels.push_back(powerDb(sum / static_cast<double>(group)));
        }
        if (levels.empty()) continue;
        const double top = *std::max_element(levels.begin(), levels.end());
        std::erase_if(levels, [&](double v) { return v < top - kLevelRange; });
        std::sort(levels.begin(), levels.end());
        for (int q = 0; q < kLevelSteps; ++q) {
            const double p = 0.05 + 0.94 * q / (kLevelSteps - 1);
            const double place = p * static_cast<double>(levels.size() - 1);
            const auto at = static_cast<std::size_t>(place);
            const double next = levels[std::min(at + 1, levels.size() - 1)];
            result[s][static_cast<std::size_t>(q)] =
                levels[at] + (next - levels[at]) * (place - static_cast<double>(at));
        }
    }
    return result;
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

}  // namespace lacquer
