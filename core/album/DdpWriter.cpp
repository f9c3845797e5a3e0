// SPDX-License-Identifier: GPL-3.0-or-later
// A DDP set written into a hidden folder, which gets its name at the end.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>

#include "album/Ddp.h"
#include "base/Files.h"
#include "base/Md5.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBuffered = 1 << 18;

Error taken(const fs::path& folder) {
    return Error(TR("album", "“%1” exists already. Choose another name, or remove it first."),
                 {folder.string()});
}

Result<fs::path> hiddenFolder(const fs::path& folder) {
    std::string name = (folder.parent_path() / ("." + folder.filename().string() + ".XXXXXX"));
    if (::mkdtemp(name.data()) == nullptr) return writeFailure(folder, errno);
    ::chmod(name.c_str(), 0755);
    return fs::path(name);
}

}  // namespace

struct DdpWriter::State {
    fs::path folder, hidden;
    bool replace = false, complete = false;
    int fd = -1;
    std::vector<char> buffer;
    Md5 sum;
    Frames frames = 0;  // of the programme

    ~State() {
        if (fd >= 0) ::close(fd);
        std::error_code ignored;
        if (!complete && !hidden.empty()) fs::remove_all(hidden, ignored);
    }
    Done flush() {
        sum.add(buffer.data(), buffer.size());
        for (std::size_t at = 0; at < buffer.size();) {
            const ssize_t n = ::write(fd, buffer.data() + at, buffer.size() - at);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return writeFailure(folder / "IMAGE.DAT", n < 0 ? errno : ENOSPC);
            at += static_cast<std::size_t>(n);
        }
        buffer.clear();
        return done();
    }
    Done zeros(Frames bytes) {
        for (; bytes > 0; --bytes) {
            buffer.push_back('\0');
            if (buffer.size() < kBuffered) continue;
            if (Done flushed = flush(); !flushed) return flushed;
        }
        return done();
    }
    Done closeImage() {
        if (Done flushed = flush(); !flushed) return flushed;
        const bool kept = ::fsync(fd) == 0;
        const bool closed = ::close(fd) == 0;
        fd = -1;
        return kept && closed ? done() : Done(writeFailure(folder / "IMAGE.DAT", errno));
    }
    /// An older set of that name goes away only when the new one is whole.
    Done publish() {
        std::error_code code;
        fs::path old;
        if (fs::exists(folder)) {
            if (!replace) return taken(folder);
            auto aside = hiddenFolder(folder);
            if (!aside) return aside.error();
            old = *aside;
            fs::rename(folder, old, code);
            if (code) return writeFailure(folder, code.value());
        }
        fs::rename(hidden, folder, code);
        if (code) return writeFailure(folder, code.value());
        complete = true;
        if (!old.empty()) fs::remove_all(old, code);
        return done();
    }
};

DdpWriter::DdpWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
DdpWriter::~DdpWriter() = default;

Result<std::unique_ptr<DdpWriter>> DdpWriter::create(const fs::path& folder, bool replace) {
    if (!replace && fs::exists(folder)) return taken(folder);
    auto state = std::make_unique<State>();
    state->folder = folder;
    state->replace = replace;
    auto hidden = hiddenFolder(folder);
    if (!hidden) return hidden.error();
    state->hidden = *hidden;
    const fs::path image = *hidden / "IMAGE.DAT";
    state->fd = ::open(image.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (state->fd < 0) return writeFailure(image, errno);
    state->buffer.reserve(kBuffered + 8);
    const Done leadIn = state->zeros(kLeadInSectors * kSectorBytes);
    if (!leadIn) return leadIn.error();
    return std::unique_ptr<DdpWriter>(new DdpWriter(std::move(state)));
}

Done DdpWriter::write(const double* interleaved, Frames frames) {
    for (Frames i = 0; i < 2 * frames; ++i) {
        const double scaled = std::nearbyint(interleaved[i] * 32768.0);
        const auto word = static_cast<unsigned>(
            static_cast<int>(std::clamp(std::isnan(scaled) ? 0.0 : scaled, -32768.0, 32767.0)));
        state_->buffer.push_back(static_cast<char>(word & 0xFF));
        state_->buffer.push_back(static_cast<char>(word >> 8 & 0xFF));
        if (state_->buffer.size() < kBuffered) continue;
        if (Done flushed = state_->flush(); !flushed) return flushed;
    }
    state_->frames += frames;
    return done();
}

Done DdpWriter::finish(const Disc& disc) {
    State& s = *state_;
    const Frames missing = disc.sectors * kSectorFrames - s.frames;
    if (missing < 0 || missing >= kSectorFrames)
        return Error(
            TR("album", "The audio for “%1” is not as long as the album. Render it again."),
            {s.folder.string()});
    auto files = ddpFiles(disc);
    if (!files) return files.error();
    Done step = s.zeros(missing * 4);
    if (step) step = s.closeImage();
    std::string sums;
    for (const auto& [name, content] : *files) {
        if (step) step = writeWhole(s.hidden / name, content, AtomicFile::Existing::Keep);
        sums += md5(content) + " *" + name + "\n";
    }
    sums += s.sum.finish() + " *IMAGE.DAT\n";
    if (step) step = writeWhole(s.hidden / "CHECKSUM.MD5", sums, AtomicFile::Existing::Keep);
    return step ? s.publish() : step;
}

}  // namespace lacquer
