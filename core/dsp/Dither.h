// SPDX-License-Identifier: GPL-3.0-or-later
// To a shorter word length, with dither: the last step of a delivery, and exactly once.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/Frames.h"

namespace lacquer {

enum class DitherKind { None, Tpdf, TpdfHighPass, Lip5, Fw3, Fw9, Me9, Ie9 };

/// "none tpdf tpdf-hp lip5 fw3 fw9 me9 ie9": frozen. [any]
std::optional<DitherKind> findDither(std::string_view id);
std::string_view ditherId(DitherKind kind);
/// Noise shaping is made for 44.1 and 48 kHz; at other rates plain TPDF takes its place. [any]
DitherKind ditherAt(DitherKind kind, double rate);

/// Silence on all channels long enough for the dither to go: after 50 ms it fades out over 10 ms. What was before
/// the start counts as silence. [audio]
class Silence {
public:
    explicit Silence(double rate = 48000.0) noexcept
        : after_(secondsToFrames(0.050, rate)),
          over_(secondsToFrames(0.010, rate) > 0 ? secondsToFrames(0.010, rate) : 1),
          quiet_(after_ + over_) {}
    static bool isSilent(double sample) noexcept { return sample < 1e-9 && sample > -1e-9; }
    /// The dither's share, 0 … 1, in the next frame. `silent`: it and what is known to follow.
    double next(bool silent) noexcept {
        quiet_ = silent ? (quiet_ < after_ + over_ ? quiet_ + 1 : quiet_) : 0;
        const Frames faded = quiet_ > after_ ? quiet_ - after_ : 0;
        return 1.0 - static_cast<double>(faded) / static_cast<double>(over_);
    }

private:
    Frames after_, over_, quiet_;
};

/// One sample after the other to whole multiples of 2^(1-bits) in [-1, 1). The noise is a hash of (absolute frame,
/// channel). NaN becomes 0. Holds the errors that a shaped dither feeds back. [audio]
class Quantiser {
public:
    static constexpr int kMaxChannels = 2;
    Quantiser() noexcept : Quantiser(DitherKind::None, 24, 48000.0) {}
    /// `bits` 8 … 32.
    Quantiser(DitherKind kind, int bits, double rate) noexcept;
    /// `fade`: the dither's share; at 0 the output is digital zero and the errors are forgotten (unless there is no
    /// dither at all).
    double run(double value, int channel, Frames frame, double fade) noexcept;
    DitherKind kind() const noexcept { return kind_; }
    bool shapes() const noexcept { return order_ > 0; }
    double scale() const noexcept { return scale_; }  ///< steps in full scale, 2^(bits-1)

private:
    static constexpr int kMaxOrder = 9;
    DitherKind kind_;
    int order_;
    const double* shape_;
    double scale_;
    double errors_[kMaxChannels][kMaxOrder] = {};
};

/// Quantises to whole multiples of 2^(1-bits) in [-1, 1), so that an integer encoder gets exact grid
/// values. The noise is a hash of (absolute frame, channel): the same wherever rendering starts, on
/// every machine, for any cut into pushes. TPDF spans ±1 step; the shaped sets feed back the error
/// (Lipshitz, Vanderkooy, Wannamaker, JAES 39(11) 1991; Wannamaker, JAES 40(7/8) 1992).
/// After 50 ms of exact silence on all channels the dither fades out over 10 ms and the output is
/// digital zero; it is back kLookahead - 1 frames ahead of the next sound. NaN becomes 0. [worker]
class Dither {
public:
    static constexpr int kMaxChannels = Quantiser::kMaxChannels;
    static constexpr int kLookahead = 64;  ///< frames held back by push(), given by finish()

    /// `bits` 8 … 32, `channels` 1 or 2, `start`: the absolute frame of the first one pushed.
    Dither(DitherKind kind, int bits, int channels, double rate, Frames start = 0);
    /// Appends what is ready to `out`, interleaved. In all as many frames come out as went in.
    void push(const double* interleaved, Frames frames, std::vector<double>& out);
    void finish(std::vector<double>& out);

private:
    void give(Frames ahead, std::vector<double>& out);
    void giveSounding(Frames frames, double* out);
    void giveOne(double* out);
    void look(Frames end);
    void makeNoise(Frames frames);

    int channels_;
    Quantiser quantiser_;
    Silence silence_;
    Frames at_;  ///< absolute frame of the next output
    std::vector<double> held_, noise_;
    // Frames of held_: the next one to give, those looked at for sound, the last one that sounds.
    Frames given_ = 0, looked_ = 0, lastSound_ = -1;
};

}  // namespace lacquer
