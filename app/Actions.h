// SPDX-License-Identifier: GPL-3.0-or-later
// The table of everything the program can be told: menus, tool bar, shortcuts and tips come from it.
#pragma once
#include <QAction>
#include <QHash>
#include <QObject>
#include <span>

#include "base/Text.h"

class QMenu;
class QMenuBar;
class QWidget;

namespace lacquer {

class Commands;

enum class Menu { File, Edit, Playback, Track, Chain, View, Help, None };

/// One thing to do. Texts are English and translated when the actions are made.
struct ActionRow {
    const char* id;  ///< frozen: tests and settings use it
    Text text;
    const char* shortcuts;  ///< portable, separated by "; "; may be empty
    Menu menu;
    const char* icon;  ///< of widgets/Icons; may be empty
    Text tip;          ///< what it does to the sound or the work
    void (Commands::*handler)();
    bool checkable = false;
    bool separatorBefore = false;
};

std::span<const ActionRow> actionTable();

/// The QActions of the table, with their shortcuts in force in `window`. [main]
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(Commands& commands, QWidget* window);
    /// By the row's id; asking for one that is not in the table is a programmer error.
    QAction* operator[](const char* id) const;
    void fillMenuBar(QMenuBar* bar, QMenu* recent) const;
    static QString menuTitle(Menu menu);

private:
    QHash<QString, QAction*> actions_;
};

}  // namespace lacquer
