// SPDX-License-Identifier: GPL-3.0-or-later
// From the three signals that run in step to what the ears get. Nothing of it reaches a file.
#pragma once
#include "base/MeterFrame.h"
#include "engine/RaisedCosine.h"
#include "engine/RegionSolo.h"
#include "engine/SmoothGain.h"
#include "engine/SystemFilter.h"

namespace lacquer {

/// What of the stereo picture is listened to.
enum class Listen { Stereo, Mono, Side, Left, Right, Swapped };

/// A playback system to listen through: an index into playbackSystems(), -1 for none.
struct ListenAs {
    int system = -1;
    double gain = 1.0;  ///< linear, so that it is as loud as without; glides while the system stays
    bool linear = false;  ///< without drive and noise
};

/// Flat (one source, gains 1, stereo, no system) it hands the source's samples through untouched. Switching the
/// source or the system takes a raised cosine of 20 ms; gains and the listening matrix glide. All calls [audio].
class Monitor {
public:
    explicit Monitor(double rate);  ///< [worker]
    void setSource(Source source) noexcept { source_ = source; }
    /// Linear, for equal loudness of mix, master and reference.
    void setMatchGain(Source source, double gain) noexcept {
        match_[static_cast<std::size_t>(source)].follow(gain);
    }
    void setVolume(double gain) noexcept {
        volume_.follow(gain);
    }  ///< linear, with dim and mute in it
    void setListen(Listen listen) noexcept;
    void setListenAs(const ListenAs& as) noexcept { as_ = as; }
    void setRegion(const RegionPlan& plan) noexcept { region_.set(plan); }
    /// What is heard less the reference, both at their match gains; -1: plus. 0: without. The reference
    /// itself stays as it is.
    void setNull(double share) noexcept { nullShare_ = share; }
    /// Nothing sounds: changes take force at once instead of gliding when sound begins.
    void jump() noexcept;
    /// `in`: one block a source, in the enum's order; they are used up.
    void run(Block (&in)[kSources], Block& out) noexcept;

private:
    void mix(Block (&in)[kSources], Block& out) noexcept;
    void subtract(const Block& reference, Block& out) noexcept;
    void applyListen(Block& block) noexcept;
    void applySystem(Block& block) noexcept;

    /// A system that sounds, or fades in or out; -1 lets the sound through.
    struct Heard {
        explicit Heard(double rate) : gain(rate) {}
        ListenAs as;
        SmoothGain gain;
        SystemFilter filter;
    };
    void through(Heard& heard, Block& block) noexcept;

    FadeTable fade_;
    Source source_ = Source::Master;
    int fadeAt_[kSources];
    double nullShare_ = 0.0;
    SmoothGain match_[kSources], matrix_[4], volume_, null_;
    RegionSolo region_;
    std::vector<SystemPlan> systems_;
    ListenAs as_;
    Heard heard_[2];
    int current_ = 0, systemFade_;  // towards heard_[current_]
};

}  // namespace lacquer
