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

/// Quantises to whole multiples of 2^(1-bits) in [-1, 1), so that an integer encoder gets exact grid
/// values. The noise is a hash of (absolute frame, channel): the same wherever rendering starts, on
/// every machine, for any cut into pushes. TPDF spans ±1 step; the shaped sets feed back the error
/// (Lipshitz, Vanderkooy, Wannamaker, JAES 39(11) 1991; Wannamaker, JAES 40(7/8) 1992).
/// After 50 ms of exact silence on all channels the dither fades out over 10 ms and the output is
/// digital zero; it is back kLookahead - 1 frames ahead of the next sound. NaN becomes 0. [worker]
class Dither {
public:
    static constexpr int kMaxChannels = 2;
    static constexpr int kLookahead = 64;  ///< frames held back by push(), given by finish()

    /// `bits` 8 … 32, `channels` 1 or 2, `start`: the absolute frame of the first one pushed.
    Dither(DitherKind kind, int bits, int channels, double rate, Frames start = 0);
    /// Appends what is ready to `out`, interleaved. In all as many frames come out as went in.
    void push(const double* interleaved, Frames frames, std::vector<double>& out);
    void finish(std::vector<double>& out);

private:
    static constexpr int kMaxOrder = 9;
    void give(Frames ahead, std::vector<double>& out);
    void giveSounding(Frames frames, double* out);
    void giveOne(double* out);
    void look(Frames end);
    void makeNoise(Frames frames);
    double shaped(double value, double noise, int channel, double fade);

    DitherKind kind_;
    int channels_, order_ = 0;
    const double* shape_ = nullptr;
    double scale_;  ///< steps in full scale, 2^(bits-1)
    Frames at_;     ///< absolute frame of the next output
    Frames blankAfter_, fadeFrames_;
    Frames quiet_;  ///< frames of silence in a row, up to the next output
    std::vector<double> held_, noise_;
    // Frames of held_: the next one to give, those looked at for sound, the last one that sounds.
    Frames given_ = 0, looked_ = 0, lastSound_ = -1;
    double errors_[kMaxChannels][kMaxOrder] = {};
};

}  // namespace lacquer
