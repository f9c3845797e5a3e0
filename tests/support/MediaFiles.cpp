// SPDX-License-Identifier: GPL-3.0-or-later
// Files of sound for tests.
#include "support/MediaFiles.h"

#include <cmath>
#include <fstream>
#include <sstream>

#include "support/Signals.h"

namespace lacquer::test {

std::vector<double> gridNoise(int bits, Frames frames, int channels, std::uint64_t seed) {
    std::vector<double> x = noise(0.9, static_cast<std::size_t>(frames * channels), seed);
    for (double& v : x)
        v = bits > 0 ? std::nearbyint(std::ldexp(v, bits - 1)) / std::ldexp(1.0, bits - 1)
                     : static_cast<double>(static_cast<float>(v));
    return x;
}

std::string writeSound(const std::filesystem::path& path, std::string_view formatId, double rate,
                       int channels, const std::vector<double>& interleaved) {
    auto encoder = Encoder::create(path, *findFormat(formatId), rate, channels);
    if (!encoder) return encoder.error().english();
    const Frames frames = static_cast<Frames>(interleaved.size()) / channels;
    for (Frames at = 0; at < frames;) {
        const Frames n = std::min<Frames>(frames - at, 997);
        if (const Done wrote = (*encoder)->write(interleaved.data() + at * channels, n); !wrote)
            return wrote.error().english();
        at += n;
    }
    const Done finished = (*encoder)->finish();
    return finished ? std::string() : finished.error().english();
}

Sound readSound(const std::filesystem::path& path, Decoder::Channels purpose) {
    Sound sound;
    auto decoder = Decoder::open(path, purpose);
    if (!decoder) {
        sound.error = decoder.error().english();
        return sound;
    }
    sound.info = (*decoder)->info();
    std::vector<double> piece(static_cast<std::size_t>(1013 * sound.info.channels));
    for (;;) {
        const Result<Frames> n = (*decoder)->read(piece.data(), 1013);
        if (!n) sound.error = n.error().english();
        if (!n || *n == 0) break;
        sound.samples.insert(sound.samples.end(), piece.begin(),
                             piece.begin() + *n * sound.info.channels);
    }
    if (const auto warning = (*decoder)->warning()) sound.warning = warning->english();
    return sound;
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void setBytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace lacquer::test
