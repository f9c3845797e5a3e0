// SPDX-License-Identifier: GPL-3.0-or-later
// Which playback system the monitor stands in for, what it loses, and the button that chooses it.
#pragma once
#include <QObject>
#include <QToolButton>

#include "engine/PlaybackSystem.h"

class QActionGroup;

namespace lacquer {

class Session;

/// For the ears only: not in the project, gone when the program ends. The gain that makes a system as
/// loud as without it follows from what the source that plays was measured to be. [main]
class ListeningRoom : public QObject {
    Q_OBJECT
public:
    explicit ListeningRoom(Session& session, QObject* parent = nullptr);

    /// An index into playbackSystems(), or -1: the monitors as they are.
    int system() const { return system_; }
    void choose(int system);
    /// To the system chosen last, or back.
    void toggle();
    /// What is heard and what it loses, in figures; empty without a system.
    QString sentence() const;

signals:
    void changed();

private:
    void follow();
    SystemEffect effect() const;

    Session& session_;
    int system_ = -1, last_ = 0;
};

class Transport;

/// What of the sound is left out or turned round for the ears; empty: nothing. [main]
QString unusualListening(const Transport& transport);
/// Stereo, all frequencies, no difference, not mute. [main]
void hearAll(Transport& transport);

/// Shows the system and offers all of them, and the rest of the monitor's choices. [main]
class ListeningRoomButton : public QToolButton {
    Q_OBJECT
public:
    ListeningRoomButton(ListeningRoom& room, const QString& tip, QWidget* parent = nullptr);
    /// Choices of the action table below the systems.
    void addActions(const QList<QAction*>& actions);
    /// Levels after Katz' K-System, against one that the user calibrated with a meter in the room.
    void addLevels(Transport& transport);

private:
    void showSystem();

    ListeningRoom& room_;
    QActionGroup* choices_;
};

}  // namespace lacquer
