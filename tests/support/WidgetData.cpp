// SPDX-License-Identifier: GPL-3.0-or-later
// Makes sound-like data.
#include "support/WidgetData.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lacquer::test {
namespace {

constexpr double kRate = 48000.0;

// A repeatable number in [0, 1) for any integer.
double hash01(std::uint64_t n) {
    n = (n ^ (n >> 30)) * 0xbf58476d1ce4e5b9ULL;
    n = (n ^ (n >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<double>((n ^ (n >> 31)) >> 11) / 9007199254740992.0;
}

// How loud the song is at a share of its length.
double envelope(double share) {
    if (share < 0.08) return 0.22;
    if (share < 0.28) return 0.45;
    if (share < 0.45) return 0.72;
    if (share < 0.52) return 0.28;
    if (share < 0.78) return 0.75;
    if (share < 0.9) return 0.5;
    return 0.45 * std::max(0.0, (1.0 - share) / 0.1);
}

class Song : public WaveformData {
public:
    Song(double seconds, double gain, unsigned seed, double known)
        : frames_(static_cast<Frames>(seconds * kRate)),
          known_(static_cast<Frames>(static_cast<double>(frames_) * known)),
          gain_(gain),
          seed_(seed) {}

    double rate() const override { return kRate; }
    Frames totalFrames() const override { return frames_; }
    Frames knownFrames() const override { return known_; }

    void columns(double start, double step, std::span<WaveColumn> out) const override {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double at = start + static_cast<double>(i) * step;
            if (at < 0.0 || at + step > static_cast<double>(known_)) continue;
            const auto cell = static_cast<std::uint64_t>(at / 600.0) * 131 + seed_;
            const double beat = std::exp(-std::fmod(at / kRate, 0.5) * 5.0);
            const double loud = envelope(at / static_cast<double>(frames_)) * (0.62 + 0.2 * beat);
            const double top = clip(loud * (0.75 + 0.35 * hash01(cell)) * gain_);
            const double low = clip(loud * (0.75 + 0.35 * hash01(cell + 7)) * gain_);
            out[i] = {static_cast<float>(-low), static_cast<float>(top),
                      static_cast<float>(0.55 * std::min(top, low))};
        }
    }
    bool samples(Frames start, std::span<float> out) const override {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Frames frame = start + static_cast<Frames>(i);
            const double t = static_cast<double>(frame) / kRate;
            const bool inside = frame >= 0 && frame < known_;
            const double loud = envelope(static_cast<double>(frame) / static_cast<double>(frames_));
            out[i] =
                inside
                    ? static_cast<float>(clip(
                          loud * gain_ * (0.6 * std::sin(t * 2765.0) + 0.3 * std::sin(t * 9111.0))))
                    : 0.0F;
        }
        return true;
    }

private:
    static double clip(double v) { return v > 0.9 ? 0.9 + 0.1 * std::tanh((v - 0.9) / 0.1) : v; }
    Frames frames_, known_;
    double gain_;
    unsigned seed_;
};

}  // namespace

std::shared_ptr<const WaveformData> makeSong(double seconds, double gain, unsigned seed,
                                             double known) {
    return std::make_shared<Song>(seconds, gain, seed, known);
}

SpectrumReadings makeSpectrum(double levelDb, double tiltDb, unsigned seed) {
    SpectrumReadings out;
    double walk = 0.0;
    for (int i = 0; i <= 480; ++i) {
        const double octave = i / 48.0;
        walk = 0.93 * walk + 2.2 * (hash01(static_cast<std::uint64_t>(i) * 17 + seed) - 0.5);
        const double low = -26.0 * std::exp(-octave * 1.4),
                     high = -0.35 * std::exp((octave - 8.2) * 2.6);
        out.db.push_back(static_cast<float>(levelDb + low + high - 1.1 * octave +
                                            tiltDb * octave / 10.0 + walk));
    }
    return out;
}

std::vector<float> makeReduction(double seconds) {
    std::vector<float> out;
    const auto count = static_cast<std::size_t>(seconds * kRate / 1024.0);
    double now = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double over = envelope(static_cast<double>(i) / static_cast<double>(count)) - 0.6;
        const double hit = over > 0.0 && hash01(i) > 0.86 ? 1.0 + 2.6 * hash01(i + 3) : 0.0;
        now = std::max(hit, now * 0.55);
        out.push_back(static_cast<float>(now));
    }
    return out;
}

StereoReadings makeStereo(unsigned seed) {
    StereoReadings out;
    for (std::uint64_t i = 0; i < 1600; ++i) {
        const double mid =
            (hash01(i * 3 + seed) + hash01(i * 5 + seed + 1) + hash01(i * 7 + seed) - 1.5) * 0.5;
        const double side = (hash01(i * 11 + seed) + hash01(i * 13 + seed) - 1.0) * 0.16;
        out.left.push_back(static_cast<float>(mid - side));
        out.right.push_back(static_cast<float>(mid + side));
    }
    out.correlation = 0.68;
    return out;
}

std::vector<float> makeLoudness(double seconds) {
    std::vector<float> out;
    const auto count = static_cast<std::size_t>(seconds * 2.0);
    for (std::size_t i = 0; i < count; ++i) {
        const double loud = envelope(static_cast<double>(i) / (seconds * 2.0));
        out.push_back(
            static_cast<float>(-12.0 + 12.0 * std::log10(std::max(0.01, loud)) + 1.2 * hash01(i)));
    }
    return out;
}

}  // namespace lacquer::test
