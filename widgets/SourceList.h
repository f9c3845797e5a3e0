// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks, or the references: rows to select, rename, reorder, with a place to drop files.
#pragma once
#include <QListWidget>
#include <QString>
#include <QWidget>
#include <vector>

#include "project/Project.h"

class QLabel;

namespace lacquer {

/// What one row shows.
struct SourceRow {
    enum class State { None, Good, Caution, Wrong, Busy };
    Id id = 0;
    QString title;
    QString facts;  ///< "3:41 · −14.1 LUFS"
    State state = State::None;
    QString warning;         ///< a line of its own under the facts; stays
    double progress = -1.0;  ///< 0 … 1 while Busy
    bool isMissing = false;  ///< the menu offers to point to the file
    bool operator==(const SourceRow&) const = default;
};

class DropZone;
class SourceListView;

/// Section title, rows, drop zone. Up and Down select, F2 renames, Delete removes,
/// Alt+Up/Down or a drag reorders. [main]
class SourceList : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Tracks, References };
    explicit SourceList(Kind kind, QWidget* parent = nullptr);
    /// Takes all rows; those with known ids keep place, selection and an open name editor.
    void setRows(const std::vector<SourceRow>& rows);
    /// Cheaper than setRows while importing.
    void setProgress(Id id, double share);
    /// Shows a selection; emits nothing.
    void setSelected(Id id);
    Id selected() const;
    int count() const;
    /// Opens the name editor of a row.
    void rename(Id id);
    QListWidget* list() const;

signals:
    void selectionChanged(lacquer::Id id);
    /// A row was chosen once more (double-click, Enter): show it.
    void activated(lacquer::Id id);
    void moved(lacquer::Id id, int to);
    void renamed(lacquer::Id id, const QString& title);
    void removeRequested(lacquer::Id id);
    void cancelRequested(lacquer::Id id);
    void locateRequested(lacquer::Id id);
    /// Another file is wanted in its place.
    void replaceRequested(lacquer::Id id);
    void filesDropped(const QStringList& paths);
    /// The drop zone was clicked: a file dialog is wanted.
    void addRequested();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void relabel();
    Kind kind_;
    QLabel* caption_ = nullptr;
    SourceListView* view_ = nullptr;
    DropZone* zone_ = nullptr;
};

/// The section on the left's top, and the one below it.
class TrackList : public SourceList {
    Q_OBJECT
public:
    explicit TrackList(QWidget* parent = nullptr) : SourceList(Kind::Tracks, parent) {}
};
class ReferenceList : public SourceList {
    Q_OBJECT
public:
    explicit ReferenceList(QWidget* parent = nullptr) : SourceList(Kind::References, parent) {}
};

}  // namespace lacquer
