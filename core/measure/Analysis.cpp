// SPDX-License-Identifier: GPL-3.0-or-later
// One pass: loudness, plain sums, spectrum, dynamics.
#include "measure/Analysis.h"

#include <algorithm>

#include "measure/Dynamics.h"
#include "measure/StereoField.h"

namespace lacquer {
namespace {

constexpr std::size_t kChunk = 4096;

// Comparisons as the processor's min and max take them, so that the loops below run in vectors.
inline double sane(double x) {
    x = x == x ? x : 0.0;
    x = x < 1e100 ? x : 1e100;
    return x > -1e100 ? x : -1e100;
}

// The front pair of a chunk, planar and made finite.
struct FrontPair {
    void take(const double* x, std::size_t count, int channels) {
        if (channels == 2) return takePairs(x, count);
        const auto stride = static_cast<std::size_t>(channels);
        for (std::size_t n = 0; n < count; ++n) {
            left[n] = sane(x[n * stride]);
            right[n] = channels == 1 ? left[n] : sane(x[n * stride + 1]);
        }
    }
    void takePairs(const double* x, std::size_t count) {
        double *l = left.data(), *r = right.data();
        for (std::size_t n = 0; n < count; ++n) {
            l[n] = sane(x[2 * n]);
            r[n] = sane(x[2 * n + 1]);
        }
    }
    std::vector<double> left = std::vector<double>(kChunk), right = std::vector<double>(kChunk);
};

template <typename Take>
void inChunks(const double* interleaved, std::size_t frames, int channels, const Take& take) {
    while (frames > 0) {
        const std::size_t part = std::min(frames, kChunk);
        take(interleaved, part);
        interleaved += part * static_cast<std::size_t>(channels);
        frames -= part;
    }
}

}  // namespace

const char* Analysis::channelRule() const {
    return channels == 1 ? "dual-mono" : (channels == 2 ? "stereo" : "surround");
}

struct Analyzer::State {
    State(double r, int c, bool series)
        : rate(r),
          channels(c),
          loudness(r, c, {.series = series}),
          spectrum(r),
          dynamics(r, std::min(c, 2)) {}

    void takeLevels(const double* x, std::size_t count) {
        if (channels == 2) {
            levelPair.take(x, count, channels);
            loudness.addPlanar(levelPair.left.data(), levelPair.right.data(), count);
        } else {
            loudness.add(x, count);
        }
    }

    void takeTone(const double* x, std::size_t count) {
        tonePair.take(x, count, channels);
        const double *left = tonePair.left.data(), *right = tonePair.right.data();
        spectrum.add(left, right, count);
        for (std::size_t at = 0; at < count;) {
            const std::size_t part = std::min(count - at, dynamics.untilBlock());
            const StereoSums sums = sumsOf(left + at, right + at, part);
            dynamics.add(sums);
            total.add(sums);
            at += part;
        }
    }

    double rate;
    int channels;
    alignas(64) Loudness loudness;
    FrontPair levelPair;
    alignas(64) SpectrumMeter spectrum;
    DynamicRange dynamics;
    StereoSums total;
    FrontPair tonePair;
};

Analyzer::Analyzer(double rate, int channels, bool withSeries)
    : state_(std::make_unique<State>(rate, channels, withSeries)) {}
Analyzer::~Analyzer() = default;

void Analyzer::add(const double* interleaved, std::size_t frames) {
    addLevels(interleaved, frames);
    addTone(interleaved, frames);
}

void Analyzer::addLevels(const double* interleaved, std::size_t frames) {
    inChunks(interleaved, frames, state_->channels,
             [this](const double* x, std::size_t count) { state_->takeLevels(x, count); });
}

void Analyzer::addTone(const double* interleaved, std::size_t frames) {
    inChunks(interleaved, frames, state_->channels,
             [this](const double* x, std::size_t count) { state_->takeTone(x, count); });
}

Analysis Analyzer::finish() {
    State& s = *state_;
    Analysis a;
    a.rate = s.rate;
    a.channels = s.channels;
    a.frames = static_cast<Frames>(s.total.frames);
    a.loudness = s.loudness.finish();
    a.momentarySeries = s.loudness.momentarySeries();
    a.shortTermSeries = s.loudness.shortTermSeries();
    a.monoLossLu = a.loudness.monoLossLu;
    a.correlation = correlationOf(s.total);
    a.balanceDb = balanceDbOf(s.total);
    const StereoSpectrum spectrum = s.spectrum.finish();
    a.widthDb = widthDbOf(spectrum);
    a.thirdOctaves = thirdOctaves(spectrum);
    a.dynamicRangeDb = s.dynamics.finish();
    const double n = static_cast<double>(std::max<std::size_t>(1, s.total.frames));
    a.dcOffset = {s.total.left / n, s.total.right / n};
    return a;
}

}  // namespace lacquer
