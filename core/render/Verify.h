// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a written file back, measures it, and checks what was promised of it.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/Result.h"
#include "base/Task.h"
#include "measure/Loudness.h"
#include "media/Decoder.h"

namespace lacquer {

/// What a file should be. Only what is set is checked.
struct FilePromise {
    double rate = 0.0;
    int channels = 0;
    std::optional<Frames> frames;  ///< exact for lossless formats
    std::string formatId;
    std::optional<std::uint64_t> fingerprint;  ///< of the samples, lossless formats
    int bits = 0;                              ///< of the fingerprint
    bool wide = false;
    std::optional<double> loudnessLufs;  ///< ±0.1 LU
    std::optional<double> ceilingDbtp;   ///< +0.05 dB (dsp.md 4.5), +0.5 dB for lossy formats
};

/// One promise and what came of it.
struct PromiseCheck {
    Text what;           ///< "Length", "True peak"
    std::string wanted;  ///< "9 702 000 frames", "at most -1.00 dBTP"
    std::string got;
    bool kept = false;
};

struct VerifyResult {
    StreamInfo info;
    Frames frames = 0;
    LoudnessResult loudness;
    std::vector<float> shortTerm;  ///< LUFS every 100 ms, for pictures
    std::vector<PromiseCheck> checks;
    bool kept() const;  ///< all of them
};

/// Fails only when the file cannot be read; broken promises are in the result. [worker]
Result<VerifyResult> verifyFile(const std::filesystem::path& file, const FilePromise& promise,
                                Task& task);

}  // namespace lacquer
