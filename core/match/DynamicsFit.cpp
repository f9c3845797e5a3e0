// SPDX-License-Identifier: GPL-3.0-or-later
// One compression of the whole beside one for each band; what is worth it.
#include "match/DynamicsFit.h"

#include <algorithm>
#include <numeric>

#include "match/PartSearch.h"
#include "render/Lane.h"

namespace lacquer {
namespace {

constexpr double kWorthDb = 1.0, kNearer = 0.8, kByBandNearer = 0.7;
// The smaller a difference, the more of it compression has to explain: other music never does so.
constexpr double kLeastDb = 0.25, kExplained = 0.3;
constexpr double kLeastConfidence = 0.5, kMostMakeUpDb = 12.0;
constexpr double kStep = LevelTrace::kStep;
constexpr int kSearchThreads = 2;

// Levels behind a fit, of the whole trace.
struct Behind {
    LevelScales whole;
    BandLevels bands;
    BandDb movedDb{};  // without make-up
    double wholeMovedDb = 0.0;
};

// The louder channel's share in a band is taken to be that of the whole sound.
std::vector<float> loudestOf(const LevelTrace& trace, std::size_t band) {
    std::vector<float> loudest = trace.bands[band];
    for (std::size_t i = 0; i < loudest.size(); ++i)
        if (trace.mean[i] > 0) loudest[i] *= trace.peak[i] / trace.mean[i];
    return loudest;
}

std::size_t partOf(const DynamicsFit& fit, std::size_t band) {
    const auto above =
        std::upper_bound(fit.xoverHz.begin(), fit.xoverHz.end(), kWidthBandEdges[band] + 1);
    return static_cast<std::size_t>(above - fit.xoverHz.begin());
}

// The powers that a part's detector hears.
std::vector<float> heardBy(const LevelTrace& trace, const DynamicsFit& fit, std::size_t part) {
    if (!fit.byBand()) return trace.peak;
    std::vector<float> sum;
    for (std::size_t b = 0; b < kLevelBands; ++b) {
        if (partOf(fit, b) != part) continue;
        const std::vector<float> more = loudestOf(trace, b);
        sum.resize(more.size());
        for (std::size_t i = 0; i < more.size(); ++i) sum[i] += more[i];
    }
    return sum;
}

Behind behind(const LevelTrace& trace, const DynamicsFit& fit) {
    std::vector<std::vector<float>> gains(fit.parts.size());
    for (std::size_t p = 0; p < gains.size(); ++p)
        if (fit.parts[p].acts())
            gainsOf(fit.parts[p], detectorDb(heardBy(trace, fit, p), kStep), kStep, gains[p]);
    Behind b;
    LevelTrace after;
    std::vector<float> sum, plain;
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        const std::vector<float>& gain = gains[partOf(fit, k)];
        if (gain.empty())
            after.bands[k] = trace.bands[k];
        else
            pressed(trace.bands[k], gain, after.bands[k]);
        b.movedDb[k] = movedDb(trace.bands[k], after.bands[k]);
        if (fit.byBand() && !gain.empty()) {
            const auto factor =
                static_cast<float>(std::pow(10.0, std::min(-b.movedDb[k], kMostMakeUpDb) / 10));
            for (float& power : after.bands[k]) power *= factor;
        }
    }
    b.bands = bandQuantiles(after);
    if (!fit.byBand()) {
        pressed(trace.mean, gains[0], after.mean);
    } else {
        after.mean = trace.mean;
        after.mean.resize(after.bands[0].size());
        for (std::size_t i = 0; i < after.mean.size(); ++i) {
            float was = 0, is = 0;
            for (std::size_t k = 0; k < kLevelBands; ++k) {
                was += trace.bands[k][i];
                is += after.bands[k][i];
            }
            if (was > 0) after.mean[i] *= is / was;
        }
    }
    b.wholeMovedDb = movedDb(trace.mean, after.mean);
    b.whole = levelQuantiles(after.mean);
    return b;
}

bool worthIt(double before, double after) {
    const double much = std::min((before - kLeastDb) / (kWorthDb - kLeastDb), 1.0);
    return much >= 0 && after <= std::lerp(kExplained, kNearer, much) * before;
}

// What the bands and the whole differ by, together: what ways are chosen by.
double allApart(const LevelScales& whole, const BandLevels& bands, const WantedLevels& wanted) {
    return (dynamicsDistance(whole, wanted.whole) + dynamicsDistance(bands, *wanted.bands)) / 2;
}

// Before, after, what is moved and make-up, as they are behind these settings.
void settle(DynamicsFit& fit, const LevelTrace& trace, const WantedLevels& wanted) {
    const Behind b = behind(trace, fit);
    if (!fit.byBand()) {
        fit.before = dynamicsDistance(levelQuantiles(trace.mean), wanted.whole);
        fit.after = dynamicsDistance(b.whole, wanted.whole);
        fit.movedDb = b.movedDb;
        return;
    }
    fit.before = dynamicsDistance(bandQuantiles(trace), *wanted.bands);
    fit.after = dynamicsDistance(b.bands, *wanted.bands);
    fit.gainDb.assign(fit.parts.size(), 0.0);
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        const std::size_t part = partOf(fit, k);
        if (fit.parts[part].acts()) fit.gainDb[part] = std::min(-b.movedDb[k], kMostMakeUpDb);
        fit.movedDb[k] = b.movedDb[k] + fit.gainDb[part];
    }
}

std::optional<DynamicsFit> fitWhole(const LevelTrace& mix, const WantedLevels& wanted,
                                    const DynamicsLimits& limits) {
    PartSearch search(mix.mean, mix.peak, wanted.whole, limits);
    if (search.before() < kLeastDb) return std::nullopt;
    DynamicsFit fit{.parts = {search.best()}};
    fit.confidence = search.confidence(fit.parts[0]);
    settle(fit, mix, wanted);
    if (!worthIt(fit.before, fit.after) || fit.confidence < kLeastConfidence) return std::nullopt;
    return fit;
}

// Crossovers stand only where one of their sides does something.
DynamicsFit joined(const std::array<Compression, kLevelBands>& bands) {
    DynamicsFit fit{.parts = {bands[0]}};
    for (std::size_t k = 1; k < kLevelBands; ++k) {
        if (!bands[k - 1].acts() && !bands[k].acts()) continue;
        fit.xoverHz.push_back(kWidthBandEdges[k]);
        fit.parts.push_back(bands[k]);
    }
    return fit;
}

std::optional<DynamicsFit> fitBands(const LevelTrace& mix, const WantedLevels& wanted,
                                    const DynamicsLimits& limits) {
    const BandLevels levels = bandQuantiles(mix);
    if (dynamicsDistance(levels, *wanted.bands) < kLeastDb) return std::nullopt;
    const auto sounds = soundingBands(levels, *wanted.bands);
    std::array<Compression, kLevelBands> bands{};
    BandDb gained{}, sure{};
    const Done searched = runBeside(kLevelBands, kSearchThreads, [&](std::size_t k) {
        if (!sounds[k] || dynamicsDistance(levels[k], (*wanted.bands)[k]) < kLeastDb) return done();
        PartSearch search(mix.bands[k], loudestOf(mix, k), (*wanted.bands)[k], limits);
        const Compression c = search.best();
        const double gain = search.before() - search.after(c);
        if (!worthIt(search.before(), search.before() - gain)) return done();
        const double confidence = search.confidence(c);
        if (confidence < kLeastConfidence) return done();
        bands[k] = c;
        gained[k] = gain;
        sure[k] = gain * confidence;
        return done();
    });
    const double all = std::accumulate(gained.begin(), gained.end(), 0.0);
    if (!searched || all <= 0) return std::nullopt;
    DynamicsFit fit = joined(bands);
    fit.confidence = std::accumulate(sure.begin(), sure.end(), 0.0) / all;
    settle(fit, mix, wanted);
    if (!worthIt(fit.before, fit.after)) return std::nullopt;
    return fit;
}

}  // namespace

std::optional<DynamicsFit> fitDynamics(const LevelTrace& mix, const WantedLevels& wanted,
                                       const DynamicsLimits& limits) {
    if (mix.mean.empty() || mix.bands[0].empty()) return std::nullopt;
    auto whole = fitWhole(mix, wanted, limits);
    auto byBand = wanted.bands ? fitBands(mix, wanted, limits) : std::nullopt;
    if (!byBand) return whole;
    const Behind bands = behind(mix, *byBand);
    const double byBandLeft = allApart(bands.whole, bands.bands, wanted);
    double otherwise = allApart(levelQuantiles(mix.mean), bandQuantiles(mix), wanted);
    if (whole) {
        const Behind b = behind(mix, *whole);
        otherwise = allApart(b.whole, b.bands, wanted);
    }
    return byBandLeft < kByBandNearer * otherwise ? byBand : whole;
}

DynamicsFit followEqualizer(DynamicsFit fit, const LevelTrace& was, const LevelTrace& now,
                            const WantedLevels& wanted, const DynamicsLimits& limits) {
    for (std::size_t p = 0; p < fit.parts.size(); ++p) {
        if (!fit.parts[p].acts()) continue;
        double& threshold = fit.parts[p].thresholdDb;
        threshold += movedDb(heardBy(was, fit, p), heardBy(now, fit, p));
        threshold = std::clamp(threshold, -60.0, 0.0);
    }
    if (!fit.byBand())
        fit.parts[0] = PartSearch(now.mean, now.peak, wanted.whole, limits).nearTo(fit.parts[0]);
    settle(fit, now, wanted);
    return fit;
}

}  // namespace lacquer
