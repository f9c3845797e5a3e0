// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files, read with a limit and written so that they are never half there.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "project/ProjectFile.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

Error cannotWrite(const fs::path& file, int code) {
    return Error(
        TR("project", "“%1” cannot be written: %2. Choose another folder, or make room there."),
        {file.string(), std::generic_category().message(code)});
}

/// A file descriptor that closes itself.
struct Descriptor {
    int fd = -1;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

int writeAll(int fd, std::string_view content) {
    while (!content.empty()) {
        const ssize_t n = ::write(fd, content.data(), content.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno;
        content.remove_prefix(static_cast<std::size_t>(n));
    }
    return ::fsync(fd) == 0 ? 0 : errno;
}

void syncFolder(const fs::path& folder) {
    const Descriptor handle{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (handle.fd >= 0) (void)::fsync(handle.fd);
}

}  // namespace

Done writeFileSafely(const fs::path& file, std::string_view content) {
    std::error_code ignored;
    fs::path target = fs::weakly_canonical(file, ignored);
    if (target.empty()) target = file;
    std::string name = target.string() + ".XXXXXX";
    int code = 0;
    {
        const Descriptor temporary{::mkostemp(name.data(), O_CLOEXEC)};
        if (temporary.fd < 0) return cannotWrite(file, errno);
        struct stat old {};
        const mode_t mode = ::stat(target.c_str(), &old) == 0 ? old.st_mode & 0777 : 0644;
        (void)::fchmod(temporary.fd, mode);
        code = writeAll(temporary.fd, content);
    }
    if (code == 0 && ::rename(name.c_str(), target.c_str()) != 0) code = errno;
    if (code != 0) {
        ::unlink(name.c_str());
        return cannotWrite(file, code);
    }
    syncFolder(target.parent_path());
    return done();
}

Result<std::string> readFile(const fs::path& file, std::size_t limit) {
    std::error_code code;
    if (!fs::exists(file, code))
        return Error(TR("project", "There is no file “%1”."), {file.string()});
    if (!fs::is_regular_file(file, code))
        return Error(TR("project", "“%1” is not a file."), {file.string()});
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error(TR("project", "“%1” cannot be read: %2."),
                     {file.string(), std::generic_category().message(errno)});
    std::string content;
    char buffer[65536];
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        content.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (content.size() > limit)
            return Error(TR("project", "“%1” is too large to be one of Lacquer's files."),
                         {file.string()});
    }
    return content;
}

}  // namespace lacquer
