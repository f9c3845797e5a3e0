// SPDX-License-Identifier: GPL-3.0-or-later
// Analog prototypes of the equalizer's bands and their digital realisation.
#include "dsp/EqDesign.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <numbers>
#include <tuple>

#include "base/Units.h"
#include "dsp/SectionFit.h"

namespace lacquer {

bool hasGain(BandType type) {
    return type == BandType::Bell || type == BandType::LowShelf || type == BandType::HighShelf ||
           type == BandType::Tilt;
}

namespace {

int orderOf(const BandSpec& spec) {
    const int most = spec.type == BandType::LowCut || spec.type == BandType::HighCut ? 16 : 6;
    return std::clamp(static_cast<int>(std::lround(spec.slope / 6.0)), 1, most);
}

// Q of the i-th pole pair (from the least resonant) of a Butterworth filter of order n.
double butterworthQ(int n, int i) {
    const int pairs = n / 2;
    const int k = pairs - i;  // 1 is the most resonant
    return 1.0 / (2.0 * std::sin((2 * k - 1) * std::numbers::pi / (2.0 * n)));
}

// The analog prototype as sections whose g is relative to the band's frequency. `gain` in dB.
struct Prototype {
    int count = 0;
    std::array<Section, kMaxSections> sections;
    void add(const Section& s) { sections[count++] = s; }
};

Section shelfSection(bool low, double gain, double q) {
    const double a = fromDb(gain / 2), root = std::sqrt(a);
    return low ? Section{1 / root, 1 / q, 1.0, a / q, a * a}
               : Section{root, 1 / q, a * a, a / q, 1.0};
}

// First order, as a second-order section with a pole and a zero that cancel.
Section shelfSection(bool low, double gain) {
    const double whole = fromDb(gain), root = std::sqrt(whole);
    return low ? Section{1 / root, 2, 1.0, whole + 1, whole}
               : Section{root, 2, whole, whole + 1, 1.0};
}

void addShelf(Prototype& p, const BandSpec& spec, double gain) {
    const bool low = spec.type == BandType::LowShelf;
    const int n = orderOf(spec);
    if (n % 2 == 1) p.add(shelfSection(low, gain / n));
    for (int i = 0; i < n / 2; ++i) {
        const double resonance = i == n / 2 - 1 ? spec.q * std::numbers::sqrt2 : 1.0;
        p.add(shelfSection(low, 2 * gain / n, butterworthQ(n, i) * resonance));
    }
}

void addCut(Prototype& p, const BandSpec& spec) {
    const bool high = spec.type == BandType::HighCut;
    const int n = orderOf(spec);
    if (n % 2 == 1) p.add(high ? Section{1, 2, 0, 1, 1} : Section{1, 2, 1, 1, 0});
    for (int i = 0; i < n / 2; ++i) {
        const double resonance = i == n / 2 - 1 ? spec.q * std::numbers::sqrt2 : 1.0;
        const double k = 1.0 / (butterworthQ(n, i) * resonance);
        p.add(high ? Section{1, k, 0, 0, 1} : Section{1, k, 1, 0, 0});
    }
}

Prototype prototype(const BandSpec& spec, double gain) {
    Prototype p;
    const double a = fromDb(gain / 2), q = spec.q;
    if (hasGain(spec.type) && gain == 0.0) return p;
    switch (spec.type) {
    case BandType::Bell: p.add({1, 1 / (a * q), 1, a / q, 1}); break;
    case BandType::LowShelf:
    case BandType::HighShelf: addShelf(p, spec, gain); break;
    case BandType::LowCut:
    case BandType::HighCut: addCut(p, spec); break;
    case BandType::BandPass: p.add({1, 1 / q, 0, 1 / q, 0}); break;
    case BandType::Notch: p.add({1, 1 / q, 1, 0, 1}); break;
    case BandType::AllPass: p.add({1, 1 / q, 1, -1 / q, 1}); break;
    case BandType::Tilt: p.add({a, 2, a, (a * a + 1) / a, 1 / a}); break;
    }
    return p;
}

// 1/H is minimum phase too: a cut is the exact inverse of its boost.
Section inverted(const Section& s) {
    const double root = std::sqrt(s.h * s.l);
    return {s.g * std::sqrt(s.l / s.h), s.b / root, 1 / s.h, s.k / root, 1 / s.l};
}

// Of a section of small gain and its inverse: `share` 1 is the section, 0 lets everything pass, with
// poles half way between both.
Section between(const Section& s, const Section& inverse, double share) {
    const auto mix = [share](double own, double other) {
        return own + (1 - share) * 0.5 * (other - own);
    };
    const Section poles{mix(s.g, inverse.g), mix(s.k, inverse.k)};
    return {poles.g, poles.k, 1 + share * (s.h - 1), poles.k + share * (s.b - s.k),
            1 + share * (s.l - 1)};
}

// Magnitude is 1 anyhow: the phase gets its slope at the middle.
Section allPassSection(const Section& analog, double freq, double rate) {
    Section s = bilinearSection(analog, freq, rate);
    const double w = 2 * std::atan(s.g);
    s.k = analog.k * w / std::sin(w);
    s.b = -s.k;
    return s;
}

BandDesign design(const BandSpec& spec, double rate) {
    const bool inverse = hasGain(spec.type) && spec.gain < 0;
    const Prototype p = prototype(spec, inverse ? -spec.gain : spec.gain);
    BandDesign d;
    d.count = p.count;
    if (spec.type == BandType::AllPass) {
        d.sections[0] = allPassSection(p.sections[0], spec.freq, rate);
    } else if (spec.type == BandType::Notch) {
        d.sections[0] = fitNotch(p.sections[0], spec.freq, rate);
    } else {
        fitCascade(p.sections.data(), p.count, spec.freq, rate, d.sections.data());
        for (int i = 0; inverse && i < d.count; ++i) d.sections[i] = inverted(d.sections[i]);
    }
    return d;
}

double cascadePower(const Section* sections, int count, double t2) {
    double power = 1.0;
    for (int i = 0; i < count; ++i) power *= sections[i].power(t2);
    return std::max(power, 1e-30);
}

using Key = std::tuple<int, double, double, double, double, double>;

// What has been designed lately. A design depends on its key alone, so forgetting changes nothing.
class Memory {
public:
    BandDesign get(const BandSpec& spec, double rate) {
        const Key key{static_cast<int>(spec.type), spec.freq, spec.gain, spec.q, spec.slope, rate};
        {
            const std::lock_guard lock(mutex_);
            const auto found = known_.find(key);
            if (found != known_.end()) return found->second;
        }
        const BandDesign made = design(spec, rate);
        const std::lock_guard lock(mutex_);
        if (known_.size() >= 2048) known_.clear();
        known_.emplace(key, made);
        return made;
    }

private:
    std::mutex mutex_;
    std::map<Key, BandDesign> known_;
};

}  // namespace

double BandDesign::power(double hz, double rate) const {
    const double t = std::tan(std::numbers::pi * std::clamp(hz / rate, 0.0, 0.4999999));
    return cascadePower(sections.data(), count, t * t);
}

BandDesign designBand(const BandSpec& spec, double rate) {
    static Memory memory;
    BandSpec key = spec;
    key.slope =
        6.0 * orderOf(spec);  // what does not matter for the type does not make another design
    if (!hasGain(spec.type)) key.gain = 0.0;
    if (hasGain(spec.type) && spec.gain == 0.0) return {};
    return memory.get(key, rate);
}

// From the largest gain down, each from where the one before ended.
std::vector<BandDesign> designGains(const BandSpec& spec, const std::vector<double>& gains,
                                    double rate) {
    constexpr double kLeast = 1.0;
    std::map<double, BandDesign, std::greater<>> boosts;
    for (const double gain : gains) boosts[std::max(std::abs(gain), kLeast)];
    BandDesign last;
    Prototype before;
    for (auto& [gain, design] : boosts) {
        const Prototype p = prototype(spec, gain);
        if (last.count == 0)
            fitCascade(p.sections.data(), p.count, spec.freq, rate, last.sections.data());
        else
            followCascade(before.sections.data(), p.sections.data(), p.count, spec.freq, rate,
                          last.sections.data());
        last.count = p.count;
        before = p;
        design = last;
    }
    std::vector<BandDesign> out;
    for (const double gain : gains) {
        BandDesign d = boosts[std::max(std::abs(gain), kLeast)];
        for (int i = 0; i < d.count; ++i)
            d.sections[i] = gain < 0 ? inverted(d.sections[i]) : d.sections[i];
        if (std::abs(gain) < kLeast) {
            BandDesign other = d;
            for (int i = 0; i < d.count; ++i) {
                other.sections[i] = inverted(d.sections[i]);
                d.sections[i] = between(d.sections[i], other.sections[i], std::abs(gain) / kLeast);
            }
        }
        out.push_back(d);
    }
    return out;
}

BandDesign analogBand(const BandSpec& spec) {
    const Prototype p = prototype(spec, spec.gain);
    return {p.count, p.sections};
}

double prototypePower(const BandSpec& spec, double hz) {
    const Prototype p = prototype(spec, spec.gain);
    const double x = hz / spec.freq;
    return cascadePower(p.sections.data(), p.count, x * x);
}

}  // namespace lacquer
