// SPDX-License-Identifier: GPL-3.0-or-later
// Plays only where tracks of the album meet: the last seconds of one and the first of the next, join after join.
#pragma once
#include <QObject>

#include "base/Frames.h"

namespace lacquer {

class Session;

/// Drives the transport while it is on. [main]
class Transitions : public QObject {
    Q_OBJECT
public:
    Transitions(Session& session, QObject* parent);
    /// From the next join on, or from the first where there is none behind the cursor.
    void start();
    void stop();
    bool isOn() const { return on_; }
    /// Seconds ahead of a join and behind it; remembered.
    void setSeconds(double seconds);
    double seconds() const { return seconds_; }
    static constexpr double kLeastSeconds = 1.0, kMostSeconds = 30.0;

    /// The cursor to the next join or the one before, `seconds()` ahead of it while transitions play.
    void jump(int direction);

signals:
    void changed();

private:
    void follow(Frames position);
    bool goTo(std::size_t join);

    Session& session_;
    bool on_ = false;
    double seconds_ = 5.0;
    std::size_t join_ = 0;
    Frames from_ = 0, until_ = 0;
};

}  // namespace lacquer
