// SPDX-License-Identifier: GPL-3.0-or-later
// Settings tried on stretches of a trace, and on all of it in coarser steps.
#include "match/PartSearch.h"

#include <algorithm>
#include <cstdint>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kStep = LevelTrace::kStep, kRatioCost = 0.05, kOverCost = 10.0;
constexpr std::size_t kCoarser = 10, kFineScales = 2;
constexpr double kCountsDb = 45.0;
constexpr double kHopeless = 0.95;  // of the distance: nothing near is refined
constexpr std::size_t kStretches = 8;
constexpr double kStretchSeconds = 5.0;
constexpr int kResamples = 100;
constexpr std::size_t kPieces = 32, kLeastPiece = 250;

// Some stretches of the trace, spread over it: enough to compare settings by.
std::vector<float> stretchesOf(const std::vector<float>& all) {
    const auto length = static_cast<std::size_t>(kStretchSeconds / kStep);
    if (all.size() <= kStretches * length) return all;
    std::vector<float> part;
    part.reserve(kStretches * length);
    for (std::size_t s = 0; s < kStretches; ++s) {
        const auto from =
            all.begin() + static_cast<std::ptrdiff_t>((all.size() - length) * s / (kStretches - 1));
        part.insert(part.end(), from, from + static_cast<std::ptrdiff_t>(length));
    }
    return part;
}

std::vector<float> coarser(const std::vector<float>& fine) {
    std::vector<float> out;
    out.reserve(fine.size() / kCoarser);
    for (std::size_t i = 0; i + kCoarser <= fine.size(); i += kCoarser) {
        float sum = 0;
        for (std::size_t k = i; k < i + kCoarser; ++k) sum += fine[k];
        out.push_back(sum / kCoarser);
    }
    return out;
}

// Which pieces are taken, with replacement.
class Draws {
public:
    std::array<std::size_t, kPieces> next() {
        std::array<std::size_t, kPieces> pieces;
        for (std::size_t& piece : pieces) {
            seed_ ^= seed_ << 13;  // xorshift; Marsaglia 2003
            seed_ ^= seed_ >> 7;
            seed_ ^= seed_ << 17;
            piece = seed_ % kPieces;
        }
        return pieces;
    }

private:
    std::uint64_t seed_ = 88172645463325252ull;
};

std::vector<float> drawn(const std::vector<float>& all,
                         const std::array<std::size_t, kPieces>& pieces) {
    const std::size_t length = all.size() / kPieces;
    std::vector<float> out;
    out.reserve(kPieces * length);
    for (const std::size_t piece : pieces) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(piece * length);
        out.insert(out.end(), from, from + static_cast<std::ptrdiff_t>(length));
    }
    return out;
}

double spreadOf(const LevelQuantiles& levels) {
    return levels[kLevelSteps - 4] - levels[4];
}

}  // namespace

PartSearch::PartSearch(const std::vector<float>& mean, const std::vector<float>& loudest,
                       const LevelScales& wanted, const DynamicsLimits& limits)
    : wanted_(wanted),
      limits_(limits),
      whole_(levelQuantiles(mean)),
      stretches_(stretchesOf(mean)),
      coarse_(coarser(mean)),
      stretchDb_(detectorDb(stretchesOf(loudest), kStep)),
      coarseDb_(detectorDb(coarser(loudest), kCoarser * kStep)) {
    stretchLevels_ = levelQuantiles(stretches_);
    std::vector<double> loud;
    for (std::size_t i = 0; i < stretchDb_.size(); i += 5) loud.push_back(stretchDb_[i]);
    top_ = loud.empty() ? 0.0 : quantile(loud, 0.95);
}

double PartSearch::after(const Compression& c) {
    gainsOf(c, stretchDb_, kStep, gain_);
    pressed(stretches_, gain_, out_);
    LevelScales levels = whole_;
    for (std::size_t s = 0; s < kFineScales; ++s) {
        const LevelQuantiles now = quantilesAt(out_, kStep, kLevelScales[s]);
        for (std::size_t q = 0; q < now.size(); ++q) levels[s][q] += now[q] - stretchLevels_[s][q];
    }
    counted_.clear();
    for (std::size_t i = 0; i < gain_.size(); i += kCoarser)
        if (stretchDb_[i] > top_ - kCountsDb) counted_.push_back(-gain_[i]);
    reductionDb_ = 0;
    if (!counted_.empty()) {
        const auto middle = counted_.begin() + static_cast<std::ptrdiff_t>(counted_.size() / 2);
        std::nth_element(counted_.begin(), middle, counted_.end());
        reductionDb_ = *middle;
    }
    gainsOf(c, coarseDb_, kCoarser * kStep, gain_);
    pressed(coarse_, gain_, out_);
    for (std::size_t s = kFineScales; s < levels.size(); ++s)
        levels[s] = quantilesAt(out_, kCoarser * kStep, kLevelScales[s]);
    return dynamicsDistance(levels, wanted_);
}

void PartSearch::consider(Best& best, Compression c) {
    c.thresholdDb = std::clamp(c.thresholdDb, -60.0, 0.0);
    c.ratio = std::clamp(c.ratio, 1.05, limits_.mostRatio);
    c.attackMs = std::clamp(c.attackMs, 5.0, 300.0);
    c.releaseMs = std::clamp(c.releaseMs, 30.0, 3000.0);
    const double cost = after(c) + kRatioCost * (c.ratio - 1) +
                        kOverCost * std::max(0.0, reductionDb_ - limits_.mostReductionDb);
    if (cost >= best.cost) return;
    best = {c, cost};
}

void PartSearch::refine(Best& best, double step) {
    const Compression at = best.c;
    for (const double dt : {-step, 0.0, step})
        for (const double r : {1 / (1 + 0.12 * step), 1.0, 1 + 0.12 * step}) {
            if (dt == 0 && r == 1) continue;
            Compression c = at;
            c.thresholdDb += dt;
            c.ratio = 1 + (at.ratio - 1) * r;
            consider(best, c);
        }
}

// Whether levels are spread too wide, or too narrowly, on any scale.
bool PartSearch::wants(bool expansion) const {
    for (std::size_t s = 0; s < whole_.size(); ++s)
        if ((spreadOf(whole_[s]) < spreadOf(wanted_[s])) == expansion) return true;
    return false;
}

Compression PartSearch::best() {
    struct Times {
        double attackMs, releaseMs;
    };
    constexpr Times kTimes[] = {{10, 120}, {30, 300}, {200, 2000}};
    Best best;
    for (const bool expands : {false, true})
        for (const double down : {3.0, 9.0, 15.0, 21.0})
            for (const double ratio : {1.3, 1.8, 2.6, 3.8})
                for (const Times& t : kTimes) {
                    if (!wants(expands) || ratio > limits_.mostRatio) continue;
                    // The same depth of an expander lies lower, and its ratios act twice.
                    const double depth = expands ? 1.5 * down + 3 : down;
                    consider(best, {expands, top_ - depth, expands ? 1 + (ratio - 1) / 2 : ratio,
                                    t.attackMs, t.releaseMs});
                }
    if (best.cost > kHopeless * before()) return best.c;
    for (const double step : {2.5, 1.2, 0.6}) {
        refine(best, step);
        for (const double k : {0.6, 1.6}) {
            Compression c = best.c;
            c.attackMs *= k;
            c.releaseMs *= k;
            consider(best, c);
        }
    }
    return best.c;
}

Compression PartSearch::nearTo(const Compression& c) {
    Best best;
    consider(best, c);
    for (const double step : {1.0, 0.5}) refine(best, step);
    return best.c;
}

// Pieces of both traces, drawn alike for the sound as it is and as it would be.
double PartSearch::confidence(const Compression& c) {
    const double gained = before() - after(c);
    if (stretches_.size() < kPieces * kLeastPiece) return 0.0;
    std::vector<float> fine, coarse;
    gainsOf(c, stretchDb_, kStep, gain_);
    pressed(stretches_, gain_, fine);
    gainsOf(c, coarseDb_, kCoarser * kStep, gain_);
    pressed(coarse_, gain_, coarse);
    const auto apart = [&](const std::vector<float>& drawn, const std::vector<float>& drawnCoarse) {
        LevelScales levels;
        for (std::size_t s = 0; s < levels.size(); ++s)
            levels[s] = s < kFineScales
                            ? quantilesAt(drawn, kStep, kLevelScales[s])
                            : quantilesAt(drawnCoarse, kCoarser * kStep, kLevelScales[s]);
        return dynamicsDistance(levels, wanted_);
    };
    Draws draws;
    int kept = 0;
    for (int r = 0; r < kResamples; ++r) {
        const auto pieces = draws.next();
        const double was = apart(drawn(stretches_, pieces), drawn(coarse_, pieces));
        if (was - apart(drawn(fine, pieces), drawn(coarse, pieces)) >= 0.5 * gained) ++kept;
    }
    return kept / static_cast<double>(kResamples);
}

}  // namespace lacquer
