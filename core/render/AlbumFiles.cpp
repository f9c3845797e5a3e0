// SPDX-License-Identifier: GPL-3.0-or-later
// Files after the stream has passed: lossy rounds, measuring, names.
#include <algorithm>
#include <cmath>

#include "base/Md5.h"
#include "base/Units.h"
#include "media/Bext.h"
#include "media/Decoder.h"
#include "render/AlbumWriter.h"
#include "render/Render.h"

namespace lacquer {
namespace {

constexpr int kMostRounds = 3;
// Coders do not follow a level exactly: the last round keeps more distance.
constexpr double kRoundMarginDb[] = {0.1, 0.6};
constexpr Frames kChunk = 8192;

/// Calls `sink` with every piece of a file's sound.
Done decodeAll(const std::filesystem::path& file, Task& task,
               const std::function<Done(double*, Frames)>& sink) {
    auto decoder = Decoder::open(file);
    if (!decoder) return decoder.error();
    std::vector<double> chunk(
        static_cast<std::size_t>(kChunk * std::max(1, (*decoder)->info().channels)));
    while (true) {
        if (task.cancelled()) return cancelledError();
        const Result<Frames> got = (*decoder)->read(chunk.data(), kChunk);
        if (!got) return got.error();
        if (*got == 0) return done();
        if (Done taken = sink(chunk.data(), *got); !taken) return taken;
    }
}

bool sameNames(const FileTags& a, const FileTags& b) {
    return a.title == b.title && a.artist == b.artist && a.album == b.album && a.isrc == b.isrc &&
           a.number == b.number && a.year == b.year && a.composer == b.composer;
}

}  // namespace

Done AlbumWriter::encode(PendingFile& file, double gainDb, Task& task) {
    auto encoder = Encoder::create(file.file->temporary(), *target_.format, rate_, 2);
    if (!encoder) return encoder.error();
    const double gain = fromDb(gainDb);
    Done step = decodeAll(file.spool->temporary(), task, [&](double* samples, Frames frames) {
        if (gain != 1.0)
            std::for_each(samples, samples + 2 * frames, [&](double& x) { x *= gain; });
        return (*encoder)->write(samples, frames);
    });
    return step ? (*encoder)->finish() : step;
}

Done AlbumWriter::settleLossy(PendingFile& file, Task& task) {
    double gainDb = 0.0;
    for (int round = 1;; ++round) {
        if (Done encoded = encode(file, gainDb, task); !encoded) return encoded;
        if (Done measured = measure(file, task); !measured) return measured;
        if (!target_.ceilingDbtp) return done();
        const double peak = file.told.written.loudness.truePeakDbtp;
        file.told.rounds.push_back({gainDb, peak});
        const double over = peak - *target_.ceilingDbtp;
        if (!(over > 0.0) || round == kMostRounds) break;
        gainDb -= over + kRoundMarginDb[round - 1];
    }
    if (gainDb != 0.0)
        file.told.remarks.push_back(Message(
            TR("render",
               "“%1” was lowered by %2 dB: encoded as it was, it would have passed "
               "%3 dBTP after decoding."),
            {file.cut.title, formatNumber(-gainDb, 2), formatNumber(*target_.ceilingDbtp, 1)}));
    return done();
}

Done AlbumWriter::measure(PendingFile& file, Task& task) {
    const FormatInfo& format = *target_.format;
    FilePromise promise{.rate = rate_, .channels = 2, .formatId = std::string(format.id)};
    if (!format.isLossy) {
        promise.frames = file.cut.end - file.cut.begin;
        promise.fingerprint = file.fingerprint.value();
        promise.bits = format.bits;
        promise.wide = format.id == "wav64f";
    }
    promise.ceilingDbtp = target_.ceilingDbtp ? target_.ceilingDbtp : told_.heldDbtp;
    auto read = verifyFile(file.file->temporary(), promise, task);
    if (!read) return read.error();
    file.told.written = std::move(*read);
    file.told.title = file.cut.title;
    file.told.number = file.cut.number;
    file.told.start = file.cut.begin;
    file.told.frames = file.cut.end - file.cut.begin;
    return done();
}

Done AlbumWriter::settleFile(std::size_t i, Task& task) {
    if (ddp_) return done();
    PendingFile& file = files_[i];
    if (!target_.format->isLossy) return measure(file, task);
    const Done settled = settleLossy(file, task);
    file.spool.reset();
    // Decoded sound never stands above what was promised; measure() allows for coders, this does not.
    if (settled && target_.ceilingDbtp) {
        const double peak = file.told.written.loudness.truePeakDbtp;
        file.told.written.checks.push_back({TR("render", "True peak after decoding"),
                                            formatNumber(*target_.ceilingDbtp, 2) + " dBTP",
                                            formatNumber(peak, 2) + " dBTP",
                                            !(peak > *target_.ceilingDbtp)});
    }
    return settled;
}

Done AlbumWriter::tagFile(std::size_t i, const FileTags& tags, const std::string& created,
                          Task& task) {
    if (ddp_) return done();
    PendingFile& file = files_[i];
    const FormatInfo& format = *target_.format;
    const std::filesystem::path& path = file.file->temporary();
    const LoudnessResult& loudness = file.told.written.loudness;
    if (format.extension == "wav") {
        const Bext bext{.description = tags.title,
                        .originator = "Lacquer",
                        .reference = tags.isrc,
                        .date = created.substr(0, 10),
                        .time = created.size() >= 19 ? created.substr(11, 8) : "",
                        .timeReference = static_cast<std::uint64_t>(file.cut.begin),
                        .integratedLufs = loudness.integratedLufs,
                        .rangeLu = loudness.rangeLu,
                        .truePeakDbtp = loudness.truePeakDbtp,
                        .maxMomentaryLufs = loudness.maxMomentaryLufs,
                        .maxShortTermLufs = loudness.maxShortTermLufs};
        if (Done written = writeBext(path, bext); !written) return written;
    }
    if (Done written = writeTags(path, format, tags); !written) return written;
    file.told.tags = tags;
    const auto read = readTags(path, format);
    if (!read) return read.error();
    const bool holdsNames = !format.id.starts_with("rf64");
    const bool names = !holdsNames || sameNames(*read, tags);
    file.told.written.checks.push_back(
        {TR("render", "Names read back"), "as written", names ? "as written" : "different", names});
    // Writing names must not have touched the sound.
    SampleFingerprint fingerprint(format.bits, format.id == "wav64f");
    Frames frames = 0;
    const Done decoded = decodeAll(path, task, [&](double* samples, Frames count) {
        fingerprint.add(samples, static_cast<std::size_t>(2 * count));
        frames += count;
        return done();
    });
    if (!decoded) return decoded;
    const bool same = frames == file.told.written.frames &&
                      (format.isLossy || fingerprint.value() == file.fingerprint.value());
    file.told.written.checks.push_back({TR("render", "Sound after writing names"), "as written",
                                        same ? "as written" : "different", same});
    auto sum = md5OfFile(path);
    if (!sum) return sum.error();
    file.told.md5 = std::move(*sum);
    return done();
}

}  // namespace lacquer
