// SPDX-License-Identifier: GPL-3.0-or-later
// The rig: exact latency, determinism, clickless switches, probes, copies that go on identically.
// labels: unit engine
#include <QtTest>

#include <cmath>
#include <cstring>

#include "engine/Rig.h"
#include "engine/RigPlan.h"
#include "engine/RigSlot.h"
#include "modules/Registry.h"
#include "tests/engine/TestModules.h"
#include "tests/support/MemorySource.h"
#include "tests/support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;

struct Stereo {
    std::vector<double> left, right;
    bool operator==(const Stereo& o) const {
        return left.size() == o.left.size() &&
               std::memcmp(left.data(), o.left.data(), left.size() * sizeof(double)) == 0 &&
               std::memcmp(right.data(), o.right.data(), right.size() * sizeof(double)) == 0;
    }
};

void fill(MemorySource& source, const std::vector<double>& l, const std::vector<double>& r) {
    source.clips.push_back({l, r});
}

struct Chained {
    std::vector<const Module*> modules;
    std::vector<double> gains;
    PlanSetPtr plans(std::vector<char> on = {}, double gain = 1.0) const {
        auto set = std::make_shared<PlanSet>();
        for (std::size_t i = 0; i < modules.size(); ++i) {
            const double values[] = {gains.empty() ? 1.0 : gains[i]};
            set->plans.push_back(modules[i]->plan(values, kRate));
        }
        set->on = on.empty() ? std::vector<char>(modules.size(), 1) : on;
        set->gain = gain;
        return set;
    }
    RigSpec spec(Frames length, std::vector<char> on = {}) const {
        RigSpec s;
        s.rate = kRate;
        s.length = length;
        for (std::size_t i = 0; i < modules.size(); ++i) s.chain.push_back({i + 1, modules[i]});
        s.plans = plans(std::move(on));
        return s;
    }
};

Stereo pull(Rig& rig, ClipSource& source, Frames frames, RigMeter* meter = nullptr) {
    Stereo out;
    Block block;
    for (Frames n = 0; n < frames; n += kQuantum) {
        rig.run(block, source, meter);
        out.left.insert(out.left.end(), block.left.begin(), block.left.end());
        out.right.insert(out.right.end(), block.right.begin(), block.right.end());
    }
    return out;
}

/// Largest second difference: what a click shows up in for a slow sine.
double roughness(const std::vector<double>& x) {
    double worst = 0;
    for (std::size_t i = 2; i < x.size(); ++i)
        worst = std::max(worst, std::abs(x[i] - 2 * x[i - 1] + x[i - 2]));
    return worst;
}

}  // namespace

class TestRig : public QObject {
    Q_OBJECT
private slots:
    void emptyChainGivesTheSource_data();
    void emptyChainGivesTheSource();
    void latencyIsTakenOutExactly_data();
    void latencyIsTakenOutExactly();
    void bypassIsClickFreeBothWays();
    void bypassedIsAPureDelay();
    void copyGoesOnIdentically();
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

QTEST_GUILESS_MAIN(TestRig)
#include "tst_rig.moc"
