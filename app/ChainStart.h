// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty chain shows: modules to begin with, and whole chains.
#pragma once
#include <QWidget>

namespace lacquer {

class Session;

/// [main]
class ChainStart : public QWidget {
    Q_OBJECT
public:
    ChainStart(Session& session, QWidget* parent);

private:
    Session& session_;
};

}  // namespace lacquer
