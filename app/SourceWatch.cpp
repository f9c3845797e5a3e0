// SPDX-License-Identifier: GPL-3.0-or-later
// Folders and files watched; looks until what changes stands still.
#include "app/SourceWatch.h"

#include <QFile>
#include <set>

#include "app/Background.h"

namespace lacquer {
namespace {

constexpr int kSettleMs = 700;  // between two looks

QString nameOf(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

}  // namespace

SourceWatch::SourceWatch(QObject* parent) : QObject(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(kSettleMs);
    pool_.setMaxThreadCount(1);
    connect(&soon_, &QTimer::timeout, this, &SourceWatch::lookAtAll);
    // A file that is replaced by another one of its name is told by its folder only.
    for (const auto signal :
         {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&watcher_, signal, this, [this] { soon_.start(); });
}

SourceWatch::~SourceWatch() {
    pool_.waitForDone();
}

void SourceWatch::watch(const std::vector<std::filesystem::path>& files) {
    std::map<std::filesystem::path, File> next;
    std::set<QString> wanted;
    for (const auto& file : files) {
        const auto known = files_.find(file);
        next[file] = known == files_.end() ? File{} : known->second;
        wanted.insert(nameOf(file));
        wanted.insert(nameOf(file.parent_path()));
    }
    QStringList stale, fresh;
    std::set<QString> watched;
    for (const QString& one : watcher_.files() + watcher_.directories()) {
        watched.insert(one);
        if (!wanted.contains(one)) stale << one;
    }
    for (const QString& one : wanted)
        if (!watched.contains(one) && QFile::exists(one)) fresh << one;
    if (!stale.isEmpty()) watcher_.removePaths(stale);
    if (!fresh.isEmpty()) watcher_.addPaths(fresh);
    const bool isNew =
        std::any_of(next.begin(), next.end(), [](const auto& one) { return one.second.isNew; });
    files_ = std::move(next);
    if (isNew) lookAtAll();
}

SourceWatch::Facts SourceWatch::look(const std::filesystem::path& file) {
    std::error_code code;
    Facts facts;
    facts.isThere = std::filesystem::is_regular_file(file, code);
    if (!facts.isThere) return facts;
    facts.bytes = std::filesystem::file_size(file, code);
    facts.written = std::filesystem::last_write_time(file, code).time_since_epoch().count();
    return facts;
}

void SourceWatch::lookAtAll() {
    if (isLooking_) return soon_.start();
    isLooking_ = true;
    std::vector<std::filesystem::path> files;
    for (const auto& [file, state] : files_) files.push_back(file);
    inBackground(
        pool_, this,
        [files] {
            std::map<std::filesystem::path, Facts> facts;
            for (const auto& file : files) facts[file] = look(file);
            return facts;
        },
        [this](const std::map<std::filesystem::path, Facts>& facts) {
            isLooking_ = false;
            take(facts);
        });
}

void SourceWatch::take(const std::map<std::filesystem::path, Facts>& facts) {
    bool isMoving = false;
    for (const auto& [file, now] : facts) {
        const auto found = files_.find(file);
        if (found == files_.end()) continue;
        File& state = found->second;
        const bool stands = state.seen == now;
        state.seen = now;
        if (std::exchange(state.isNew, false)) {
            state.known = now;
            continue;
        }
        if (!state.isGone && now == state.known) continue;
        if (!stands) {
            isMoving = true;
            continue;
        }
        if (!now.isThere) {
            if (!std::exchange(state.isGone, true)) emit vanished(file);
            continue;
        }
        const bool wasGone = std::exchange(state.isGone, false);
        watcher_.addPath(nameOf(file));
        if (now != state.known) {
            state.known = now;
            emit changed(file);
        } else if (wasGone) {
            emit returned(file);
        }
    }
    if (isMoving) soon_.start();
}

}  // namespace lacquer
