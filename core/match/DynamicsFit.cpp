// SPDX-License-Identifier: GPL-3.0-or-later
// One compression of the whole beside one for each band; what is worth it.
#include "match/DynamicsFit.h"

#include <algorithm>

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

// Levels behind a fit, make-up included, of the whole trace.
struct Behind {
    LevelScales whole;
    BandLevels bands;
    BandDb movedDb{};  // without make-up
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

double makeUpFor(double movedDb) {
    return std::min(-movedDb, kMostMakeUpDb);
}

Behind behind(const LevelTrace& trace, const DynamicsFit& fit) {
    std::vector<std::vector<float>> gains(fit.parts.size());
    for (std::size_t p = 0; p < gains.size(); ++p)
        if (fit.parts[p].acts())
            gainsOf(fit.parts[p], detectorDb(heardBy(trace, fit, p), kStep), kStep, gains[p]);
    Behind b;
    LevelTrace after = {.mean = {}, .peak = {}, .bands = trace.bands};
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        const std::vector<float>& gain = gains[partOf(fit, k)];
        if (gain.empty()) continue;
        pressed(trace.bands[k], gain, after.bands[k]);
        b.movedDb[k] = movedDb(trace.bands[k], after.bands[k]);
        if (fit.byBand()) amplify(after.bands[k], makeUpFor(b.movedDb[k]));
    }
    if (fit.byBand())
        followBands(trace, after);
    else
        pressed(trace.mean, gains[0], after.mean);
    b.bands = bandQuantiles(after);
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
        if (fit.parts[part].acts()) fit.gainDb[part] = makeUpFor(b.movedDb[k]);
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

// A compression of one band, and what it gains.
struct BandFit {
    Compression c;
    double gained = 0.0, confidence = 0.0;
};

std::optional<BandFit> fitBand(const LevelTrace& mix, std::size_t band, const LevelScales& wanted,
                               const DynamicsLimits& limits) {
    PartSearch search(mix.bands[band], loudestOf(mix, band), wanted, limits);
    if (search.before() < kLeastDb) return std::nullopt;
    BandFit fit{.c = search.best()};
    const double after = search.after(fit.c);
    if (!worthIt(search.before(), after)) return std::nullopt;
    fit.gained = search.before() - after;
    fit.confidence = search.confidence(fit.c);
    if (fit.confidence < kLeastConfidence) return std::nullopt;
    return fit;
}

using BandFits = std::array<std::optional<BandFit>, kLevelBands>;

std::optional<DynamicsFit> together(const BandFits& fits, const LevelTrace& mix,
                                    const WantedLevels& wanted) {
    std::array<Compression, kLevelBands> bands{};
    double gained = 0, sure = 0;
    for (std::size_t k = 0; k < kLevelBands; ++k) {
        if (!fits[k]) continue;
        bands[k] = fits[k]->c;
        gained += fits[k]->gained;
        sure += fits[k]->gained * fits[k]->confidence;
    }
    if (gained <= 0) return std::nullopt;
    DynamicsFit fit = joined(bands);
    fit.confidence = sure / gained;
    settle(fit, mix, wanted);
    if (!worthIt(fit.before, fit.after)) return std::nullopt;
    return fit;
}

}  // namespace

std::optional<DynamicsFit> fitDynamics(const LevelTrace& mix, const WantedLevels& wanted,
                                       const DynamicsLimits& limits) {
    if (mix.mean.empty() || mix.bands[0].empty()) return std::nullopt;
    std::optional<DynamicsFit> whole;
    BandFits fits;
    const BandLevels levels = bandQuantiles(mix);
    const auto sounds =
        wanted.bands ? soundingBands(levels, *wanted.bands) : std::array<bool, kLevelBands>{};
    const Done searched = runBeside(1 + kLevelBands, kSearchThreads, [&](std::size_t job) {
        if (job == 0)
            whole = fitWhole(mix, wanted, limits);
        else if (sounds[job - 1])
            fits[job - 1] = fitBand(mix, job - 1, (*wanted.bands)[job - 1], limits);
        return done();
    });
    if (!searched) return std::nullopt;
    const auto byBand = together(fits, mix, wanted);
    if (!byBand) return whole;
    const Behind bands = behind(mix, *byBand);
    const double byBandLeft = allApart(bands.whole, bands.bands, wanted);
    double otherwise = allApart(levelQuantiles(mix.mean), levels, wanted);
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
