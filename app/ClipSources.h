// SPDX-License-Identifier: GPL-3.0-or-later
// Clips as the engine's workers and the waveform view read them.
#pragma once
#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

#include "dsp/ClipSource.h"
#include "media/Clip.h"
#include "media/WaitingSource.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// The clips of the session; sources made earlier see those that come later. [any]
class ClipTable {
public:
    void set(std::vector<ClipPtr> clips);
    /// Copies the list into `out` when it changed since `version`, and moves `version` on.
    bool takeNews(unsigned& version, std::vector<ClipPtr>& out) const;

private:
    mutable std::mutex mutex_;
    std::vector<ClipPtr> clips_;
    unsigned version_ = 1;
};

/// Reads whatever clip the table holds, and waits for the disk. One worker each. [worker]
class TableSource : public ClipSource {
public:
    explicit TableSource(std::shared_ptr<const ClipTable> table) : table_(std::move(table)) {}
    bool read(int clip, Frames start, Block& out) noexcept override;

private:
    std::shared_ptr<const ClipTable> table_;
    std::vector<ClipPtr> clips_;
    std::unique_ptr<WaitingSource> source_;
    unsigned version_ = 0;
};

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
