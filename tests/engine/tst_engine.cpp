// SPDX-License-Identifier: GPL-3.0-or-later
// The engine without a device: play, seek, loop, switch, edit, always against an offline rig.
// labels: unit engine
// timeout: 180
#include <QtTest>

#include <atomic>
#include <thread>

#include "engine/Engine.h"
#include "tests/support/MemorySource.h"
#include "tests/support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;
constexpr Frames kLength = 20 * 48000;

std::shared_ptr<MemorySource> source() {
    auto source = std::make_shared<MemorySource>();
    source->clips.push_back({noise(0.3, kLength, 1), noise(0.3, kLength, 2)});
    source->clips.push_back({noise(0.2, kLength, 3), noise(0.2, kLength, 4)});
    return source;
}

ClipAccess access(std::shared_ptr<MemorySource> clips) {
    return {clips, [clips] { return clips; }, {}};
}

TrackPtr track(double gainDb, Id module = 1) {
    auto track = std::make_shared<Track>();
    track->id = 1;
    ModuleState gain;
    gain.id = module;
    gain.module = "gain";
    gain.values = {gainDb, 0, 0, 0};
    track->chain.modules = {gain, gain};
    track->chain.modules[1].id = module + 1;
    return track;
}

std::vector<float> offline(const Track& track, Frames from, Frames frames, ClipSource& clips) {
    Rig rig(*makeRigSpec(track, kRate, 0, kLength));
    rig.prime(clips, from / kQuantum * kQuantum);
    std::vector<float> out;
    Block block;
    for (Frames n = 0; n < frames; n += kQuantum) {
        rig.run(block, clips);
        for (int i = 0; i < kQuantum; ++i) {
            out.push_back(float(block.left[i]));
            out.push_back(float(block.right[i]));
        }
    }
    return out;
}

/// Pulls in real order until `until` holds; keeps what came.
template <class Until>
void pullUntil(Engine& engine, std::vector<float>& all, Until until, int frames = 441,
               int limit = 20000) {
    std::vector<float> buffer(2 * std::size_t(frames));
    for (int i = 0; i < limit && !until(); ++i) {
        engine.pull(buffer.data(), frames);
        all.insert(all.end(), buffer.begin(), buffer.end());
        if (i % 20 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

/// Where `needle` lies in `hay`, in floats; -1 nowhere.
qint64 findIn(const std::vector<float>& hay, const std::vector<float>& needle) {
    const auto at = std::search(hay.begin(), hay.end(), needle.begin(), needle.end());
    return at == hay.end() ? -1 : at - hay.begin();
}

}  // namespace

class TestEngine : public QObject {
    Q_OBJECT
private slots:
    void playsTheFileBitForBit();
};

void TestEngine::playsTheFileBitForBit() {
    auto clips = source();
    Engine engine(access(clips));
    QVERIFY(!engine.play().ok());
    engine.setRate(kRate);
    engine.setProgram({track(-3.0), 0, kLength, nullptr});
    QVERIFY(!engine.play().ok());  // no device
    engine.attachPuller(kRate, 441);
    QVERIFY(engine.play().ok());
    std::vector<float> all;
    pullUntil(engine, all,
              [&] { return all.size() > 2 * 96000 && engine.position().frame > 48000; });
    const auto expected = offline(*track(-3.0), 0, 48000, *clips);
    const qint64 at = findIn(all, expected);
    QVERIFY(at >= 0);
    for (qint64 i = 0; i < at; ++i) QCOMPARE(all[std::size_t(i)], 0.0f);
    engine.stop();
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
