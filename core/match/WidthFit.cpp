// SPDX-License-Identifier: GPL-3.0-or-later
// Piecewise widths, then corrected on the imager's own response.
#include "match/WidthFit.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "modules/Registry.h"

namespace lacquer {
namespace {

constexpr double kXovers[] = {120, 250, 500, 1000, 2000, 4000, 8000};
constexpr int kXoverCount = 7, kMostBands = 4;
constexpr double kWorthDb = 0.7, kWorthBand = 0.9, kGoodDb = 0.3;

std::size_t bandOf(double hz, const std::vector<double>& xovers) {
    return static_cast<std::size_t>(std::upper_bound(xovers.begin(), xovers.end(), hz) -
                                    xovers.begin());
}

// Weighted means of a curve in the bands between the crossovers.
std::vector<double> bandMeans(const CurveProblem& p, const std::vector<double>& curve,
                              const std::vector<double>& xovers) {
    std::vector<double> sum(xovers.size() + 1), weight(xovers.size() + 1);
    for (std::size_t i = 0; i < p.hz.size(); ++i) {
        const std::size_t b = bandOf(p.hz[i], xovers);
        sum[b] += p.weight[i] * curve[i];
        weight[b] += p.weight[i];
    }
    for (std::size_t b = 0; b < sum.size(); ++b)
        sum[b] = weight[b] > 1e-9 ? sum[b] / weight[b] : 0.0;
    return sum;
}

double rmsOf(const CurveProblem& p, const std::vector<double>& rest) {
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        sum += p.weight[i] * rest[i] * rest[i];
        weight += p.weight[i];
    }
    return weight > 0 ? std::sqrt(sum / weight) : 0.0;
}

std::vector<double> minus(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> c(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) c[i] = a[i] - b[i];
    return c;
}

// The best crossovers for this many bands, as if bands were bricks.
std::pair<double, std::vector<double>> bestBricks(const CurveProblem& p, int bands) {
    std::pair<double, std::vector<double>> best{INFINITY, {}};
    for (unsigned mask = 0; mask < 1u << kXoverCount; ++mask) {
        if (__builtin_popcount(mask) != bands - 1) continue;
        std::vector<double> xovers, rest = p.wantedDb;
        for (int i = 0; i < kXoverCount; ++i)
            if (mask >> i & 1) xovers.push_back(kXovers[i]);
        const auto means = bandMeans(p, p.wantedDb, xovers);
        for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= means[bandOf(p.hz[i], xovers)];
        const double rms = rmsOf(p, rest);
        if (rms < best.first) best = {rms, xovers};
    }
    return best;
}

}  // namespace

std::vector<double> widthCurve(const CurveProblem& p, const WidthFit& fit) {
    const Module& imager = *findModule("imager");
    std::vector<double> values = defaultValues(imager.params());
    const auto set = [&](const std::string& id, double value) {
        const int i = findParam(imager.params(), id);
        if (i >= 0) values[static_cast<std::size_t>(i)] = value;
    };
    set("bands", static_cast<double>(fit.widthPercent.size()));
    for (std::size_t i = 0; i < fit.xoverHz.size(); ++i)
        set("xover" + std::to_string(i + 1), fit.xoverHz[i]);
    for (std::size_t i = 0; i < fit.widthPercent.size(); ++i)
        set("band" + std::to_string(i + 1) + ".width", fit.widthPercent[i]);
    const PlanPtr plan = imager.plan(values, p.rate);
    std::vector<double> db;
    for (const double hz : p.hz)
        db.push_back(imager.responseDb(*plan, hz, Channel::Side).value_or(0));
    return db;
}

std::optional<WidthFit> fitWidth(const CurveProblem& p, const WidthLimits& limits) {
    WidthFit fit;
    fit.before = rmsOf(p, p.wantedDb);
    if (fit.before < kWorthDb) return std::nullopt;
    auto best = bestBricks(p, 1);
    for (int bands = 2; bands <= kMostBands && best.first > kGoodDb; ++bands) {
        auto more = bestBricks(p, bands);
        if (more.first > kWorthBand * best.first) break;
        best = std::move(more);
    }
    fit.xoverHz = best.second;
    std::vector<double> db = bandMeans(p, p.wantedDb, fit.xoverHz);
    for (int step = 0; step < 4; ++step) {
        fit.widthPercent.clear();
        for (const double w : db)
            fit.widthPercent.push_back(std::clamp(100 * fromDb(w), limits.least, limits.most));
        const std::vector<double> rest = minus(p.wantedDb, widthCurve(p, fit));
        fit.after = rmsOf(p, rest);
        const auto off = bandMeans(p, rest, fit.xoverHz);
        for (std::size_t b = 0; b < db.size(); ++b) db[b] += 0.8 * off[b];
    }
    if (fit.after > 0.9 * fit.before) return std::nullopt;
    return fit;
}

}  // namespace lacquer
