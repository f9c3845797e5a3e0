// SPDX-License-Identifier: GPL-3.0-or-later
// Levels: peaks over full scale, lost dynamics, no headroom, offset; and the used word length.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/Units.h"
#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kTenth = 0.1;
constexpr std::size_t kShortTermTenths = 30;
constexpr double kPsrError = 6.5, kPsrWarning = 8.0, kPlrError = 7.0, kLoudPart = 6.0;
constexpr double kHeadroomDb = -0.05, kIspInfoDb = -1.0;
constexpr double kDc = 1e-3, kDcConsistent = 5e-4, kDcError = 0.01;

class LevelDetector : public Detector {
public:
    explicit LevelDetector(double rate)
        : tenth_(static_cast<std::size_t>(std::lround(kTenth * rate))),
          peaks_{TruePeakMeter(rate), TruePeakMeter(rate)} {}

    void add(const double* left, const double* right, std::size_t frames) override {
        while (frames > 0) {
            const std::size_t part = std::min(frames, tenth_ - sums_.frames);
            peaks_[0].add(left, part);
            peaks_[1].add(right, part);
            sums_.add(sumsOf(left, right, part));
            if (sums_.frames == tenth_) close();
            left += part;
            right += part;
            frames -= part;
        }
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        seconds_ = facts.seconds;
        findPeaks(found);
        findDynamics(facts, found);
        findDc(facts, found);
        if (toDb(facts.peak) > kHeadroomDb)
            say(ProblemKind::NoHeadroom, Severity::Info, toDb(facts.peak), kHeadroomDb, found);
    }

private:
    void close() {
        const auto n = static_cast<double>(tenth_);
        Tenth t;
        t.peak = static_cast<float>(std::max(sums_.leftPeak, sums_.rightPeak));
        t.truePeak = static_cast<float>(std::max(peaks_[0].takeRecent(), peaks_[1].takeRecent()));
        t.mean[0] = static_cast<float>(sums_.left / n);
        t.mean[1] = static_cast<float>(sums_.right / n);
        tenths_.push_back(t);
        sums_ = {};
    }

    void say(ProblemKind kind, Severity severity, double measured, double threshold,
             std::vector<Flaw>& found) const {
        Flaw f{.kind = kind, .severity = severity, .start = 0, .end = seconds_};
        f.measured = measured;
        f.threshold = threshold;
        found.push_back(std::move(f));
    }

    void findPeaks(std::vector<Flaw>& found) const {
        const double most = toDb(std::max(peaks_[0].finalPeak(), peaks_[1].finalPeak()));
        if (most <= kIspInfoDb) return;
        const bool over = most > 0.0;
        Flaw f{.kind = ProblemKind::Isp, .severity = over ? Severity::Error : Severity::Info};
        f.measured = most;
        f.threshold = over ? 0.0 : kIspInfoDb;
        const double limit = fromDb(f.threshold);
        for (std::size_t i = 0; i < tenths_.size(); ++i)
            if (tenths_[i].truePeak > limit) {
                if (f.count++ == 0) f.start = static_cast<double>(i) * kTenth;
                f.end = static_cast<double>(i + 1) * kTenth;
                if (f.at.size() < kPlacesKept) f.at.push_back(static_cast<double>(i) * kTenth);
            }
        if (f.count == 0) {  // in what is left behind the last whole tenth
            f.count = 1;
            f.start = f.end = seconds_;
        }
        found.push_back(std::move(f));
    }

    // The 10th percentile of peak over short-term loudness where the programme is loud.
    double tenthPercentilePsr(const ProgrammeFacts& facts) const {
        std::vector<double> psrs;
        for (std::size_t i = kShortTermTenths; i <= tenths_.size(); ++i) {
            const std::size_t at = (i - kShortTermTenths) * 10;
            if (at >= facts.shortTerm.size()) break;
            const double loud = facts.shortTerm[at];
            if (!(loud > facts.loudness.integratedLufs - kLoudPart)) continue;
            float peak = 0;
            for (std::size_t k = i - kShortTermTenths; k < i; ++k)
                peak = std::max(peak, tenths_[k].peak);
            psrs.push_back(toDb(peak) - loud);
        }
        return psrs.empty() ? 99.0 : quantile(psrs, 0.1);
    }

    void findDynamics(const ProgrammeFacts& facts, std::vector<Flaw>& found) const {
        const double psr = tenthPercentilePsr(facts);
        const double plr = toDb(std::max(peaks_[0].finalPeak(), peaks_[1].finalPeak())) -
                           facts.loudness.integratedLufs;
        if (psr < kPsrWarning)
            say(ProblemKind::Overcompressed, psr < kPsrError ? Severity::Error : Severity::Warning,
                psr, psr < kPsrError ? kPsrError : kPsrWarning, found);
        else if (plr < kPlrError)
            say(ProblemKind::Overcompressed, Severity::Error, plr, kPlrError, found);
    }

    // Steady over half-second means, not only the sum of a lopsided waveform; an error where half of it is there
    // in nine of ten: what comes and goes with the notes is a generator's shape, not a converter's fault.
    void findDc(const ProgrammeFacts& facts, std::vector<Flaw>& found) const {
        const double n = static_cast<double>(facts.sums.frames);
        const double most = std::max(std::abs(facts.sums.left), std::abs(facts.sums.right)) / n;
        if (most <= kDc) return;
        double steady = 0, always = 0;
        for (int c = 0; c < 2; ++c) {
            std::vector<double> halves;
            for (std::size_t i = 0; i + 5 <= tenths_.size(); i += 5) {
                double sum = 0;
                for (std::size_t k = i; k < i + 5; ++k) sum += tenths_[k].mean[c] / 5;
                halves.push_back(sum);
            }
            if (halves.empty()) continue;
            steady = std::max(steady, std::abs(quantile(halves, 0.5)));
            const double low = quantile(halves, 0.1), high = quantile(halves, 0.9);
            always = std::max({always, low, -high});
        }
        if (steady <= kDcConsistent) return;
        const bool error = most > kDcError && always > kDcError / 2;
        say(ProblemKind::Dc, error ? Severity::Error : Severity::Warning, toDb(most),
            toDb(error ? kDcError : kDc), found);
    }

    struct Tenth {
        float peak, truePeak, mean[2];
    };
    double seconds_ = 0;
    std::size_t tenth_;
    std::array<TruePeakMeter, 2> peaks_;
    StereoSums sums_;
    std::vector<Tenth> tenths_;
};

// 16 bits in a file of more.
class WordDetector : public Detector {
public:
    explicit WordDetector(const StreamInfo& info)
        : asked_(!info.isLossy && (info.isFloat || info.bits > 16)) {}

    void add(const double* left, const double* right, std::size_t frames) override {
        for (std::size_t n = 0; asked_ && n < frames && judged_ < kMost; ++n)
            for (const double x : {left[n], right[n]}) {
                if (x == 0.0) continue;
                ++judged_;
                const double steps = x * 32768;
                if (std::abs(steps - std::nearbyint(steps)) > 1e-6) asked_ = false;
            }
    }

    void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) override {
        if (!asked_ || judged_ < kLeast) return;
        Flaw f{.kind = ProblemKind::Fake24, .severity = Severity::Info, .start = 0};
        f.end = facts.seconds;
        f.measured = 16;
        f.threshold = facts.info.bits > 0 ? facts.info.bits : 32;
        found.push_back(std::move(f));
    }

private:
    static constexpr std::size_t kMost = 4000000, kLeast = 1000;
    bool asked_;
    std::size_t judged_ = 0;
};

}  // namespace

DetectorPtr makeLevelDetector(double rate) {
    return std::make_unique<LevelDetector>(rate);
}
DetectorPtr makeWordDetector(const StreamInfo& info) {
    return std::make_unique<WordDetector>(info);
}

}  // namespace lacquer
