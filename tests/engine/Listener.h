// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that a test pulls itself, and all that it gave.
#pragma once
#include <QtTest/QTest>
#include <algorithm>

#include "tests/device/Playing.h"

namespace lacquer::test {

/// Wall time plays no part in what is heard, only in whether the workers keep up.
struct Listener {
    static constexpr double kPullRate = 48000.0;
    static constexpr int kMostFrames = 441;
    // A loaded machine, or one with a sanitizer, may need a minute to prepare what is to be played.
    static constexpr int kHastyPulls = 20000, kPatientPulls = 6000;

    explicit Listener(std::shared_ptr<MemorySource> c)
        : clips(c), engine({c, [c] { return c; }, {}}) {
        engine.setRate(kPullRate);
        engine.attachPuller(kPullRate, kMostFrames);
    }
    /// One track from its first frame.
    void load(TrackPtr track, Frames length) {
        engine.setProgram({std::move(track), 0, length, nullptr});
    }
    /// In pieces of odd size until it holds; false when it never does.
    template <class Until>
    bool pull(Until until) {
        float buffer[2 * kMostFrames];
        for (int i = 0; i < kHastyPulls + kPatientPulls; ++i) {
            engine.status();
            if (until()) return true;
            const int frames = 1 + (i * 97) % kMostFrames;
            engine.pull(buffer, frames);
            all.insert(all.end(), buffer, buffer + 2 * frames);
            if (i > kHastyPulls || i % napEvery == 0) QTest::qSleep(i > kHastyPulls ? 10 : napMs);
        }
        return false;
    }
    bool pullFrames(Frames frames) {
        const std::size_t until = all.size() + 2 * static_cast<std::size_t>(frames);
        return pull([&] { return all.size() >= until; });
    }
    bool sounding() const {
        return std::any_of(all.begin(), all.end(), [](float x) { return x != 0.0f; });
    }
    bool start() {
        return engine.play().ok() && pull([&] { return sounding(); });
    }
    bool waitForMaster() {
        return waitFor(engine, [&] { return engine.status().masterComplete; });
    }
    /// Where frames [from, to) of `sound` (interleaved) were played behind the first `after` floats; -1: nowhere.
    std::ptrdiff_t find(const std::vector<float>& sound, Frames from, Frames to,
                        std::size_t after = 0) const {
        return findSound(all, sound.data() + 2 * from, 2 * static_cast<std::size_t>(to - from),
                         after);
    }
    bool heard(const std::vector<float>& sound, Frames from, Frames to,
               std::size_t after = 0) const {
        return find(sound, from, to, after) >= 0;
    }

    std::shared_ptr<MemorySource> clips;
    Engine engine;
    std::vector<float> all;
    int napEvery = 10;  ///< pulls: 46 ms of sound
    int napMs = 1;
};

}  // namespace lacquer::test
