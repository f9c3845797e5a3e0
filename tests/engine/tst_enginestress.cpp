// SPDX-License-Identifier: GPL-3.0-or-later
// Four threads at once: knobs turned by the thousand, chains swapped, while audio and meters run.
// labels: unit engine
// timeout: 900
#include <QtTest>

#include <thread>

#include "tests/device/Playing.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;
constexpr Frames kLength = 8 * 48000;

/// Gains and delays only: what is tested are the hand-overs, not the modules.
TrackPtr track(int gains, double db) {
    auto track = std::make_shared<Track>();
    for (int i = 0; i < gains; ++i)
        track->chain.modules.push_back({Id(i + 1), "gain", true, {i == 0 ? db : 0.0, 0, 0, 0}});
    return track;
}

}  // namespace

class TestEngineStress : public QObject {
    Q_OBJECT
private slots:
    void publicationsAndSwaps();
};

/// LACQUER_STRESS=full: 3 000 publications and 100 swaps, as under ThreadSanitizer.
void TestEngineStress::publicationsAndSwaps() {
    const bool full = qgetenv("LACQUER_STRESS") == "full";
    const int publications = full ? 3000 : 600, swaps = full ? 100 : 20;
    auto clips = song(kRate, kLength);
    Engine engine({clips, [clips] { return clips; }, {}});
    engine.setRate(kRate);
    engine.setProgram({track(1, 0.0), 0, kLength, nullptr});
    engine.setReference({1, kLength, 0, 0, 0, 1.0});
    engine.attachPuller(kRate, 256);
    engine.setLoop(0, kLength / 2);
    std::atomic<bool> quit{false}, bad{false};
    std::atomic<std::uint64_t> pulled{0}, metered{0};
    std::thread audio([&] {
        float buffer[2 * 256];
        while (!quit) {
            engine.pull(buffer, 256);
            for (float x : buffer)
                if (!(std::abs(x) < 64.0f)) bad = true;
            ++pulled;
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    });
    std::thread meters([&] {
        while (!quit) {
            MeterFrame frame;
            AnalysisBlock block;
            while (engine.meters().pop(frame)) ++metered;
            while (engine.analysis().pop(block))
                if (!(std::abs(block.samples[1][0][0]) < 64.0f)) bad = true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    QVERIFY(engine.play().ok());
    int swapped = 0;
    for (int i = 0; i < publications; ++i) {
        const int every = publications / swaps;
        if (i % every == 0) ++swapped;
        engine.setProgram({track(1 + swapped % 3, (i % 24) * 0.5 - 6.0), 0, kLength, nullptr});
        engine.setSource(Source(i / 10 % 3));
        if (i % 100 == 50) engine.seek(Frames(i) * 64);
        if (i % 200 == 150) engine.stop();
        if (i % 200 == 155) QVERIFY(engine.play().ok());
        if (i % 30 == 0) engine.setProbe({Probe::Kind(i / 30 % 4), 1, 0});
        const PlayPosition position = engine.position();
        if (position.frame < 0 || position.frame > kLength) bad = true;
        engine.status();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    const bool went = waitFor(
        engine, [&] { return engine.position().playing && metered > 100; }, 20.0);
    quit = true;
    audio.join();
    meters.join();
    QCOMPARE(swapped, swaps);
    QVERIFY(went);
    QVERIFY(!bad);
    QVERIFY(pulled > 100);
}

QTEST_GUILESS_MAIN(TestEngineStress)
#include "tst_enginestress.moc"
