// SPDX-License-Identifier: GPL-3.0-or-later
// An audio CD as a value: tracks and marks in sectors, names, codes. What CUE, TOC and DDP are written from and read to.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "album/Sequence.h"
#include "project/Project.h"

namespace lacquer {

inline constexpr Frames kSectorFrames = 588;   ///< sample frames of a sector at 44.1 kHz
inline constexpr Frames kSectorBytes = 2352;   ///< 16 bit, stereo
inline constexpr Frames kLeadInSectors = 150;  ///< the 2 s of silence ahead of the programme
inline constexpr Frames kSectorsPerMinute = 4500;

/// CD-Text of the disc or of a track. UTF-8.
struct DiscText {
    std::string title, performer, songwriter, composer, arranger, message;
    bool operator==(const DiscText&) const = default;
};

/// Times in sectors from the programme's first sector (0 is hidden audio's start where there is some).
struct DiscTrack {
    std::optional<Frames> pause;  ///< index 0
    Frames start = 0;             ///< index 1
    std::vector<Frames> indexes;  ///< 2 …
    DiscText text;
    std::string isrc;
    bool copyPermitted = false, preEmphasis = false, fourChannels = false, scms = false;
    bool operator==(const DiscTrack&) const = default;
};

struct Disc {
    std::vector<DiscTrack> tracks;
    Frames sectors = 0;  ///< of the programme; the lead-out begins behind them
    DiscText text;
    std::string ean;
    std::string masterId;  ///< free, at most 48 characters; DDP only
    bool cdText = false;
    bool operator==(const Disc&) const = default;
};

/// How far a mark lies on the disc from where the session has it.
struct MarkShift {
    Id track = 0;
    double milliseconds = 0.0;  ///< negative: earlier
};

struct DiscLayout {
    Disc disc;
    std::vector<MarkShift> shifts;  ///< of all track marks, in order
};

/// The session's sequence on a disc: marks go down to the sector that holds them, so that no track
/// loses its attack (at most 13.3 ms early); pauses go up to the first whole sector of silence. [any]
DiscLayout layOutDisc(const Project& project, const Sequence& sequence);

/// "MM:SS:FF" of sectors; minutes may pass 99. [any]
std::string msf(Frames sectors);
/// Sectors of "MM:SS:FF" with SS below 60 and FF below 75. [any]
std::optional<Frames> parseMsf(std::string_view text);

}  // namespace lacquer
