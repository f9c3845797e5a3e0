// SPDX-License-Identifier: GPL-3.0-or-later
// The rig: exact latency, determinism, clickless switches, probes, copies that go on identically.
// labels: unit engine
#include <QtTest>

#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "support/Clicks.h"
#include "tests/engine/RigTools.h"

using namespace lacquer;
using namespace lacquer::test;

class TestRig : public QObject {
    Q_OBJECT
private slots:
    void emptyChainGivesTheSource_data();
    void emptyChainGivesTheSource();
    void latencyIsTakenOutExactly_data();
    void latencyIsTakenOutExactly();
    void bypassIsClickFreeBothWays();
    void turningBackInAFadeDoesNotClick();
    void bypassedIsAPureDelay();
    void copyGoesOnIdentically();
    void primeInTheMiddle();
    void timelineTakesForceAtItsPlace();
    void gainIsRamped();
    void trimAndFades();
    void badInputBecomesSilence();
    void lateSourceFadesAndIsTold();
    void flushToZeroIsPutBack();
    void metersTellEverySlot();
    void planningFromATrack();
    void structureIsCompared();
};

void TestRig::emptyChainGivesTheSource_data() {
    QTest::addColumn<int>("frames");
    for (int frames : {1, 63, 64, 65, 1000, 44100})
        QTest::newRow(qPrintable(QString::number(frames))) << frames;
}

void TestRig::emptyChainGivesTheSource() {
    QFETCH(int, frames);
    MemorySource source;
    fill(source, noise(1.0, std::size_t(frames), 1), noise(1.0, std::size_t(frames), 2));
    Rig rig(Chained{}.spec(frames));
    rig.prime(source, 0);
    Stereo out = pull(rig, source, frames + 200);
    for (std::size_t i = 0; i < out.left.size(); ++i) {
        QCOMPARE(out.left[i], i < std::size_t(frames) ? source.clips[0].left[i] : 0.0);
        QCOMPARE(out.right[i], i < std::size_t(frames) ? source.clips[0].right[i] : 0.0);
    }
}

void TestRig::latencyIsTakenOutExactly_data() {
    QTest::addColumn<QVector<int>>("latencies");
    QTest::newRow("1") << QVector<int>{1};
    QTest::newRow("63") << QVector<int>{63};
    QTest::newRow("64") << QVector<int>{64};
    QTest::newRow("65 + 0 + 200") << QVector<int>{65, 0, 200};
    QTest::newRow("4096 + 31") << QVector<int>{4096, 31};
}

void TestRig::latencyIsTakenOutExactly() {
    QFETCH(QVector<int>, latencies);
    std::vector<std::unique_ptr<DelayModule>> modules;
    Chained chain;
    int sum = 0;
    for (int latency : latencies) {
        modules.push_back(std::make_unique<DelayModule>(latency));
        chain.modules.push_back(modules.back().get());
        sum += latency;
    }
    MemorySource source;
    fill(source, noise(1.0, 10000, 1), noise(1.0, 10000, 2));
    for (const Frames from : {Frames(0), Frames(640)}) {
        for (char on : {1, 0}) {
            Rig rig(chain.spec(10000, std::vector<char>(modules.size(), on)));
            QCOMPARE(rig.latency(), sum);
            rig.prime(source, from);
            QCOMPARE(rig.position(), from);
            const Stereo out = pull(rig, source, 5120);
            for (std::size_t i = 0; i < out.left.size(); ++i) {
                QCOMPARE(out.left[i], source.clips[0].left[i + std::size_t(from)]);
                QCOMPARE(out.right[i], source.clips[0].right[i + std::size_t(from)]);
            }
        }
    }
}

void TestRig::bypassIsClickFreeBothWays() {
    const DelayModule module(100, 0.0);
    Chained chain{{&module}, {0.25}};
    MemorySource source;
    const auto tone = sine(200.0, kRate, 0.5, 96000);
    fill(source, tone, tone);
    Rig rig(chain.spec(96000));
    rig.prime(source, 0);
    const PlanSetPtr off = chain.plans({0}), on = chain.plans({1});
    std::vector<double> all;
    // Toggled on the beat, while fading, and while warming up.
    const int quanta[] = {40, 30, 5, 3, 8, 200, 100, 2, 1, 200};
    for (int i = 0; i < 10; ++i) {
        rig.apply(i % 2 == 0 ? *on : *off);
        const Stereo part = pull(rig, source, quanta[i] * kQuantum);
        all.insert(all.end(), part.left.begin(), part.left.end());
    }
    // A 20 ms fade of a 200 Hz tone has second differences of the tone's own order.
    QVERIFY2(roughness(all) < 1.3 * roughness(tone),
             qPrintable(QString::number(roughness(all) / roughness(tone))));
    // No hole: over any period (240 frames) the level lies between the two steady ones.
    for (std::size_t i = 480; i + 240 < all.size(); i += 60) {
        double peak = 0;
        for (std::size_t k = 0; k < 240; ++k) peak = std::max(peak, std::abs(all[i + k]));
        QVERIFY(peak > 0.249 * 0.5 && peak < 0.501);
    }
}

void TestRig::turningBackInAFadeDoesNotClick() {
    const DelayModule module(100, 0.0);
    Chained chain{{&module}, {0.25}};
    MemorySource source;
    const auto tone = clickTone(kRate, 2.0);
    fill(source, tone, tone);
    Rig rig(chain.spec(96000));
    rig.prime(source, 0);
    const PlanSetPtr off = chain.plans({0}), on = chain.plans({1});
    std::vector<double> all;
    const int quanta[] = {300, 4, 300, 8, 300, 12, 300, 14, 200};
    for (std::size_t i = 0; i < std::size(quanta); ++i) {
        rig.apply(i % 2 == 0 ? *on : *off);
        const Stereo part = pull(rig, source, quanta[i] * kQuantum);
        all.insert(all.end(), part.left.begin(), part.left.end());
    }
    const double residue = residueDbAbove(all, 4000, kRate);
    QVERIFY2(residue < -100, qPrintable(QString::number(residue)));
}

void TestRig::bypassedIsAPureDelay() {
    const DelayModule module(77, 0.5);
    Chained chain{{&module}, {0.25}};
    MemorySource source;
    fill(source, noise(1.0, 48000, 1), noise(1.0, 48000, 2));
    Rig rig(chain.spec(48000));
    rig.prime(source, 0);
    pull(rig, source, 6400);
    const PlanSetPtr off = chain.plans({0});
    rig.apply(*off);
    pull(rig, source, 1024);  // the fade takes 960 frames
    const Stereo out = pull(rig, source, 6400);
    for (std::size_t i = 0; i < out.left.size(); ++i)
        QCOMPARE(out.left[i], source.clips[0].left[i + 7424]);
}

void TestRig::copyGoesOnIdentically() {
    const DelayModule a(100, 0.3), b(31, 0.7);
    Chained plain{{&a, &b}, {0.5, 0.8}};
    MemorySource source;
    fill(source, noise(1.0, 48000, 1), noise(1.0, 48000, 2));
    const PlanSetPtr off = plain.plans({0, 1}, 0.5), on = plain.plans({1, 1});
    Rig rig(plain.spec(48000));
    rig.prime(source, 0);
    pull(rig, source, 3200);
    for (int quanta : {0, 1, 7, 20, 60}) {  // before, within and after fades and gain ramps
        rig.apply(quanta % 2 == 0 ? *off : *on);
        pull(rig, source, quanta * kQuantum);
        Rig copy(rig);
        QCOMPARE(copy.position(), rig.position());
        QVERIFY(pull(copy, source, 6400) == pull(rig, source, 6400));
    }
}

void TestRig::primeInTheMiddle() {
    const DelayModule module(333, 0.5);
    Chained chain{{&module}, {0.8}};
    MemorySource source;
    fill(source, noise(1.0, 96000, 1), noise(1.0, 96000, 2));
    Rig whole(chain.spec(96000));
    whole.prime(source, 0);
    pull(whole, source, 64 * 1000);
    Rig fromCopy(whole), fromPreRoll(chain.spec(96000));
    fromPreRoll.prime(source, 64 * 500);  // 32000 frames: 32 time constants of the one-pole
    pull(fromPreRoll, source, 64 * 500);
    QCOMPARE(fromPreRoll.position(), whole.position());
    const Stereo a = pull(whole, source, 12800), b = pull(fromCopy, source, 12800),
                 c = pull(fromPreRoll, source, 12800);
    QVERIFY(a == b);
    for (std::size_t i = 0; i < a.left.size(); ++i)
        QVERIFY(std::abs(a.left[i] - c.left[i]) < 1e-12);
}

void TestRig::timelineTakesForceAtItsPlace() {
    const DelayModule module(0, 0.0);
    Chained one{{&module}, {1.0}}, half{{&module}, {0.5}};
    MemorySource source;
    fill(source, std::vector<double>(4096, 1.0), std::vector<double>(4096, 1.0));
    auto timeline = std::make_shared<Timeline>();
    timeline->points = {{0, one.plans()}, {1000, half.plans()}, {2048, one.plans()}};
    RigSpec spec = one.spec(4096);
    spec.timeline = timeline;
    for (const Frames from : {Frames(0), Frames(960), Frames(1984), Frames(2048)}) {
        Rig rig(spec);
        rig.prime(source, from);
        const Stereo out = pull(rig, source, 4096 - from);
        for (std::size_t i = 0; i < out.left.size(); ++i) {
            const Frames at = Frames(i) + from;
            QCOMPARE(out.left[i], at >= 960 && at < 2048 ? 0.5 : 1.0);  // 1000 snaps down to 960
        }
    }
}

void TestRig::gainIsRamped() {
    MemorySource source;
    const auto tone = sine(200.0, kRate, 0.5, 48000);
    fill(source, tone, tone);
    Chained chain;
    Rig rig(chain.spec(48000));
    rig.prime(source, 0);
    pull(rig, source, 6400);
    const PlanSetPtr quiet = chain.plans({}, 0.25);
    rig.apply(*quiet);
    const Stereo out = pull(rig, source, 12800);
    QVERIFY(roughness(out.left) < 1.3 * roughness(tone));
    for (std::size_t i = 9600; i < 12800; ++i) QCOMPARE(out.left[i], tone[i + 6400] * 0.25);
}

void TestRig::trimAndFades() {
    MemorySource source;
    const std::vector<double> ones(20000, 1.0);
    fill(source, ones, ones);
    Chained chain;
    RigSpec spec = chain.spec(5000);
    spec.trimStart = 3000;
    spec.fadeIn = 1000;
    spec.fadeOut = 2000;
    Rig rig(spec);
    rig.prime(source, 0);
    const Stereo out = pull(rig, source, 5120);
    QVERIFY(out.left[0] > 0.0 && out.left[0] < 1e-5);
    QVERIFY(std::abs(out.left[499] + out.left[500] - 1.0) < 1e-9);  // halfway in power of the sine
    for (std::size_t i = 1000; i < 3000; ++i) QCOMPARE(out.left[i], 1.0);
    QVERIFY(std::abs(out.left[3999] + out.left[4000] - 1.0) < 1e-9);
    QVERIFY(out.left[4999] > 0.0 && out.left[4999] < 1e-5);
    for (std::size_t i = 5000; i < 5120; ++i) QCOMPARE(out.left[i], 0.0);
}

void TestRig::badInputBecomesSilence() {
    const DelayModule module(10, 0.5);
    Chained chain{{&module}, {1.0}};
    MemorySource source;
    std::vector<double> bad = noise(0.5, 20000, 1);
    bad[100] = NAN;
    bad[101] = INFINITY;
    bad[5000] = -INFINITY;
    bad[5001] = 1e300;
    fill(source, bad, bad);
    Rig rig(chain.spec(20000));
    rig.prime(source, 0);
    const Stereo out = pull(rig, source, 19968);
    for (double x : out.left) QVERIFY(std::isfinite(x) && std::abs(x) < 2.0);
}

void TestRig::lateSourceFadesAndIsTold() {
    Chained chain;
    MemorySource source;
    const auto tone = sine(50.0, kRate, 0.5, 48000);
    fill(source, tone, tone);
    Rig rig(chain.spec(48000));
    rig.prime(source, 0);
    std::vector<double> all;
    Block block;
    for (int q = 0; q < 100; ++q) {
        source.late = q >= 20 && q < 30;
        const bool ok = rig.run(block, source);
        QCOMPARE(ok, !(q >= 20 && q < 30));
        all.insert(all.end(), block.left.begin(), block.left.end());
    }
    double step = 0;
    for (std::size_t i = 1; i < all.size(); ++i)
        step = std::max(step, std::abs(all[i] - all[i - 1]));
    QVERIFY(step <
            0.03);  // a cut would be up to 0.5; the fade over 64 frames peaks at 0.0125 a frame
    for (std::size_t i = 21 * 64; i < 30 * 64; ++i) QCOMPARE(all[i], 0.0);
}

void TestRig::flushToZeroIsPutBack() {
    volatile double tiny = 1e-300;
    const double before = tiny * 1e-15;
    QVERIFY(before > 0.0);  // denormals live outside
    const DelayModule module(0, 1.0);
    Chained chain{{&module}, {1.0}};
    MemorySource source;
    fill(source, std::vector<double>(64, 1e-305), std::vector<double>(64, 1e-305));
    Rig rig(chain.spec(64));
    rig.prime(source, 0);
    const Stereo out = pull(rig, source, 64);
    // 1e-305 · 0.001 would be denormal: flushed, it adds nothing.
    QCOMPARE(out.left[0], 1e-305);
    QVERIFY(tiny * 1e-15 > 0.0);
}

void TestRig::metersTellEverySlot() {
    const DelayModule a(0), b(5);
    Chained chain{{&a, &b}, {1.0, 1.0}};
    MemorySource source;
    fill(source, noise(0.5, 6400, 1), noise(0.5, 6400, 2));
    Rig rig(chain.spec(6400, {1, 0}));
    rig.prime(source, 0);
    RigMeter meter;
    pull(rig, source, 640, &meter);
    QCOMPARE(meter.slotCount, 2);
    QCOMPARE(meter.gainReductionDb[0], 1.5f);
    QCOMPARE(meter.gainReductionDb[1], 0.0f);  // bypassed
}

void TestRig::planningFromATrack() {
    Track track;
    track.title = "Song";
    track.gainDb = -6.0;
    track.trimStart = 100;
    track.trimEnd = 1100;
    track.chain.modules.push_back({7, "gain", true, {3.0}});
    track.chain.modules.push_back({8, "gain", false, {99.0, NAN, 0, 0}});
    const auto spec = makeRigSpec(track, kRate, 3, 5000);
    QVERIFY(spec.ok());
    QCOMPARE(spec->length, Frames(1000));
    QCOMPARE(spec->clip, 3);
    QCOMPARE(spec->chain[1].instance, std::uint64_t(8));
    QVERIFY(std::abs(spec->plans->gain - 0.501187) < 1e-6);
    QCOMPARE(int(spec->plans->on[1]), 0);
    const auto again = makePlanSet(track, kRate);
    QVERIFY((*again)->plans[0] == spec->plans->plans[0]);  // kept, not planned again
    QVERIFY((*again)->revision > spec->plans->revision);
    track.trimStart = 2000;
    QVERIFY(!makeRigSpec(track, kRate, 3, 5000).ok());
    track.trimStart = 0;
    track.chain.modules[0].module = "from-the-future";
    const auto unknown = makeRigSpec(track, kRate, 3, 5000);
    QVERIFY(!unknown.ok());
    QVERIFY(unknown.error().english().find("from-the-future") != std::string::npos);
    track.chain.modules.front().on = false;  // a placeholder is passed over
    const auto kept = makeRigSpec(track, kRate, 3, 5000);
    QVERIFY(kept.ok());
    QCOMPARE(kept->chain.size(), track.chain.modules.size() - 1);
    QCOMPARE(kept->plans->plans.size(), kept->chain.size());
    track.chain.modules.assign(33, {1, "gain", true, {}});
    QVERIFY(!makeRigSpec(track, kRate, 3, 5000).ok());
}

void TestRig::structureIsCompared() {
    Track a;
    a.chain.modules.push_back({7, "gain", true, {0, 0, 0, 0}});
    Track b = a;
    b.chain.modules[0].values[0] = 4.0;
    b.chain.modules[0].on = false;
    b.gainDb = 3.0;
    b.title = "renamed";
    QVERIFY(sameStructure(a, b));
    for (int change = 0; change < 5; ++change) {
        Track c = a;
        if (change == 0) c.chain.modules[0].id = 9;
        if (change == 1) c.chain.modules.push_back(c.chain.modules[0]);
        if (change == 2) c.trimStart = 5;
        if (change == 3) c.trimEnd = 50;
        if (change == 4) c.fadeOut = 64;
        QVERIFY(!sameStructure(a, c));
    }
    // Every parameter that a module marks asks for a rebuild.
    for (const Module* module : modules()) {
        const auto params = module->params();
        for (std::size_t p = 0; p < params.size(); ++p) {
            Chain x, y;
            x.modules.push_back({1, std::string(module->id()), true, defaultValues(params)});
            y = x;
            y.modules[0].values[p] = params[p].def == params[p].max ? params[p].min : params[p].max;
            QCOMPARE(sameStructure(x, y), !params[p].rebuild);
        }
    }
}

QTEST_GUILESS_MAIN(TestRig)
#include "tst_rig.moc"
