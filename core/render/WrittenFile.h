// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to every file of sound that is written: room for names, names, and the sound checked after them.
#pragma once
#include <functional>
#include <memory>

#include "media/Encoder.h"
#include "media/Tags.h"
#include "project/Project.h"
#include "render/Delivery.h"
#include "render/Verify.h"

namespace lacquer {

/// An encoder whose file has room for writeNames(). [worker]
Result<std::unique_ptr<Encoder>> createNamedEncoder(const std::filesystem::path& file,
                                                    const FormatInfo& format, double rate,
                                                    int channels);

/// Calls `sink` with every piece of a file's sound, interleaved; it may change the samples. [worker]
Done decodeAll(const std::filesystem::path& file, Task& task,
               const std::function<Done(double* samples, Frames frames)>& sink);

/// A track's credits, else the album's; title, codes, comment and cover; without number and loudness.
/// [any]
FileTags tagsOf(const Project& project, const Track& track);

/// Names and codes into a complete file, and what the broadcast extension of WAV says of its sound.
struct FileNames {
    FileTags tags;
    LoudnessResult loudness;  ///< of the file
    std::string created;      ///< ISO 8601; may be empty
    Frames start = 0;         ///< its first frame, counted from the album's
};
/// Writes them and reads them back: the promise that they are there. [worker]
Result<PromiseCheck> writeNames(const std::filesystem::path& file, const FormatInfo& format,
                                const FileNames& names);

/// The promise that the sound is still what was written. `written` is compared for lossless formats.
/// [worker]
Result<PromiseCheck> checkSound(const std::filesystem::path& file, const FormatInfo& format,
                                int channels, Frames frames, const SampleFingerprint& written,
                                Task& task);

}  // namespace lacquer
