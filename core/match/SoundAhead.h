// SPDX-License-Identifier: GPL-3.0-or-later
// The sound ahead of a limiter, kept while its drive is looked for.
#pragma once
#include <memory>
#include <vector>

#include "render/TrackSound.h"

namespace lacquer {

/// Single precision, 8 bytes a frame. Filled once, then read as often as wanted, by several threads at
/// once if need be. [worker]
class SoundAhead : public TrackSound, private ClipSource {
public:
    static constexpr Frames kMostFrames = Frames{1} << 24;  ///< 128 MB, six minutes at 44.1 kHz

    SoundAhead(double rate, int channels, Frames frames);
    void add(const double* left, const double* right, std::size_t frames);
    /// `count` stretches of `length` frames spread over it, one behind the other, each faded in and out.
    SoundAhead excerpt(int count, Frames length) const;
    double rate() const override { return rate_; }
    int channels() const override { return channels_; }
    Frames frames() const override { return static_cast<Frames>(left_.size()); }
    ClipSource& source() override { return *this; }

private:
    bool read(int clip, Frames start, Block& out) noexcept override;

    double rate_;
    int channels_;
    std::vector<float> left_, right_;
};

/// Takes stretches out of a sound while it passes by, spread over it, one behind the other, each faded in
/// and out. [worker]
class ExcerptTaker {
public:
    static constexpr int kStretches = 8;
    static constexpr double kStretchSeconds = 5.0;

    ExcerptTaker(double rate, int channels, Frames frames);
    void add(const double* left, const double* right, std::size_t frames);
    /// Nothing where the sound is too short for an excerpt to be worth it.
    std::shared_ptr<SoundAhead> finish() const { return excerpt_; }

private:
    Frames length_, frames_, at_ = 0;
    std::shared_ptr<SoundAhead> excerpt_;
};

}  // namespace lacquer
