// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a file of sound. Quantising and dither have happened before: see render/Delivery.
#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "base/Frames.h"
#include "base/Result.h"

namespace lacquer {

/// A way to write a file: "wav16 wav24 wav32 wav32f wav64f rf64-24 flac16 flac24 aiff16 aiff24 mp3-320 mp3-v0 ogg-q6
/// opus-160 ...".
struct FormatInfo {
    std::string_view id;         ///< frozen
    std::string_view extension;  ///< "wav"
    std::string_view name;       ///< "WAV, 24 bit"
    int bits = 0;                ///< word length of integer formats; 0 for float and lossy ones
    bool isLossy = false;
    bool takesRate(double rate) const;  ///< some know only a few rates
    double nearestRate(double rate) const;
};

/// What files are delivered in.
std::span<const FormatInfo> fileFormats();
/// Everything lossy: those above, and what is only listened to.
std::span<const FormatInfo> codecFormats();
/// Of both.
const FormatInfo* findFormat(std::string_view id);

/// Writes stereo or mono frames one after the other. A destroyed encoder that was not finished leaves
/// an incomplete file: writers use a temporary name. [worker]
class Encoder {
public:
    static Result<std::unique_ptr<Encoder>> create(const std::filesystem::path& path,
                                                   const FormatInfo& format, double rate,
                                                   int channels);
    virtual ~Encoder() = default;
    /// Interleaved. For integer formats every value times 2^(bits-1) must be a whole number within the
    /// word; other values are rounded to nearest and clamped. Fails with a sentence (disk full).
    virtual Done write(const double* interleaved, Frames frames) = 0;
    /// Flushes and closes; the file is complete only when this succeeded.
    virtual Done finish() = 0;
};

}  // namespace lacquer
