// SPDX-License-Identifier: GPL-3.0-or-later
// The open session as a document: the project, its undo steps, its file, autosave. Knows no audio.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/ProjectCommand.h"
#include "project/Autosave.h"
#include "project/ProjectFile.h"

namespace lacquer {

/// All calls [main].
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const Project& project() const { return project_; }
    QUndoStack& undoStack() { return undo_; }
    /// The only way to change the project: one undo step named `text` (or part of the last one, see
    /// MergeKey). An edit that changes nothing leaves no step.
    void apply(Project after, const QString& text, MergeKey key = {});

    /// What was found out about a source (its true length) and is no step of the user's.
    void amend(const Project& project) { show(project); }

    /// Empty until first saved.
    const std::filesystem::path& file() const { return file_; }
    QString title() const;
    bool isModified() const { return !undo_.isClean() || recovered_; }

    void startNew();
    /// Reads a session; warnings come through notice().
    Done open(const std::filesystem::path& file);
    Done save(const std::filesystem::path& file);
    /// Takes over what a killed program left; it counts as unsaved.
    void recover(const Recoverable& work);

    /// Before the program ends without asking: unsaved work is written and offered at the next start.
    void keepForNextStart();

    /// Sessions opened or saved last, newest first; those that are gone are left out.
    static QStringList recentFiles();
    void setAutosaveMs(int ms) { autosaveTimer_.setInterval(ms); }

signals:
    void changed(const lacquer::Project& before);  ///< project() is the new one
    void replaced();                               ///< another document: new, opened, recovered
    void fileChanged();                            ///< file, title or modified state
    void autosaved();
    void notice(const lacquer::Message& message);  ///< what the user should know; nothing failed

private:
    void show(const Project& project);
    void replace(Project project, const std::filesystem::path& file);
    void autosave();
    void clearAutosave();
    void remember(const std::filesystem::path& file);

    Project project_;
    std::filesystem::path file_;
    ProjectCommand::Show show_;
    QUndoStack undo_;
    bool recovered_ = false;
    std::optional<Recoverable> source_;  // of a recovery: kept until the work is saved
    QTimer autosaveTimer_;
    QThreadPool writer_;  // one thread: autosaves in order
    std::shared_ptr<Autosave> autosave_;
};

}  // namespace lacquer
