// SPDX-License-Identifier: GPL-3.0-or-later
// The stream cut into files, and files given their names at the end.
#include "render/AlbumWriter.h"

#include <algorithm>
#include <fstream>

#include "album/Cue.h"
#include "album/Toc.h"
#include "render/DeliveryPlan.h"
#include "render/WrittenFile.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

using Kind = DeliveryTarget::Kind;

const FormatInfo& spoolFormat() {
    return *findFormat("wav32f");
}

}  // namespace

AlbumWriter::AlbumWriter(const DeliveryTarget& target, double rate, const Disc& disc,
                         const AlbumOptions& options)
    : target_(target),
      rate_(rate),
      disc_(disc),
      overwrite_(options.overwrite),
      folder_(options.folder / target.id) {
    told_.target = target;
    told_.rate = rate;
}

Result<std::unique_ptr<AlbumWriter>> AlbumWriter::create(const DeliveryTarget& target, double rate,
                                                         std::vector<AlbumCut> cuts,
                                                         const Disc& disc,
                                                         const AlbumOptions& options) {
    std::unique_ptr<AlbumWriter> writer(new AlbumWriter(target, rate, disc, options));
    std::error_code code;
    fs::create_directories(writer->folder_, code);
    if (code) return writeFailure(writer->folder_, code.value());
    for (AlbumCut& cut : cuts) {
        PendingFile file;
        file.path = writer->folder_ / cut.name;
        file.cut = std::move(cut);
        writer->files_.push_back(std::move(file));
    }
    const Done opened = writer->openFiles();
    if (!opened) return opened.error();
    return writer;
}

Done AlbumWriter::openFiles() {
    if (target_.kind == Kind::Ddp) {
        auto ddp = DdpWriter::create(folder_ / kDdpFolder, overwrite_);
        if (!ddp) return ddp.error();
        ddp_ = std::move(*ddp);
        return done();
    }
    const auto existing = overwrite_ ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep;
    for (PendingFile& file : files_) {
        auto made = AtomicFile::create(file.path, existing);
        if (!made) return made.error();
        file.file = std::move(*made);
        file.fingerprint = SampleFingerprint(target_.format->bits, target_.format->id == "wav64f");
        if (!encodesLater()) continue;
        auto spool = AtomicFile::create(file.path.string() + ".spool");
        if (!spool) return spool.error();
        file.spool = std::move(*spool);
    }
    if (const fs::path sheet = sheetPath(); !sheet.empty()) {
        const auto probe = AtomicFile::create(sheet, existing);
        if (!probe) return probe.error();
    }
    return done();
}

// Coders are slow: behind the stream each file goes to a core of its own. Floats hold words of up to 24 bits
// as they are.
bool AlbumWriter::encodesLater() const {
    const FormatInfo& format = *target_.format;
    return format.isLossy || (format.extension != "wav" && format.extension != "aiff");
}

fs::path AlbumWriter::sheetPath() const {
    return files_.empty() ? fs::path() : sheetBeside(target_, files_[0].path);
}

Done AlbumWriter::take(const std::vector<double>& interleaved) {
    return write(interleaved.data(), static_cast<Frames>(interleaved.size()) / 2);
}

Result<std::unique_ptr<Encoder>> AlbumWriter::openEncoder(const PendingFile& file) const {
    const FormatInfo& format = *target_.format;
    if (encodesLater()) return Encoder::create(file.spool->temporary(), spoolFormat(), rate_, 2);
    return createNamedEncoder(file.file->temporary(), format, rate_, 2);
}

Done AlbumWriter::write(const double* frames, Frames count) {
    if (ddp_) {
        image_.add(frames, static_cast<std::size_t>(2 * count));
        position_ += count;
        return ddp_->write(frames, count);
    }
    while (count > 0 && now_ < files_.size()) {
        PendingFile& file = files_[now_];
        if (const Frames skipped = std::min(count, file.cut.begin - position_); skipped > 0) {
            frames += 2 * skipped;
            count -= skipped;
            position_ += skipped;
            continue;
        }
        if (!encoder_) {
            auto made = openEncoder(file);
            if (!made) return made.error();
            encoder_ = std::move(*made);
        }
        const Frames n = std::min(count, file.cut.end - position_);
        if (n > 0) {
            if (Done written = encoder_->write(frames, n); !written) return written;
            file.fingerprint.add(frames, static_cast<std::size_t>(2 * n));
            frames += 2 * n;
            count -= n;
            position_ += n;
        }
        if (position_ < file.cut.end) continue;
        const Done finished = encoder_->finish();
        encoder_.reset();
        ++now_;
        if (!finished) return finished;
    }
    return done();
}

Done AlbumWriter::finish() {
    const Frames end = files_.empty() ? 0 : files_.back().cut.end;
    const std::vector<double> zeros(2 * static_cast<std::size_t>(kSectorFrames), 0.0);
    while (position_ < end) {
        const Frames n = std::min(end - position_, kSectorFrames);
        if (Done written = write(zeros.data(), n); !written) return written;
    }
    return done();
}

void AlbumWriter::promise(Text what, bool kept) {
    told_.checks.push_back({what, "as written", kept ? "as written" : "different", kept});
}

Done AlbumWriter::publish() {
    if (ddp_) {
        if (Done finished = ddp_->finish(disc_); !finished) return finished;
        return checkDdp();
    }
    for (PendingFile& file : files_) {
        if (Done committed = file.file->commit(); !committed) return committed;
        file.told.file = file.path;
        told_.files.push_back(std::move(file.told));
    }
    return sheetPath().empty() ? done() : writeSheet();
}

Done AlbumWriter::writeSheet() {
    const fs::path sheet = sheetPath();
    const std::string audio = files_[0].path.filename().string();
    const std::string text =
        target_.kind == Kind::Toc ? tocFile(disc_, audio) : cueSheet(disc_, audio);
    const Done written = writeWhole(
        sheet, text, overwrite_ ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
    if (!written) return written;
    told_.sheets.push_back(sheet);
    return checkSheet(sheet);
}

namespace {

/// Times and codes; names as far as the kind of sheet keeps them are compared where it matters.
bool sameMarks(const Disc& a, const Disc& b) {
    return a.ean == b.ean && std::equal(a.tracks.begin(), a.tracks.end(), b.tracks.begin(),
                                        b.tracks.end(), [](const DiscTrack& x, const DiscTrack& y) {
                                            return x.pause == y.pause && x.start == y.start &&
                                                   x.indexes == y.indexes && x.isrc == y.isrc &&
                                                   x.copyPermitted == y.copyPermitted &&
                                                   x.preEmphasis == y.preEmphasis;
                                        });
}

}  // namespace

Done AlbumWriter::checkSheet(const fs::path& sheet) {
    std::ifstream in(sheet, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string name = sheet.filename().string();
    if (target_.kind == Kind::Toc) {
        const auto read = readToc(text, name);
        promise(TR("render", "TOC file read back"),
                read.ok() && sameMarks(read->disc, disc_) && read->disc.sectors == disc_.sectors);
    } else {
        const auto read = readCue(text, name);
        promise(TR("render", "CUE sheet read back"), read.ok() && sameMarks(read->disc, disc_));
    }
    return done();
}

Done AlbumWriter::checkDdp() {
    const fs::path set = folder_ / kDdpFolder;
    told_.sheets.push_back(set);
    const auto read = readDdp(set);
    if (!read) return read.error();
    promise(TR("render", "DDP set read back"),
            sameMarks(read->disc, disc_) && read->disc.sectors == disc_.sectors && read->hasSums);
    std::ifstream in(read->image, std::ios::binary);
    in.seekg(kLeadInSectors * kSectorBytes);
    SampleFingerprint fingerprint(16, false);
    std::vector<char> bytes(static_cast<std::size_t>(kSectorBytes * 64));
    std::vector<double> samples;
    while (in) {
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const auto got = static_cast<std::size_t>(in.gcount()) / 2;
        samples.resize(got);
        for (std::size_t i = 0; i < got; ++i) {
            const auto low = static_cast<unsigned char>(bytes[2 * i]);
            const auto high = static_cast<signed char>(bytes[2 * i + 1]);
            samples[i] = (high * 256 + low) / 32768.0;
        }
        fingerprint.add(samples.data(), got);
    }
    promise(TR("render", "Image against the rendered album"),
            fingerprint.value() == image_.value());
    return done();
}

}  // namespace lacquer
