// SPDX-License-Identifier: GPL-3.0-or-later
// Finds where the selected reference lies in the mix, in the background, and moves it there.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <memory>

#include "base/Task.h"
#include "measure/Align.h"
#include "project/Project.h"

namespace lacquer {

class Session;

/// What came of it is told by Session::notice(); the move is an edit. [main]
class AlignWork : public QObject {
    Q_OBJECT
public:
    explicit AlignWork(Session& session, QObject* parent = nullptr);
    ~AlignWork() override;
    /// Starts anew when it is under way.
    void start();
    void cancel();
    /// The reference that was found to have the mix's opposite polarity; 0: none.
    Id inverted() const { return inverted_; }

private:
    void take(Id reference, const std::optional<Alignment>& found);

    Session& session_;
    std::shared_ptr<Task> task_;
    QThreadPool pool_;
    Id inverted_ = 0;
};

}  // namespace lacquer
