// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes what was written and holds it against the promise.
#include "render/Verify.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "media/Encoder.h"
#include "render/Delivery.h"
#include "render/Render.h"
#include "render/Target.h"

namespace lacquer {
namespace {

constexpr double kCeilingToleranceDb = 0.05, kLossyToleranceDb = 0.5;
constexpr std::size_t kChunk = 8192;

struct Reading {
    VerifyResult& result;
    SampleFingerprint fingerprint;
    std::optional<Message> warning;
};

Done readAll(Decoder& decoder, Reading& reading, Task& task) {
    const int channels = decoder.info().channels;
    Loudness loudness(decoder.info().rate, channels, {.truePeak = true, .series = true});
    std::vector<double> chunk(kChunk * static_cast<std::size_t>(channels));
    while (true) {
        if (task.cancelled()) return cancelledError();
        const Result<Frames> got = decoder.read(chunk.data(), static_cast<Frames>(kChunk));
        if (!got) return got.error();
        if (*got == 0) break;
        const auto frames = static_cast<std::size_t>(*got);
        loudness.add(chunk.data(), frames);
        reading.fingerprint.add(chunk.data(), frames * static_cast<std::size_t>(channels));
        reading.result.frames += *got;
    }
    reading.warning = decoder.warning();
    reading.result.loudness = loudness.finish();
    const auto& series = loudness.shortTermSeries();
    for (std::size_t i = 0; i < series.size(); i += 10)
        reading.result.shortTerm.push_back(series[i]);
    return done();
}

void checkShape(const FilePromise& promise, const Reading& reading, bool lossy) {
    VerifyResult& r = reading.result;
    const auto add = [&](Text what, std::string wanted, std::string got, bool kept) {
        r.checks.push_back({what, std::move(wanted), std::move(got), kept});
    };
    if (promise.rate > 0)
        add(TR("render", "Sample rate"), formatNumber(promise.rate, 0) + " Hz",
            formatNumber(r.info.rate, 0) + " Hz", promise.rate == r.info.rate);
    if (promise.channels > 0)
        add(TR("render", "Channels"), std::to_string(promise.channels),
            std::to_string(r.info.channels), promise.channels == r.info.channels);
    if (!promise.formatId.empty()) {
        // A file tells a lossy format's kind, not always its quality.
        const auto* wanted = findFormat(promise.formatId);
        const auto* got = findFormat(r.info.formatId);
        const bool kept = lossy ? wanted && got && wanted->extension == got->extension
                                : promise.formatId == r.info.formatId;
        add(TR("render", "Format"), promise.formatId, r.info.formatId, kept);
    }
    if (promise.frames)
        add(TR("render", "Length"), std::to_string(*promise.frames), std::to_string(r.frames),
            *promise.frames == r.frames && !reading.warning);
    if (promise.fingerprint)
        add(TR("render", "Samples read back"), TR("render", "as written").source,
            *promise.fingerprint == reading.fingerprint.value() ? "as written" : "different",
            *promise.fingerprint == reading.fingerprint.value());
}

void checkLevels(const FilePromise& promise, VerifyResult& r, bool lossy) {
    if (promise.loudnessLufs) {
        const double off = std::abs(r.loudness.integratedLufs - *promise.loudnessLufs);
        r.checks.push_back(
            {TR("render", "Loudness"), formatNumber(*promise.loudnessLufs, 2) + " LUFS",
             formatNumber(r.loudness.integratedLufs, 2) + " LUFS", off <= kLoudnessToleranceLu});
    }
    if (promise.ceilingDbtp) {
        const double slack = lossy ? kLossyToleranceDb : kCeilingToleranceDb;
        r.checks.push_back({TR("render", "True peak"),
                            formatNumber(*promise.ceilingDbtp, 2) + " dBTP",
                            formatNumber(r.loudness.truePeakDbtp, 2) + " dBTP",
                            !(r.loudness.truePeakDbtp > *promise.ceilingDbtp + slack)});
    }
}

}  // namespace

bool VerifyResult::kept() const {
    return std::all_of(checks.begin(), checks.end(), [](const PromiseCheck& c) { return c.kept; });
}

Result<VerifyResult> verifyFile(const std::filesystem::path& file, const FilePromise& promise,
                                Task& task) {
    auto decoder = Decoder::open(file);
    if (!decoder) return decoder.error();
    VerifyResult result;
    result.info = (*decoder)->info();
    Reading reading{result, SampleFingerprint(promise.bits, promise.wide), std::nullopt};
    const Done read = readAll(**decoder, reading, task);
    if (!read) return read.error();
    const FormatInfo* format = findFormat(promise.formatId);
    const bool lossy = format ? format->isLossy : result.info.isLossy;
    checkShape(promise, reading, lossy);
    checkLevels(promise, result, lossy);
    return result;
}

}  // namespace lacquer
