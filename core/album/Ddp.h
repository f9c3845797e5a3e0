// SPDX-License-Identifier: GPL-3.0-or-later
// DDP 2.00 compatible filesets of an audio CD: written, and read by somebody who does not trust the writer.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "album/Disc.h"
#include "base/Result.h"

namespace lacquer {

/// The descriptions beside the audio, name and content: DDPID, DDPMS, SD (the PQ descriptors) and, when
/// there is CD-Text, CDTEXT.BIN. Layout as the common writers have it: ASCII packets padded with
/// spaces, SCR 1, PQ stream "SD", index 0 of track 1 at 00:00:00. [any]
Result<std::vector<std::pair<std::string, std::string>>> ddpFiles(const Disc& disc);

/// Writes a set into a folder that appears only when it is complete. [worker]
class DdpWriter {
public:
    /// `folder` is where the set will be; an existing one is an error unless `replace`.
    static Result<std::unique_ptr<DdpWriter>> create(const std::filesystem::path& folder,
                                                     bool replace);
    ~DdpWriter();  ///< unfinished: takes everything away again
    DdpWriter(const DdpWriter&) = delete;
    DdpWriter& operator=(const DdpWriter&) = delete;

    /// The programme at 44.1 kHz: interleaved stereo, whole multiples of 2^-15.
    Done write(const double* interleaved, Frames frames);
    /// Pads the last sector with zeros; fails when the audio is not as long as the disc says.
    Done finish(const Disc& disc);

private:
    struct State;
    explicit DdpWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

struct DdpRead {
    Disc disc;
    std::filesystem::path image;  ///< raw 16-bit little-endian stereo; the programme begins at
                                  ///< kLeadInSectors · kSectorBytes
    bool hasSums = false;         ///< an MD5 file was there, and right
    std::vector<Message> remarks;
};
/// Reads and verifies a set: packets, sizes, times, codes, CD-Text, sums, byte order. A damaged one is
/// refused with the reason. [worker]
Result<DdpRead> readDdp(const std::filesystem::path& folder);

}  // namespace lacquer
