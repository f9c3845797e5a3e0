// SPDX-License-Identifier: GPL-3.0-or-later
// Sound that was decoded once, at the project's rate: pages on disk, a waveform in memory.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/Frames.h"
#include "base/Result.h"
#include "media/Decoder.h"
#include "media/PageFile.h"
#include "media/Peaks.h"

namespace lacquer {

/// Never changes once made; shared as ClipPtr. Holding one keeps its cache file from being pruned.
struct Clip {
    int id = 0;                        ///< of this process: what ClipSource::read is asked for
    std::filesystem::path sourcePath;  ///< the file it was decoded from
    std::string contentHash;           ///< of that file: see contentHash()
    StreamInfo source;                 ///< what that file is, at its own rate
    Frames sourceFrames = 0;           ///< really decoded, at the file's rate
    double rate = 0.0;                 ///< Hz, of this clip (the project's)
    int channels = 0;                  ///< 1 or 2
    Frames frames = 0;                 ///< at `rate`: round(sourceFrames · rate / source.rate)
    bool wide = false;                 ///< pages hold doubles
    std::optional<Message> warning;    ///< stays visible: cut short and so on
    std::shared_ptr<const Peaks> peaks;
    std::shared_ptr<const PageFile> pages;

    bool converted() const { return rate != source.rate; }
    /// Min, max and rms for a view at any zoom: from the peaks, and from the samples themselves where
    /// a column has fewer than Peaks::kBase frames (a short blocking read of at most out.size() · 256
    /// frames; a column narrower than a frame shows the frame it begins in). [main, worker]
    void columns(int channel, Frames begin, Frames end, std::span<PeakColumn> out) const;
    /// The samples themselves: fills out with channel's frames from `start`; outside the clip 0.
    /// [main, worker]
    void samples(int channel, Frames start, std::span<float> out) const;
};
using ClipPtr = std::shared_ptr<const Clip>;

/// What identifies a file's content when it was moved or renamed: 128 bits in hex over its size, its
/// first and last 64 KiB and 64 pieces of 4 KiB spread evenly over it. Small changes between the
/// pieces go unseen: it finds lost files, it proves nothing. [worker]
Result<std::string> contentHash(const std::filesystem::path& path);

}  // namespace lacquer
