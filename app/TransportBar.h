// SPDX-License-Identifier: GPL-3.0-or-later
// The bar on top: playback, time, source, level match, monitor volume, versions, undo.
#pragma once
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace lacquer {

class Actions;
class Commands;
class LevelMatchButton;
class Session;
class SnapshotSwitch;
class SourceSwitch;
class TimeDisplay;
class ValueField;

/// Shows the session's state and asks Commands for changes. [main]
class TransportBar : public QWidget {
    Q_OBJECT
public:
    TransportBar(Session& session, Commands& commands, const Actions& actions, QWidget* parent);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showOptional(int count);
    void fit();
    void addPlayback(QHBoxLayout* row, const Actions& actions);
    void addListening(QHBoxLayout* row);
    void addVersions(QHBoxLayout* row, const Actions& actions);
    QToolButton* addButton(QHBoxLayout* row, const Actions& actions, const char* id);
    void showTime();
    void askTime();
    void showPlaying();
    void showMatch();
    void trimReference(double db, int gesture);
    void showSnapshots();

    Session& session_;
    Commands& commands_;
    const Actions& actions_;
    TimeDisplay* time_ = nullptr;
    SourceSwitch* source_ = nullptr;
    LevelMatchButton* match_ = nullptr;
    ValueField *trim_ = nullptr, *volume_ = nullptr;
    SnapshotSwitch* snapshots_ = nullptr;
    QToolButton *undo_ = nullptr, *redo_ = nullptr;
    int leastWidth_ = 0;
};

}  // namespace lacquer
