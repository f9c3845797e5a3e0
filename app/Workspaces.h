// SPDX-License-Identifier: GPL-3.0-or-later
// The workspaces of the window, one shown at a time, and the row of buttons that names them.
#pragma once
#include <QStackedWidget>
#include <vector>

class QHBoxLayout;

namespace lacquer {

class Actions;

enum class Workspace { Master, Album, Match, Inspect, Deliver };

/// [main]
class Workspaces : public QStackedWidget {
    Q_OBJECT
public:
    Workspaces(const Actions& actions, QWidget* parent);
    /// Takes the page over. Its action ("workspaceMaster" and so on) belongs to the row of buttons from now on.
    void add(Workspace workspace, QWidget* page);
    void choose(Workspace workspace);
    Workspace current() const;
    /// The row of buttons; hidden while there is only one page.
    QWidget* buttons() const { return buttons_; }

signals:
    void chosen(lacquer::Workspace workspace);

private:
    void showChecked();

    const Actions& actions_;
    QWidget* buttons_;
    QHBoxLayout* row_;
    std::vector<Workspace> pages_;
};

}  // namespace lacquer
