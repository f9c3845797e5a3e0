// SPDX-License-Identifier: GPL-3.0-or-later
// Windows, bands, ballistics and seams of the live spectrum.
#include "live/SpectrumAnalyser.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lacquer {
namespace {

constexpr double kFloorDb = -200.0;

double toLevel(double power) {
    return power > 1e-20 ? 10.0 * std::log10(power) : kFloorDb;
}

}  // namespace

SpectrumAnalyser::Section::Section(int size, double rate)
    : fft(size),
      binHz(rate / size),
      hopSeconds(size / 4 / rate),
      shape(resolution::window(size)),
      left(static_cast<std::size_t>(size), 0.0F),
      right(left),
      filled(static_cast<std::size_t>(size) * 3 / 4),
      powers(static_cast<std::size_t>(size / 2 + 2), 0.0) {}

SpectrumAnalyser::SpectrumAnalyser(double rate, SpectrumOptions options)
    : rate_(rate), options_(options) {
    for (int i = 0; i < resolution::kCount; ++i) {
        Section& section =
            sections_.emplace_back(resolution::sizes(rate)[static_cast<std::size_t>(i)], rate);
        std::tie(section.first, section.last) = resolution::points(i);
    }
    reset();
}

void SpectrumAnalyser::reset() {
    for (Section& s : sections_) {
        std::fill(s.left.begin(), s.left.end(), 0.0F);
        std::fill(s.right.begin(), s.right.end(), 0.0F);
        s.filled = s.left.size() * 3 / 4;
        s.windows = 0.0;
        s.levels.assign(static_cast<std::size_t>(s.last - s.first + 1),
                        options_.averageSeconds > 0 ? 0.0 : kFloorDb);
    }
}

void SpectrumAnalyser::setOptions(const SpectrumOptions& options) {
    const bool isOtherKind = (options.averageSeconds > 0) != (options_.averageSeconds > 0);
    options_ = options;
    if (isOtherKind) reset();
}

void SpectrumAnalyser::add(const float* left, const float* right, std::size_t frames) {
    for (Section& s : sections_) {
        for (std::size_t at = 0; at < frames;) {
            const std::size_t part = std::min(frames - at, s.left.size() - s.filled);
            std::copy(left + at, left + at + part,
                      s.left.begin() + static_cast<std::ptrdiff_t>(s.filled));
            std::copy(right + at, right + at + part,
                      s.right.begin() + static_cast<std::ptrdiff_t>(s.filled));
            s.filled += part;
            at += part;
            if (s.filled == s.left.size()) take(s);
        }
    }
}

void SpectrumAnalyser::take(Section& s) {
    std::fill(s.powers.begin(), s.powers.end(), 0.0);
    for (std::vector<float>* channel : {&s.left, &s.right}) {
        const auto isLoud = [](float v) { return std::abs(v) > 1e-10F && std::abs(v) < 1e10F; };
        if (std::any_of(channel->begin(), channel->end(), isLoud)) {
            const auto samples = s.fft.samples();
            for (std::size_t n = 0; n < samples.size(); ++n) {
                const double v = (*channel)[n];
                samples[n] = v > -1e10 && v < 1e10 ? v * s.shape[n] : 0.0;
            }
            s.fft.forward();
            const auto bins = s.fft.bins();
            // powers[k + 1] is the sum of bins 0 … k.
            for (std::size_t k = 0; k < bins.size(); ++k) s.powers[k + 1] += std::norm(bins[k]);
        }
        const auto hop = static_cast<std::ptrdiff_t>(channel->size() / 4);
        std::copy(channel->begin() + hop, channel->end(), channel->begin());
    }
    s.filled = s.left.size() * 3 / 4;
    for (std::size_t k = 1; k < s.powers.size(); ++k) s.powers[k] += s.powers[k - 1];
    follow(s);
}

void SpectrumAnalyser::follow(Section& s) {
    const double average = options_.averageSeconds;
    s.windows += 1.0;
    const double keep =
        std::isinf(average) ? 1.0 - 1.0 / s.windows : std::exp(-s.hopSeconds / average);
    for (int p = s.first; p <= s.last; ++p) {
        const resolution::Band band =
            resolution::band(spectrumHz(p), options_.smoothingOctaves, s.binHz);
        const double power = std::max(0.0, resolution::sum(s.powers, band));
        double& level = s.levels[static_cast<std::size_t>(p - s.first)];
        if (average > 0)
            level = keep * level + (1.0 - keep) * power;
        else
            level = std::max(
                {toLevel(power), level - options_.decayDbPerSecond * s.hopSeconds, kFloorDb});
    }
}

void SpectrumAnalyser::idle(double seconds) {
    for (Section& s : sections_)
        for (double& level : s.levels)
            if (options_.averageSeconds > 0)
                level *= std::exp(-seconds / options_.averageSeconds);
            else
                level = std::max(level - options_.decayDbPerSecond * seconds, kFloorDb);
}

void SpectrumAnalyser::read(std::span<float> db) const {
    std::vector<double> sum(kSpectrumPoints, 0.0), weight(kSpectrumPoints, 0.0);
    for (int index = 0; index < resolution::kCount; ++index) {
        const Section& s = sections_[static_cast<std::size_t>(index)];
        for (int p = s.first; p <= s.last; ++p) {
            const auto i = static_cast<std::size_t>(p);
            const double value = s.levels[static_cast<std::size_t>(p - s.first)];
            const double part = resolution::share(index, spectrumHz(p));
            sum[i] += part * (options_.averageSeconds > 0 ? toLevel(value) : value);
            weight[i] += part;
        }
    }
    for (std::size_t i = 0; i < sum.size() && i < db.size(); ++i) {
        const bool isHeard = weight[i] > 0 && spectrumHz(static_cast<int>(i)) < rate_ / 2;
        db[i] = static_cast<float>(isHeard ? sum[i] / weight[i] : kFloorDb);
    }
}

}  // namespace lacquer
