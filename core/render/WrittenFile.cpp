// SPDX-License-Identifier: GPL-3.0-or-later
// Names into files, and the sound read once more.
#include "render/WrittenFile.h"

#include <algorithm>

#include "media/Bext.h"
#include "media/Decoder.h"
#include "media/PcmWriter.h"
#include "render/Render.h"

namespace lacquer {
namespace {

constexpr Frames kChunk = 8192;

bool isWav(const FormatInfo& format) {
    return format.extension == "wav";
}

bool sameNames(const FileTags& a, const FileTags& b) {
    return a.title == b.title && a.artist == b.artist && a.album == b.album && a.isrc == b.isrc &&
           a.number == b.number && a.year == b.year && a.composer == b.composer;
}

PromiseCheck promise(const Text& what, bool yes) {
    return {what, "as written", yes ? "as written" : "different", yes};
}

}  // namespace

Result<std::unique_ptr<Encoder>> createNamedEncoder(const std::filesystem::path& file,
                                                    const FormatInfo& format, double rate,
                                                    int channels) {
    if (isWav(format)) return createPcmWriter(file, format, rate, channels, kBextBytes);
    return Encoder::create(file, format, rate, channels);
}

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

FileTags tagsOf(const Project& project, const Track& track) {
    const Album& album = project.album;
    const auto either = [&](std::string Credits::*field) {
        const std::string& own = track.credits.*field;
        return own.empty() ? album.credits.*field : own;
    };
    return {.title = track.title,
            .artist = either(&Credits::artist),
            .album = album.title,
            .albumArtist = album.credits.artist,
            .composer = either(&Credits::composer),
            .lyricist = either(&Credits::songwriter),
            .arranger = either(&Credits::arranger),
            .genre = either(&Credits::genre),
            .year = either(&Credits::year),
            .copyright = either(&Credits::copyright),
            .isrc = track.isrc,
            .barcode = album.ean,
            .comment = track.credits.message,
            .cover = album.cover};
}

Result<PromiseCheck> writeNames(const std::filesystem::path& file, const FormatInfo& format,
                                const FileNames& names) {
    const std::string& created = names.created;
    if (isWav(format)) {
        const LoudnessResult& loudness = names.loudness;
        const Bext bext{.description = names.tags.title,
                        .originator = "Lacquer",
                        .reference = names.tags.isrc,
                        .date = created.substr(0, 10),
                        .time = created.size() >= 19 ? created.substr(11, 8) : "",
                        .timeReference = static_cast<std::uint64_t>(names.start),
                        .integratedLufs = loudness.integratedLufs,
                        .rangeLu = loudness.rangeLu,
                        .truePeakDbtp = loudness.truePeakDbtp,
                        .maxMomentaryLufs = loudness.maxMomentaryLufs,
                        .maxShortTermLufs = loudness.maxShortTermLufs};
        if (Done written = writeBext(file, bext); !written) return written.error();
    }
    if (Done written = writeTags(file, format, names.tags); !written) return written.error();
    const auto read = readTags(file, format);
    if (!read) return read.error();
    const bool holdsNames = !format.id.starts_with("rf64");
    return promise(TR("render", "Names read back"), !holdsNames || sameNames(*read, names.tags));
}

Result<PromiseCheck> checkSound(const std::filesystem::path& file, const FormatInfo& format,
                                int channels, Frames frames, const SampleFingerprint& written,
                                Task& task) {
    SampleFingerprint fingerprint(format.bits, format.id == "wav64f");
    Frames count = 0;
    const Done decoded = decodeAll(file, task, [&](double* samples, Frames got) {
        fingerprint.add(samples, static_cast<std::size_t>(channels * got));
        count += got;
        return done();
    });
    if (!decoded) return decoded.error();
    return promise(TR("render", "Sound after writing names"),
                   count == frames && (format.isLossy || fingerprint.value() == written.value()));
}

}  // namespace lacquer
