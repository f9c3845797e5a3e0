// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menus, transport bar, messages, the workspaces, status line.
#pragma once
#include <QMainWindow>

class QMenu;

namespace lacquer {

class Actions;
class AlbumWorkspace;
class Banner;
class Commands;
class MasterWorkspace;
class Session;
class Workspaces;

/// Takes files dropped anywhere. [main]
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Session& session);
    ~MainWindow() override;
    Commands& commands() { return *commands_; }
    const Actions& actions() const { return *actions_; }
    Banner& banner() { return *banner_; }
    MasterWorkspace& workspace() { return *workspace_; }
    AlbumWorkspace& album() { return *album_; }
    Workspaces& workspaces() { return *workspaces_; }
    /// Offers what a killed program left, if there is something.
    void offerRecovery();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectState();
    void fillRecent();
    void showTitle();
    void showEnabled();
    void showUndo();
    void showListening();
    void showUnusual();
    void showRoom();
    void showCodec();
    void showServiceLevel();
    void showVersion();
    void toggleTheme();
    void changeTextSize(int steps);
    void hideOldNotices();

    Session& session_;
    Commands* commands_;
    Actions* actions_;
    Banner* banner_ = nullptr;
    Workspaces* workspaces_ = nullptr;
    MasterWorkspace* workspace_ = nullptr;
    AlbumWorkspace* album_ = nullptr;
    QMenu* recent_ = nullptr;
};

}  // namespace lacquer
