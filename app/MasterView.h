// SPDX-License-Identifier: GPL-3.0-or-later
// What the background render of the master tells: waveform, gain reduction, loudness, third octaves.
#pragma once
#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "engine/FindingLog.h"
#include "engine/MasterRender.h"
#include "measure/Loudness.h"
#include "measure/Spectrum.h"
#include "measure/SpectrumMap.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// Listens to the engine's render on its thread and hands finished pieces to the main thread.
class MasterView : public QObject {
    Q_OBJECT
public:
    explicit MasterView(QObject* parent = nullptr);
    ~MasterView() override;

    std::shared_ptr<MasterObserver> observer() const;
    /// Grows with the render; starts anew with each. [main]
    std::shared_ptr<const WaveformData> wave() const { return wave_; }
    /// Of the last complete render; nothing before the first. Stale from an edit to the next. [main]
    const std::optional<LoudnessResult>& loudness() const { return loudness_; }
    /// Third octaves of the last complete render. [main]
    const std::vector<ThirdOctave>& tone() const { return tone_; }
    /// Its spectrum over time, of the last complete render; null before the first. [main]
    const SpectrumMapPtr& map() const { return map_; }
    bool isStale() const { return stale_; }
    /// Short-term LUFS every kHistorySeconds. [main]
    const std::vector<float>& history() const { return history_; }
    /// Gain reduction of the whole chain in dB, one value each kReductionFrames. [main]
    const std::vector<float>& reduction() const { return reduction_; }
    /// What modules found and mended so far, in the chain's order. [main]
    const std::vector<FoundKind>& found() const { return found_; }
    static constexpr double kHistorySeconds = 0.5;
    static constexpr int kReductionFrames = 1024;

    /// Another track: what is known does not belong to it. [main]
    void forget();
    /// The chain was edited: figures are of the sound before. [main]
    void markStale();

signals:
    void grew();      ///< wave and reduction
    void finished();  ///< all figures
    void staleChanged();

private:
    class Listener;
    friend class Listener;
    void take(const Listener& listener);

    std::shared_ptr<Listener> listener_;
    std::shared_ptr<const WaveformData> wave_;
    std::optional<LoudnessResult> loudness_;
    std::vector<ThirdOctave> tone_;
    SpectrumMapPtr map_;
    std::vector<float> history_, reduction_;
    std::vector<FoundKind> found_;
    bool stale_ = true;
    unsigned forgotten_ = 0;  // the number of a render whose pieces are not wanted any more
};

}  // namespace lacquer
