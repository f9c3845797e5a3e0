// SPDX-License-Identifier: GPL-3.0-or-later
// Searches for levels in the background: what drive buys, going to a loudness, normalising.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>

#include "base/Task.h"
#include "media/Clip.h"
#include "project/Project.h"
#include "render/Level.h"
#include "widgets/LevelPanel.h"

namespace lacquer {

class Session;

/// One search at a time on a thread of its own; what it finds becomes one undo step, unless the
/// chain was changed meanwhile. The worth of drive is measured anew whenever the master has been
/// rendered. [main]
class LevelWork : public QObject {
    Q_OBJECT
public:
    explicit LevelWork(Session& session, QObject* parent);
    ~LevelWork() override;
    /// The limiter whose drive is of interest; 0: none.
    void watch(Id limiter);
    void maximise(double lufs, double ceilingDbtp);
    void normalise(LevelKind kind, double value);
    void cancel();
    bool isBusy() const { return task_ != nullptr; }
    /// Linear gain at which what the watched limiter takes away peaks at -6 dBFS; 1 while unknown.
    double removedGain() const { return removedGain_; }

signals:
    void workChanged(const QString& text, double share);  ///< empty: none runs
    void resultChanged(const QString& text, lacquer::Role role);
    void worthChanged(const lacquer::DriveWorth& worth);

private:
    ClipPtr clip();
    void begin(const QString& text);
    bool finish(const Track& searched);
    void takeDrive(const Track& searched, Id limiter, double lufs, double ceilingDbtp,
                   const Result<Maximised>& found);
    void takeGain(const Track& searched, const Result<Normalised>& found);
    void measureWorth();
    void forgetWorth();

    Session& session_;
    QThreadPool pool_, quietPool_;
    std::shared_ptr<Task> task_, worthTask_;
    QTimer timer_;
    QString text_;
    Id limiter_ = 0;
    Track worthOf_;  // with the settings that the worth was measured with
    double removedGain_ = 1.0;
};

}  // namespace lacquer
