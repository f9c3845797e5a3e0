// SPDX-License-Identifier: GPL-3.0-or-later
// Mains hum: lines at multiples of 50 or 60 Hz whose phase stands still, which no music's does.
#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numbers>

#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kEnough = 4000.0;  // Hz, rate at which lines up to 360 Hz are looked at
constexpr int kHarmonics = 6, kControls = 6;
// Standard deviation of the level in dB: hum stands still, the lines of music that repeats in time
// with the mains come and go.
constexpr double kSteady = 4.5, kSteadiest = 3.0;
constexpr std::array<double, 2> kMains = {50.0, 60.0};
constexpr int kLines = 2 * (kHarmonics + kControls);
constexpr double kMostDrift = 0.15;  // Hz
constexpr int kDriftSteps = 61;
constexpr double kCoherent = 0.62, kOverControl = 0.2, kLeastDb = -85.0;
constexpr std::size_t kLeastFrames = 8, kStretch = 80;  // frames of half a second

using Complex = std::complex<double>;

// Harmonics 1 … 6, then the controls: 3.3 Hz below and 3.7 Hz above harmonics 1 … 3.
double lineHz(double mains, int line) {
    if (line < kHarmonics) return mains * (line + 1);
    const int control = line - kHarmonics;
    return mains * (control / 2 + 1) + (control % 2 == 0 ? -3.3 : 3.7);
}

// Sums of sums of sums: nulls at all multiples of the new rate.
class Decimator {
public:
    explicit Decimator(double rate) : by_(std::max(1, static_cast<int>(rate / kEnough))) {}
    int by() const { return by_; }
    template <class Sink>
    void push(double x, Sink&& sink) {
        for (auto& line : sums_) {
            line.resize(static_cast<std::size_t>(by_), 0.0);
            double& oldest = line[at_];
            oldest = x;
            x = 0;
            for (const double v : line) x += v;
            x /= by_;
        }
        if (++at_ == static_cast<std::size_t>(by_)) {
            at_ = 0;
            sink(x);
        }
    }

private:
    int by_;
    std::size_t at_ = 0;
    std::array<std::vector<double>, 3> sums_;
};

class HumDetector : public Detector {
public:
    explicit HumDetector(double rate) : decimator_(rate), rate_(rate / decimator_.by()) {
        size_ = static_cast<std::size_t>(rate_);
        hop_ = size_ / 2;
        for (int line = 0; line < kLines; ++line) {
            const double w = 2 * std::numbers::pi * hz(line) / rate_;
            std::vector<Complex> table;
            for (std::size_t n = 0; n < size_; ++n)
                table.push_back(hann(n) * std::polar(1.0, -w * static_cast<double>(n)));
            tables_.push_back(std::move(table));
        }
        for (std::size_t n = 0; n < size_; ++n) windowSum_ += hann(n);
    }

    void add(const double* left, const double* right, std::size_t frames) override {
        for (std::size_t n = 0; n < frames; ++n)
            decimator_.push(0.5 * (left[n] + right[n]), [this](double x) {
                line_.push_back(x);
                if (line_.size() == size_) frame();
            });
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        if (frames_.size() < kLeastFrames) return;
        Flaw best{.kind = ProblemKind::Hum, .severity = Severity::Warning};
        double most = 0;
        for (int m = 0; m < 2; ++m) judge(m, best, most);
        if (most <= 0) return;
        best.end = facts.seconds;
        best.threshold = kLeastDb;
        found.push_back(std::move(best));
    }

private:
    static double hz(int line) {
        const int each = kHarmonics + kControls;
        return lineHz(kMains[static_cast<std::size_t>(line / each)], line % each);
    }
    double hann(std::size_t n) const {
        return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(n) /
                                    static_cast<double>(size_));
    }

    void frame() {
        std::array<std::complex<float>, kLines> lines;
        const double at = static_cast<double>(frames_.size() * hop_);
        for (int line = 0; line < kLines; ++line) {
            const auto& table = tables_[static_cast<std::size_t>(line)];
            Complex sum = 0;
            for (std::size_t n = 0; n < size_; ++n) sum += table[n] * line_[n];
            sum *= std::polar(1.0, -2 * std::numbers::pi * std::fmod(hz(line) * at / rate_, 1.0));
            lines[static_cast<std::size_t>(line)] = std::complex<float>(sum);
        }
        frames_.push_back(lines);
        line_.erase(line_.begin(), line_.begin() + static_cast<std::ptrdiff_t>(hop_));
    }

    // How far the phases of one stretch agree when a drift of at most 0.15 Hz is allowed.
    double coherence(int line, std::size_t from, std::size_t to) const {
        double best = 0;
        const double step = static_cast<double>(hop_) / rate_;
        for (int i = 0; i < kDriftSteps; ++i) {
            const double drift = kMostDrift * (2.0 * i / (kDriftSteps - 1) - 1.0);
            const Complex turn = std::polar(1.0, -2 * std::numbers::pi * drift * step);
            Complex at = 1, sum = 0;
            for (std::size_t j = from; j < to; ++j, at *= turn) {
                const Complex c = frames_[j][static_cast<std::size_t>(line)];
                sum += at * c / (std::abs(c) + 1e-12);
            }
            best = std::max(best, std::abs(sum) / static_cast<double>(to - from));
        }
        return best;
    }
    // The median over stretches of at most about 40 s.
    double coherence(int line) const {
        const std::size_t parts = (frames_.size() + kStretch - 1) / kStretch;
        std::vector<double> values;
        for (std::size_t p = 0; p < parts; ++p)
            values.push_back(
                coherence(line, frames_.size() * p / parts, frames_.size() * (p + 1) / parts));
        return quantile(values, 0.5);
    }
    double levelDb(int line) const {
        std::vector<double> values;
        for (const auto& f : frames_) values.push_back(std::abs(f[static_cast<std::size_t>(line)]));
        return 20 * std::log10(std::max(quantile(values, 0.5) * 2 / windowSum_, 1e-15));
    }

    double deviationDb(int line) const {
        double sum = 0, squares = 0;
        for (const auto& f : frames_) {
            const double db = 20 * std::log10(std::abs(f[static_cast<std::size_t>(line)]) + 1e-9);
            sum += db;
            squares += db * db;
        }
        const double n = static_cast<double>(frames_.size());
        return std::sqrt(std::max(0.0, squares / n - sum * sum / (n * n)));
    }

    void judge(int mains, Flaw& best, double& most) const {
        const int first = mains * (kHarmonics + kControls);
        std::vector<double> control;
        for (int i = 0; i < kControls; ++i) control.push_back(coherence(first + kHarmonics + i));
        const double bar = std::max(kCoherent, quantile(control, 0.5) + kOverControl);
        int count = 0;
        double sum = 0, level = -300, steadiest = 99;
        for (int i = 0; i < kHarmonics; ++i) {
            const double c = coherence(first + i), db = levelDb(first + i);
            const double deviation = deviationDb(first + i);
            if (c <= bar || db <= kLeastDb || deviation > kSteady) continue;
            steadiest = std::min(steadiest, deviation);
            ++count;
            sum += c;
            level = std::max(level, db);
        }
        if (count < 2 || steadiest > kSteadiest || sum <= most) return;
        most = sum;
        best.count = count;
        best.hz = kMains[static_cast<std::size_t>(mains)];
        best.measured = level;
    }

    Decimator decimator_;
    double rate_, windowSum_ = 0;
    std::size_t size_ = 0, hop_ = 0;
    std::vector<double> line_;
    std::vector<std::vector<Complex>> tables_;
    std::vector<std::array<std::complex<float>, kLines>> frames_;
};

}  // namespace

DetectorPtr makeHumDetector(double rate) {
    return std::make_unique<HumDetector>(rate);
}

}  // namespace lacquer
