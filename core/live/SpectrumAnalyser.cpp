// SPDX-License-Identifier: GPL-3.0-or-later
// Windows, bands, ballistics and seams of the live spectrum.
#include "live/SpectrumAnalyser.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kFloorDb = -200.0;
constexpr double kSeams[] = {150.0, 1500.0};  // Hz
constexpr double kSeamOctaves = 1.0 / 6;
constexpr double kLobeBins = 2.0;  // half the main lobe of a Hann window
constexpr double kNoiseBandwidth = 1.5;

double hertzOf(int point) {
    return kSpectrumFirstHz * std::exp2(static_cast<double>(point) / kSpectrumPerOctave);
}

// How much of a point the resolution above a seam has: a raised cosine in octaves.
double above(double hz, double seam) {
    const double t = std::clamp(std::log2(hz / seam) / kSeamOctaves + 0.5, 0.0, 1.0);
    return 0.5 - 0.5 * std::cos(kPi * t);
}

double toLevel(double power) {
    return power > 1e-20 ? 10.0 * std::log10(power) : kFloorDb;
}

}  // namespace

SpectrumAnalyser::Section::Section(int size, double rate)
    : fft(size),
      binHz(rate / size),
      hopSeconds(size / 4 / rate),
      left(static_cast<std::size_t>(size), 0.0F),
      right(left),
      filled(static_cast<std::size_t>(size) * 3 / 4),
      powers(static_cast<std::size_t>(size / 2 + 2), 0.0) {
    // A full-scale sine in both channels sums to 1 over its lobe.
    double sum = 0.0;
    for (int n = 0; n < size; ++n) {
        shape.push_back(0.5 - 0.5 * std::cos(2.0 * kPi * n / size));
        sum += shape.back();
    }
    for (double& w : shape) w *= 2.0 / sum / std::sqrt(2.0 * kNoiseBandwidth);
}

SpectrumAnalyser::SpectrumAnalyser(double rate, SpectrumOptions options)
    : rate_(rate), options_(options) {
    const int scale = rate < 70000.0 ? 1 : (rate < 140000.0 ? 2 : (rate < 280000.0 ? 4 : 8));
    for (const int size : {32768, 8192, 2048}) sections_.emplace_back(size * scale, rate);
    const auto pointAt = [](double hz) {
        return static_cast<int>(std::lround(std::log2(hz / kSpectrumFirstHz) * kSpectrumPerOctave));
    };
    const double half = std::exp2(kSeamOctaves / 2);
    for (std::size_t s = 0; s < sections_.size(); ++s) {
        sections_[s].first = s == 0 ? 0 : pointAt(kSeams[s - 1] / half);
        sections_[s].last = s == 2 ? kSpectrumPoints - 1 : pointAt(kSeams[s] * half);
    }
    reset();
}

void SpectrumAnalyser::reset() {
    for (Section& s : sections_) {
        std::fill(s.left.begin(), s.left.end(), 0.0F);
        std::fill(s.right.begin(), s.right.end(), 0.0F);
        s.filled = s.left.size() * 3 / 4;
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
    const double half = std::exp2(options_.smoothingOctaves / 2);
    const double top = static_cast<double>(s.powers.size()) - 1.0;
    // The running sum at `bin` edges, between whole ones on a line.
    const auto sumTo = [&](double edge) {
        const double e = std::clamp(edge, 0.0, top);
        const auto k = static_cast<std::size_t>(std::min(e, top - 1.0));
        return s.powers[k] + (s.powers[k + 1] - s.powers[k]) * (e - static_cast<double>(k));
    };
    const double keep =
        options_.averageSeconds > 0 ? std::exp(-s.hopSeconds / options_.averageSeconds) : 0.0;
    for (int p = s.first; p <= s.last; ++p) {
        const double bin = hertzOf(p) / s.binHz;
        const double from = std::min(bin / half, bin - kLobeBins) + 0.5;
        const double to = std::max(bin * half, bin + kLobeBins) + 0.5;
        const double power = std::max(0.0, sumTo(to) - sumTo(from));
        double& level = s.levels[static_cast<std::size_t>(p - s.first)];
        if (options_.averageSeconds > 0)
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

double SpectrumAnalyser::share(const Section& s, int point) const {
    const auto index = static_cast<std::size_t>(&s - sections_.data());
    const double hz = hertzOf(point);
    double part = 1.0;
    if (index > 0) part *= above(hz, kSeams[index - 1]);
    if (index < 2) part *= 1.0 - above(hz, kSeams[index]);
    return part;
}

void SpectrumAnalyser::read(std::span<float> db) const {
    std::vector<double> sum(kSpectrumPoints, 0.0), weight(kSpectrumPoints, 0.0);
    for (const Section& s : sections_)
        for (int p = s.first; p <= s.last; ++p) {
            const auto i = static_cast<std::size_t>(p);
            const double value = s.levels[static_cast<std::size_t>(p - s.first)];
            const double part = share(s, p);
            sum[i] += part * (options_.averageSeconds > 0 ? toLevel(value) : value);
            weight[i] += part;
        }
    for (std::size_t i = 0; i < sum.size() && i < db.size(); ++i) {
        const bool isHeard = weight[i] > 0 && hertzOf(static_cast<int>(i)) < rate_ / 2;
        db[i] = static_cast<float>(isHeard ? sum[i] / weight[i] : kFloorDb);
    }
}

}  // namespace lacquer
