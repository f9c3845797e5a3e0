// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty session shows: what to do first.
#pragma once
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lacquer {

class Actions;

/// Offers to drop or choose a mix, to open the demo, and the sessions opened last. [main]
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(const Actions& actions, QWidget* parent = nullptr);
    void setRecent(const QStringList& files);

signals:
    void openRequested(const QString& file);

private:
    QWidget* dropField(const Actions& actions);
    QVBoxLayout* recent_;
    QLabel* recentTitle_;
};

}  // namespace lacquer
