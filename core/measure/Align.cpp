// SPDX-License-Identifier: GPL-3.0-or-later
// Coarse over everything at an eighth of the rate, then to the sample where both are loud.
#include "measure/Align.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <vector>

#include "dsp/Fft.h"

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr int kDown = 8;           // coarse frames
constexpr int kTaps = 16 * kDown;  // of the low-pass, each side
constexpr double kLeastDistinct = 12.0;
constexpr double kHighHz = 2500.0, kLowHz = 60.0;    // what counts in the coarse correlation
constexpr std::size_t kFine = std::size_t{1} << 17;  // frames compared to the sample
constexpr Frames kReach = 4 * kDown;                 // about the coarse lag

int powerOver(std::size_t frames) {
    int size = 64;
    while (static_cast<std::size_t>(size) < frames) size *= 2;
    return size;
}

float sane(float v) {
    return std::abs(v) < 1e10F ? v : 0.0F;
}

std::vector<double> decimated(std::span<const float> in) {
    std::vector<double> taps;
    for (int n = -kTaps; n <= kTaps; ++n) {
        const double x = 0.8 * n / kDown;  // cuts at 0.8 of half the low rate
        const double sinc = n == 0 ? 1.0 : std::sin(kPi * x) / (kPi * x);
        taps.push_back(0.8 / kDown * sinc * (0.5 + 0.5 * std::cos(kPi * n / (kTaps + 1))));
    }
    std::vector<double> out(in.size() / kDown + 1, 0.0);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto centre = static_cast<std::ptrdiff_t>(i) * kDown;
        const auto from = std::max<std::ptrdiff_t>(0, centre - kTaps);
        const auto to = std::min<std::ptrdiff_t>(std::ssize(in), centre + kTaps + 1);
        double sum = 0.0;
        for (auto n = from; n < to; ++n)
            sum += sane(in[static_cast<std::size_t>(n)]) *
                   taps[static_cast<std::size_t>(n - centre + kTaps)];
        out[i] = sum;
    }
    return out;
}

struct Peak {
    std::ptrdiff_t lag = 0;
    double value = 0.0, distinctness = 0.0;
};

// The whitened correlation's greatest magnitude at lags [from, to].
template <class A, class B>
Peak correlate(const A& first, const B& other, double rate, std::ptrdiff_t from, std::ptrdiff_t to,
               double lowHz, double highHz) {
    const int size = powerOver(first.size() + other.size());
    Fft fft(size);
    const auto load = [&](const auto& in) {
        std::fill(fft.samples().begin(), fft.samples().end(), 0.0);
        std::copy(in.begin(), in.end(), fft.samples().begin());
        fft.forward();
    };
    load(other);
    const std::vector<std::complex<double>> theirs(fft.bins().begin(), fft.bins().end());
    load(first);
    const auto bins = fft.bins();
    const double binHz = rate / size;
    for (std::size_t k = 0; k < bins.size(); ++k) {
        const double hz = static_cast<double>(k) * binHz;
        const std::complex<double> both = bins[k] * std::conj(theirs[k]);
        const double magnitude = std::abs(both);
        const bool counts = hz >= lowHz && hz <= highHz && magnitude > 1e-18;
        bins[k] = counts ? both / magnitude : 0.0;
    }
    fft.inverse();
    const auto out = fft.samples();
    double square = 0.0;
    for (const double v : out) square += v * v;
    Peak peak;
    for (std::ptrdiff_t lag = from; lag <= to; ++lag) {
        const auto at = static_cast<std::size_t>(lag < 0 ? lag + size : lag);
        if (at < out.size() && std::abs(out[at]) > std::abs(peak.value)) peak = {lag, out[at], 0.0};
    }
    const double rms = std::sqrt(square / size);
    peak.distinctness = rms > 0.0 ? std::abs(peak.value) / rms : 0.0;
    return peak;
}

// The start of the loudest stretch of `frames` of `first` that lies in both.
Frames loudestStart(std::span<const float> first, std::size_t others, Frames lag,
                    std::size_t frames) {
    const Frames from = std::max<Frames>(0, lag);
    const Frames to = std::min<Frames>(std::ssize(first), lag + static_cast<Frames>(others)) -
                      static_cast<Frames>(frames);
    Frames best = from;
    double most = -1.0;
    for (Frames at = from; at <= to; at += static_cast<Frames>(frames) / 4) {
        double sum = 0.0;
        for (Frames n = at; n < at + static_cast<Frames>(frames); n += 7) {
            const double v = sane(first[static_cast<std::size_t>(n)]);
            sum += v * v;
        }
        if (sum > most) {
            most = sum;
            best = at;
        }
    }
    return best;
}

std::vector<double> piece(std::span<const float> in, Frames start, std::size_t frames) {
    std::vector<double> out(frames, 0.0);
    for (std::size_t n = 0; n < frames; ++n) {
        const Frames at = start + static_cast<Frames>(n);
        if (at >= 0 && at < std::ssize(in)) {
            // A Hann window keeps the cut ends from standing for a lag.
            const double shape = 0.5 - 0.5 * std::cos(2.0 * kPi * static_cast<double>(n) /
                                                      static_cast<double>(frames));
            out[n] = shape * sane(in[static_cast<std::size_t>(at)]);
        }
    }
    return out;
}

}  // namespace

std::optional<Alignment> align(std::span<const float> first, std::span<const float> other,
                               double rate, Task& task) {
    if (first.empty() || other.empty()) return std::nullopt;
    const std::vector<double> mine = decimated(first);
    task.report(0.25);
    const std::vector<double> theirs = decimated(other);
    task.report(0.5);
    if (task.cancelled()) return std::nullopt;
    const Peak coarse = correlate(mine, theirs, rate / kDown, -std::ssize(theirs) + 1,
                                  std::ssize(mine) - 1, kLowHz, kHighHz);
    task.report(0.9);
    if (task.cancelled() || coarse.distinctness < kLeastDistinct) return std::nullopt;
    const Frames lag = static_cast<Frames>(coarse.lag) * kDown;
    const std::size_t frames = std::min({kFine, first.size(), other.size()});
    const Frames start = loudestStart(first, other.size(), lag, frames);
    const Peak fine = correlate(piece(first, start, frames), piece(other, start - lag, frames),
                                rate, -kReach, kReach, kLowHz, 0.45 * rate);
    task.report(1.0);
    return Alignment{lag + static_cast<Frames>(fine.lag), fine.value < 0.0, coarse.distinctness};
}

}  // namespace lacquer
