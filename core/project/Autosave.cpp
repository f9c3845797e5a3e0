// SPDX-License-Identifier: GPL-3.0-or-later
// Autosaved copies: {"autosave": 1, "session": ..., "time": ..., "project": {...}} beside a lock.
#include "project/Autosave.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "base/Files.h"
#include "project/Json.h"
#include "project/ProjectFile.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

constexpr const char* kEnding = ".autosave";

fs::path lockOf(const fs::path& file) {
    return fs::path(file).replace_extension(".lock");
}

/// The locked descriptor, or -1 when another program holds it.
int takeLock(const fs::path& path, int flags) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC | flags, 0600);
    if (fd < 0) return -1;
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) return fd;
    ::close(fd);
    return -1;
}

bool ownerLives(const fs::path& file) {
    const fs::path lock = lockOf(file);
    std::error_code code;
    if (!fs::exists(lock, code)) return false;
    const int fd = takeLock(lock, 0);
    if (fd < 0) return true;
    ::close(fd);
    return false;
}

std::optional<Recoverable> readCopy(const fs::path& file) {
    const Result<std::string> text = readWhole(file);
    if (!text) return std::nullopt;
    try {
        const json::Json document = json::parse(*text);
        if (!document.is_object() || !document.contains("autosave")) return std::nullopt;
        Recoverable work;
        work.file = file;
        work.session = json::text(document, "session");
        work.time = json::text(document, "time");
        const std::string inner = json::dump(json::object(document, "project"), -1);
        Result<LoadedProject> loaded = projectFromText(inner, "/", file.string());
        if (!loaded) return std::nullopt;
        work.project = std::move(loaded->project);
        work.warnings = std::move(loaded->warnings);
        if (!work.project.tracks.empty()) work.title = work.project.tracks.front()->title;
        return work;
    } catch (const json::Broken&) {
        return std::nullopt;
    }
}

}  // namespace

fs::path autosaveFolder() {
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    const fs::path base =
        state && *state == '/' ? fs::path(state) : fs::path(home ? home : "/") / ".local" / "state";
    return base / "lacquer" / "autosave";
}

Autosave::Autosave(fs::path folder) : folder_(std::move(folder)) {
    std::error_code code;
    fs::create_directories(folder_, code);
    for (int n = 0; n < 1000 && lock_ < 0; ++n) {
        const std::string name = std::to_string(::getpid()) + "-" + std::to_string(n);
        if (fs::exists(folder_ / (name + kEnding), code))
            continue;  // an earlier program's, same pid
        file_ = folder_ / (name + kEnding);
        lock_ = takeLock(lockOf(file_), O_CREAT);
    }
}

Autosave::~Autosave() {
    if (!left_) clear();
    if (lock_ < 0) return;
    ::unlink(lockOf(file_).c_str());
    ::close(lock_);
}

Done Autosave::write(const Project& project, const fs::path& session, const std::string& time) {
    if (lock_ < 0)
        return Error(
            TR("project", "Unsaved work cannot be kept safe: the folder “%1” cannot be written."),
            {folder_.string()});
    json::Json out = {{"autosave", 1}, {"session", session.string()}, {"time", time}};
    out["project"] = json::parse(projectToText(project, "/"));
    return writeWhole(file_, json::dump(out, -1), AtomicFile::Existing::Replace);
}

void Autosave::clear() {
    if (lock_ >= 0) ::unlink(file_.c_str());
}

namespace {

/// Locks of programs that ended without work to keep.
void sweepLocks(const fs::path& folder) {
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const fs::path copy = fs::path(entry.path()).replace_extension(kEnding);
        if (entry.path().extension() == ".lock" && !fs::exists(copy, code) && !ownerLives(copy))
            fs::remove(entry.path(), code);
    }
}

}  // namespace

std::vector<Recoverable> findRecoverable(const fs::path& folder) {
    sweepLocks(folder);
    std::vector<Recoverable> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (entry.path().extension() != kEnding || ownerLives(entry.path())) continue;
        if (auto work = readCopy(entry.path())) found.push_back(std::move(*work));
    }
    std::sort(found.begin(), found.end(),
              [](const Recoverable& a, const Recoverable& b) { return a.time > b.time; });
    return found;
}

void discardRecoverable(const Recoverable& work) {
    std::error_code code;
    fs::remove(work.file, code);
    fs::remove(lockOf(work.file), code);
}

}  // namespace lacquer
