// SPDX-License-Identifier: GPL-3.0-or-later
// Analysis by synthesis of compression.
#include "match/DynamicsFit.h"

#include <algorithm>
#include <cmath>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kWorthDb = 1.0, kNearer = 0.8, kMostReductionDb = 4.0, kRatioCost = 0.05;
constexpr double kKneeDb = 6.0, kRmsSeconds = 0.025, kCountsDb = 45.0;
constexpr std::size_t kStretches = 8;
constexpr double kStretchSeconds = 5.0;
constexpr int kResamples = 100;

double keepOf(double seconds) {
    return std::exp(-LevelTrace::kStep / seconds);
}

// What the detector reads, in dB, with the RMS time that the module has.
std::vector<float> detectorDb(const LevelTrace& trace) {
    std::vector<float> db;
    db.reserve(trace.peak.size());
    const double keep = keepOf(kRmsSeconds);
    double power = trace.peak.empty() ? 0.0 : trace.peak[0];
    for (const float p : trace.peak) {
        power = p + keep * (power - p);
        db.push_back(static_cast<float>(powerDb(power)));
    }
    return db;
}

std::vector<float> reduction(const std::vector<float>& levels, const CompressionFit& f) {
    std::vector<float> out(levels.size());
    const double slope = 1.0 - 1.0 / f.ratio, half = kKneeDb / 2;
    const double attack = keepOf(f.attackMs / 1000), release = keepOf(f.releaseMs / 1000);
    double held = 0, smooth = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const double over = levels[i] - f.thresholdDb;
        const double into = over + half;
        const double drive = over <= -half ? 0.0
                             : over < half ? slope * into * into / (2 * kKneeDb)
                                           : slope * over;
        held = std::max(drive, drive + release * (held - drive));
        smooth = held + attack * (smooth - held);
        out[i] = static_cast<float>(smooth);
    }
    return out;
}

// Some stretches of the trace, spread over it: enough to compare settings by.
LevelTrace stretchesOf(const LevelTrace& trace) {
    const auto length = static_cast<std::size_t>(kStretchSeconds / LevelTrace::kStep);
    if (trace.mean.size() <= kStretches * length) return trace;
    LevelTrace part;
    for (std::size_t s = 0; s < kStretches; ++s) {
        const std::size_t from = (trace.mean.size() - length) * s / (kStretches - 1);
        for (std::size_t i = from; i < from + length; ++i) {
            part.mean.push_back(trace.mean[i]);
            part.peak.push_back(trace.peak[i]);
        }
    }
    return part;
}

class Search {
public:
    Search(const LevelTrace& mix, const LevelScales& wanted)
        : wanted_(wanted),
          whole_(levelQuantiles(mix.mean)),
          part_(stretchesOf(mix)),
          partQuantiles_(levelQuantiles(part_.mean)),
          detector_(detectorDb(part_)) {
        std::vector<double> loud;
        for (std::size_t i = 0; i < detector_.size(); i += 5) loud.push_back(detector_[i]);
        top_ = loud.empty() ? 0.0 : quantile(loud, 0.95);
    }

    // Distance that these settings would leave, with what they do to the stretches added to what the
    // whole measures.
    double attempt(CompressionFit& f) const {
        const std::vector<float> db = reduction(detector_, f);
        std::vector<float> mean(part_.mean.size());
        std::vector<double> counted;
        for (std::size_t i = 0; i < mean.size(); ++i) {
            mean[i] = part_.mean[i] * static_cast<float>(std::pow(10.0, -db[i] / 10));
            if (i % 10 == 0 && detector_[i] > top_ - kCountsDb) counted.push_back(db[i]);
        }
        f.medianReductionDb = counted.empty() ? 0.0 : quantile(counted, 0.5);
        auto q = levelQuantiles(mean);
        for (std::size_t s = 0; s < q.size(); ++s)
            for (std::size_t k = 0; k < q[s].size(); ++k)
                q[s][k] += whole_[s][k] - partQuantiles_[s][k];
        f.after = dynamicsDistance(q, wanted_);
        return f.after + kRatioCost * (f.ratio - 1) +
               10 * std::max(0.0, f.medianReductionDb - kMostReductionDb);
    }

    CompressionFit best() const {
        CompressionFit best, f;
        double least = INFINITY;
        const auto consider = [&](double threshold, double ratio, double attack, double release) {
            f.thresholdDb = std::clamp(threshold, -60.0, 0.0);
            f.ratio = std::clamp(ratio, 1.05, 3.0);
            f.attackMs = std::clamp(attack, 5.0, 300.0);
            f.releaseMs = std::clamp(release, 30.0, 3000.0);
            const double cost = attempt(f);
            if (cost >= least) return;
            least = cost;
            best = f;
        };
        for (double down = 2; down <= 22; down += 5)
            for (const double ratio : {1.25, 1.6, 2.2, 3.0}) {
                consider(top_ - down, ratio, 10, 120);
                consider(top_ - down, ratio, 30, 300);
                consider(top_ - down, ratio, 200, 2000);
            }
        for (const double step : {2.0, 1.0}) {
            const CompressionFit at = best;
            for (const double dt : {-step, 0.0, step})
                for (const double r : {1 / (1 + 0.12 * step), 1.0, 1 + 0.12 * step})
                    consider(at.thresholdDb + dt, 1 + (at.ratio - 1) * r, at.attackMs,
                             at.releaseMs);
            for (const double k : {0.6, 1.6})
                consider(best.thresholdDb, best.ratio, best.attackMs * k, best.releaseMs * k);
        }
        best.before = dynamicsDistance(whole_, wanted_);
        return best;
    }

    // How often, when the stretches are drawn anew, this compression still brings it nearer by half of
    // what it does here.
    double confidence(const CompressionFit& fit) const {
        const std::vector<float> db = reduction(detector_, fit);
        const std::size_t pieces = 32, length = part_.mean.size() / pieces;
        if (length < 250) return 0.0;
        std::uint64_t seed = 88172645463325252ull;
        int kept = 0;
        std::vector<float> plain, pressed;
        for (int r = 0; r < kResamples; ++r) {
            plain.clear();
            pressed.clear();
            for (std::size_t p = 0; p < pieces / 2; ++p) {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                const std::size_t from = seed % pieces * length;
                for (std::size_t i = from; i < from + length; ++i) {
                    plain.push_back(part_.mean[i]);
                    pressed.push_back(part_.mean[i] *
                                      static_cast<float>(std::pow(10.0, -db[i] / 10)));
                }
            }
            const double gain = dynamicsDistance(levelQuantiles(plain), wanted_) -
                                dynamicsDistance(levelQuantiles(pressed), wanted_);
            if (gain >= 0.5 * (fit.before - fit.after)) ++kept;
        }
        return kept / static_cast<double>(kResamples);
    }

private:
    const LevelScales& wanted_;
    LevelScales whole_;
    LevelTrace part_;
    LevelScales partQuantiles_;
    std::vector<float> detector_;
    double top_ = 0;
};

}  // namespace

std::vector<float> simulateReduction(const LevelTrace& trace, const CompressionFit& fit) {
    return reduction(detectorDb(trace), fit);
}

std::optional<CompressionFit> fitCompression(const LevelTrace& mix, const LevelScales& wanted) {
    if (mix.mean.empty()) return std::nullopt;
    if (dynamicsDistance(levelQuantiles(mix.mean), wanted) < kWorthDb) return std::nullopt;
    const Search search(mix, wanted);
    CompressionFit fit = search.best();
    if (fit.after > kNearer * fit.before) return std::nullopt;
    fit.confidence = search.confidence(fit);
    return fit;
}

}  // namespace lacquer
