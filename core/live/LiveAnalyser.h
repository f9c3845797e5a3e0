// SPDX-License-Identifier: GPL-3.0-or-later
// The analyser thread: takes what the engine's rings tell of the sound and publishes readings.
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/Ring.h"
#include "live/LiveReading.h"
#include "live/SpectrumAnalyser.h"

namespace lacquer {

// state                      | threads      | mechanism
// audio, gain reduction      | audio → live | the engine's rings
// readings                   | live → main  | shared_ptr to an immutable value, latest wins, under a mutex
// reset, pause, rate, options| main → live  | flags under the same mutex; audio never sees it

/// Owns the thread. The rings must outlive it and have no other reader. Calls [main].
class LiveAnalyser {
public:
    /// Some 30 readings a second are published while audio comes, and until everything has fallen.
    LiveAnalyser(Ring<AnalysisBlock>& analysis, Ring<MeterFrame>& meters, double rate);
    ~LiveAnalyser();  ///< waits for the thread, which never waits for audio
    LiveAnalyser(const LiveAnalyser&) = delete;
    LiveAnalyser& operator=(const LiveAnalyser&) = delete;

    /// Never null.
    std::shared_ptr<const LiveReading> latest() const;
    /// All measurements since the start or last reset begin anew (Tech 3341: reset).
    void reset();
    /// Loudness and true peak stand still meanwhile; spectra and levels move on (Tech 3341: pause).
    void setPaused(bool paused);
    /// A new project rate; everything begins anew.
    void setRate(double rate);
    void setSpectrum(const SpectrumOptions& options);

private:
    struct Sources;
    struct Wishes {
        bool stop = false, reset = false, paused = false;
        double rate = 0.0;
        SpectrumOptions spectrum;
    };
    void work();
    Wishes takeWishes();
    void publish(Sources& sources);

    Ring<AnalysisBlock>& analysis_;
    Ring<MeterFrame>& meters_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    Wishes wishes_;
    std::shared_ptr<const LiveReading> latest_;
    std::thread thread_;  // last: starts when all else is there
};

}  // namespace lacquer
