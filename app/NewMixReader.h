// SPDX-License-Identifier: GPL-3.0-or-later
// Reads another mix of a track's song in the background and finds where it lies against the track's.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>

#include "base/Task.h"
#include "project/NewMix.h"

namespace lacquer {

/// One file at a time: what is asked for later takes the place of what is under way. [main]
class NewMixReader : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(const Result<NewMix>&)>;

    explicit NewMixReader(QObject* parent);
    ~NewMixReader() override;
    /// Decodes `file`, compares it with `mix` and calls `then`, unless it is cancelled before.
    void read(const ClipPtr& mix, const QString& file, Then then);
    void cancel();
    bool isReading() const { return task_ != nullptr; }

signals:
    /// From 0 to 1000, some times a second while it reads.
    void progressed(int thousandths);

private:
    QTimer timer_;
    QThreadPool pool_;
    std::shared_ptr<Task> task_;
};

}  // namespace lacquer
