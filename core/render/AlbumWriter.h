// SPDX-License-Identifier: GPL-3.0-or-later
// One target's files while the album's stream passes: cut, written under hidden names. Inside the room only.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "album/Ddp.h"
#include "base/Files.h"
#include "media/Encoder.h"
#include "render/AlbumCuts.h"
#include "render/AlbumDelivery.h"
#include "render/Delivery.h"

namespace lacquer {

/// A file on its way: hidden until publish(). Those of a coder come from a float spool, which is never seen.
struct PendingFile {
    AlbumCut cut;
    std::filesystem::path path;
    std::optional<AtomicFile> file, spool;
    SampleFingerprint fingerprint{0, false};
    DeliveredFile told;
};

class AlbumWriter {
public:
    /// Creates all hidden files, so that names and folders that cannot be written are told at once.
    static Result<std::unique_ptr<AlbumWriter>> create(const DeliveryTarget& target, double rate,
                                                       std::vector<AlbumCut> cuts, const Disc& disc,
                                                       const AlbumOptions& options);

    /// The next frames at the target's rate, word length done.
    Done take(const std::vector<double>& interleaved);
    /// Pads the last file to its end.
    Done finish();
    /// Encodes (lossy ones up to three times), reads back, measures. Files are independent.
    Done settleFile(std::size_t i, Task& task);
    /// Names and loudness into a settled file; the sound is read back once more.
    Done tagFile(std::size_t i, const FileTags& tags, const std::string& created, Task& task);
    /// Gives all files their names, writes sheets, reads them back.
    Done publish();

    std::vector<PendingFile>& files() { return files_; }
    DeliveredTarget& told() { return told_; }

private:
    AlbumWriter(const DeliveryTarget& target, double rate, const Disc& disc,
                const AlbumOptions& options);
    Done openFiles();
    bool encodesLater() const;
    Result<std::unique_ptr<Encoder>> openEncoder(const PendingFile& file) const;
    Done write(const double* interleaved, Frames frames);
    Done encode(PendingFile& file, double gainDb, Task& task);
    Done settleLossy(PendingFile& file, Task& task);
    Done measure(PendingFile& file, Task& task);
    Done writeSheet();
    Done checkSheet(const std::filesystem::path& sheet);
    Done checkDdp();
    void promise(Text what, bool kept);
    std::filesystem::path sheetPath() const;

    const DeliveryTarget target_;
    double rate_;
    Disc disc_;
    bool overwrite_;
    std::filesystem::path folder_;
    std::vector<PendingFile> files_;
    std::size_t now_ = 0;
    Frames position_ = 0;
    std::unique_ptr<Encoder> encoder_;
    std::unique_ptr<DdpWriter> ddp_;
    SampleFingerprint image_{16, false};
    DeliveredTarget told_;
};

}  // namespace lacquer
