// SPDX-License-Identifier: GPL-3.0-or-later
// Equal loudness by the marked loop or by the moment, in place of that of whole songs.
#pragma once
#include <QObject>
#include <array>

#include "base/MeterFrame.h"

namespace lacquer {

class ServiceListening;
class Session;

/// For the ears only: not in the project, gone when the program ends. Stands back while equal loudness is off, a
/// service's level is listened to, or an album plays. While the difference to the reference is heard the gains stand
/// still: a moving gain is no difference of the songs. [main]
class PlaceMatch : public QObject {
    Q_OBJECT
public:
    enum class By {
        Song,   ///< integrated loudness of the whole: the session's own match
        Loop,   ///< mean short-term loudness in the marked loop: all come down to the quietest
        Moment  ///< short-term loudness around the cursor: the others follow the master
    };
    PlaceMatch(Session& session, ServiceListening& service, QObject* parent);
    By by() const { return by_; }
    /// Choosing what is chosen goes back to the song.
    void toggle(By by);

signals:
    void changed();

private:
    using Gains = std::array<double, kSources>;
    void follow();
    bool isInForce() const;
    /// Power mean of short-term loudness of a source from `start` to `end`, frames of the track; around their
    /// middle where they are closer than the 3 s of the measure. Not finite: unknown, or silence.
    double lufs(Source source, Frames start, Frames end) const;
    double songDb(Source source) const;
    Gains loopGains() const;
    Gains momentGains() const;

    Session& session_;
    ServiceListening& service_;
    By by_ = By::Song;
    bool hears_ = false;  // this one set the session's gains
    Gains gains_{};
};

}  // namespace lacquer
