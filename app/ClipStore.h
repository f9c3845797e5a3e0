// SPDX-License-Identifier: GPL-3.0-or-later
// The sounds of the session: decodes them in the background, draws from them, measures them.
#pragma once
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "engine/Conductor.h"
#include "measure/ProgrammeMeter.h"
#include "measure/SpectrumMap.h"
#include "media/Clip.h"
#include "project/Project.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// What is known of one source by now.
struct ClipView {
    enum class Phase { Loading, Ready, Missing, Failed };
    Phase phase = Phase::Loading;
    double share = 0.0;      ///< of the work, while loading
    int number = -1;         ///< what a ClipSource is asked for; -1 until it can play
    Frames frames = 0;       ///< at the project's rate, once it can play
    bool converted = false;  ///< the file has another rate than the project
    std::shared_ptr<const WaveformData> wave;              ///< grows while loading
    std::optional<LoudnessResult> loudness;                ///< of the whole file, once measured
    std::shared_ptr<const std::vector<ThirdOctave>> tone;  ///< third octaves, likewise
    double dynamicRangeDb = NAN;                           ///< likewise
    std::shared_ptr<const ProgrammeHistory> history;       ///< likewise
    SpectrumMapPtr map;  ///< of the whole file, once made: after all that
    QString problem;     ///< why it cannot play
    QString warning;     ///< stays: cut short and the like
};

/// What an import finds out before anything is decoded.
struct ProbedFile {
    std::filesystem::path path;
    std::optional<SourceRef> source;
    std::optional<Message> problem;
};

/// All calls [main].
class ClipStore : public QObject {
    Q_OBJECT
public:
    explicit ClipStore(QObject* parent = nullptr);
    ~ClipStore() override;

    /// Loads what the project needs at its rate and has not been loaded. What an undo might want back
    /// stays until forgetAll().
    void follow(const Project& project);
    /// The same for one more source, at this rate.
    void need(const SourceRef& source, double rate);
    void forgetAll();
    /// nullptr for sources that follow() has not seen.
    const ClipView* view(const SourceRef& source) const;
    /// The decoded sound; nullptr until it is there.
    ClipPtr clip(const SourceRef& source) const;
    /// What was loaded is not what the project knows: the file was changed in the meantime.
    bool isOther(const SourceRef& source) const;
    /// For a sound that is to replace what this file held: greater than all that were loaded.
    int nextVersion(const std::filesystem::path& path) const;
    /// Looks again for a file that was missing or failed.
    void retry(const SourceRef& source);
    /// For the engine; sources stay valid while the store lives.
    ClipAccess access() const;
    /// How many are loading, and the share of all that work that is done.
    int loading() const;
    double share() const;
    void cancelLoading();

    /// Opens, reads the facts, takes the content hash. [worker]
    static ProbedFile probe(const std::filesystem::path& path);

signals:
    void changed();  ///< some view: phase, loudness, warning
    void grew();     ///< waveforms and shares, some times a second

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer
