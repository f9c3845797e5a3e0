// SPDX-License-Identifier: GPL-3.0-or-later
// Block bootstrap of tone and width.
#include "match/Certainty.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/Units.h"
#include "measure/StereoField.h"

namespace lacquer {
namespace {

constexpr int kResamples = 100;
using Thirds = std::array<double, 27>;

class Draws {
public:
    TonePowers resample(const std::vector<TonePowers>& pieces) {
        TonePowers sum{};
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const TonePowers& piece = pieces[next() % pieces.size()];
            for (std::size_t b = 0; b < sum.size(); ++b) sum[b] += piece[b];
        }
        return sum;
    }
    // The target's tone with every reference drawn anew.
    void resample(const MatchTarget& target, MatchTarget& out) {
        out.toneDb.fill(0);
        out.widthBandsDb.fill(0);
        double tone = 0, width = 0;
        for (const auto& [p, w] : target.set) {
            tone += w.tone;
            width += w.width;
        }
        for (const auto& [p, w] : target.set) {
            const TonePowers drawn = resample(p.pieces);
            const TonePowers db = toneDbOf(drawn);
            const WidthBands wide = widthBandsOf(drawn);
            for (std::size_t b = 0; b < wide.size(); ++b)
                out.widthBandsDb[b] += w.width / std::max(width, 1e-9) * wide[b];
            for (std::size_t b = 0; b < db.size(); ++b)
                out.toneDb[b] += db[b] * (b < kToneBands ? w.tone / std::max(tone, 1e-9)
                                                         : w.width / std::max(width, 1e-9));
        }
    }

    // Weighted mean of a set's third octaves, every reference drawn anew or as it is.
    Thirds thirds(const MatchTarget& target, bool anew) {
        Thirds out{};
        double tone = 0;
        for (const auto& [p, w] : target.set) tone += w.tone;
        for (const auto& [p, w] : target.set) {
            const Thirds db = thirdOctavesDb(anew ? resample(p.pieces) : p.tone);
            for (std::size_t t = 0; t < out.size(); ++t)
                out[t] += w.tone / std::max(tone, 1e-9) * db[t];
        }
        return out;
    }

private:
    std::uint64_t next() {  // xorshift; Marsaglia 2003
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return state_ >> 16;
    }
    std::uint64_t state_ = 88172645463325252ull;
};

Thirds levelled(const Thirds& a, const Thirds& b) {
    Thirds out{};
    double mean = 0;
    for (std::size_t t = 0; t < out.size(); ++t)
        mean += (a[t] - b[t]) / static_cast<double>(out.size());
    for (std::size_t t = 0; t < out.size(); ++t) out[t] = a[t] - b[t] - mean;
    return out;
}

bool keeps(double now, double whole) {
    return now * whole > 0 && std::abs(now) >= std::abs(whole) / 2;
}

}  // namespace

std::vector<double> toneConfidence(const Profile& mix, const TonePowers& unequalized,
                                   const MatchTarget& target, const std::vector<BandSpec>& bands,
                                   double rate, const FitLimits& limits) {
    std::vector<double> kept(bands.size(), 0.0);
    if (bands.empty()) return kept;
    Draws draws;
    MatchTarget drawn = target;
    for (int r = 0; r < kResamples; ++r) {
        draws.resample(target, drawn);
        TonePowers tone = draws.resample(mix.pieces);
        for (std::size_t b = 0; b < tone.size(); ++b)
            if (mix.tone[b] > 0) tone[b] *= unequalized[b] / mix.tone[b];
        const CurveProblem problem = toneProblem(tone, mix, drawn, rate);
        const auto refit = refitGains(problem, bands, limits);
        for (std::size_t i = 0; i < bands.size(); ++i)
            kept[i] += keeps(refit[i].gain, bands[i].gain) ? 1.0 / kResamples : 0.0;
    }
    return kept;
}

double curveConfidence(const Profile& mix, const MatchTarget& target, const CurveFit& fit) {
    constexpr std::size_t kFirstPoint = 2;  // of the first third octave
    Draws draws;
    Thirds done;
    std::copy_n(fit.points.begin() + kFirstPoint, done.size(), done.begin());
    done = levelled(done, {});
    const Thirds whole = levelled(draws.thirds(target, false), thirdOctavesDb(mix.tone));
    double kept = 0, all = 0;
    for (int r = 0; r < kResamples; ++r) {
        const Thirds drawn =
            levelled(draws.thirds(target, true), thirdOctavesDb(draws.resample(mix.pieces)));
        for (std::size_t t = 0; t < done.size(); ++t) {
            all += std::abs(done[t]);
            if (keeps(done[t] + drawn[t] - whole[t], done[t])) kept += std::abs(done[t]);
        }
    }
    return all > 0 ? kept / all : 0.0;
}

double widthConfidence(const Profile& mix, const MatchTarget& target, const WidthFit& fit) {
    const auto change = [](double percent) { return 20 * std::log10(percent / 100); };
    std::size_t most = 0;
    for (std::size_t b = 0; b < fit.widthPercent.size(); ++b)
        if (std::abs(change(fit.widthPercent[b])) > std::abs(change(fit.widthPercent[most])))
            most = b;
    const double low = most == 0 ? 0.0 : fit.xoverHz[most - 1];
    const double high = most < fit.xoverHz.size() ? fit.xoverHz[most] : 1e9;
    Draws draws;
    MatchTarget drawn = target;
    double kept = 0;
    for (int r = 0; r < kResamples; ++r) {
        draws.resample(target, drawn);
        const TonePowers tone = draws.resample(mix.pieces);
        const WidthBands lack = widthLack(tone, drawn);
        double sum = 0, count = 0;
        for (std::size_t k = 0; k < lack.size(); ++k) {
            const bool inside = kWidthBandEdges[k] + 1 > low && kWidthBandEdges[k + 1] < high + 1;
            if (!inside || !hasSide(tone, mix, target, static_cast<int>(k))) continue;
            sum += lack[k];
            ++count;
        }
        if (count > 0 && keeps(sum / count, change(fit.widthPercent[most])))
            kept += 1.0 / kResamples;
    }
    return kept;
}

}  // namespace lacquer
