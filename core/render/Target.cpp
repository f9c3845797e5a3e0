// SPDX-License-Identifier: GPL-3.0-or-later
// A safeguarded secant on gain against loudness.
#include "render/Target.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lacquer {
namespace {

constexpr int kMostSteps = 5;
constexpr double kFlattest = 0.1, kSteepest = 1.5;  ///< LU per dB

// Where the parabola through the last three measurements (value over loudness) meets what is
// wanted: loudness bends more and more over drive.
std::optional<double> bentValue(const std::vector<TargetSearch::Step>& steps, double wanted) {
    if (steps.size() < 3) return std::nullopt;
    const auto* s = &steps[steps.size() - 3];
    double value = 0.0;
    for (int i = 0; i < 3; ++i) {
        double weight = 1.0;
        for (int j = 0; j < 3; ++j) {
            if (j == i) continue;
            if (std::abs(s[i].lufs - s[j].lufs) < 1e-6) return std::nullopt;
            weight *= (wanted - s[j].lufs) / (s[i].lufs - s[j].lufs);
        }
        value += weight * s[i].valueDb;
    }
    return value;
}

// The next value to try: that of the parabola if it is plausible, else along the line through the
// last two measurements, with a slope between what a limiter at its end gives and what a plain gain
// gives, and inside the bracket.
double nextValue(const std::vector<TargetSearch::Step>& steps, double wanted,
                 std::optional<double> low, std::optional<double> high) {
    const auto& last = steps.back();
    double slope = 1.0;
    if (steps.size() >= 2) {
        const auto& before = steps[steps.size() - 2];
        const double run = last.valueDb - before.valueDb;
        if (std::abs(run) > 1e-6)
            slope = std::clamp((last.lufs - before.lufs) / run, kFlattest, kSteepest);
    }
    const double missing = wanted - last.lufs;
    double next = last.valueDb + missing / slope;
    if (const auto bent = bentValue(steps, wanted)) {
        const double share = (*bent - last.valueDb) / missing;  // 1 over the slope between
        if (share >= 1.0 / kSteepest && share <= 1.0 / kFlattest) next = *bent;
    }
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
