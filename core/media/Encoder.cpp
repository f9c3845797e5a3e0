// SPDX-License-Identifier: GPL-3.0-or-later
// The table of file formats, and who writes which.
#include "media/Encoder.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Units.h"
#include "media/AvEncoder.h"
#include "media/PcmWriter.h"
#include "media/SndfileEncoder.h"

namespace lacquer {
namespace {

constexpr FormatInfo kFormats[] = {
    {"wav16", "wav", "WAV, 16 bit", 16, false},
    {"wav24", "wav", "WAV, 24 bit", 24, false},
    {"wav32", "wav", "WAV, 32 bit", 32, false},
    {"wav32f", "wav", "WAV, 32 bit float", 0, false},
    {"wav64f", "wav", "WAV, 64 bit float", 0, false},
    {"rf64-24", "wav", "RF64, 24 bit", 24, false},
    {"aiff16", "aiff", "AIFF, 16 bit", 16, false},
    {"aiff24", "aiff", "AIFF, 24 bit", 24, false},
    {"flac16", "flac", "FLAC, 16 bit", 16, false},
    {"flac24", "flac", "FLAC, 24 bit", 24, false},
    {"alac16", "m4a", "ALAC, 16 bit", 16, false},
    {"alac24", "m4a", "ALAC, 24 bit", 24, false},
    {"mp3-320", "mp3", "MP3, 320 kbit/s", 0, true},
    {"mp3-v0", "mp3", "MP3, V0 (variable)", 0, true},
    {"ogg-q6", "ogg", "Ogg Vorbis, quality 6", 0, true},
    {"opus-160", "opus", "Opus, 160 kbit/s", 0, true},
    {"aac-256", "m4a", "AAC (FFmpeg), 256 kbit/s", 0, true},
    // From here on for listening to, not for delivering.
    {"mp3-192", "mp3", "MP3, 192 kbit/s", 0, true},
    {"mp3-128", "mp3", "MP3, 128 kbit/s", 0, true},
    {"ogg-q2", "ogg", "Ogg Vorbis, quality 2", 0, true},
    {"opus-96", "opus", "Opus, 96 kbit/s", 0, true},
    {"aac-128", "m4a", "AAC (FFmpeg), 128 kbit/s", 0, true},
};
constexpr std::size_t kFirstLossy = 12, kDelivered = 17;
static_assert(kFormats[kFirstLossy].isLossy && !kFormats[kFirstLossy - 1].isLossy &&
              kFormats[kDelivered - 1].id == "aac-256");

constexpr double kMp3Rates[] = {32000, 44100, 48000};
constexpr double kOpusRates[] = {48000};
constexpr double kAacRates[] = {44100, 48000, 88200, 96000};
constexpr double kVorbisRates[] = {44100, 48000, 88200, 96000, 192000};

// The rates a format knows; nothing when it takes any from 8 to 384 kHz.
std::span<const double> knownRates(const FormatInfo& format) {
    if (format.extension == "mp3") return kMp3Rates;
    if (format.extension == "opus") return kOpusRates;
    if (format.extension == "ogg") return kVorbisRates;
    if (format.id.starts_with("aac-")) return kAacRates;
    return {};
}

}  // namespace

bool FormatInfo::takesRate(double rate) const {
    if (rate != std::round(rate)) return false;
    const auto rates = knownRates(*this);
    if (rates.empty()) return rate >= 8000 && rate <= 384000;
    return std::find(rates.begin(), rates.end(), rate) != rates.end();
}

double FormatInfo::nearestRate(double rate) const {
    if (takesRate(rate)) return rate;
    const auto rates = knownRates(*this);
    if (rates.empty()) return std::clamp(std::round(rate), 8000.0, 384000.0);
    // The highest of the same family (44.1 or 48 kHz) that is not above; else the next above.
    double family = 0.0, above = 0.0;
    for (const double r : rates) {
        const bool divides = r <= rate && std::fmod(rate, r) == 0.0;
        if (divides) family = std::max(family, r);
        if (r >= rate && above == 0.0) above = r;
    }
    if (family > 0.0) return family;
    return above > 0.0 ? above : rates.back();
}

std::span<const FormatInfo> fileFormats() {
    return std::span(kFormats).first(kDelivered);
}

std::span<const FormatInfo> codecFormats() {
    return std::span(kFormats).subspan(kFirstLossy);
}

const FormatInfo* findFormat(std::string_view id) {
    const auto found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                    [&](const FormatInfo& f) { return f.id == id; });
    return found == std::end(kFormats) ? nullptr : found;
}

Result<std::unique_ptr<Encoder>> Encoder::create(const std::filesystem::path& path,
                                                 const FormatInfo& format, double rate,
                                                 int channels) {
    if (channels < 1 || channels > 2)
        return Error(
            TR("media", "“%1” could not be written: files have one or two channels, not %2."),
            {path.string(), std::to_string(channels)});
    if (!format.takesRate(rate))
        return Error(
            TR("media", "“%1” could not be written: %2 has no sample rate of %3 Hz. Choose %4 Hz."),
            {path.string(), std::string(format.name), formatNumber(rate, 0),
             formatNumber(format.nearestRate(rate), 0)});
    if (format.extension == "wav") return createPcmWriter(path, format, rate, channels);
    if (format.extension == "aiff" || format.extension == "flac")
        return createSndfileEncoder(path, format, rate, channels);
    return createAvEncoder(path, format, rate, channels);
}

}  // namespace lacquer
