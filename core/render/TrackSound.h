// SPDX-License-Identifier: GPL-3.0-or-later
// The sound of one track as a renderer reads it: from the start, to the end, as often as asked.
#pragma once
#include <optional>

#include "base/Result.h"
#include "dsp/ClipSource.h"

namespace lacquer {

/// Samples at the project's rate behind a ClipSource whose reads wait; each pass of a render reads
/// from the start again. [worker]
class TrackSound {
public:
    virtual ~TrackSound() = default;
    virtual double rate() const = 0;    ///< Hz
    virtual int channels() const = 0;   ///< of the file: 1 or 2
    virtual Frames frames() const = 0;  ///< at `rate`
    virtual ClipSource& source() = 0;
    virtual int clip() const { return 0; }  ///< what the source is asked for
    /// Why a read gave false.
    virtual std::optional<Error> failure() const { return std::nullopt; }
    /// What is missing of the file.
    virtual std::optional<Message> warning() const { return std::nullopt; }
};

}  // namespace lacquer
