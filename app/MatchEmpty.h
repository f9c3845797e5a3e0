// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the Match workspace while there is no proposal: what is missing, or what is being done.
#pragma once
#include <QWidget>

class QPushButton;

namespace lacquer {

class Commands;
class MatchWork;
class Session;
class TintedLabel;

/// [main]
class MatchEmpty : public QWidget {
    Q_OBJECT
public:
    MatchEmpty(Session& session, Commands& commands, MatchWork& work, QWidget* parent);

private:
    void fill();
    Session& session_;
    MatchWork& work_;
    TintedLabel *title_, *text_;
    QPushButton *mix_, *reference_;
};

}  // namespace lacquer
