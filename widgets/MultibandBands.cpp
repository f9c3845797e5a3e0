// SPDX-License-Identifier: GPL-3.0-or-later
// Index arithmetic of the multiband's table.
#include "widgets/MultibandBands.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr const char* kLeafIds[MultibandBands::kLeaves] = {
    ".mode",    ".threshold", ".ratio", ".knee",   ".range", ".attack",
    ".release", ".gain",      ".width", ".bypass", ".mute"};
const double kApart = std::exp2(1.0 / 3.0);

}  // namespace

void MultibandBands::setParams(std::span<const Param> params) {
    params_ = params;
    values_ = defaultValues(params);
    leaves_.clear();
    crossovers_.clear();
    globals_.clear();
    bands_ = findParam(params, "bands");
    const int most = static_cast<int>(param(bands_).max);
    for (int band = 1; band <= most; ++band) {
        std::array<int, kLeaves> leaves{};
        for (std::size_t leaf = 0; leaf < kLeaves; ++leaf)
            leaves[leaf] = findParam(params, ParamId("band", band, kLeafIds[leaf]));
        leaves_.push_back(leaves);
        if (band < most) crossovers_.push_back(findParam(params, ParamId("xover", band, "")));
    }
    for (int i = 0; i < static_cast<int>(params.size()); ++i)
        if (param(i).group == 0 && i != bands_) globals_.push_back(i);
}

void MultibandBands::setValues(std::span<const double> values) {
    values_.assign(values.begin(), values.end());
}

int MultibandBands::count() const {
    return bands_ < 0 ? 0 : static_cast<int>(std::lround(value(bands_)));
}

double MultibandBands::crossover(int k) const {
    double hz = kLowestHz;
    for (int i = 0; i <= k; ++i) hz = std::max(hz, value(crossoverIndex(i)));
    return hz;
}

int MultibandBands::bandAt(double hz) const {
    int band = 0;
    while (band + 1 < count() && hz >= crossover(band)) ++band;
    return band;
}

ParamEdit MultibandBands::set(int index, double value) {
    const double clamped = clampToParam(param(index), value);
    values_[static_cast<std::size_t>(index)] = clamped;
    return {index, clamped};
}

ParamEdit MultibandBands::setCrossover(int k, double hz) {
    const double low = k > 0 ? crossover(k - 1) * kApart : 0.0;
    const double high = k + 2 < count() ? crossover(k + 1) / kApart : 1e9;
    return set(crossoverIndex(k), std::clamp(hz, std::min(low, high), high));
}

std::vector<double> MultibandBands::bandValues(int band) const {
    std::vector<double> out;
    for (int leaf = 0; leaf < kLeaves; ++leaf) out.push_back(of(band, static_cast<Leaf>(leaf)));
    return out;
}

ParamEdits MultibandBands::shift(const std::vector<std::vector<double>>& bands,
                                 const std::vector<double>& hz) {
    ParamEdits edits{set(bands_, static_cast<double>(bands.size()))};
    const auto put = [&](int index, double v) {
        if (index >= 0 && value(index) != v) edits.push_back(set(index, v));
    };
    for (std::size_t b = 0; b < bands.size(); ++b)
        for (std::size_t leaf = 0; leaf < kLeaves; ++leaf) put(leaves_[b][leaf], bands[b][leaf]);
    for (std::size_t k = 0; k < hz.size(); ++k) put(crossovers_[k], hz[k]);
    return edits;
}

ParamEdits MultibandBands::split(double hz) {
    if (count() >= most()) return {};
    const int at = bandAt(hz);
    std::vector<std::vector<double>> bands;
    std::vector<double> edges;
    for (int b = 0; b < count(); ++b) {
        bands.push_back(bandValues(b));
        if (b == at) {
            bands.push_back(bandValues(b));
            edges.push_back(hz);
        }
        if (b + 1 < count()) edges.push_back(crossover(b));
    }
    return shift(bands, edges);
}

ParamEdits MultibandBands::join(int band) {
    if (count() <= least()) return {};
    std::vector<std::vector<double>> bands;
    std::vector<double> edges;
    const int gone = std::max(band - 1, 0);  // the crossover that goes
    for (int b = 0; b < count(); ++b)
        if (b != band) bands.push_back(bandValues(b));
    for (int k = 0; k + 1 < count(); ++k)
        if (k != gone) edges.push_back(crossover(k));
    return shift(bands, edges);
}

}  // namespace lacquer
