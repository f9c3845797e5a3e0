// SPDX-License-Identifier: GPL-3.0-or-later
// Mean power spectra and band levels.
#include "measure/Spectrum.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;

int sizeFor(double rate) {
    int size = 32768;
    while (rate > 50000.0 * size / 32768) size *= 2;
    return size;
}

double sineDb(double power) {
    return power > 0.0 ? 10.0 * std::log10(2.0 * power) : -INFINITY;
}

}  // namespace

double bandPower(const std::vector<double>& bins, double binHz, double low, double high) {
    if (bins.empty() || binHz <= 0.0) return 0.0;
    const double last = static_cast<double>(bins.size()) - 0.5;
    const double from = std::clamp(low / binHz, 0.0, last) + 0.5;  // bin k spans [k, k+1) here
    const double to = std::clamp(high / binHz, 0.0, last) + 0.5;
    double sum = 0.0;
    for (auto k = static_cast<std::size_t>(from); k < bins.size() && static_cast<double>(k) < to;
         ++k) {
        const double left = std::max(from, static_cast<double>(k));
        const double right = std::min(to, static_cast<double>(k) + 1.0);
        sum += bins[k] * std::max(0.0, right - left);
    }
    return sum;
}

std::vector<ThirdOctave> thirdOctaves(const StereoSpectrum& spectrum) {
    static constexpr double kNominal[] = {20,   25,   31.5, 40,    50,    63,    80,   100,
                                          125,  160,  200,  250,   315,   400,   500,  630,
                                          800,  1000, 1250, 1600,  2000,  2500,  3150, 4000,
                                          5000, 6300, 8000, 10000, 12500, 16000, 20000};
    std::vector<ThirdOctave> bands;
    int n = -17;
    for (const double nominal : kNominal) {
        const double centre = 1000.0 * std::pow(10.0, n++ / 10.0);
        const double low = centre * std::pow(10.0, -0.05), high = centre * std::pow(10.0, 0.05);
        bands.push_back({nominal, sineDb(bandPower(spectrum.mid, spectrum.binHz, low, high)),
                         sineDb(bandPower(spectrum.side, spectrum.binHz, low, high))});
    }
    return bands;
}

std::vector<double> logSpectrumDb(const std::vector<double>& bins, double binHz, double firstHz,
                                  double lastHz, double perOctave, double smoothingOctaves) {
    std::vector<double> grid;
    const double half = std::exp2(smoothingOctaves / 2);
    const int points =
        static_cast<int>(std::floor(std::log2(lastHz / firstHz) * perOctave + 1e-9)) + 1;
    for (int i = 0; i < points; ++i) {
        const double hz = firstHz * std::exp2(i / perOctave);
        grid.push_back(sineDb(bandPower(bins, binHz, hz / half, hz * half)));
    }
    return grid;
}

SpectrumMeter::SpectrumMeter(double rate) : rate_(rate), fft_(sizeFor(rate)) {
    const auto size = static_cast<std::size_t>(fft_.size());
    for (std::size_t n = 0; n < size; ++n)
        shape_.push_back(
            std::sin(kPi * (static_cast<double>(n) + 0.5) / static_cast<double>(size)));
    left_.assign(size, 0.0);
    right_.assign(size, 0.0);
    filled_ = size / 2;  // the first window's first half lies ahead of the programme
    mid_.assign(fft_.bins().size(), 0.0);
    side_ = mid_;
}

void SpectrumMeter::add(const double* left, const double* right, std::size_t frames) {
    frames_ += frames;
    while (frames > 0) {
        const std::size_t part = std::min(frames, left_.size() - filled_);
        std::copy(left, left + part, left_.begin() + static_cast<std::ptrdiff_t>(filled_));
        std::copy(right, right + part, right_.begin() + static_cast<std::ptrdiff_t>(filled_));
        filled_ += part;
        left += part;
        right += part;
        frames -= part;
        if (filled_ == left_.size()) window();
    }
}

void SpectrumMeter::window() {
    const auto samples = fft_.samples();
    for (const double sign : {1.0, -1.0}) {
        std::vector<double>& sum = sign > 0 ? mid_ : side_;
        for (std::size_t n = 0; n < samples.size(); ++n)
            samples[n] = 0.5 * (left_[n] + sign * right_[n]) * shape_[n];
        fft_.forward();
        const auto bins = fft_.bins();
        for (std::size_t k = 0; k < bins.size(); ++k) sum[k] += std::norm(bins[k]);
    }
    const auto half = static_cast<std::ptrdiff_t>(left_.size() / 2);
    std::copy(left_.begin() + half, left_.end(), left_.begin());
    std::copy(right_.begin() + half, right_.end(), right_.begin());
    filled_ = left_.size() / 2;
}

StereoSpectrum SpectrumMeter::finish() {
    const std::size_t frames = frames_;
    const std::vector<double> silence(left_.size() / 2, 0.0);
    // Until the last frame has been in both of its windows.
    const std::size_t rest = left_.size() - filled_;
    add(silence.data(), silence.data(), rest);
    if (rest != silence.size()) add(silence.data(), silence.data(), silence.size());
    const double scale =
        frames == 0 ? 0.0 : 1.0 / (static_cast<double>(fft_.size()) * static_cast<double>(frames));
    for (auto* sum : {&mid_, &side_})
        for (std::size_t k = 0; k < sum->size(); ++k)
            (*sum)[k] *= scale * (k == 0 || k + 1 == sum->size() ? 1.0 : 2.0);
    return {rate_ / fft_.size(), std::move(mid_), std::move(side_)};
}

}  // namespace lacquer
