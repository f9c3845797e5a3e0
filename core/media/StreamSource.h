// SPDX-License-Identifier: GPL-3.0-or-later
// A file read straight through, at its own rate and in double: constant memory whatever its length.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/Task.h"
#include "dsp/ClipSource.h"
#include "media/Decoder.h"

namespace lacquer {

/// For one rig that renders: whatever clip is asked for, it is this file. Forward reading with a
/// look-back of about 8 000 frames; a jump further back opens the file again and reads up to there.
/// [worker]
class StreamSource : public ClipSource {
public:
    /// Opens and learns the exact length: lossy, compressed and float files are read through once for
    /// it (and refused with the place when they hold NaN or infinity), plain PCM is not. `task` hears
    /// how far that is and may cancel.
    static Result<std::unique_ptr<StreamSource>> open(const std::filesystem::path& path,
                                                      Task& task);

    const StreamInfo& info() const { return decoder_->info(); }
    Frames frames() const { return frames_; }
    /// What is missing when the file was cut short.
    const std::optional<Message>& warning() const { return warning_; }
    /// Why read() gave false: the disk failed or the file changed meanwhile.
    const std::optional<Error>& failure() const { return failure_; }

    bool read(int clip, Frames start, Block& out) noexcept override;

private:
    StreamSource() = default;
    bool fillUpTo(Frames end);
    bool reopen();

    std::filesystem::path path_;
    std::unique_ptr<Decoder> decoder_;
    Frames frames_ = 0, decoded_ = 0;
    std::optional<Message> warning_;
    std::optional<Error> failure_;
    std::vector<double> ring_, piece_;
};

/// The first frame of an interleaved piece that holds NaN or infinity; -1 when there is none. [any]
Frames findNonFinite(const double* interleaved, Frames frames, int channels);
/// The sentence about it, with the place in time.
Error nonFiniteError(const std::filesystem::path& path, double seconds);

}  // namespace lacquer
