// SPDX-License-Identifier: GPL-3.0-or-later
// What a lossy codec makes of a stream, piece by piece and in step with it: for listening, without a file.
#pragma once
#include <memory>
#include <vector>

#include "media/Encoder.h"

namespace lacquer {

/// Coder and decoder back to back, stereo, at any rate: where the codec knows only others, soxr converts there
/// and back. The coder's padding is taken off, so frame k that comes out is what became of frame k that
/// went in. Begun at a file's first frame it gives what the file decodes to. [worker]
class CodecStream {
public:
    /// Fails with a sentence where libavcodec lacks the coder or the decoder.
    static Result<std::unique_ptr<CodecStream>> create(const FormatInfo& format, double rate);
    virtual ~CodecStream() = default;
    /// Interleaved, full scale 1. Appends what is ready to `out`; a few thousand frames stay behind.
    virtual Done push(const double* interleaved, Frames frames, std::vector<double>& out) = 0;
    /// Appends the rest: as many frames came out as went in. The last call on a stream.
    virtual Done finish(std::vector<double>& out) = 0;
    /// Frames of one block of the coder at `rate`: streams begun at multiples of it cut the sound alike, to the
    /// frame where the codec runs at this rate itself.
    virtual Frames blockFrames() const = 0;
};

}  // namespace lacquer
