// SPDX-License-Identifier: GPL-3.0-or-later
// The engine without a device: play, seek, loop, switch, edit, always against an offline rig.
// labels: unit engine
// timeout: 600
#include <QtTest>

#include "support/Clicks.h"
#include "tests/engine/Listener.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;
constexpr Frames kLength = 8 * 48000 + 77;
// After 46 ms of sound: a little slower than a device, so that workers keep up; they are slower with a sanitizer.
#ifdef __SANITIZE_THREAD__
constexpr int kRealTimeNapMs = 900;
#else
constexpr int kRealTimeNapMs = 60;
#endif

TrackPtr gains(std::vector<double> dbs) {
    auto track = std::make_shared<Track>();
    for (std::size_t i = 0; i < dbs.size(); ++i)
        track->chain.modules.push_back({Id(i + 1), "gain", true, {dbs[i], 0, 0, 0}});
    return track;
}

struct SongListener : Listener {
    using Listener::Listener;
    void load(TrackPtr track) { Listener::load(std::move(track), kLength); }
    /// Where in `sound` the last `frames` that were pulled lie, in frames; -1: nowhere.
    Frames placeOfLast(const std::vector<float>& sound, Frames frames) const {
        const auto at = findSound(sound, all.data() + all.size() - 2 * std::size_t(frames),
                                  2 * std::size_t(frames));
        return at < 0 ? -1 : Frames(at / 2);
    }
};

std::vector<float> interleaved(const MemorySource::Clip& clip) {
    std::vector<float> out;
    for (std::size_t i = 0; i < clip.left.size(); ++i) {
        out.push_back(float(clip.left[i]));
        out.push_back(float(clip.right[i]));
    }
    return out;
}

}  // namespace

class TestEngine : public QObject {
    Q_OBJECT
private slots:
    void needsSomethingToPlayAndADevice();
    void playsTheFileBitForBit();
    void seekIsExactOnceRendered();
    void parksWhereItWasStopped();
    void endsAndStartsOver();
    void loopRepeatsWithoutAHole();
    void otherChainComesInWithoutAClick();
    void anotherClipComesInWhereItLies();
    void knobIsHeardAndExactnessComesBack();
    void sourcesRunInStep();
    void referenceHasItsOwnLoop();
    void monitorGainsAndListening();
    void settingsSurviveAFullQueue();
    void unknownModuleIsASentence();
    void rateChangeStartsAfresh();
    void observerGetsTheMaster();
    void metersFollow();
};

void TestEngine::needsSomethingToPlayAndADevice() {
    auto clips = song(kRate, kLength);
    Engine engine({clips, [clips] { return clips; }, {}});
    QVERIFY(!engine.play().ok());
    engine.setRate(kRate);
    QVERIFY(!engine.play().ok());
    engine.setProgram({gains({-3.0}), 0, kLength, nullptr});
    const Done refused = engine.play();
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().english().find("device") != std::string::npos);
    engine.seek(1000);  // everything but listening works
    QCOMPARE(engine.position().frame, Frames(960));
}

void TestEngine::playsTheFileBitForBit() {
    SongListener p(song(kRate, kLength));
    const Track track = fullTrack();
    p.load(std::make_shared<Track>(track));
    QVERIFY(p.start());
    QVERIFY(p.engine.status().exact);
    QVERIFY(p.pullFrames(96000));
    const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
    const auto at = p.find(expected, 0, 90000);
    QVERIFY(at >= 0);
    for (std::ptrdiff_t i = 0; i < at; ++i) QCOMPARE(p.all[std::size_t(i)], 0.0f);
    QVERIFY(p.engine.status().dropouts == 0);
}

void TestEngine::seekIsExactOnceRendered() {
    SongListener p(song(kRate, kLength));
    const Track track = fullTrack();
    const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
    p.load(std::make_shared<Track>(track));
    QVERIFY(p.waitForMaster());
    QVERIFY(p.start());
    for (const Frames target : {Frames(300000), Frames(64001), Frames(240000)}) {
        const std::size_t before = p.all.size();
        p.engine.seek(target);
        QCOMPARE(p.engine.position().frame, target / 64 * 64);
        const Frames from = target / 64 * 64 + 961;  // after the crossfade
        QVERIFY(p.pull([&] { return p.engine.position().frame > from; }));
        QVERIFY(p.pullFrames(
            40000));  // position() runs ahead of a slow puller by half a second at most
        QVERIFY(p.find(expected, from, from + 12000, before) >= 0);
        QVERIFY(p.engine.status().exact);
    }
}

void TestEngine::parksWhereItWasStopped() {
    SongListener p(song(kRate, kLength));
    const Track track = fullTrack();
    const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
    p.load(std::make_shared<Track>(track));
    QVERIFY(p.waitForMaster());
    QVERIFY(p.start());
    QVERIFY(p.pullFrames(48000));
    p.engine.stop();
    const Frames at = p.engine.position().frame;
    QVERIFY(at > 40000 && !p.engine.position().playing);
    QVERIFY(p.pullFrames(4800));
    for (std::size_t i = p.all.size() - 2000; i < p.all.size(); ++i) QCOMPARE(p.all[i], 0.0f);
    p.engine.seek(200000);
    QCOMPARE(p.engine.position().frame, Frames(200000));
    QTest::qSleep(150);
    const std::size_t before = p.all.size();
    QVERIFY(p.engine.play().ok());
    QVERIFY(p.pull([&] { return p.engine.position().frame > 200000; }));
    QVERIFY(p.pullFrames(40000));
    QVERIFY(p.find(expected, 200000 + 961, 200000 + 9000, before) >= 0);
}

void TestEngine::endsAndStartsOver() {
    SongListener p(song(kRate, kLength));
    const Track track = fullTrack();
    const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
    p.load(std::make_shared<Track>(track));
    QVERIFY(p.start());
    p.engine.seek(kLength - 20000);
    QVERIFY(p.pull([&] { return !p.engine.status().playing; }));
    QCOMPARE(p.engine.position().frame, kLength);
    QVERIFY(!p.engine.position().playing);
    const std::size_t before = p.all.size();
    QVERIFY(p.engine.play().ok());
    QVERIFY(p.pull(
        [&] { return p.engine.position().frame > 64 && p.engine.position().frame < kLength; }));
    QVERIFY(p.pullFrames(40000));
    QVERIFY(p.find(expected, 0, 9000, before) >= 0);
}

void TestEngine::loopRepeatsWithoutAHole() {
    SongListener p(song(kRate, kLength));
    const Track track = fullTrack();
    const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
    p.load(std::make_shared<Track>(track));
    QVERIFY(p.waitForMaster());
    const Frames start = 64 * 2000, end = 64 * 2300;
    p.engine.setLoop(start + 13, end + 50);  // snaps down
    p.engine.seek(start - 6400);
    p.napMs = kRealTimeNapMs;  // as on a device the next round is prepared while this one plays
    QVERIFY(p.start());
    for (int round = 0; round < 5; ++round) {
        QVERIFY(p.pull([&] { return p.engine.status().loopReady; }));
        QVERIFY(p.pull([&] { return !p.engine.status().loopReady; }));
    }
    QVERIFY(p.pullFrames(4800));
    const PlayPosition position = p.engine.position();
    QVERIFY(position.playing && position.frame >= start && position.frame <= end + 64);
    std::size_t after = 0;
    std::vector<std::ptrdiff_t> rounds;
    for (int round = 0; round < 4; ++round) {
        const auto at = p.find(expected, start + 961, end, after);
        QVERIFY2(at >= 0, qPrintable(QString::number(round)));
        rounds.push_back(at);
        after = std::size_t(at) + 2;
    }
    for (std::size_t i = 1; i < rounds.size(); ++i)
        QCOMPARE(Frames(rounds[i] - rounds[i - 1]), 2 * (end - start));
    p.engine.clearLoop();
    QVERIFY(p.pull([&] { return p.engine.position().frame > end + 9600; }));
}

void TestEngine::otherChainComesInWithoutAClick() {
    auto clips = std::make_shared<MemorySource>();
    const auto tone = sine(200.0, kRate, 0.5, std::size_t(kLength));
    clips->clips.push_back({tone, tone});
    SongListener p(clips);
    p.load(gains({-6.0}));
    QVERIFY(p.start());
    QVERIFY(p.pullFrames(24000));
    p.all.clear();
    for (int i = 0; i < 6; ++i) {
        p.load(i % 2 == 0 ? gains({-6.0, 3.0}) : gains({-6.0}));
        QVERIFY(p.pullFrames(24000));
    }
    std::vector<double> left;
    for (std::size_t i = 0; i < p.all.size(); i += 2) left.push_back(double(p.all[i]));
    const double residue = residueDbAbove(left, 4000, kRate);
    qInfo("six changes of chain: %.1f dBFS above 4 kHz", residue);
    QVERIFY(residue < -80);
    // Both chains were heard, and in between there was no silence.
    double loudest = 0, quietest = 1;
    for (std::size_t i = 0; i + 480 < p.all.size(); i += 480) {
        double peak = 0;
        for (std::size_t k = 0; k < 480; ++k) peak = std::max(peak, double(std::abs(p.all[i + k])));
        loudest = std::max(loudest, peak);
        quietest = std::min(quietest, peak);
    }
    QVERIFY(std::abs(loudest - 0.35397) < 1e-3);
    QVERIFY(std::abs(quietest - 0.25059) < 1e-3);
}

// A version in the mix's place: ahead of the mix or behind it, from the start and while the mix plays.
void TestEngine::anotherClipComesInWhereItLies() {
    for (const Frames clipAt : {Frames(4321), Frames(-4321)}) {
        const auto clips = song(kRate, kLength);
        Track track = fullTrack();
        track.trimStart = 1000;
        track.ride = {{50000, 0.0}, {90000, -12.0}};
        const Frames end = kLength + clipAt;
        MemorySource moved;
        moved.clips.resize(1);
        for (const auto plane : {&MemorySource::Clip::left, &MemorySource::Clip::right}) {
            std::vector<double>& to = moved.clips[0].*plane;
            to.resize(std::size_t(end));
            for (Frames n = std::max<Frames>(0, clipAt); n < end; ++n)
                to[std::size_t(n)] = (clips->clips[1].*plane)[std::size_t(n - clipAt)];
        }
        const auto expected = renderOffline(track, kRate, end, moved, nullptr);
        const auto shared = std::make_shared<const Track>(track);
        SongListener p(clips);
        p.load(shared);
        QVERIFY(p.start());
        p.engine.setProgram({shared, 1, end, nullptr, nullptr, clipAt});
        QVERIFY(p.waitForMaster());
        const std::size_t before = p.all.size();
        const Frames from = p.engine.position().frame / kQuantum * kQuantum + 48000;
        QVERIFY(p.pullFrames(96000));
        QVERIFY(p.heard(expected, from, from + 20000, before));
        p.engine.seek(0);
        const std::size_t begun = p.all.size();
        QVERIFY(p.pullFrames(60000));
        QVERIFY(p.heard(expected, 961, 20000, begun));
    }
}

void TestEngine::knobIsHeardAndExactnessComesBack() {
    SongListener p(song(kRate, kLength));
    p.load(gains({0.0}));
    QVERIFY(p.start());
    QVERIFY(p.engine.status().exact);
    for (int i = 0; i <= 20; ++i) {
        p.load(gains({-0.3 * i}));
        QVERIFY(p.pullFrames(640));
    }
    QVERIFY(p.pullFrames(9600));
    QVERIFY(!p.engine.status().exact);
    // Time passes as on a device, until the background render has caught up.
    p.engine.setLoop(0, kLength / 64 * 64 - 640);
    QVERIFY(p.pull([&] {
        QTest::qSleep(2);
        return p.engine.status().exact;
    }));
    const auto expected = renderOffline(*gains({-6.0}), kRate, kLength, *p.clips, nullptr);
    QVERIFY(p.pullFrames(9600));
    QVERIFY(p.placeOfLast(expected, 2400) >= 0);
}

void TestEngine::sourcesRunInStep() {
    SongListener p(song(kRate, kLength));
    p.load(gains({-6.0}));
    p.engine.setReference({1, kLength, 0, 0, 0, 1.0});
    QVERIFY(p.start());
    const auto mix = interleaved(p.clips->clips[0]), reference = interleaved(p.clips->clips[1]);
    const auto master = renderOffline(*gains({-6.0}), kRate, kLength, *p.clips, nullptr);
    Frames zero = -1;  // where track frame 0 lies in what was pulled
    for (const Source source : {Source::Master, Source::Mix, Source::Reference, Source::Master}) {
        p.engine.setSource(source);
        QVERIFY(p.pullFrames(12000));
        const auto& sound = source == Source::Mix         ? mix
                            : source == Source::Reference ? reference
                                                          : master;
        const Frames at = p.placeOfLast(sound, 4800);
        QVERIFY(at >= 0);
        const Frames here = Frames(p.all.size() / 2) - at;
        if (zero >= 0) QCOMPARE(here, zero);
        zero = here;
    }
}

void TestEngine::referenceHasItsOwnLoop() {
    SongListener p(song(kRate, kLength));
    p.load(gains({0.0}));
    const Frames offset = 4800, loopStart = 10001, loopEnd = 20003;
    p.engine.setReference({1, kLength, offset, loopStart, loopEnd, 1.0});
    p.engine.setSource(Source::Reference);
    QVERIFY(p.engine.play().ok());
    QVERIFY(p.pullFrames(72000));
    const auto sound = interleaved(p.clips->clips[1]);
    const auto first = p.find(sound, 0, loopEnd - 961);
    QVERIFY(first >= 0);
    const auto second = p.find(sound, loopStart, loopEnd - 961,
                               std::size_t(first) + 2 * std::size_t(loopStart) + 2);
    QCOMPARE(Frames(second - first), 2 * loopEnd);
    const auto third = p.find(sound, loopStart, loopEnd - 961, std::size_t(second) + 2);
    QCOMPARE(Frames(third - second), 2 * (loopEnd - loopStart));
    // A seek lands on the same sound as playing there.
    const std::size_t before = p.all.size();
    p.engine.seek(64 * 1000);
    QVERIFY(p.pullFrames(12000));
    const Frames place = loopStart + (64 * 1000 + 961 - offset - loopStart) % (loopEnd - loopStart);
    QVERIFY(p.find(sound, place, std::min(place + 2000, loopEnd - 961), before) >= 0);
    // Only a reference: that plays too.
    p.engine.stop();
    p.engine.setProgram({});
    QVERIFY(p.engine.play().ok());
    QVERIFY(p.pull([&] { return p.engine.position().frame > 9600; }));
}

void TestEngine::monitorGainsAndListening() {
    SongListener p(song(kRate, kLength));
    p.load(gains({0.0}));
    QVERIFY(p.start());
    const auto flat = interleaved(p.clips->clips[0]);
    const auto check = [&](double ll, double lr, double rl, double rr) {
        if (!p.pullFrames(12000)) return false;
        const std::size_t tail = p.all.size() - 400;
        for (std::size_t at = 0; at + 400 < flat.size(); at += 2) {
            bool same = true;
            for (std::size_t i = 0; i < 400 && same; i += 2)
                same =
                    std::abs(ll * flat[at + i] + lr * flat[at + i + 1] - p.all[tail + i]) < 1e-6 &&
                    std::abs(rl * flat[at + i] + rr * flat[at + i + 1] - p.all[tail + i + 1]) <
                        1e-6;
            if (same) return true;
        }
        return false;
    };
    QVERIFY(check(1, 0, 0, 1));
    p.engine.setListen(Listen::Mono);
    QVERIFY(check(.5, .5, .5, .5));
    p.engine.setListen(Listen::Side);
    QVERIFY(check(.5, -.5, -.5, .5));
    p.engine.setListen(Listen::Left);
    QVERIFY(check(1, 0, 1, 0));
    p.engine.setListen(Listen::Right);
    QVERIFY(check(0, 1, 0, 1));
    p.engine.setListen(Listen::Stereo);
    p.engine.setMatchGains(0.1, 0.5, 3.0);
    QVERIFY(check(.5, 0, 0, .5));
    p.engine.setVolume(0.5);
    p.engine.setDim(true);
    QVERIFY(check(.025, 0, 0, .025));
    p.engine.setMute(true);
    QVERIFY(check(0, 0, 0, 0));
    p.engine.setMute(false);
    p.engine.setDim(false);
    p.engine.setVolume(1.0);
    p.engine.setMatchGains(1, 1, 1);
    QVERIFY(p.pullFrames(24000));
    // Back at flat it is bit for bit again.
    QVERIFY(p.placeOfLast(flat, 4800) >= 0);
}

void TestEngine::settingsSurviveAFullQueue() {
    SongListener p(song(kRate, kLength));
    p.load(gains({0.0}));
    for (int i = 0; i < 2000; ++i) p.engine.setVolume(0.001 * i);  // nobody pulls
    p.engine.setVolume(0.25);
    p.engine.setSource(Source::Mix);
    QVERIFY(p.start());
    QVERIFY(p.pullFrames(24000));
    std::vector<float> quiet;
    for (float x : interleaved(p.clips->clips[0])) quiet.push_back(float(double(x) * 0.25));
    const std::size_t tail = p.all.size() - 400;
    bool found = false;
    for (std::size_t at = 0; at + 400 < quiet.size() && !found; at += 2) {
        found = true;
        for (std::size_t i = 0; i < 400 && found; ++i)
            found = std::abs(quiet[at + i] - p.all[tail + i]) < 1e-6f;
    }
    QVERIFY(found);
}

void TestEngine::unknownModuleIsASentence() {
    SongListener p(song(kRate, kLength));
    auto track = std::make_shared<Track>(*gains({0.0}));
    track->chain.modules[0].module = "from-the-future";
    p.load(track);
    QVERIFY(waitFor(
        p.engine, [&] { return p.engine.status().problem.has_value(); }, 5.0));
    QVERIFY(p.engine.status().problem->english().find("from-the-future") != std::string::npos);
    p.load(gains({0.0}));
    QVERIFY(waitFor(
        p.engine, [&] { return !p.engine.status().problem.has_value(); }, 5.0));
    QVERIFY(p.start());
}

void TestEngine::rateChangeStartsAfresh() {
    SongListener p(song(kRate, kLength));
    p.load(gains({0.0}));
    QVERIFY(p.start());
    p.engine.setRate(44100.0);
    QVERIFY(!p.engine.position().playing);
    QCOMPARE(p.engine.position().frame, Frames(0));
    QVERIFY(p.engine.status().resampling);  // the puller stays at 48 kHz
    p.all.clear();
    p.load(gains({0.0}));
    QVERIFY(p.start());
    QVERIFY(p.pullFrames(9600));
}

void TestEngine::observerGetsTheMaster() {
    struct Observer : MasterObserver {
        void begin(Frames frames, double) override {
            length = frames;
            got.clear();
        }
        void quantum(Frames at, const Block& block, const RigMeter& meter) override {
            inOrder = inOrder && 2 * at == Frames(got.size());
            slots_ = meter.slotCount;
            for (std::size_t n = 0; n < kQuantum; ++n) {
                got.push_back(float(block.left[n]));
                got.push_back(float(block.right[n]));
            }
        }
        void finished() override { complete = true; }
        std::vector<float> got;
        Frames length = 0;
        int slots_ = 0;
        bool inOrder = true;
        std::atomic<bool> complete{false};
    };
    auto observer = std::make_shared<Observer>();
    SongListener p(song(kRate, kLength));
    p.engine.setMasterObserver(observer);
    const Track track = fullTrack();
    p.load(std::make_shared<Track>(track));
    QVERIFY(waitFor(
        p.engine, [&] { return observer->complete.load(); }, 120.0));
    QCOMPARE(observer->length, kLength);
    QVERIFY(observer->inOrder);
    QCOMPARE(observer->slots_, int(track.chain.modules.size()));
    observer->got.resize(2 * std::size_t(kLength));
    QVERIFY(observer->got == renderOffline(track, kRate, kLength, *p.clips, nullptr));
    QCOMPARE(p.engine.status().masterProgress, 1.0);
}

void TestEngine::metersFollow() {
    SongListener p(song(kRate, kLength));
    p.load(gains({-6.0}));
    QVERIFY(p.start());
    QVERIFY(p.pullFrames(24000));
    MeterFrame meter;
    Frames last = -64;
    int count = 0;
    while (p.engine.meters().pop(meter)) {
        if (count++ > 0) QCOMPARE(meter.position, last + 64);
        last = meter.position;
        QCOMPARE(meter.slotCount, 1);
        const float mix = meter.peak[int(Source::Mix)][0],
                    master = meter.peak[int(Source::Master)][0];
        QVERIFY(std::abs(master - 0.501187f * mix) < 1e-6f);
    }
    QVERIFY(count > 300);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
