// SPDX-License-Identifier: GPL-3.0-or-later
// A short list of what was found in the selected mix, for the side of the Master workspace.
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace lacquer {

class Commands;
class Session;

/// The gravest first; a click leads to the Inspect workspace. Hidden without a track. [main]
class FoundInMix : public QWidget {
    Q_OBJECT
public:
    FoundInMix(Session& session, Commands& commands, QWidget* parent);

private:
    void fill();

    Session& session_;
    Commands& commands_;
    QVBoxLayout* lines_;
    QString shown_;
};

}  // namespace lacquer
