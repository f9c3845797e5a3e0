// SPDX-License-Identifier: GPL-3.0-or-later
// A safeguarded secant on gain against loudness.
#include "render/Target.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lacquer {
namespace {

constexpr int kMostSteps = 5;

// The next value to try: along the line through the last two measurements, with a slope between what a
// limiter at its end gives and what a plain gain gives, and inside the bracket.
double nextValue(const std::vector<TargetSearch::Step>& steps, double wanted,
                 std::optional<double> low, std::optional<double> high) {
    const auto& last = steps.back();
    double slope = 1.0;
    if (steps.size() >= 2) {
        const auto& before = steps[steps.size() - 2];
        const double run = last.valueDb - before.valueDb;
        if (std::abs(run) > 1e-6) slope = std::clamp((last.lufs - before.lufs) / run, 0.1, 1.5);
    }
    double next = last.valueDb + (wanted - last.lufs) / slope;
    const bool outside = (low && next <= *low) || (high && next >= *high);
    if (outside && low && high) next = (*low + *high) / 2;
    return next;
}

}  // namespace

Result<TargetSearch> findTarget(const std::function<Result<double>(double valueDb)>& measure,
                                double wantedLufs, double start, double min, double max) {
    TargetSearch search;
    std::optional<double> low, high;  // values measured too quiet, too loud
    double value = std::clamp(start, min, max);
    for (int step = 0; step < kMostSteps; ++step) {
        const Result<double> lufs = measure(value);
        if (!lufs) return lufs.error();
        if (!std::isfinite(*lufs))
            return Error(TR("render",
                            "The sound is too quiet or too short for a loudness; no level reaches "
                            "%1 LUFS."),
                         {std::to_string(wantedLufs)});
        search.steps.push_back({value, *lufs});
        const double error = *lufs - wantedLufs;
        if (std::abs(error) <= kLoudnessToleranceLu / 5) break;
        (error < 0 ? low : high) = value;
        const double next = std::clamp(nextValue(search.steps, wantedLufs, low, high), min, max);
        if (next == value) break;
        value = next;
    }
    const auto better = [&](const TargetSearch::Step& a, const TargetSearch::Step& b) {
        return std::abs(a.lufs - wantedLufs) > std::abs(b.lufs - wantedLufs);
    };
    const auto best = std::max_element(search.steps.begin(), search.steps.end(), better);
    std::rotate(best, best + 1, search.steps.end());
    search.reached = std::abs(search.best().lufs - wantedLufs) <= kLoudnessToleranceLu;
    return search;
}

}  // namespace lacquer
