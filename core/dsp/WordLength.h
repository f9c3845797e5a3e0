// SPDX-License-Identifier: GPL-3.0-or-later
// A file's word length and dither on quanta that play: to hear what a delivery will do to the sound.
#pragma once
#include "dsp/Block.h"
#include "dsp/Dither.h"

namespace lacquer {

/// The words that Dither gives for the same frames, without its look-ahead: after 50 ms of silence
/// the dither is back at the start of the quantum in which something sounds, instead of 63 frames
/// before. Needs a rate of the file that is the one that plays. Off it leaves every bit. All calls
/// [audio] unless said otherwise.
class WordLength {
public:
    explicit WordLength(double rate) noexcept : rate_(rate) {}  ///< [worker]
    /// `bits` 0: off. Takes force with the next quantum.
    void set(DitherKind kind, int bits) noexcept;
    bool on() const noexcept { return bits_ > 0; }
    /// In place; `at` is the programme's frame of the first one.
    void process(Block& block, Frames at) noexcept;

private:
    double rate_;
    int bits_ = 0;
    DitherKind kind_ = DitherKind::None;
    Quantiser quantiser_;
    Silence silence_;
};

}  // namespace lacquer
