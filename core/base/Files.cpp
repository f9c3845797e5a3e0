// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for errno, and AtomicFile.
#include "base/Files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace lacquer {
namespace {

namespace fs = std::filesystem;

Error alreadyThere(const fs::path& path) {
    return Error(TR("files",
                    "“%1” is already there and was left as it is. Choose another name or "
                    "allow it to be replaced."),
                 {path.string()});
}

// Keeps the rights of a file that gets replaced; else what the umask leaves.
int createHidden(const fs::path& path, const fs::path& target) {
    struct stat old = {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    const int fd = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (fd >= 0 && replaces && ::fchmod(fd, old.st_mode & 0777) != 0) errno = 0;
    return fd;
}

int renameKeeping(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return -1;
    // The file system knows no such rename: a hard link fails likewise when the name is taken.
    if (::link(from.c_str(), to.c_str()) == 0) return ::unlink(from.c_str());
    if (errno == EEXIST) return -1;
    if (::access(to.c_str(), F_OK) == 0) return errno = EEXIST, -1;
    return ::rename(from.c_str(), to.c_str());
}

int syncPath(const fs::path& path, int flags) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC);
    if (fd < 0) return -1;
    const int result = ::fsync(fd);
    const int why = errno;
    ::close(fd);
    errno = why;
    return result;
}

}  // namespace

Error readFailure(const fs::path& path, int errnoValue) {
    const std::string name = path.string();
    switch (errnoValue) {
    case ENOENT:
    case ENOTDIR:
        return Error(
            TR("files", "“%1” is not there. It may have been moved or renamed; choose it again."),
            {name});
    case EACCES:
    case EPERM:
        return Error(TR("files",
                        "“%1” may not be read: permission denied. Change the file's permissions "
                        "or copy it to a folder of your own."),
                     {name});
    case EISDIR: return Error(TR("files", "“%1” is a folder. Choose a file in it."), {name});
    default: break;
    }
    return Error(TR("files", "“%1” could not be read: %2."), {name, std::strerror(errnoValue)});
}

Error writeFailure(const fs::path& path, int errnoValue) {
    const std::string name = path.string();
    switch (errnoValue) {
    case ENOENT:
    case ENOTDIR:
        return Error(
            TR("files",
               "“%1” could not be written: its folder is not there. Choose another folder."),
            {name});
    case EACCES:
    case EPERM:
    case EROFS:
        return Error(
            TR("files", "“%1” may not be written: permission denied. Choose another folder."),
            {name});
    case ENOSPC:
    case EDQUOT:
        return Error(TR("files",
                        "“%1” could not be written: the disk is full. Free some space or choose "
                        "another disk."),
                     {name});
    case EISDIR: return Error(TR("files", "“%1” is a folder. Choose another name."), {name});
    case EEXIST: return alreadyThere(path);
    default: break;
    }
    return Error(TR("files", "“%1” could not be written: %2."), {name, std::strerror(errnoValue)});
}

Result<AtomicFile> AtomicFile::create(const fs::path& target, Existing existing) {
    std::error_code ignored;
    if (fs::is_directory(target, ignored)) return writeFailure(target, EISDIR);
    if (existing == Existing::Keep && fs::exists(target, ignored)) return alreadyThere(target);
    AtomicFile file;
    file.existing_ = existing;
    file.target_ = fs::is_symlink(target, ignored) ? fs::weakly_canonical(target, ignored) : target;
    if (file.target_.empty()) file.target_ = target;
    static std::atomic<unsigned> counter{0};
    for (int attempt = 0; attempt < 100; ++attempt) {
        char tail[48];
        std::snprintf(tail, sizeof tail, ".%ld-%u.part", static_cast<long>(::getpid()), counter++);
        // Cut so that long names stay within the file system's 255 bytes.
        const std::string name = "." + file.target_.filename().string().substr(0, 180) + tail;
        file.temporary_ = file.target_.parent_path() / name;
        const int fd = createHidden(file.temporary_, file.target_);
        if (fd >= 0) {
            ::close(fd);
            return file;
        }
        if (errno != EEXIST) break;
    }
    const int why = errno;
    file.temporary_.clear();
    return writeFailure(target, why);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept {
    *this = std::move(other);
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    std::swap(target_, other.target_);
    std::swap(temporary_, other.temporary_);
    std::swap(existing_, other.existing_);
    return *this;
}

AtomicFile::~AtomicFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Done AtomicFile::commit() {
    if (syncPath(temporary_, O_WRONLY) != 0) return writeFailure(target_, errno);
    const int renamed = existing_ == Existing::Keep ? renameKeeping(temporary_, target_)
                                                    : ::rename(temporary_.c_str(), target_.c_str());
    if (renamed != 0) return writeFailure(target_, errno);
    temporary_.clear();
    const fs::path folder = target_.parent_path();
    syncPath(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    return done();
}

Result<std::string> readWhole(const fs::path& file, std::size_t limit) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored)) return readFailure(file, EISDIR);
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return readFailure(file, errno);
    std::string content;
    char buffer[65536];
    int why = 0;
    while (content.size() <= limit) {
        const ssize_t n = ::read(fd, buffer, sizeof buffer);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) why = errno;
        if (n <= 0) break;
        content.append(buffer, static_cast<std::size_t>(n));
    }
    ::close(fd);
    if (why != 0) return readFailure(file, why);
    if (content.size() > limit)
        return Error(TR("files", "“%1” is too large to be one of Lacquer's files."),
                     {file.string()});
    return content;
}

Done writeWhole(const fs::path& target, std::string_view bytes, AtomicFile::Existing existing) {
    auto file = AtomicFile::create(target, existing);
    if (!file) return file.error();
    const int fd = ::open(file->temporary().c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) return writeFailure(target, errno);
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) {
            const int why = errno;
            ::close(fd);
            return writeFailure(target, why);
        }
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    if (::close(fd) != 0) return writeFailure(target, errno);
    return file->commit();
}

}  // namespace lacquer
