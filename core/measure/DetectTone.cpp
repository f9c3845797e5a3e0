// SPDX-License-Identifier: GPL-3.0-or-later
// Standing resonances, sibilance, too much below hearing: what spectra over time show.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "measure/Detector.h"

namespace lacquer {
namespace {

std::vector<double> hann(std::size_t size) {
    std::vector<double> w(size);
    for (std::size_t n = 0; n < size; ++n)
        w[n] = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(n) /
                                    static_cast<double>(size));
    return w;
}

// Power spectra of windows of the mid signal; together the bins are about the mean square.
class MidFrames {
public:
    MidFrames(std::size_t size, std::size_t hop)
        : fft_(static_cast<int>(size)), feed_(size, hop), shape_(hann(size)) {}
    template <class Sink>
    void add(const double* left, const double* right, std::size_t frames, Sink&& sink) {
        double mid[kDetectorChunk];
        for (std::size_t n = 0; n < frames; ++n) mid[n] = 0.5 * (left[n] + right[n]);
        for (std::size_t at = 0; at < frames;) {
            const std::size_t part = std::min(frames - at, feed_.room());
            const bool full = feed_.push(mid + at, part);
            at += part;
            if (!full) continue;
            transform();
            sink(power_);
            feed_.advance();
        }
    }

private:
    void transform() {
        const auto samples = fft_.samples();
        for (std::size_t n = 0; n < shape_.size(); ++n) samples[n] = feed_.window()[n] * shape_[n];
        fft_.forward();
        const auto bins = fft_.bins();
        const double size = static_cast<double>(shape_.size());
        const double scale = 2 / (size * size * 0.375);
        power_.resize(bins.size());
        for (std::size_t k = 0; k < bins.size(); ++k) power_[k] = std::norm(bins[k]) * scale;
    }

    Fft fft_;
    WindowFeed feed_;
    std::vector<double> shape_, power_;
};

std::size_t powerOfTwo(double atLeast) {
    std::size_t size = 256;
    while (static_cast<double>(size) < atLeast) size *= 2;
    return size;
}

// ---- sibilance ----
constexpr double kHop = 0.02, kRatioDb = 6.0, kActiveDb = 35.0, kLoudPercentile = 0.6,
                 kBelowLoud = 3.0;
constexpr std::size_t kShortest = 2, kLongest = 20;  // frames of 20 ms
constexpr int kLeastEvents = 5;
constexpr double kEventsAMinute = 12.0;

class SibilanceDetector : public Detector {
public:
    explicit SibilanceDetector(double rate)
        : rate_(rate),
          hop_(static_cast<std::size_t>(std::lround(kHop * rate))),
          size_(powerOfTwo(static_cast<double>(hop_))),
          frames_(size_, hop_) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        frames_.add(left, right, frames, [this](const std::vector<double>& p) { take(p); });
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        const std::vector<char> hot = hotFrames();
        Flaw f{.kind = ProblemKind::Sibilance, .severity = Severity::Warning};
        double weight = 0, centroid = 0;
        for (std::size_t i = 0; i < hot.size();) {
            if (!hot[i]) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < hot.size() && hot[end]) ++end;
            if (end - i >= kShortest && end - i <= kLongest) {
                const double at = static_cast<double>(i * hop_) / rate_;
                if (f.count++ == 0) f.start = at;
                f.end = static_cast<double>(end * hop_) / rate_;
                if (f.at.size() < kPlacesKept) f.at.push_back(at);
                for (std::size_t k = i; k < end; ++k) {
                    const double power = std::pow(10.0, levels_[k].high / 10);
                    weight += power;
                    centroid += power * levels_[k].centroid;
                }
            }
            i = end;
        }
        f.measured = f.count / (facts.seconds / 60);
        f.threshold = kEventsAMinute;
        if (f.count < kLeastEvents || f.measured <= f.threshold) return;
        f.hz = centroid / weight;
        found.push_back(std::move(f));
    }

private:
    struct Level {  // dB; Hz
        float all, high, low, centroid;
    };

    void take(const std::vector<double>& power) {
        const double hz = rate_ / static_cast<double>(size_);
        double all = 0, centroid = 0, high = 0;
        for (std::size_t k = 1; k < power.size(); ++k) {
            all += power[k];
            const double at = static_cast<double>(k) * hz;
            if (at < 5000 || at > 9500) continue;
            high += power[k];
            centroid += power[k] * at;
        }
        levels_.push_back({static_cast<float>(powerDb(all)), static_cast<float>(powerDb(high)),
                           static_cast<float>(powerDb(bandPower(power, hz, 300, 4000))),
                           static_cast<float>(high > 0 ? centroid / high : 0)});
    }

    std::vector<char> hotFrames() const {
        if (levels_.empty()) return {};
        float top = -300;
        for (const Level& l : levels_) top = std::max(top, l.all);
        std::vector<double> active;
        for (const Level& l : levels_)
            if (l.all > top - kActiveDb) active.push_back(l.all);
        const double loud = quantile(active, kLoudPercentile) - kBelowLoud;
        std::vector<char> hot(levels_.size()), smooth(levels_.size());
        for (std::size_t i = 0; i < hot.size(); ++i) {
            const Level& l = levels_[i];
            hot[i] = l.all > top - kActiveDb && l.high - l.low > kRatioDb && l.high > loud;
        }
        for (std::size_t i = 1; i + 1 < hot.size(); ++i)
            smooth[i] = hot[i - 1] + hot[i] + hot[i + 1] >= 2;
        return smooth;
    }

    double rate_;
    std::size_t hop_, size_;
    MidFrames frames_;
    std::vector<Level> levels_;
};

// ---- resonance, sub ----
constexpr double kFirstHz = 150.0, kLastHz = 12000.0;
constexpr int kGrid = 24 * 7, kChunks = 8;
constexpr double kExcessDb = 6.0, kPersistent = 0.2, kGate = 0.05, kSubDb = -3.0;

class ResonanceDetector : public Detector {
public:
    explicit ResonanceDetector(double rate)
        : rate_(rate), size_(powerOfTwo(0.35 * rate)), frames_(size_, size_ / 2) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        frames_.add(left, right, frames, [this](const std::vector<double>& p) { take(p); });
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        gate();
        if (windows_.empty()) return;
        findResonance(facts, found);
        double sub = 0, bass = 0;
        for (const Window& w : windows_) {
            sub += w.sub;
            bass += w.bass;
        }
        const double ratio = powerDb(sub) - powerDb(bass);
        if (ratio <= kSubDb) return;
        Flaw f{.kind = ProblemKind::Sub, .severity = Severity::Warning, .start = 0};
        f.end = facts.seconds;
        f.measured = ratio;
        f.threshold = kSubDb;
        found.push_back(std::move(f));
    }

private:
    struct Window {
        float total, sub, bass;
        std::array<float, kGrid> narrow, wide;  // mean density over 1/12 and over 1 octave
    };

    static double gridHz(int i) {
        return kFirstHz * std::pow(kLastHz / kFirstHz, i / (kGrid - 1.0));
    }

    void take(const std::vector<double>& power) {
        const double hz = rate_ / static_cast<double>(size_);
        sums_.assign(1, 0.0);
        for (const double p : power) sums_.push_back(sums_.back() + p);
        const auto density = [&](double centre, double octaves) {
            const double last = static_cast<double>(power.size() - 1);
            const double low = centre * std::exp2(-octaves / 2) / hz;
            const double high = centre * std::exp2(octaves / 2) / hz;
            const auto from = static_cast<std::size_t>(std::clamp(std::floor(low), 1.0, last));
            const auto to =
                std::clamp(static_cast<std::size_t>(std::ceil(high)), from + 1, power.size());
            return static_cast<float>((sums_[to] - sums_[from]) / static_cast<double>(to - from));
        };
        Window w;
        w.total = static_cast<float>(sums_.back());
        w.sub = static_cast<float>(bandPower(power, hz, 10, 32));
        w.bass = static_cast<float>(bandPower(power, hz, 40, 120));
        for (int i = 0; i < kGrid; ++i) {
            w.narrow[static_cast<std::size_t>(i)] = density(gridHz(i), 1.0 / 12);
            w.wide[static_cast<std::size_t>(i)] = density(gridHz(i), 1.0);
        }
        windows_.push_back(w);
    }

    void gate() {
        double mean = 0;
        for (const Window& w : windows_) mean += w.total / static_cast<double>(windows_.size());
        std::erase_if(windows_, [&](const Window& w) { return w.total <= kGate * mean; });
    }

    // dB by which a place of the grid stands over its octave in nearly all eighths of the programme.
    double persistentExcess(std::size_t place) const {
        std::vector<double> excess;
        for (std::size_t c = 0; c < kChunks; ++c) {
            const std::size_t from = windows_.size() * c / kChunks;
            const std::size_t to = windows_.size() * (c + 1) / kChunks;
            double narrow = 0, wide = 0;
            for (std::size_t i = from; i < to; ++i) {
                narrow += windows_[i].narrow[place];
                wide += windows_[i].wide[place];
            }
            if (to > from) excess.push_back(powerDb(narrow) - powerDb(wide));
        }
        return quantile(excess, kPersistent);
    }

    void findResonance(const ProgrammeFacts& facts, std::vector<Flaw>& found) const {
        Flaw f{.kind = ProblemKind::Resonance, .severity = Severity::Warning, .start = 0};
        f.end = facts.seconds;
        f.measured = -300;
        f.threshold = kExcessDb;
        for (int i = 0; i < kGrid; ++i) {
            if (gridHz(i) * 1.5 > rate_ / 2) break;
            const double excess = persistentExcess(static_cast<std::size_t>(i));
            if (excess <= f.measured) continue;
            f.measured = excess;
            f.hz = gridHz(i);
        }
        if (f.measured > f.threshold) found.push_back(std::move(f));
    }

    double rate_;
    std::size_t size_;
    MidFrames frames_;
    std::vector<double> sums_;
    std::vector<Window> windows_;
};

}  // namespace

DetectorPtr makeSibilanceDetector(double rate) {
    return std::make_unique<SibilanceDetector>(rate);
}
DetectorPtr makeResonanceDetector(double rate) {
    return std::make_unique<ResonanceDetector>(rate);
}

}  // namespace lacquer
