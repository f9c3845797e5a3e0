// SPDX-License-Identifier: GPL-3.0-or-later
// Clips as the waveform view reads them.
#pragma once
#include <algorithm>
#include <memory>
#include <span>

#include "media/Clip.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// A waveform that grows while its file is decoded.
class GrowingWave : public WaveformData {
public:
    GrowingWave(std::shared_ptr<const Peaks> peaks, double rate, Frames promised)
        : peaks_(std::move(peaks)), rate_(rate), promised_(promised) {}
    double rate() const override { return rate_; }
    Frames totalFrames() const override { return std::max(promised_, peaks_->known()); }
    Frames knownFrames() const override { return peaks_->known(); }
    void columns(double start, double step, std::span<WaveColumn> out) const override;
    bool samples(Frames, std::span<float>) const override { return false; }

private:
    std::shared_ptr<const Peaks> peaks_;
    double rate_;
    Frames promised_;
};

/// The waveform of a whole clip, down to single samples.
class ClipWave : public WaveformData {
public:
    explicit ClipWave(ClipPtr clip) : clip_(std::move(clip)) {}
    double rate() const override { return clip_->rate; }
    Frames totalFrames() const override { return clip_->frames; }
    Frames knownFrames() const override { return clip_->frames; }
    void columns(double start, double step, std::span<WaveColumn> out) const override;
    bool samples(Frames start, std::span<float> out) const override;

private:
    ClipPtr clip_;
};

}  // namespace lacquer
