// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness after ITU-R BS.1770-5, EBU R 128, Tech 3341 and 3342; one class for files and live meters.
#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "dsp/TruePeak.h"
#include "measure/KWeighting.h"

namespace lacquer {

/// Sum of the last N values, without the drift of adding and taking away.
template <std::size_t N>
class SlidingSum {
public:
    double push(double value) noexcept {
        values_[at_] = value;
        running_ += value;
        const double sum = ahead_[at_ + 1] + running_;
        if (++at_ == N) wrap();
        return sum;
    }

private:
    void wrap() noexcept {
        for (std::size_t i = N; i-- > 0;) ahead_[i] = ahead_[i + 1] + values_[i];
        at_ = 0;
        running_ = 0.0;
    }
    std::array<double, N> values_{};
    std::array<double, N + 1> ahead_{};  // sums of the round before, from each place to its end
    std::size_t at_ = 0;
    double running_ = 0.0;
};

/// How channels are weighted: mono counts as two equal channels (dual mono), three to six channels
/// are taken in WAV order (L R C LFE Ls Rs) with surrounds at 1.41 and without the LFE.
std::array<double, 6> loudnessWeights(int channels);

struct LoudnessOptions {
    bool truePeak = true;
    bool series = false;  ///< keep momentary and short-term every 10 ms
};

/// Everything of a finished file. Levels of silence, and of what was too short for its window (0.4 s
/// momentary and integrated, 3 s short-term), are -infinity.
struct LoudnessResult {
    double integratedLufs = -INFINITY;
    double rangeLu =
        0.0;  ///< Tech 3342, with 1.5 s of silence behind the file; 0 without loud parts
    double maxMomentaryLufs = -INFINITY, maxShortTermLufs = -INFINITY;  ///< on a 10 ms grid
    double truePeakDbtp = -INFINITY, samplePeakDbfs = -INFINITY;
    double plrDb = NAN;     ///< true peak - integrated; not a number when either is missing
    double minPsrDb = NAN;  ///< least true peak of 3 s - short-term where that is within 10 LU of
                            ///< integrated; medianPsrDb likewise (AES e-brief 373, 2017)
    double medianPsrDb = NAN;
    /// Integrated loudness of (L+R)/2 on both sides less that of the stereo (two channels; 0 for mono):
    /// 0 for equal sides, -3 for unrelated ones, -infinity for opposite ones. NaN in silence and for
    /// more channels.
    double monoLossLu = NAN;
};

/// Measures a stream as it comes, in chunks of any size, with the same result. 64-bit throughout;
/// memory grows by 0.6 MB an hour (3.5 MB with the series). One thread at a time. [worker]
class Loudness {
public:
    /// Rates from 8 to 384 kHz, 1 to 6 channels.
    Loudness(double rate, int channels, LoudnessOptions options = {});

    void add(const double* interleaved, std::size_t frames);
    void addPlanar(const double* left, const double* right, std::size_t frames);  ///< stereo only
    void reset();                                                                 ///< as new
    /// What follows is not joined to what came before (a seek): no true peak is read into the gap.
    void interrupt() noexcept;

    // What a live meter shows; updated every 10 ms of signal. LUFS, -infinity for silence.
    double momentary() const noexcept { return toLufs(momentary_); }  ///< last 0.4 s
    double shortTerm() const noexcept { return toLufs(shortTerm_); }  ///< last 3 s
    double maxMomentary() const noexcept { return toLufs(maxMomentary_); }
    double maxShortTerm() const noexcept { return toLufs(maxShortTerm_); }
    double integrated() const;  ///< walks all blocks: for some calls a second
    double range() const;       ///< LU; as above
    double truePeakDbtp() const;
    double truePeakDbtp(int channel) const;
    double samplePeakDbfs() const;
    /// Linear true peak of the last whole 100 ms.
    double recentTruePeak() const noexcept { return recentPeak_; }
    double psr() const;  ///< dB: true peak of the last 3 s over short-term; not a number in silence
    /// Seconds of signal taken in.
    double seconds() const noexcept { return static_cast<double>(framesIn_) / rate_; }

    /// Ends a file: what is left over counts, silence is appended where Tech 3342 wants it. After
    /// that only reset() makes sense.
    LoudnessResult finish();
    /// LUFS every 10 ms from the first whole window on (0.4 s and 3 s), if asked for.
    const std::vector<float>& momentarySeries() const noexcept { return momentarySeries_; }
    const std::vector<float>& shortTermSeries() const noexcept { return shortTermSeries_; }

private:
    struct Psr {
        float shortTerm, psr;
    };
    static double toLufs(double power) noexcept;
    void segment(const double* left, const double* right, std::size_t stride, std::size_t frames);
    void addChannels(const double* first, const double* second, std::size_t stride,
                     std::size_t frames);
    std::size_t untilGrid() const noexcept;
    void gridPoint();
    void tenthPoint();
    void takePsr(LoudnessResult& result) const;

    double rate_;
    int channels_;
    LoudnessOptions options_;
    std::array<double, 6> weights_;
    std::vector<KWeightedPair> filters_;
    std::vector<TruePeakMeter> peaks_;

    long long framesIn_ = 0;             // frames taken in
    long long gridPoints_ = 0;           // whole 10 ms steps
    double energy_ = 0.0, cross_ = 0.0;  // of the step under way
    SlidingSum<40> window400_, cross400_;
    SlidingSum<300> window3000_;
    double momentary_ = 0.0, shortTerm_ = 0.0;  // mean powers
    double maxMomentary_ = 0.0, maxShortTerm_ = 0.0;
    std::vector<double> blocks_;      // powers of 0.4 s every 0.1 s above -70 LUFS
    std::vector<double> monoBlocks_;  // the same of the mono sum, for stereo
    std::vector<double> shortTerms_;  // powers of 3 s every 0.1 s at and above -70 LUFS
    std::array<double, 30> tenthPeaks_{};
    double recentPeak_ = 0.0;
    std::vector<Psr> psrs_;
    std::vector<float> momentarySeries_, shortTermSeries_;
};

}  // namespace lacquer
