// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes, band means, distance from the others' median.
#include "measure/AlbumTone.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

struct Band {
    double low, high;
};
constexpr Band kBands[] = {{20, 120}, {120, 500}, {500, 2000}, {2000, 6000}, {6000, 16000}};
constexpr double kLevelLow = 100, kLevelHigh = 8000;
constexpr std::size_t kFewest = 3;
constexpr double kUnusual = 2.5;

/// Mean of the finite values of bands within [low, high); NaN when there is none.
double meanWithin(const std::vector<ThirdOctave>& tone, const std::vector<double>& db, Band band) {
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < tone.size(); ++i) {
        if (tone[i].hz < band.low || tone[i].hz >= band.high || !std::isfinite(db[i])) continue;
        sum += db[i];
        ++count;
    }
    return count > 0 ? sum / count : NAN;
}

double median(std::vector<double> values) {
    if (values.empty()) return NAN;
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : 0.5 * (values[n / 2 - 1] + values[n / 2]);
}

/// Of each programme's band from the median of the others.
std::vector<double> distances(const std::vector<const std::vector<ThirdOctave>*>& programmes,
                              Band band) {
    std::vector<double> means, away;
    for (const auto* tone : programmes) means.push_back(meanWithin(*tone, toneShape(*tone), band));
    for (std::size_t i = 0; i < means.size(); ++i) {
        std::vector<double> others;
        for (std::size_t k = 0; k < means.size(); ++k)
            if (k != i && std::isfinite(means[k])) others.push_back(means[k]);
        away.push_back(means[i] - median(others));
    }
    return away;
}

}  // namespace

std::vector<double> toneShape(const std::vector<ThirdOctave>& tone) {
    std::vector<double> db;
    for (const ThirdOctave& band : tone) db.push_back(band.midDb);
    const double level = meanWithin(tone, db, {kLevelLow, kLevelHigh});
    for (double& value : db) value = std::isfinite(value) ? value - level : NAN;
    return db;
}

std::vector<ToneOutlier> toneOutliers(
    const std::vector<const std::vector<ThirdOctave>*>& programmes, double leastDb) {
    std::vector<ToneOutlier> found;
    if (programmes.size() < kFewest) return found;
    std::vector<ToneOutlier> worst(programmes.size());
    for (const Band& band : kBands) {
        const std::vector<double> away = distances(programmes, band);
        std::vector<double> sizes;
        for (const double db : away)
            if (std::isfinite(db)) sizes.push_back(std::abs(db));
        const double least = std::max(leastDb, kUnusual * median(sizes));
        for (std::size_t i = 0; i < away.size(); ++i)
            if (std::abs(away[i]) >= least && std::abs(away[i]) > std::abs(worst[i].db))
                worst[i] = {i, band.low, band.high, away[i]};
    }
    for (const ToneOutlier& one : worst)
        if (one.db != 0.0) found.push_back(one);
    std::sort(found.begin(), found.end(), [](const ToneOutlier& a, const ToneOutlier& b) {
        return std::abs(a.db) > std::abs(b.db);
    });
    return found;
}

}  // namespace lacquer
