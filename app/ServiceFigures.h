// SPDX-License-Identifier: GPL-3.0-or-later
// What the services' table needs beyond the master's figures, rendered in the background.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>

#include "base/Task.h"
#include "render/AlbumMeasure.h"
#include "render/Level.h"

namespace lacquer {

class Session;

/// The selected master with 3 dB less limiting, and the album as a whole. Measured only while somebody
/// looks, anew after every edit that can be heard. [main]
class ServiceFigures : public QObject {
    Q_OBJECT
public:
    static constexpr double kLessDb = 3.0;

    explicit ServiceFigures(Session& session, QObject* parent);
    ~ServiceFigures() override;
    /// Who looks: at the table at all, at the album's side of it.
    void setWanted(bool shown, bool album);
    /// What it measured; none while unknown, or where no limiter works.
    const std::optional<LessDrive>& lessDrive() const { return less_; }
    const std::optional<AlbumMeasured>& album() const { return album_; }

signals:
    void changed();

private:
    void forgetOld();
    void begin();
    void beginLess();
    void beginAlbum();

    Session& session_;
    QTimer pause_;  // edits come in bursts
    QThreadPool pool_;
    bool shown_ = false, albumShown_ = false;
    Project lessOf_, albumOf_;  // what the figures belong to
    Id lessTrack_ = 0;
    bool lessKnown_ = false;
    std::optional<LessDrive> less_;
    std::optional<AlbumMeasured> album_;
    std::shared_ptr<Task> lessTask_, albumTask_;
};

}  // namespace lacquer
