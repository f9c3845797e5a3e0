// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the sound of one source: levels, goniometer samples, loudness.
#pragma once
#include <array>
#include <vector>

#include "live/LiveReading.h"
#include "measure/Loudness.h"
#include "measure/StereoField.h"

namespace lacquer {

/// Peak (at once up, 20 dB/s down), its hold (2 s) and RMS (τ 0.3 s) of two channels. One thread at a
/// time, like all here. [worker]
class LevelFollower {
public:
    explicit LevelFollower(double rate) : rate_(rate) {}
    void add(const float* left, const float* right, std::size_t frames) noexcept;
    void idle(double seconds) noexcept { fall(seconds); }
    void read(SourceReading& reading) const;
    void reset() noexcept { channels_ = {}; }

private:
    struct Channel {
        double peak = 0.0, hold = 0.0, heldSeconds = 0.0, meanSquare = 0.0;
    };
    void fall(double seconds) noexcept;
    double rate_;
    std::array<Channel, 2> channels_;
};

/// Samples for the goniometer since the last reading, thinned evenly to at most 4096, and correlation.
class StereoFollower {
public:
    static constexpr std::size_t kMost = 4096;
    explicit StereoFollower(double rate) : correlation_(rate) {}
    void add(const float* left, const float* right, std::size_t frames);
    void take(SourceReading& reading);  ///< the samples start anew
    void reset();

private:
    CorrelationMeter correlation_;
    std::vector<float> left_, right_;
    std::size_t stride_ = 1, phase_ = 0;
    std::vector<double> doubles_[2];
};

/// Loudness of what plays (measure/Loudness), with the last minute of short-term values.
class LoudnessFollower {
public:
    explicit LoudnessFollower(double rate) : loudness_(rate, 2) {}
    void add(const float* left, const float* right, std::size_t frames);
    /// What follows is not joined to what came before (a seek): no peak is read into the gap.
    void interrupt() { loudness_.interrupt(); }
    void read(SourceReading& reading);
    double seconds() const { return loudness_.seconds(); }
    void reset();

private:
    Loudness loudness_;
    std::vector<double> doubles_[2];
    std::vector<float> history_, psrs_;  // rings
    std::size_t historyAt_ = 0;
    double nextHistory_ = 0.0, nextRange_ = 0.0;  // seconds
    double integrated_ = -INFINITY, range_ = 0.0;
};

}  // namespace lacquer
