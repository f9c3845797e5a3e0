// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the make-up gain at which the selected compressor is as loud as what goes into it, in the background.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <memory>

#include "base/Result.h"
#include "base/Task.h"
#include "project/Project.h"

namespace lacquer {

class Session;
struct MakeupMatch;

/// Nothing is set: who listens to found() makes an edit of it. [main]
class MakeupWork : public QObject {
    Q_OBJECT
public:
    explicit MakeupWork(Session& session, QObject* parent = nullptr);
    ~MakeupWork() override;
    void start();
    void cancel();

signals:
    void workChanged(bool busy);
    void found(double makeupDb);         ///< for the selected module
    void told(const QString& sentence);  ///< what came of it; empty: of the last time no more

private:
    void take(Id module, const Result<MakeupMatch>& match);

    Session& session_;
    std::shared_ptr<Task> task_;  // while it is measured
    QThreadPool pool_;
};

}  // namespace lacquer
