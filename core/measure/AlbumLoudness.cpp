// SPDX-License-Identifier: GPL-3.0-or-later
// Two gates over all blocks, and the spread between percentiles.
#include "measure/AlbumLoudness.h"

#include <algorithm>

namespace lacquer {
namespace {

constexpr std::size_t kTenth = 10;  // of the series' 10 ms
constexpr double kAbsoluteGate = -70.0, kIntegratedGate = -10.0, kRangeGate = -20.0;

std::vector<float> everyTenth(const std::vector<float>& series) {
    std::vector<float> out;
    for (std::size_t i = 0; i < series.size(); i += kTenth) out.push_back(series[i]);
    return out;
}

double powerOf(double lufs) {
    return std::pow(10.0, lufs / 10.0);
}

/// LUFS of the mean power of what lies at or above `gate`.
double gatedMean(const std::vector<float>& levels, double gate) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const float level : levels) {
        if (!(level >= gate)) continue;
        sum += powerOf(level);
        ++count;
    }
    return count > 0 ? 10.0 * std::log10(sum / static_cast<double>(count)) : -INFINITY;
}

std::vector<float> joined(const std::vector<const LoudnessBlocks*>& programmes,
                          std::vector<float> LoudnessBlocks::*field) {
    std::vector<float> all;
    for (const LoudnessBlocks* one : programmes)
        all.insert(all.end(), (one->*field).begin(), (one->*field).end());
    return all;
}

}  // namespace

LoudnessBlocks loudnessBlocks(const Loudness& meter) {
    return {everyTenth(meter.momentarySeries()), everyTenth(meter.shortTermSeries())};
}

AlbumFigures albumLoudness(const std::vector<const LoudnessBlocks*>& programmes) {
    AlbumFigures figures;
    const std::vector<float> momentary = joined(programmes, &LoudnessBlocks::momentary);
    const double ungated = gatedMean(momentary, kAbsoluteGate);
    figures.integratedLufs =
        gatedMean(momentary, std::max(kAbsoluteGate, ungated + kIntegratedGate));
    std::vector<float> loud = joined(programmes, &LoudnessBlocks::shortTerm);
    const double gate = std::max(kAbsoluteGate, gatedMean(loud, kAbsoluteGate) + kRangeGate);
    std::erase_if(loud, [&](float level) { return !(level >= gate); });
    if (loud.empty()) return figures;
    std::sort(loud.begin(), loud.end());
    const auto at = [&](double share) {
        return loud[static_cast<std::size_t>(
            std::lround(share * static_cast<double>(loud.size() - 1)))];
    };
    figures.rangeLu = static_cast<double>(at(0.95)) - static_cast<double>(at(0.10));
    return figures;
}

}  // namespace lacquer
