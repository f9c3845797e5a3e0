// SPDX-License-Identifier: GPL-3.0-or-later
// What the system says of files, as sentences, and files that appear only when they are complete.
#pragma once
#include <filesystem>
#include <string>

#include "base/Result.h"

namespace lacquer {

/// Why a file cannot be read, from errno: missing, no permission, a folder, a disk's fault. [any]
Error readFailure(const std::filesystem::path& path, int errnoValue);
/// Why a file cannot be written: no permission, disk full, read-only, missing folder. [any]
Error writeFailure(const std::filesystem::path& path, int errnoValue);

/// A file under a hidden temporary name in its target's folder. commit() brings it to the disk and
/// gives it its name; destroyed without that it is removed. A target that is a symbolic link stays
/// one: what it points to is replaced. One thread at a time. [worker]
class AtomicFile {
public:
    enum class Existing { Keep, Replace };
    /// Creates the empty temporary file. With Keep an existing target is an error, here and again in
    /// commit(), so that no file is lost that appeared meanwhile.
    static Result<AtomicFile> create(const std::filesystem::path& target,
                                     Existing existing = Existing::Keep);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    ~AtomicFile();

    /// Where to write; the file exists and is empty.
    const std::filesystem::path& temporary() const { return temporary_; }
    const std::filesystem::path& target() const { return target_; }
    /// fsync, rename, fsync of the folder. The writer has closed the file before.
    Done commit();

private:
    AtomicFile() = default;
    std::filesystem::path target_, temporary_;
    Existing existing_ = Existing::Keep;
};

/// At most `limit` bytes of a file; a sentence for files that are missing, unreadable or larger. [worker]
Result<std::string> readWhole(const std::filesystem::path& file, std::size_t limit = 64u << 20);
/// Writes all of `bytes` as the file `target`, whole or not at all. [worker]
Done writeWhole(const std::filesystem::path& target, std::string_view bytes,
                AtomicFile::Existing existing);

}  // namespace lacquer
