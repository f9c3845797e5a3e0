// SPDX-License-Identifier: GPL-3.0-or-later
// An album to any number of targets in one run: one stream, cut, encoded, tagged, read back, published at the end.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "album/Disc.h"
#include "album/RedBook.h"
#include "base/Task.h"
#include "dsp/Dither.h"
#include "measure/Loudness.h"
#include "media/Tags.h"
#include "project/Project.h"
#include "render/CeilingHold.h"
#include "render/DeliveryTarget.h"
#include "render/RenderAhead.h"
#include "render/Verify.h"

namespace lacquer {

struct AlbumOptions {
    std::filesystem::path folder;      ///< each target gets a folder of its id in it
    std::vector<std::string> targets;  ///< ids
    bool overwrite = false;
    std::string cover;  ///< bytes of a picture in place of the album's own; empty: that one
    int workers = 0;    ///< threads for tracks and files; 0: one a core
};

/// One encoding of a lossy file and what its decoded sound measured.
struct LossyRound {
    double gainDb = 0.0, truePeakDbtp = 0.0;
};

struct DeliveredFile {
    std::filesystem::path file;
    std::string title;
    std::string version;  ///< "Instrumental" of its track; empty: the track itself
    int number = 0;       ///< on the disc; 0: hidden audio, a side or the whole
    Frames start = 0,
           frames = 0;  ///< in the album, at the file's rate; a version's start is its track's
    VerifyResult written;
    std::vector<LossyRound> rounds;  ///< lossy targets with a ceiling: at most three
    FileTags tags;
    std::string md5;  ///< of the file as it was published, 32 hex digits
    std::vector<Message> remarks;
};

struct DeliveredTarget {
    DeliveryTarget target;
    double rate = 0.0;
    DitherKind dither = DitherKind::None;
    std::optional<double> heldDbtp;  ///< the ceiling that was held, if one was
    std::vector<HeldPlace> held;     ///< where; frames of the album at `rate`
    std::vector<DeliveredFile> files;
    std::vector<std::filesystem::path> sheets;  ///< CUE, TOC, or the DDP set's folder
    std::vector<PromiseCheck> checks;           ///< of the target as a whole
    bool kept() const;
};

struct AlbumReport {
    Project project;  ///< as delivered
    DiscLayout layout;
    std::vector<DiscProblem> problems;
    LoudnessResult album;  ///< of the stream at the project's rate
    std::vector<DeliveredTarget> targets;
    std::vector<Message> warnings;
    double renderSeconds = 0.0, seconds = 0.0;  ///< wall clock: the stream alone, all of it
    bool kept() const;
};

/// Renders the album once and writes all targets; the task tells which step it is at. Files get their names only when all of them are
/// complete and were read back; an error (a name that is taken, a full disk, a source that vanished,
/// a cancelled task) leaves nothing under a final name. CD targets refuse what breaks the Red Book. Targets
/// with a file a track get one for each version too, beginning at the same frame as its track's.
/// The same project and sounds give the same bytes, whatever `workers` is. [worker]
Result<AlbumReport> deliverAlbum(const Project& project, const OpenSound& open,
                                 const AlbumOptions& options, Task& task);

/// "Artist - Title", fit for a file; "Album" when there is neither. [any]
std::string albumFileName(const Album& album);
/// Names of its track files by the delivery's pattern, without folder: no two alike. `numbers` as in
/// Placed. %number% %title% %artist% %album% %isrc%. [any]
std::vector<std::string> trackFileNames(const Project& project, const Sequence& sequence,
                                        const FormatInfo& format);

}  // namespace lacquer
