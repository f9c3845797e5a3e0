// SPDX-License-Identifier: GPL-3.0-or-later
// Files of sound for tests: written by Encoder, read whole by Decoder, and bent byte by byte.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "media/Decoder.h"
#include "media/Encoder.h"

namespace lacquer::test {

/// Stereo or mono noise whose values are whole steps of a `bits` word (0: floats).
std::vector<double> gridNoise(int bits, Frames frames, int channels, std::uint64_t seed = 1);
/// Writes interleaved samples in pieces of odd sizes; the error's sentence, empty when written.
std::string writeSound(const std::filesystem::path& path, std::string_view formatId, double rate,
                       int channels, const std::vector<double>& interleaved);

/// A whole file, or why it could not be opened or read.
struct Sound {
    StreamInfo info;
    std::vector<double> samples;  ///< interleaved
    std::string error, warning;
    Frames frames() const {
        return info.channels > 0 ? static_cast<Frames>(samples.size()) / info.channels : 0;
    }
};
Sound readSound(const std::filesystem::path& path,
                Decoder::Channels purpose = Decoder::Channels::Stereo);

std::string bytesOf(const std::filesystem::path& path);
void setBytes(const std::filesystem::path& path, std::string_view bytes);

}  // namespace lacquer::test
