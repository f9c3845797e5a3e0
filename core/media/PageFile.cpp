// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on disk: offsets, checks and whole writes.
#include "media/PageFile.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fstream>

#include "base/Checksum.h"
#include "base/Files.h"

namespace lacquer {
namespace {

namespace fs = std::filesystem;

constexpr char kMagic[8] = {'L', 'Q', 'C', 'L', 'I', 'P', '0', '1'};
constexpr std::int64_t kHeaderBytes = 4096;
constexpr std::int64_t kMostDescription = 1 << 20;

struct Header {
    char magic[8];
    std::int64_t pageFrames;
    double rate;
    std::int64_t channels, wide, frames;
    std::int64_t descriptionAt, descriptionBytes, peaksAt, peaksBytes;
    std::uint64_t checksum;  // of pages, description and peaks
    char boot[40];           // which run of the machine wrote it
    std::uint64_t own;       // of the header up to here
};

void readBoot(char (&boot)[40]) {
    std::memset(boot, 0, sizeof boot);
    std::ifstream("/proc/sys/kernel/random/boot_id").read(boot, sizeof boot - 1);
}

std::uint64_t ownSum(const Header& header) {
    return checksum(&header, offsetof(Header, own), 7);
}

bool readAll(int fd, void* out, std::int64_t count, std::int64_t at) {
    auto* to = static_cast<char*>(out);
    while (count > 0) {
        const ssize_t n = ::pread(fd, to, static_cast<std::size_t>(count), at);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        to += n, at += n, count -= n;
    }
    return true;
}

bool writeAll(int fd, const void* bytes, std::int64_t count, std::int64_t at) {
    const auto* from = static_cast<const char*>(bytes);
    while (count > 0) {
        const ssize_t n = ::pwrite(fd, from, static_cast<std::size_t>(count), at);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        from += n, at += n, count -= n;
    }
    return true;
}

bool makesSense(const Header& h, std::int64_t fileBytes) {
    if (std::memcmp(h.magic, kMagic, sizeof kMagic) != 0 || h.own != ownSum(h)) return false;
    if (h.pageFrames != PageFile::kPageFrames || h.channels < 1 || h.channels > 2 || h.frames <= 0)
        return false;
    if (h.descriptionBytes < 0 || h.descriptionBytes > kMostDescription || h.peaksBytes < 0)
        return false;
    return h.descriptionAt >= kHeaderBytes && h.peaksAt == h.descriptionAt + h.descriptionBytes &&
           h.peaksAt + h.peaksBytes == fileBytes;
}

std::int64_t sampleBytes(const PageShape& shape) {
    return shape.wide ? 8 : 4;
}

Frames pageCount(Frames frames) {
    return (frames + PageFile::kPageFrames - 1) / PageFile::kPageFrames;
}

Error cacheFailure(const fs::path& folder, int why) {
    if (why == ENOSPC || why == EDQUOT)
        return Error(
            TR("media",
               "The disk is full: decoded sound could not be kept in “%1”. Free some space."),
            {folder.string()});
    return writeFailure(folder, why);
}

}  // namespace

std::int64_t PageFile::planeOffset(Frames page, int channel) const {
    return kHeaderBytes + (page * shape_.channels + channel) * kPageFrames * sampleBytes(shape_);
}

PageFile::~PageFile() {
    if (fd_ >= 0) ::close(fd_);
}

std::shared_ptr<PageFile> PageFile::open(const fs::path& path, Task& task) {
    std::shared_ptr<PageFile> file(new PageFile);
    file->fd_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    struct stat facts = {};
    Header header = {};
    if (file->fd_ < 0 || ::flock(file->fd_, LOCK_SH | LOCK_NB) != 0 ||
        ::fstat(file->fd_, &facts) != 0)
        return nullptr;
    if (!readAll(file->fd_, &header, sizeof header, 0) || !makesSense(header, facts.st_size))
        return nullptr;
    file->path_ = path;
    file->shape_ = {header.rate, static_cast<int>(header.channels), header.wide != 0,
                    header.frames};
    const std::int64_t pagesEnd = file->planeOffset(pageCount(header.frames), 0);
    if (pagesEnd != header.descriptionAt) return nullptr;
    file->description_.resize(static_cast<std::size_t>(header.descriptionBytes));
    file->peaks_.resize(static_cast<std::size_t>(header.peaksBytes));
    if (!readAll(file->fd_, file->description_.data(), header.descriptionBytes,
                 header.descriptionAt) ||
        !readAll(file->fd_, file->peaks_.data(), header.peaksBytes, header.peaksAt))
        return nullptr;
    char boot[40];
    readBoot(boot);
    if (boot[0] == '\0' || std::memcmp(boot, header.boot, sizeof boot) != 0) {
        if (file->sumOfAll(task) != header.checksum) return nullptr;
        std::memcpy(header.boot, boot, sizeof boot);
        header.own = ownSum(header);
        writeAll(file->fd_, &header, sizeof header, 0);
    }
    const timespec now[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
    ::futimens(file->fd_, now);  // the cache lets go of what was opened longest ago
    return file;
}

std::uint64_t PageFile::sumOfAll(Task& task) const {
    std::vector<char> plane(static_cast<std::size_t>(kPageFrames * sampleBytes(shape_)));
    std::uint64_t sum = 0;
    const Frames pages = pageCount(shape_.frames);
    for (Frames p = 0; p < pages; ++p) {
        if (task.cancelled()) return 0;
        task.report(static_cast<double>(p) / static_cast<double>(pages));
        const std::int64_t bytes =
            std::min(kPageFrames, shape_.frames - p * kPageFrames) * sampleBytes(shape_);
        for (int c = 0; c < shape_.channels; ++c) {
            if (!readAll(fd_, plane.data(), bytes, planeOffset(p, c))) return 0;
            sum = checksum(plane.data(), static_cast<std::size_t>(bytes), sum);
        }
    }
    sum = checksum(description_.data(), description_.size(), sum);
    return checksum(peaks_.data(), peaks_.size(), sum);
}

bool PageFile::readChannel(int channel, Frames start, Frames count, double* out,
                           std::vector<char>& scratch) const {
    const Frames begin = std::clamp<Frames>(start, 0, shape_.frames);
    const Frames end = std::clamp<Frames>(start + count, 0, shape_.frames);
    if (end <= begin) {
        std::fill_n(out, count, 0.0);
        return true;
    }
    std::fill_n(out, begin - start, 0.0);
    std::fill_n(out + (end - start), start + count - end, 0.0);
    bool ok = true;
    for (Frames at = begin; at < end;) {
        const Frames page = at / kPageFrames, offset = at % kPageFrames,
                     n = std::min(end - at, kPageFrames - offset);
        const std::int64_t bytes = n * sampleBytes(shape_);
        if (scratch.size() < static_cast<std::size_t>(bytes))
            scratch.resize(static_cast<std::size_t>(kPageFrames) * 8);
        double* const to = out + (at - start);
        if (!readAll(fd_, scratch.data(), bytes,
                     planeOffset(page, channel) + offset * sampleBytes(shape_))) {
            std::fill_n(to, n, 0.0);
            ok = false;
        } else if (shape_.wide) {
            std::memcpy(to, scratch.data(), static_cast<std::size_t>(bytes));
        } else {
            const auto* from = reinterpret_cast<const float*>(scratch.data());
            for (Frames i = 0; i < n; ++i) to[i] = static_cast<double>(from[i]);
        }
        at += n;
    }
    return ok;
}

bool PageFile::read(Frames start, Frames count, double* left, double* right,
                    std::vector<char>& scratch) const {
    const bool ok = readChannel(0, start, count, left, scratch);
    if (shape_.channels == 2) return readChannel(1, start, count, right, scratch) && ok;
    std::copy_n(left, count, right);
    return ok;
}

Result<std::unique_ptr<PageWriter>> PageWriter::create(const fs::path& target, PageShape shape) {
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) return cacheFailure(target.parent_path(), error.value());
    static std::atomic<unsigned> counter{0};
    std::unique_ptr<PageWriter> writer(new PageWriter);
    writer->target_ = target;
    writer->temporary_ = target.parent_path() /
                         ("." + target.filename().string() + "." + std::to_string(::getpid()) +
                          "-" + std::to_string(counter++) + ".part");
    writer->file_.reset(new PageFile);
    PageFile& file = *writer->file_;
    file.fd_ = ::open(writer->temporary_.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file.fd_ < 0) {
        const int why = errno;
        writer->temporary_.clear();
        return cacheFailure(target.parent_path(), why);
    }
    ::flock(file.fd_, LOCK_SH | LOCK_NB);
    file.path_ = target;
    file.shape_ = shape;
    file.shape_.frames = 0;
    return writer;
}

PageWriter::~PageWriter() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

template <class T>
Done PageWriter::writePlanes(const T* const* planes, Frames frames) {
    const auto bytes = frames * static_cast<std::int64_t>(sizeof(T));
    for (int c = 0; c < file_->shape_.channels; ++c) {
        checksum_ = checksum(planes[c], static_cast<std::size_t>(bytes), checksum_);
        if (!writeAll(file_->fd_, planes[c], bytes, file_->planeOffset(pages_, c)))
            return cacheFailure(target_.parent_path(), errno);
    }
    ++pages_;
    file_->shape_.frames += frames;
    return done();
}
Done PageWriter::write(const float* const* planes, Frames frames) {
    return writePlanes(planes, frames);
}
Done PageWriter::write(const double* const* planes, Frames frames) {
    return writePlanes(planes, frames);
}

Result<std::shared_ptr<PageFile>> PageWriter::finish(const std::string& description,
                                                     const std::string& peaks) {
    PageFile& file = *file_;
    Header header = {};
    std::memcpy(header.magic, kMagic, sizeof kMagic);
    header.pageFrames = PageFile::kPageFrames;
    header.rate = file.shape_.rate;
    header.channels = file.shape_.channels;
    header.wide = file.shape_.wide ? 1 : 0;
    header.frames = file.shape_.frames;
    header.descriptionAt = file.planeOffset(pages_, 0);
    header.descriptionBytes = static_cast<std::int64_t>(description.size());
    header.peaksAt = header.descriptionAt + header.descriptionBytes;
    header.peaksBytes = static_cast<std::int64_t>(peaks.size());
    checksum_ = checksum(description.data(), description.size(), checksum_);
    header.checksum = checksum(peaks.data(), peaks.size(), checksum_);
    readBoot(header.boot);
    header.own = ownSum(header);
    if (!writeAll(file.fd_, description.data(), header.descriptionBytes, header.descriptionAt) ||
        !writeAll(file.fd_, peaks.data(), header.peaksBytes, header.peaksAt) ||
        !writeAll(file.fd_, &header, sizeof header, 0) ||
        ::rename(temporary_.c_str(), target_.c_str()) != 0)
        return cacheFailure(target_.parent_path(), errno);
    temporary_.clear();
    file.description_ = description;
    return file_;
}

}  // namespace lacquer
