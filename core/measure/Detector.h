// SPDX-License-Identifier: GPL-3.0-or-later
// What the detectors of problems share; each can also be used alone.
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "measure/Flaw.h"
#include "measure/Loudness.h"
#include "measure/Spectrum.h"
#include "measure/Sums.h"
#include "media/Decoder.h"

namespace lacquer {

/// What is known of the whole programme when it has ended.
struct ProgrammeFacts {
    StreamInfo info;
    double rate = 0.0, seconds = 0.0;
    double peak = 0.0;  ///< greatest sample magnitude, > 0
    StereoSums sums;
    LoudnessResult loudness;       ///< without true peak
    std::vector<float> shortTerm;  ///< LUFS every 10 ms, the first at 3 s
    StereoSpectrum spectrum;
};

/// Hears the programme once, both channels of it (mono on both), in chunks of at most kDetectorChunk
/// frames; then adds what it found. [worker]
class Detector {
public:
    virtual ~Detector() = default;
    virtual void add(const double* left, const double* right, std::size_t frames) = 0;
    virtual void finish(const ProgrammeFacts& facts, std::vector<Flaw>& found) = 0;
};
inline constexpr std::size_t kDetectorChunk = 4096;
inline constexpr std::size_t kPlacesKept = 200;

using DetectorPtr = std::unique_ptr<Detector>;
DetectorPtr makeClipDetector(double rate);    ///< clip, clip_below_fs
DetectorPtr makeClickDetector(double rate);   ///< click
DetectorPtr makeGapDetector(double rate);     ///< dropout
DetectorPtr makeEdgeDetector(double rate);    ///< noise, silence, abruptness at head and tail
DetectorPtr makeStereoDetector(double rate);  ///< polarity, mono, bass, imbalance, dead, dual mono
DetectorPtr makeHumDetector(double rate);     ///< hum
DetectorPtr makeSibilanceDetector(double rate);  ///< sibilance
DetectorPtr makeResonanceDetector(double rate);  ///< resonance, sub
/// lossy, upsampled; of its windows it looks at every `stride`-th
DetectorPtr makeBandwidthDetector(double rate, int stride = 1);
DetectorPtr makeWordDetector(const StreamInfo&);  ///< fake24
DetectorPtr makeLevelDetector(double rate);       ///< isp, overcompressed, no_headroom, dc

/// Gathers a stream into overlapping windows: after push() returns true, window() holds the last
/// `size` samples (the next comes `hop` later). At most one window a call: feed what take() allows.
class WindowFeed {
public:
    WindowFeed(std::size_t size, std::size_t hop) : size_(size), hop_(hop) { line_.reserve(size); }
    std::size_t room() const { return size_ - line_.size(); }
    bool push(const double* x, std::size_t frames) {
        line_.insert(line_.end(), x, x + frames);
        return line_.size() == size_;
    }
    const std::vector<double>& window() const { return line_; }
    void advance() {
        line_.erase(line_.begin(), line_.begin() + static_cast<std::ptrdiff_t>(hop_));
    }

private:
    std::size_t size_, hop_;
    std::vector<double> line_;
};

/// The p-quantile (0 … 1) of values, linear between ranks; `values` is reordered and not empty. [any]
double quantile(std::vector<double>& values, double p);
double powerDb(double power);  ///< 10·log10, at least -300

}  // namespace lacquer
