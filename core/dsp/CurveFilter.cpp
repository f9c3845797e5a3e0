// SPDX-License-Identifier: GPL-3.0-or-later
// From a curve to its phase, to taps, and back to what they really do.
#include "dsp/CurveFilter.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <deque>
#include <mutex>

#include "dsp/FirDesign.h"

namespace lacquer {
namespace {

constexpr int kTaps = 16384;  // at 44.1 and 48 kHz
constexpr std::size_t kRemembered = 6;
constexpr double kDbPerNeper = 8.685889638065035;

using Filter = std::shared_ptr<const CurveFilter>;

int tapsFor(double rate) {
    return kTaps * (convolverBlock(rate) / 1024);
}

// The spectrum of minimum phase that has these magnitudes in dB on the grid.
std::vector<std::complex<double>> minimumPhase(const std::vector<double>& db) {
    const int size = 2 * (static_cast<int>(db.size()) - 1);
    Fft fft(size);
    for (std::size_t i = 0; i < db.size(); ++i) fft.bins()[i] = db[i] / kDbPerNeper;
    fft.inverse();
    const auto cepstrum = fft.samples();
    for (int n = 1; n < size / 2; ++n) cepstrum[static_cast<std::size_t>(n)] *= 2;
    for (int n = size / 2 + 1; n < size; ++n) cepstrum[static_cast<std::size_t>(n)] = 0;
    fft.forward();
    std::vector<std::complex<double>> spectrum;
    for (const std::complex<double>& bin : fft.bins()) spectrum.push_back(std::exp(bin));
    return spectrum;
}

// Minimum phase has nothing ahead of time 0: its taps are the later half of a design twice as long.
void realise(CurveFilter& filter, const CurvePoints& points, CurvePhase phase) {
    const bool minimum = phase == CurvePhase::Minimum;
    const ConvolverShape shape = curveShape(phase, filter.rate);
    FirDesign fir(minimum ? 2 * shape.taps : shape.taps);
    std::vector<double> db;
    for (int bin = 0; bin < fir.bins(); ++bin)
        db.push_back(curveDb(points, std::max(fir.hz(bin, filter.rate), 1.0)));
    std::vector<double> taps;
    if (minimum) {
        taps = fir.response(std::span<const std::complex<double>>(minimumPhase(db)));
        std::fill_n(taps.begin(), shape.taps, 0.0);
    } else {
        std::vector<double> magnitudes;
        for (const double each : db) magnitudes.push_back(std::exp(each / kDbPerNeper));
        taps = fir.response(std::span<const double>(magnitudes));
    }
    const std::span<const double> used = std::span(taps).last(static_cast<std::size_t>(shape.taps));
    filter.kernel = ConvolverKernel::make(shape, used);
    const auto spectrum = fir.spectrum(taps);
    for (std::size_t i = 0; i < spectrum.size(); ++i) {
        filter.magnitudes.push_back(std::abs(spectrum[i]));
        const double hz = fir.hz(static_cast<int>(i), filter.rate);
        if (hz < 20 || hz > 20000) continue;
        const double got = kDbPerNeper * std::log(std::max(filter.magnitudes[i], 1e-6));
        filter.worstErrorDb = std::max(filter.worstErrorDb, std::abs(got - db[i]));
    }
}

}  // namespace

double CurveFilter::at(double hz) const {
    if (magnitudes.empty()) return 1.0;
    const double last = static_cast<double>(magnitudes.size() - 1);
    const double place = std::clamp(2 * hz / rate, 0.0, 1.0) * last;
    const auto i = static_cast<std::size_t>(std::min(place, last - 1));
    return magnitudes[i] + (place - static_cast<double>(i)) * (magnitudes[i + 1] - magnitudes[i]);
}

std::size_t CurveFilter::bytes() const {
    // A partition's spectrum has two numbers a bin and as many bins as frames.
    return kernel ? magnitudes.size() * sizeof(double) +
                        2 * static_cast<std::size_t>(tapsFor(rate)) * sizeof(double)
                  : 0;
}

ConvolverShape curveShape(CurvePhase phase, double rate) {
    const int taps = tapsFor(rate);
    return {.block = convolverBlock(rate),
            .taps = taps,
            .centre = phase == CurvePhase::Linear ? taps / 2 : 0};
}

Filter designCurve(const CurvePoints& points, CurvePhase phase, double rate) {
    struct Entry {
        CurvePoints points;
        CurvePhase phase;
        double rate;
        Filter filter;
    };
    static std::mutex mutex;
    static std::deque<Entry> known;  // a design depends on its key alone
    const std::lock_guard lock(mutex);
    for (const Entry& e : known)
        if (e.points == points && e.phase == phase && e.rate == rate) return e.filter;
    auto filter = std::make_shared<CurveFilter>();
    filter->rate = rate;
    const bool level = std::all_of(points.begin(), points.end(), [](double p) { return p == 0; });
    if (!level) realise(*filter, points, phase);
    known.push_back({points, phase, rate, filter});
    if (known.size() > kRemembered) known.pop_front();
    return known.back().filter;
}

}  // namespace lacquer
