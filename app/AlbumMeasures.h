// SPDX-License-Identifier: GPL-3.0-or-later
// What each track of the album becomes through its chain: rendered and measured in the background, kept while it holds.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>

#include "app/WavePyramid.h"
#include "base/Task.h"
#include "measure/AlbumLoudness.h"
#include "measure/Spectrum.h"
#include "media/Clip.h"
#include "project/Project.h"

namespace lacquer {

class Session;

/// A track's master on its own: through its chain and the album's.
struct TrackMeasure {
    LoudnessResult loudness;
    LoudnessBlocks blocks;
    double loudestLufs = -INFINITY;  ///< of its loudest 3 s
    std::vector<ThirdOctave> tone;
    std::shared_ptr<const WavePyramid> wave;
};

/// One render at a time on a thread of low priority; edits that move only places cost nothing. [main]
class AlbumMeasures : public QObject {
    Q_OBJECT
public:
    explicit AlbumMeasures(Session& session, QObject* parent);
    ~AlbumMeasures() override;
    /// Measures while somebody looks.
    void setActive(bool active);
    /// Of the track as it is now; nullptr while not measured.
    const TrackMeasure* of(Id track) const;
    /// The newest of the track, though edits may have made it old; for waveforms.
    const TrackMeasure* last(Id track) const;
    /// Of all tracks that sound; nothing until all are measured.
    std::optional<AlbumFigures> album() const;
    /// Tracks that are still to be measured, and the share of the one under way.
    int remaining() const;
    double share() const { return task_ ? task_->share() : 0.0; }

signals:
    void changed();

private:
    struct Entry {
        Track track;  // as it was measured
        Chain album;
        double rate = 0.0;
        std::shared_ptr<const TrackMeasure> measure;
    };
    bool holds(const Entry& entry, const Track& track) const;
    const Track* nextToMeasure() const;
    void follow();
    void begin();

    Session& session_;
    QThreadPool pool_;
    QTimer settle_;
    std::map<Id, Entry> entries_;
    std::shared_ptr<Task> task_;
    Track measuring_;  // what task_ renders
    Chain measuringAlbum_;
    double measuringRate_ = 0.0;
    bool active_ = false;
};

}  // namespace lacquer
