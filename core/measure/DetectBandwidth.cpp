// SPDX-License-Identifier: GPL-3.0-or-later
// The edge that a lossy codec or a lower sample rate left in the spectrum.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "dsp/Math.h"
#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kLoudest = 0.965;  // of all windows: what sounds in the best moments
constexpr double kSmoothHz = 150, kEdgeHz = 700, kFirstHz = 9000;
constexpr double kDropDb = 18, kRestDb = 12, kSameEdgeHz = 1500;
constexpr double kLossyBelow = 20700, kLossyShare = 0.47, kUpsampledFrom = 20000, kHighRate = 50000;
constexpr int kLowestDb = -220, kLevels = 260;  // of 1 dB

class BandwidthDetector : public Detector {
public:
    BandwidthDetector(double rate, int stride)
        : rate_(rate),
          size_(sizeFor(rate)),
          stride_(stride),
          fft_(size_),
          feed_(size(), size() / 2) {
        for (std::size_t n = 0; n < size(); ++n) {
            const double t = 2 * std::numbers::pi * static_cast<double>(n) / size_;
            shape_.push_back(0.42 - 0.5 * std::cos(t) + 0.08 * std::cos(2 * t));
        }
        counts_.resize(size() / 2 + 1);
        for (auto& c : counts_) c.fill(0);
    }

    void add(const double* left, const double* right, std::size_t frames) override {
        double x[kDetectorChunk];  // both channels; neither sum nor difference is lost
        for (std::size_t n = 0; n < frames; ++n) x[n] = (2 * left[n] + right[n]) / 3;
        for (std::size_t at = 0; at < frames;) {
            const std::size_t part = std::min(frames - at, feed_.room());
            const bool full = feed_.push(x + at, part);
            at += part;
            if (!full) continue;
            if (passed_++ % stride_ == 0) window();
            feed_.advance();
        }
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        if (windows_ < 8) return;
        const auto [hz, drop] = edge(loudSpectrum());
        if (drop <= kDropDb) return;
        Flaw f{.kind = ProblemKind::Lossy, .severity = Severity::Warning, .start = 0};
        f.end = facts.seconds;
        f.measured = drop;
        f.threshold = kDropDb;
        f.hz = hz;
        if (rate_ > kHighRate && hz > kUpsampledFrom)
            f.kind = ProblemKind::Upsampled;
        else if (hz >= kLossyBelow || hz >= kLossyShare * rate_)
            return;
        found.push_back(std::move(f));
    }

private:
    static int sizeFor(double rate) {
        int n = 8192;
        while (rate > 50000.0 * n / 8192) n *= 2;
        return n;
    }
    std::size_t size() const { return static_cast<std::size_t>(size_); }
    double binHz() const { return rate_ / size_; }

    void window() {
        const auto samples = fft_.samples();
        for (std::size_t n = 0; n < size(); ++n) samples[n] = feed_.window()[n] * shape_[n];
        fft_.forward();
        const auto bins = fft_.bins();
        const double scale = 4.0 / (0.42 * size_ * 0.42 * size_);
        const auto from = static_cast<std::size_t>((kFirstHz - 2 * kEdgeHz) / binHz());
        double total = 0;
        for (const auto& b : bins) total += std::norm(b);
        if (total * scale < 1e-12) return;  // silence says nothing of the codec
        for (std::size_t k = from; k < bins.size(); ++k) {
            const double db = 0.5 * math::gainToDb(std::norm(bins[k]) * scale);
            const int level = std::clamp(static_cast<int>(db) - kLowestDb, 0, kLevels - 1);
            ++counts_[k][static_cast<std::size_t>(level)];
        }
        ++windows_;
    }

    // dB by bin, smoothed in power.
    std::vector<double> loudSpectrum() const {
        std::vector<double> power(counts_.size(), 0.0);
        const auto above = static_cast<std::uint32_t>((1 - kLoudest) * windows_);
        for (std::size_t k = 0; k < counts_.size(); ++k) {
            std::uint32_t sum = 0;
            int level = kLevels - 1;
            while (level > 0 && sum + counts_[k][static_cast<std::size_t>(level)] <= above)
                sum += counts_[k][static_cast<std::size_t>(level--)];
            power[k] = std::pow(10.0, (level + kLowestDb + 0.5) / 10);
        }
        const auto width = std::max<std::size_t>(1, static_cast<std::size_t>(kSmoothHz / binHz()));
        std::vector<double> smooth(power.size(), -300.0);
        for (std::size_t k = width; k + width < power.size(); ++k) {
            double sum = 0;
            for (std::size_t i = 0; i < width; ++i) sum += power[k - width / 2 + i];
            smooth[k] = powerDb(sum / static_cast<double>(width));
        }
        return smooth;
    }

    struct Edge {
        double hz = 0, drop = 0;
    };
    // The lowest steep fall behind which nothing comes back.
    Edge edge(const std::vector<double>& db) const {
        const auto step = static_cast<std::size_t>(kEdgeHz / binHz());
        const auto margin = std::max<std::size_t>(2, static_cast<std::size_t>(kSmoothHz / binHz()));
        Edge best;
        const std::size_t end = db.size() - margin - 1;
        for (auto i = static_cast<std::size_t>(kFirstHz / binHz()); i + 2 * step < end; ++i) {
            const auto at = db.begin() + static_cast<std::ptrdiff_t>(i);
            const auto s = static_cast<std::ptrdiff_t>(step);
            std::vector<double> before(at - s, at), after(at + s, at + 2 * s);
            const double pre = quantile(before, 0.5), post = quantile(after, 0.5);
            const double rest =
                *std::max_element(at + s, db.begin() + static_cast<std::ptrdiff_t>(end));
            if (pre - post <= kDropDb || rest >= pre - kRestDb) continue;
            const double hz = (static_cast<double>(i) + static_cast<double>(step) / 2) * binHz();
            if (best.drop == 0 || (hz - best.hz < kSameEdgeHz && pre - post > best.drop))
                best = {hz, pre - post};
        }
        return best;
    }

    double rate_;
    int size_, stride_;
    Fft fft_;
    WindowFeed feed_;
    std::vector<double> shape_;
    std::vector<std::array<std::uint32_t, kLevels>> counts_;
    int windows_ = 0, passed_ = 0;
};

}  // namespace

DetectorPtr makeBandwidthDetector(double rate, int stride) {
    return std::make_unique<BandwidthDetector>(rate, stride);
}

}  // namespace lacquer
