// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies of the inspector's findings: heard on the selected track before they are taken, taken as one edit.
#pragma once
#include <QObject>

#include "project/Remedy.h"
#include "widgets/ProblemCard.h"

namespace lacquer {

class Session;

/// One remedy is heard at a time, in a module of its own on the chain that "master" plays; a change of the
/// project or of the selection ends it. [main]
class RemedyWork : public QObject {
    Q_OBJECT
public:
    RemedyWork(Session& session, QObject* parent);
    /// What would mend it on the selected track's chain.
    std::optional<Move> remedy(const Problem& problem) const;
    bool isTaken(const Problem& problem) const;
    void hear(const Problem& problem, RemedyHearing hearing);
    void stop();
    /// Of the heard problem; Off for others.
    RemedyHearing hearing(const Problem& problem) const;
    /// One undo step.
    void take(const Problem& problem);

signals:
    void changed();

private:
    Session& session_;
    std::string heard_;
    RemedyHearing hearing_ = RemedyHearing::Off;
};

}  // namespace lacquer
