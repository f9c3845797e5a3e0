// SPDX-License-Identifier: GPL-3.0-or-later
// What "the difference to the reference" looks like and how deep it is, computed in the background while it is listened to.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>

#include "app/WavePyramid.h"
#include "base/Task.h"
#include "engine/Deck.h"
#include "media/Clip.h"
#include "project/Project.h"

namespace lacquer {

class Session;

/// What remains of a source when the reference is taken away.
struct NullFigures {
    double depthDb =
        0.0;  ///< RMS of the difference less that of the source; -infinity: nothing remained
    double peakDb = 0.0;  ///< greatest sample of the difference, dBFS as heard
};

/// The selected track through its chain (or the mix as it came) less the reference as the monitor
/// subtracts it: the same gains, place, loop and polarity. Nothing while an album plays. [main]
class NullWork : public QObject {
    Q_OBJECT
public:
    explicit NullWork(Session& session, QObject* parent = nullptr);
    ~NullWork() override;
    /// Grows while it is computed; null while no difference is heard.
    const std::shared_ptr<WavePyramid>& wave() const { return wave_; }
    /// Nothing until it is complete.
    const std::optional<NullFigures>& figures() const { return figures_; }

signals:
    void changed();

private:
    /// All that the difference depends on.
    struct Order {
        TrackPtr track;
        bool bare = false;  ///< as the mix is heard: without its chain
        ClipPtr clip, reference;
        ReferencePlay play;
        double gain = 1.0, referenceGain = 1.0;  ///< linear, with the polarity
    };
    static std::optional<NullFigures> carryOut(const Order& order, WavePyramid& wave, Task& task);
    std::optional<Order> wanted() const;
    void follow();
    void start();

    Session& session_;
    QTimer soon_, tell_;
    QThreadPool pool_;
    std::shared_ptr<Task> task_;
    std::optional<Order> order_;  // of wave_
    std::shared_ptr<WavePyramid> wave_;
    std::optional<NullFigures> figures_;
};

}  // namespace lacquer
