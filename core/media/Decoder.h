// SPDX-License-Identifier: GPL-3.0-or-later
// Opens any file of sound and reads it front to back. The only users of sndfile.h and libavformat
// stand behind it.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/Frames.h"
#include "base/Result.h"

namespace lacquer {

/// What a file says of itself. Nothing is ever allocated by these numbers.
struct StreamInfo {
    double rate = 0.0;                     ///< Hz, 8 000 … 384 000
    int channels = 0;                      ///< 1 or 2; up to 6 when opened for measuring
    std::optional<Frames> promisedFrames;  ///< what the header says, if it says anything credible
    bool lengthIsSure = false;  ///< plain PCM whose bytes are all there: it will be that long
    std::string formatId;       ///< the nearest of Encoder's ids: "wav24", "flac16", "mp3-320"
    std::string formatName;     ///< for people: "WAV, 24 bit"
    int bits = 0;               ///< of integer sources; 0 for float and lossy ones
    bool isFloat = false;
    bool isLossy = false;
    bool wide = false;  ///< more than a float holds (32-bit integer, 64-bit float)
};

/// Reads decoded samples as doubles, full scale ±1.0 (float files may exceed it). One thread at a
/// time. [worker]
class Decoder {
public:
    enum class Channels { Stereo, UpToSurround };
    /// Fails with a sentence for missing, unreadable, empty, foreign and non-audio files, and for
    /// channel counts or rates beyond the purpose.
    static Result<std::unique_ptr<Decoder>> open(const std::filesystem::path& path,
                                                 Channels purpose = Channels::Stereo);
    virtual ~Decoder() = default;
    const StreamInfo& info() const { return info_; }
    /// Reads up to `frames` interleaved frames; 0 at the end. Fails on a decoding error in the middle.
    virtual Result<Frames> read(double* interleaved, Frames frames) = 0;
    /// After the end: says what is missing when the file was cut short, else nothing.
    virtual std::optional<Message> warning() const = 0;

protected:
    StreamInfo info_;
};

}  // namespace lacquer
