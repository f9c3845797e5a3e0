// SPDX-License-Identifier: GPL-3.0-or-later
// Extremes and RMS of a sound that is still being computed, for the waveform view.
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "dsp/Block.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// One column for every kBase frames, and coarser levels, each kFactor times coarser than the one below.
/// Written by one thread, read by another.
class WavePyramid : public WaveformData {
public:
    static constexpr int kBase = 256;
    static constexpr int kFactor = 4;
    static constexpr int kLevels = 8;

    /// `past` stands in for what is not computed yet, until complete(); may be null.
    WavePyramid(double rate, Frames total, std::shared_ptr<const WavePyramid> past)
        : rate_(rate), total_(total), past_(std::move(past)) {}
    /// All frames were added. [one worker]
    void complete();
    /// What stands in for it while it grows: itself once complete. [one worker]
    static std::shared_ptr<const WavePyramid> stable(const std::shared_ptr<WavePyramid>& wave);
    /// The next 64 frames. [one worker]
    void add(const Block& block);

    double rate() const override { return rate_; }
    Frames totalFrames() const override { return total_; }
    Frames knownFrames() const override;
    void columns(double start, double step, std::span<WaveColumn> out) const override;
    bool samples(Frames, std::span<float>) const override { return false; }

private:
    void close(int level);
    WaveColumn gather(double from, double to, int level) const;

    double rate_;
    Frames total_;
    std::shared_ptr<const WavePyramid> past_;
    mutable std::mutex mutex_;
    std::vector<WaveColumn> levels_[kLevels];
    // Of the base column under way; the worker's own.
    float min_ = 1.0F, max_ = -1.0F;
    double squares_ = 0.0;
    int frames_ = 0;
};

}  // namespace lacquer
