// SPDX-License-Identifier: GPL-3.0-or-later
// Files after the stream has passed: lossy rounds, measuring, names.
#include <algorithm>
#include <cmath>

#include "base/Md5.h"
#include "base/Units.h"
#include "render/AlbumWriter.h"
#include "render/WrittenFile.h"

namespace lacquer {
namespace {

constexpr int kMostRounds = 3;
// Coders do not follow a level exactly: the last round keeps more distance.
constexpr double kRoundMarginDb[] = {0.1, 0.6};

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
    file.told.version = file.cut.version;
    file.told.number = file.cut.number;
    file.told.start = file.cut.place.value_or(file.cut.begin);
    file.told.frames = file.cut.end - file.cut.begin;
    return done();
}

Done AlbumWriter::settleFile(std::size_t i, Task& task) {
    if (ddp_) return done();
    PendingFile& file = files_[i];
    const bool lossy = target_.format->isLossy;
    Done settled = lossy ? settleLossy(file, task) : file.spool ? encode(file, 0.0, task) : done();
    file.spool.reset();
    if (!lossy) return settled ? measure(file, task) : settled;
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
    const auto named =
        writeNames(path, format, {tags, file.told.written.loudness, created, file.told.start});
    if (!named) return named.error();
    file.told.tags = tags;
    const auto sound = checkSound(path, format, 2, file.told.frames, file.fingerprint, task);
    if (!sound) return sound.error();
    file.told.written.checks.push_back(*named);
    file.told.written.checks.push_back(*sound);
    auto sum = md5OfFile(path);
    if (!sum) return sum.error();
    file.told.md5 = std::move(*sum);
    return done();
}

}  // namespace lacquer
