// SPDX-License-Identifier: GPL-3.0-or-later
// Detector, law and follower on a grid of milliseconds.
#include "match/CompressionModel.h"

#include <algorithm>

#include "dsp/Dynamics.h"
#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kRmsSeconds = 0.025;

float keepOf(double seconds, double step) {
    return static_cast<float>(std::exp(-step / seconds));
}

}  // namespace

void amplify(std::vector<float>& powers, double db) {
    const auto factor = static_cast<float>(std::pow(10.0, db / 10));
    for (float& power : powers) power *= factor;
}

void followBands(const LevelTrace& before, LevelTrace& after) {
    const std::size_t steps = std::min(before.bands[0].size(), after.bands[0].size());
    after.mean = before.mean;
    after.peak = before.peak;
    after.mean.resize(steps);
    after.peak.resize(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        float was = 0, is = 0;
        for (std::size_t b = 0; b < kLevelBands; ++b) {
            was += before.bands[b][i];
            is += after.bands[b][i];
        }
        if (was <= 0) continue;
        after.mean[i] *= is / was;
        after.peak[i] *= is / was;
    }
}

LevelTrace equalized(const LevelTrace& trace, const BandDb& gainDb) {
    LevelTrace out = trace;
    for (std::size_t b = 0; b < kLevelBands; ++b) amplify(out.bands[b], gainDb[b]);
    followBands(trace, out);
    return out;
}

std::vector<float> detectorDb(const std::vector<float>& powers, double step) {
    std::vector<float> db;
    db.reserve(powers.size());
    const double keep = std::exp(-step / kRmsSeconds);
    double power = powers.empty() ? 0.0 : powers[0];
    for (const float p : powers) {
        power = p + keep * (power - p);
        db.push_back(static_cast<float>(powerDb(power)));
    }
    return db;
}

void gainsOf(const Compression& c, const std::vector<float>& detectorDb, double step,
             std::vector<float>& gain) {
    const DynamicsMode mode = c.expands ? DynamicsMode::Expand : DynamicsMode::Down;
    const GainLaw law{.mode = mode,
                      .thresholdDb = c.thresholdDb,
                      .slope = GainLaw::slopeOf(mode, c.ratio),
                      .kneeDb = kCompressionKneeDb,
                      .rangeDb = c.expands ? kExpanderRangeDb : 60.0};
    const float attack = keepOf(c.attackMs / 1000, step),
                release = keepOf(c.releaseMs / 1000, step);
    const float sense = c.expands ? 1.0f : -1.0f;
    gain.resize(detectorDb.size());
    float held = detectorDb.empty() ? 0.0f : static_cast<float>(law.drive(detectorDb[0]));
    float smooth = held;
    for (std::size_t i = 0; i < gain.size(); ++i) {
        const auto drive = static_cast<float>(law.drive(detectorDb[i]));
        held = std::max(drive, drive + release * (held - drive));
        smooth = held + attack * (smooth - held);
        gain[i] = sense * smooth;
    }
}

void pressed(const std::vector<float>& powers, const std::vector<float>& gainDb,
             std::vector<float>& out) {
    constexpr float kOctaves = 0.33219281f;  // log2(10) / 10
    out.resize(std::min(powers.size(), gainDb.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = gainDb[i] == 0.0f ? powers[i] : powers[i] * std::exp2(kOctaves * gainDb[i]);
}

double movedDb(const std::vector<float>& before, const std::vector<float>& after) {
    double a = 0, b = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
        a += before[i];
        b += after[i];
    }
    return a > 0 && b > 0 ? 10 * std::log10(b / a) : 0.0;
}

}  // namespace lacquer
