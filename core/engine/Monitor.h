// SPDX-License-Identifier: GPL-3.0-or-later
// From the three signals that run in step to what the ears get. Nothing of it reaches a file.
#pragma once
#include "base/MeterFrame.h"
#include "engine/RaisedCosine.h"
#include "engine/SmoothGain.h"

namespace lacquer {

/// What of the stereo picture is listened to.
enum class Listen { Stereo, Mono, Side, Left, Right };

/// Flat (one source, gains 1, stereo) it hands the source's samples through untouched. Switching the
/// source takes a raised cosine of 20 ms; gains and the listening matrix glide. All calls [audio].
class Monitor {
public:
    explicit Monitor(double rate);
    void setSource(Source source) noexcept { source_ = source; }
    /// Linear, for equal loudness of mix, master and reference.
    void setMatchGain(Source source, double gain) noexcept {
        match_[static_cast<std::size_t>(source)].follow(gain);
    }
    void setVolume(double gain) noexcept {
        volume_.follow(gain);
    }  ///< linear, with dim and mute in it
    void setListen(Listen listen) noexcept;
    /// Nothing sounds: changes take force at once instead of gliding when sound begins.
    void jump() noexcept;
    /// `in`: one block a source, in the enum's order; they are used up.
    void run(Block (&in)[kSources], Block& out) noexcept;

private:
    void mix(Block (&in)[kSources], Block& out) noexcept;
    void applyListen(Block& block) noexcept;

    FadeTable fade_;
    Source source_ = Source::Master;
    int fadeAt_[kSources];
    SmoothGain match_[kSources], matrix_[4], volume_;
};

}  // namespace lacquer
