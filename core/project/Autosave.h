// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of unsaved work for the case that the program is killed.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/Result.h"
#include "project/Project.h"

namespace lacquer {

/// XDG_STATE_HOME/lacquer/autosave, else ~/.local/state/lacquer/autosave. [any]
std::filesystem::path autosaveFolder();

/// One running program's autosave file. While it lives it holds a lock (flock) on "<name>.lock" that
/// the system releases however the program ends. [worker, one thread at a time]
class Autosave {
public:
    explicit Autosave(std::filesystem::path folder = autosaveFolder());
    ~Autosave();  ///< ends cleanly: the copy is removed, unless leave() was called
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;

    /// Writes the project as it is now; `session` is the file it belongs to (empty: never saved).
    Done write(const Project& project, const std::filesystem::path& session,
               const std::string& time);
    /// The work is saved: nothing to recover.
    void clear();
    /// The program ends without asking, and its copy stays: the next start offers it.
    void leave() { left_ = true; }
    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path folder_, file_;
    int lock_ = -1;
    bool left_ = false;
};

/// Work that a killed program left.
struct Recoverable {
    std::filesystem::path file;     ///< the autosaved copy
    std::filesystem::path session;  ///< what it was saved as; empty: never
    std::string time;               ///< when it was written, as given to write()
    std::string title;              ///< of the first track, to recognise it by
    Project project;
    std::vector<Message> warnings;
};

/// Copies whose program is no longer there, newest first. Broken ones are left out. [worker]
std::vector<Recoverable> findRecoverable(const std::filesystem::path& folder = autosaveFolder());
/// Removes the copy and its lock: recovered and saved, or not wanted. [worker]
void discardRecoverable(const Recoverable& work);

}  // namespace lacquer
