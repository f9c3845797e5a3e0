// SPDX-License-Identifier: GPL-3.0-or-later
// One run of playback: the rigs of mix and master, of a track or the album, primed for a place. Made on a worker, run by audio.
#pragma once
#include <memory>

#include "base/MeterFrame.h"
#include "engine/PlayRig.h"

namespace lacquer {

/// The reference beside the track. All frames at the project's rate.
struct ReferencePlay {
    int clip = -1;      ///< what ClipSource::read is asked for; -1: none
    Frames length = 0;  ///< of the reference's clip
    Frames offset = 0;  ///< track frame at which the reference's frame 0 sounds
    Frames loopStart = 0,
           loopEnd = 0;  ///< in the reference's frames; no loop when not loopEnd > loopStart
    double trim = 1.0;   ///< linear, on top of the level match
    bool loops() const noexcept { return loopEnd > loopStart; }
    /// The reference's frame that sounds at this frame of the track.
    Frames placeOf(Frames track) const noexcept {
        const Frames at = track - offset;
        if (!loops() || at < loopEnd) return at;
        return loopStart + (at - loopStart) % (loopEnd - loopStart);
    }
    bool operator==(const ReferencePlay&) const = default;
};

struct Deck {
    /// How it comes in.
    enum class Entry {
        Start,  ///< now: play and seek
        Continue,  ///< when the playing deck reaches this one's place: another chain, or an exact state
        Loop       ///< when the playing deck reaches the loop's end
    };
    std::unique_ptr<PlayRig> master, mix;  ///< null without a track or an album
    Entry entry = Entry::Start;
    Frames at = 0;                ///< next quantum
    Frames length = 0;            ///< where playback ends
    std::uint64_t id = 0;         ///< 1, 2, 3 … in the order of making
    std::uint64_t transport = 0;  ///< the play or seek that it serves
    std::uint64_t structure = 0;  ///< plan sets of other structures do not fit
    std::uint64_t revision = 0;   ///< of the plan set that it was built with
    std::uint64_t loop = 0;       ///< the setLoop that it serves
    bool exact = false;           ///< its sound is the file's, bit for bit
    bool missed = false;          ///< came back because its place had gone by
    std::uint64_t letter = 0;     ///< of the newest plan set applied; 0: its own  [audio]
    std::uint64_t applied = 0;    ///< revision of the plan set it runs with  [audio]
    // The codec preview of its master  [audio]
    std::uint64_t codecRun = 0;  ///< what it takes decoded sound from; 0: none
    int codecFade = 0;           ///< frames into the fade from the plain master
    bool codecBegun = false;     ///< the choice with which it comes in was made
};

}  // namespace lacquer
