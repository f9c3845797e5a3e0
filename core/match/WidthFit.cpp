// SPDX-License-Identifier: GPL-3.0-or-later
// Widths over every choice of crossovers, on the powers that they change.
#include "match/WidthFit.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/BandSplit.h"
#include "measure/StereoField.h"
#include "modules/Registry.h"

namespace lacquer {
namespace {

constexpr int kBands = 5;
constexpr double kWorthDb = 0.7, kWorthBand = 0.9, kWorthBandDb = 0.1, kGoodDb = 0.2;
constexpr double kNoSideDb = -60.0, kBelowEdge = 0.97;
constexpr int kRounds = 14, kRealRounds = 3;
constexpr double kDrawn = 0.01;  // dB of lack for each dB of change
// Where a crossover may stand, beside an inner edge of kWidthBandEdges: a louder side spills over.
constexpr std::array<double, 3> kPlaces = {0.75, 1.0, 1.33};

using Response = std::array<double, kToneBands>;  // of the side, linear
// For each inner edge the place of its crossover in kPlaces, or -1 for none.
using Crossings = std::array<int, kBands - 1>;

// What stays the same while widths are tried.
struct Trial {
    const TonePowers& tone;
    const MatchTarget& target;
    double rate;
    WidthLimits limits;
    std::array<bool, kBands> counts{};
    std::array<std::array<Response, kPlaces.size()>, kBands - 1> below{};  // of each low-pass
};

double crossoverHz(std::size_t edge, int place) {
    return kWidthBandEdges[edge + 1] * kPlaces[static_cast<std::size_t>(place)];
}

Crossings choiceOf(int number) {
    Crossings choice;
    for (int& place : choice) {
        place = number % (static_cast<int>(kPlaces.size()) + 1) - 1;
        number /= static_cast<int>(kPlaces.size()) + 1;
    }
    return choice;
}

std::vector<double> crossoversOf(const Crossings& choice) {
    std::vector<double> hz;
    for (std::size_t i = 0; i < choice.size(); ++i)
        if (choice[i] >= 0) hz.push_back(crossoverHz(i, choice[i]));
    return hz;
}

// The band of the imager that a band of the measure lies in.
std::size_t bandOf(int measured, const Crossings& choice) {
    return static_cast<std::size_t>(
        std::count_if(choice.begin(), choice.begin() + measured, [](int p) { return p >= 0; }));
}

Response computed(const Trial& t, const Crossings& choice, const std::vector<double>& percent) {
    Response out;
    out.fill(percent.back() / 100);
    std::size_t band = 0;
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (choice[i] < 0) continue;
        const Response& below = t.below[i][static_cast<std::size_t>(choice[i])];
        for (std::size_t b = 0; b < out.size(); ++b)
            out[b] += (percent[band] - percent[band + 1]) / 100 * below[b];
        ++band;
    }
    return out;
}

// What the module does with these settings.
Response realised(const Trial& t, const WidthFit& fit) {
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
    const PlanPtr plan = imager.plan(values, t.rate);
    Response out;
    for (int b = 0; b < kToneBands; ++b)
        out[static_cast<std::size_t>(b)] =
            fromDb(imager.responseDb(*plan, std::min(toneHz(b), 0.49 * t.rate), Channel::Side)
                       .value_or(0));
    return out;
}

WidthBands lackBehind(const Trial& t, const Response& side) {
    TonePowers tone = t.tone;
    for (std::size_t b = 0; b < side.size(); ++b) tone[b + kToneBands] *= side[b] * side[b];
    return widthLack(tone, t.target);
}

double rmsOf(const Trial& t, const WidthBands& lack) {
    double sum = 0, count = 0;
    for (std::size_t k = 0; k < lack.size(); ++k) {
        if (!t.counts[k]) continue;
        sum += lack[k] * lack[k];
        ++count;
    }
    return count > 0 ? std::sqrt(sum / count) : 0.0;
}

// Each width by the mean of what its bands lack.
void move(const Trial& t, const Crossings& choice, const WidthBands& lack,
          std::vector<double>& percent) {
    std::vector<double> sum(percent.size()), count(percent.size());
    for (int k = 0; k < kBands; ++k) {
        if (!t.counts[static_cast<std::size_t>(k)]) continue;
        sum[bandOf(k, choice)] += lack[static_cast<std::size_t>(k)];
        ++count[bandOf(k, choice)];
    }
    for (std::size_t j = 0; j < percent.size(); ++j)
        if (count[j] > 0)
            percent[j] =
                std::clamp(percent[j] * fromDb(sum[j] / count[j]), t.limits.least, t.limits.most);
}

WidthFit tryChoice(const Trial& t, const Crossings& choice) {
    WidthFit fit{.xoverHz = crossoversOf(choice), .widthPercent = {}};
    fit.widthPercent.assign(fit.xoverHz.size() + 1, 100.0);
    const auto now = [&] { return lackBehind(t, computed(t, choice, fit.widthPercent)); };
    for (int round = 0; round < kRounds; ++round) move(t, choice, now(), fit.widthPercent);
    fit.after = rmsOf(t, now());
    return fit;
}

// Far moves have to be worth it.
double costOf(const WidthFit& fit) {
    double sum = 0;
    for (const double percent : fit.widthPercent) sum += std::abs(toDb(percent / 100));
    return fit.after + kDrawn * sum;
}

Trial prepare(const TonePowers& behind, const Profile& facts, const MatchTarget& target,
              double rate, const WidthLimits& limits) {
    Trial t{.tone = behind, .target = target, .rate = rate, .limits = limits};
    for (int k = 0; k < kBands; ++k)
        t.counts[static_cast<std::size_t>(k)] = hasSide(behind, facts, target, k);
    for (std::size_t i = 0; i < t.below.size(); ++i)
        for (std::size_t place = 0; place < kPlaces.size(); ++place)
            for (int b = 0; b < kToneBands; ++b)
                t.below[i][place][static_cast<std::size_t>(b)] =
                    lowMagnitude(crossoverHz(i, static_cast<int>(place)),
                                 std::min(toneHz(b), 0.49 * rate), rate);
    return t;
}

}  // namespace

bool hasSide(const TonePowers& tone, const Profile& facts, const MatchTarget& target, int band) {
    const auto k = static_cast<std::size_t>(band);
    for (const double hz : {facts.cutoffHz, target.cutoffHz})
        if (hz > 0 && kWidthBandEdges[k] >= kBelowEdge * hz) return false;
    return sideOverMidDb(tone, kWidthBandEdges[k], kWidthBandEdges[k + 1]) > kNoSideDb;
}

WidthBands widthLack(const TonePowers& tone, const MatchTarget& target) {
    WidthBands lack = widthBandsOf(tone);
    for (std::size_t k = 0; k < lack.size(); ++k) {
        const double all = target.widthBandsDb[k] - lack[k];
        lack[k] = std::copysign(std::max(0.0, std::abs(all) - target.widthSpreadDb[k]), all);
    }
    return lack;
}

std::optional<WidthFit> fitWidth(const TonePowers& behind, const Profile& facts,
                                 const MatchTarget& target, double rate,
                                 const WidthLimits& limits) {
    const Trial t = prepare(behind, facts, target, rate, limits);
    const double before = rmsOf(t, widthLack(behind, target));
    if (before < kWorthDb) return std::nullopt;
    std::array<std::optional<WidthFit>, kBands> best;  // by the number of crossovers
    std::array<Crossings, kBands> chosen{};
    for (int number = 0; number < 256; ++number) {
        const Crossings choice = choiceOf(number);
        WidthFit fit = tryChoice(t, choice);
        const std::size_t n = fit.xoverHz.size();
        if (best[n] && costOf(*best[n]) <= costOf(fit)) continue;
        best[n] = std::move(fit);
        chosen[n] = choice;
    }
    std::size_t use = 0;
    for (std::size_t n = 1; n < best.size() && best[use]->after > kGoodDb; ++n)
        if (best[n]->after < kWorthBand * best[use]->after - kWorthBandDb) use = n;
    WidthFit fit = *best[use];
    for (int round = 0; round < kRealRounds; ++round)
        move(t, chosen[use], lackBehind(t, realised(t, fit)), fit.widthPercent);
    fit.before = before;
    fit.after = rmsOf(t, lackBehind(t, realised(t, fit)));
    fit.limited = std::any_of(fit.widthPercent.begin(), fit.widthPercent.end(), [&](double w) {
        return w <= limits.least + 1e-9 || w >= limits.most - 1e-9;
    });
    if (fit.after > 0.9 * before) return std::nullopt;
    return fit;
}

}  // namespace lacquer
