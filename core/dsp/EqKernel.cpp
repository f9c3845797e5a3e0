// SPDX-License-Identifier: GPL-3.0-or-later
// From bands to spectra, to windowed taps, and back to what they really do.
#include "dsp/EqKernel.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <mutex>

#include "dsp/FirDesign.h"

namespace lacquer {
namespace {

using Complex = std::complex<double>;
using Spectrum = std::vector<Complex>;

constexpr int kDense = 1024;  // every bin is kept up to here, then as many per octave
constexpr double kErrorFloor = 0.1;
constexpr std::size_t kRemembered = 6;

double smoothStep(double x) {
    const double t = std::clamp(x, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// Share of the prototype's phase that is left out.
double linearShare(EqPhase phase, double hz) {
    if (phase == EqPhase::Linear || hz >= EqKernel::kMixedAbove) return 1.0;
    if (hz <= EqKernel::kMixedBelow) return 0.0;
    return smoothStep(std::log2(hz / EqKernel::kMixedBelow) /
                      std::log2(EqKernel::kMixedAbove / EqKernel::kMixedBelow));
}

// Continuous over frequency, as all coefficients are positive: numerator's less denominator's angle.
double phaseOf(const Section& s, double u) {
    const double root = std::sqrt(u);
    return std::atan2(s.b * root, s.l - s.h * u) - std::atan2(s.k * root, 1 - u);
}

Complex prototypeAt(const BandDesign& analog, double x, double keptPhase) {
    double power = 1, phase = 0;
    for (int i = 0; i < analog.count; ++i) {
        const Section& s = analog.sections[i];
        power *= s.power(x * x);
        if (keptPhase > 0) phase += phaseOf(s, x * x / (s.g * s.g));
    }
    const double magnitude = std::sqrt(power);
    return keptPhase > 0 ? std::polar(magnitude, phase * keptPhase) : Complex(magnitude);
}

// Where bin i of the full grid lies among the kept ones.
double keptPlace(double bin) {
    if (bin <= kDense) return bin;
    const double octave = std::floor(std::log2(bin / kDense));
    const double first = kDense * std::exp2(octave);
    return kDense * (1 + octave) + (bin - first) / std::exp2(octave);
}

Spectrum thinned(const Spectrum& full) {
    Spectrum kept;
    for (std::size_t bin = 0, step = 1; bin < full.size(); bin += step) {
        if (bin == 2 * kDense * step) step *= 2;
        kept.push_back(full[bin]);
    }
    return kept;
}

}  // namespace

int eqTaps(int length, double rate) {
    return (4096 << (2 * std::clamp(length, 0, 2))) * (convolverBlock(rate) / 1024);
}

ConvolverShape eqShape(int taps, double rate) {
    return {.block = convolverBlock(rate), .taps = taps, .centre = taps / 2, .outputs = 1};
}

// What one design needs while it is made.
struct EqKernel::Designer {
    Designer(const std::vector<EqKernelBand>& b, EqPhase p, int taps, double r)
        : bands(b), phase(p), rate(r), fir(taps) {
        for (const EqKernelBand& band : bands) common &= band.channel == BandChannel::Stereo;
    }

    // The four paths (left, left from right, right from left, right) or, in common, the first.
    void sample() {
        const auto bins = static_cast<std::size_t>(fir.bins());
        for (int path = 0; path < (common ? 1 : 4); ++path)
            paths[path].assign(bins, path == 0 || path == 3 ? 1.0 : 0.0);
        for (const EqKernelBand& band : bands) {
            const BandDesign analog = analogBand(band.spec);
            const auto w = bandWeights(band.channel);
            for (std::size_t i = 0; i < bins; ++i) {
                const double hz = fir.hz(static_cast<int>(i), rate);
                const Complex h =
                    prototypeAt(analog, hz / band.spec.freq, 1 - linearShare(phase, hz));
                if (common)
                    paths[0][i] *= h;
                else
                    mix(w, h - 1.0, i);
            }
        }
    }
    // paths = (1 + w·change) · paths
    void mix(const std::array<double, 4>& w, Complex change, std::size_t i) {
        const Complex m[4] = {1.0 + w[0] * change, w[1] * change, w[2] * change,
                              1.0 + w[3] * change};
        const Complex p[4] = {paths[0][i], paths[1][i], paths[2][i], paths[3][i]};
        paths[0][i] = m[0] * p[0] + m[1] * p[2];
        paths[1][i] = m[0] * p[1] + m[1] * p[3];
        paths[2][i] = m[2] * p[0] + m[3] * p[2];
        paths[3][i] = m[2] * p[1] + m[3] * p[3];
    }
    Complex channelAt(const Spectrum (&s)[4], Channel channel, std::size_t i) const {
        if (common) return s[0][i];
        switch (channel) {
        case Channel::Left: return s[0][i];
        case Channel::Right: return s[3][i];
        case Channel::Mid: return 0.5 * (s[0][i] + s[1][i] + s[2][i] + s[3][i]);
        default: return 0.5 * (s[0][i] - s[1][i] - s[2][i] + s[3][i]);
        }
    }
    bool silent(int path) const {
        return std::all_of(paths[path].begin(), paths[path].end(),
                           [](Complex h) { return h == 0.0; });
    }
    double errorAt(Channel channel, std::size_t i) const {
        const double want = std::abs(channelAt(paths, channel, i));
        const double got = std::abs(channelAt(realised, channel, i));
        return 20 * std::log10(1 + std::abs(got - want) / std::max(want, kErrorFloor));
    }

    void make(EqKernel& kernel) {
        sample();
        std::vector<double> taps[4];
        ConvolverKernel::Responses responses;
        for (int path = 0; path < (common ? 1 : 4); ++path) {
            realised[path].assign(paths[path].size(), 0.0);
            if (silent(path)) continue;
            taps[path] = fir.response(paths[path]);
            realised[path] = fir.spectrum(taps[path]);
            responses[path] = taps[path];
        }
        if (common) responses[3] = responses[0];
        kernel.kernel_ = ConvolverKernel::make(eqShape(fir.taps(), rate), responses);
        measure(kernel);
        for (const auto& h : taps) kernel.bytes_ += 2 * h.size() * sizeof(double);
    }
    void measure(EqKernel& kernel) const {
        kernel.gridHz_ = fir.hz(1, rate);
        const auto bin = [&](double hz) {
            return std::min(static_cast<std::size_t>(hz / kernel.gridHz_), paths[0].size() - 1);
        };
        for (const Channel channel : {Channel::Mid, Channel::Side, Channel::Left, Channel::Right}) {
            if (common && channel != Channel::Mid) continue;
            Spectrum full;
            for (std::size_t i = 0; i < paths[0].size(); ++i)
                full.push_back(channelAt(realised, channel, i));
            for (std::size_t i = bin(20) + 1; i <= bin(20000); ++i)
                kernel.worstErrorDb_ = std::max(kernel.worstErrorDb_, errorAt(channel, i));
            auto& kept = kernel.response_[static_cast<int>(channel)];
            kept = thinned(full);
            kernel.bytes_ += kept.size() * sizeof(Complex);
        }
    }

    const std::vector<EqKernelBand>& bands;
    EqPhase phase;
    double rate;
    FirDesign fir;
    bool common = true;
    Spectrum paths[4], realised[4];
};

double EqKernel::magnitude(double hz, Channel channel) const {
    if (kernel_ == nullptr) return 1.0;
    const auto& own = response_[static_cast<int>(channel)];
    const auto& h = own.empty() ? response_[static_cast<int>(Channel::Mid)] : own;
    const double place = std::min(keptPlace(hz / gridHz_), static_cast<double>(h.size()) - 1.001);
    const auto i = static_cast<std::size_t>(place);
    const double t = place - static_cast<double>(i);
    if (i == 0 || i + 2 >= kDense) return std::abs(h[i] + t * (h[i + 1] - h[i]));
    // Catmull-Rom where the grid is even and coarse beside what lies there.
    const Complex a = 0.5 * (h[i + 1] - h[i - 1]), b = 0.5 * (h[i + 2] - h[i]);
    const Complex c = 3.0 * (h[i + 1] - h[i]) - 2.0 * a - b, d = 2.0 * (h[i] - h[i + 1]) + a + b;
    return std::abs(h[i] + t * (a + t * (c + t * d)));
}

std::shared_ptr<const EqKernel> EqKernel::design(const std::vector<EqKernelBand>& bands,
                                                 EqPhase phase, int taps, double rate) {
    struct Entry {
        std::vector<EqKernelBand> bands;
        EqPhase phase;
        int taps;
        double rate;
        std::shared_ptr<const EqKernel> made;
    };
    static std::mutex mutex;
    static std::list<Entry> known;      // newest first; a design depends on its key alone
    const std::lock_guard lock(mutex);  // while designing too: whoever wants the same one waits
    for (const Entry& e : known)
        if (e.bands == bands && e.phase == phase && e.taps == taps && e.rate == rate) return e.made;
    const auto kernel = std::make_shared<EqKernel>();
    if (!bands.empty()) Designer(bands, phase, taps, rate).make(*kernel);
    known.push_front({bands, phase, taps, rate, kernel});
    if (known.size() > kRemembered) known.pop_back();
    return kernel;
}

}  // namespace lacquer
