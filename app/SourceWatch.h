// SPDX-License-Identifier: GPL-3.0-or-later
// Notices when a file of the session is written anew, vanishes or comes back.
#pragma once
#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace lacquer {

/// A file counts as written when its size and time of change differ from before and stand still between two
/// looks; what it holds is for others to judge. Looks are taken off the main thread. [main]
class SourceWatch : public QObject {
    Q_OBJECT
public:
    explicit SourceWatch(QObject* parent = nullptr);
    ~SourceWatch() override;
    /// These and no others, as they are now.
    void watch(const std::vector<std::filesystem::path>& files);

signals:
    void changed(const std::filesystem::path& file);
    void vanished(const std::filesystem::path& file);
    void returned(const std::filesystem::path& file);  ///< as it was before it vanished

private:
    struct Facts {
        bool isThere = false;
        std::uintmax_t bytes = 0;
        std::int64_t written = 0;
        bool operator==(const Facts&) const = default;
    };
    struct File {
        Facts known;        // what the session has read
        Facts seen;         // at the last look
        bool isNew = true;  // not looked at yet
        bool isGone = false;
    };
    static Facts look(const std::filesystem::path& file);
    void lookAtAll();
    void take(const std::map<std::filesystem::path, Facts>& facts);

    QFileSystemWatcher watcher_;
    QTimer soon_;
    QThreadPool pool_;
    std::map<std::filesystem::path, File> files_;
    bool isLooking_ = false;
};

}  // namespace lacquer
