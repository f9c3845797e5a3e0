// SPDX-License-Identifier: GPL-3.0-or-later
// From the master to the samples of a file: rate, ceiling, word length and dither, in this order.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/Result.h"
#include "dsp/Block.h"
#include "dsp/Dither.h"
#include "dsp/Resampler.h"
#include "render/CeilingHold.h"

namespace lacquer {

struct DeliverySpec {
    double inRate = 0.0, outRate = 0.0;  ///< Hz
    int channels = 2;                    ///< of the file; 1 takes the left channel
    std::optional<double> ceilingDbtp;   ///< held at the file's rate
    int bits = 0;                        ///< 0: samples stay as they are (float and lossy formats)
    DitherKind dither = DitherKind::None;
};

/// Takes finished interleaved frames.
using FrameSink = std::function<Done(const double* interleaved, Frames frames)>;

/// Streams: constant memory whatever the length. The same samples for the same input. [worker]
class DeliveryStream {
public:
    DeliveryStream(const DeliverySpec& spec, FrameSink sink);
    Done push(const Block& block, int frames);
    Done finish();
    Frames framesOut() const { return framesOut_; }
    /// Where the ceiling had to be held; frames of the file.
    const std::vector<HeldPlace>& held() const;
    /// Both channels had the same samples so far.
    bool dualMono() const { return dualMono_; }

private:
    Done pass(bool last);
    Done give(const std::vector<double>& frames);

    DeliverySpec spec_;
    FrameSink sink_;
    std::vector<double> in_, converted_, held_, words_;
    std::unique_ptr<Resampler> resampler_;
    std::unique_ptr<CeilingHold> hold_;
    std::unique_ptr<Dither> dither_;
    Frames framesOut_ = 0;
    bool dualMono_ = true;
};

/// A running fingerprint of samples as a lossless format keeps them: to compare what was written with
/// what is read back. [any]
class SampleFingerprint {
public:
    /// `bits` of the words; 0 with `wide`: doubles, else floats.
    SampleFingerprint(int bits, bool wide) : bits_(bits), wide_(wide) {}
    void add(const double* samples, std::size_t count);
    std::uint64_t value() const;

private:
    int bits_;
    bool wide_;
    // Every eighth sample goes into the same lane: eight of them run side by side.
    static constexpr std::size_t kLanes = 8;
    std::size_t at_ = 0;  // lane of the next sample
    std::uint64_t lanes_[kLanes] = {1, 2, 3, 4, 5, 6, 7, 8};
};

}  // namespace lacquer
