// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor: transparent when flat; playback systems come and go without a click, mono ones have no side.
// labels: unit engine
#include <QtTest/QTest>

#include <cmath>

#include "engine/Monitor.h"
#include "measure/Analysis.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;

/// Runs a stereo sound as the mix; `at(quantum)` may change the monitor before each quantum.
template <class Change>
std::vector<double> heard(const std::vector<double>& left, const std::vector<double>& right,
                          Monitor& monitor, Change at) {
    std::vector<double> out;
    Block in[kSources], block;
    for (std::size_t n = 0; n + kQuantum <= left.size(); n += kQuantum) {
        at(static_cast<int>(n / kQuantum));
        for (Block& b : in) b.clear();
        std::copy_n(&left[n], kQuantum, in[0].left.begin());
        std::copy_n(&right[n], kQuantum, in[0].right.begin());
        monitor.run(in, block);
        for (std::size_t i = 0; i < kQuantum; ++i) {
            out.push_back(block.left[i]);
            out.push_back(block.right[i]);
        }
    }
    return out;
}

Monitor onMix(const ListenAs& as = {}) {
    Monitor monitor(kRate);
    monitor.setSource(Source::Mix);
    monitor.setListenAs(as);
    monitor.jump();
    return monitor;
}

/// Noise whose energy is about the same in every octave.
std::vector<double> pinkNoise(double peak, std::size_t frames, std::uint64_t seed) {
    std::vector<double> out = noise(peak, frames, seed);
    double slow = 0, middle = 0, fast = 0;
    for (double& x : out) {
        slow = 0.99765 * slow + 0.0990460 * x;
        middle = 0.96300 * middle + 0.2965164 * x;
        fast = 0.57000 * fast + 1.0526913 * x;
        x = slow + middle + fast + 0.1848 * x;
    }
    return out;
}

double loudness(const std::vector<double>& interleaved) {
    Analyzer analyzer(kRate, 2);
    analyzer.add(interleaved.data(), interleaved.size() / 2);
    return analyzer.finish().loudness.integratedLufs;
}

}  // namespace

class TestMonitor : public QObject {
    Q_OBJECT
private slots:
    void flatIsTransparent();
    void everySystem_data();
    void everySystem();
    void switchingDoesNotClick();
    void effectsAreSane();
    void aRegionIsHeardAlone();
    void theDifferenceToTheReference();
    void swappedAndBack();
};

void TestMonitor::flatIsTransparent() {
    const auto l = noise(0.5, 6400, 1), r = noise(0.5, 6400, 2);
    Monitor monitor = onMix();
    const auto out = heard(l, r, monitor, [](int) {});
    for (std::size_t n = 0; n < l.size(); ++n) {
        QCOMPARE(out[2 * n], l[n]);
        QCOMPARE(out[2 * n + 1], r[n]);
    }
    // And again after a system was listened to.
    const auto later = heard(l, r, monitor, [&](int quantum) {
        monitor.setListenAs({quantum < 20 ? 0 : -1, 1.0, false});
    });
    for (std::size_t n = 50 * kQuantum; n < l.size(); ++n) QCOMPARE(later[2 * n], l[n]);
}

void TestMonitor::everySystem_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < playbackSystems().size(); ++i)
        QTest::newRow(playbackSystems()[i].id.data()) << int(i);
}

/// As loud as without it; one speaker has no side; noise and drive are left out when asked.
void TestMonitor::everySystem() {
    QFETCH(int, index);
    const PlaybackSystem& system = playbackSystems()[std::size_t(index)];
    const auto count = static_cast<std::size_t>(6 * kRate);
    auto l = pinkNoise(0.15, count, 3), r = pinkNoise(0.15, count, 4);
    std::vector<double> both;
    for (std::size_t n = 0; n < count; ++n) {
        both.push_back(l[n]);
        both.push_back(r[n]);
    }
    Analyzer analyzer(kRate, 2);
    analyzer.add(both.data(), count);
    const Analysis programme = analyzer.finish();
    const SystemEffect effect = effectOf(system, programme.thirdOctaves, kRate);
    Monitor monitor = onMix({index, std::pow(10.0, effect.quieterLu / 20.0), false});
    const auto out = heard(l, r, monitor, [](int) {});
    QVERIFY2(std::abs(loudness(out) - programme.loudness.integratedLufs) < 0.5,
             qPrintable(QString::number(loudness(out) - programme.loudness.integratedLufs)));
    double side = 0.0;
    for (std::size_t n = 0; n < out.size() / 2; ++n)
        side = std::max(side, std::abs(out[2 * n] - out[2 * n + 1]));
    if (system.width == 0.0) QCOMPARE(side, 0.0);
    if (system.width > 0.0) QVERIFY(side > 0.01);

    const std::vector<double> silence(6400, 0.0);
    Monitor linear = onMix({index, 1.0, true});
    for (double x : heard(silence, silence, linear, [](int) {})) QCOMPARE(x, 0.0);
}

void TestMonitor::switchingDoesNotClick() {
    const auto count = static_cast<std::size_t>(kRate);
    const auto tone = sine(997.0, kRate, 0.5, count);
    Monitor monitor = onMix();
    const auto out = heard(tone, tone, monitor, [&](int quantum) {
        const int system = quantum / 90 % int(playbackSystems().size() + 1) - 1;
        monitor.setListenAs({system, 1.0, true});
    });
    // A click is a broad spectrum: the third difference of a 997 Hz tone stays below (2π·997/48000)³.
    double sharpest = 0.0;
    for (std::size_t n = 3; n < count; ++n)
        sharpest = std::max(sharpest, std::abs(out[2 * n] - 3 * out[2 * n - 2] +
                                               3 * out[2 * n - 4] - out[2 * n - 6]));
    QVERIFY2(sharpest < 0.005, qPrintable(QString::number(sharpest)));
}

void TestMonitor::effectsAreSane() {
    std::vector<ThirdOctave> bassOnly{{50.0, -10.0, -60.0}, {1000.0, -30.0, -60.0}};
    const int phone = findPlaybackSystem("phone_speaker"), car = findPlaybackSystem("car");
    QVERIFY(phone >= 0 && car >= 0);
    QCOMPARE(findPlaybackSystem("gramophone"), -1);
    const auto onPhone = effectOf(playbackSystems()[std::size_t(phone)], bassOnly, kRate);
    const auto inCar = effectOf(playbackSystems()[std::size_t(car)], bassOnly, kRate);
    QVERIFY(onPhone.bassLost > 0.99);
    QVERIFY(inCar.bassLost < 0.2);
    QVERIFY(onPhone.quieterLu > inCar.quieterLu);
    QVERIFY(std::isnan(effectOf(playbackSystems()[0], {}, kRate).quieterLu));
}

void TestMonitor::aRegionIsHeardAlone() {
    const auto level = [](double hz) {
        const auto x = sine(hz, kRate, 0.5, 48000);
        Monitor monitor = onMix();
        monitor.setRegion(regionPlan(500, 2000, kRate));
        monitor.jump();
        const auto out = heard(x, x, monitor, [](int) {});
        return 20.0 * std::log10(rmsOf({out.begin() + 48000, out.end()}) / (0.5 / std::sqrt(2.0)));
    };
    QVERIFY(std::abs(level(1000)) < 0.1);
    QVERIFY(std::abs(level(500) + 3.01) < 0.2);
    QVERIFY(std::abs(level(2000) + 3.01) < 0.2);
    QVERIFY(level(125) < -45.0);
    QVERIFY(level(8000) < -45.0);
    // Without a region, and after one, samples pass untouched.
    const auto x = noise(0.5, 12800, 1);
    Monitor monitor = onMix();
    const auto out = heard(x, x, monitor, [&](int quantum) {
        monitor.setRegion(quantum < 20 ? regionPlan(500, 2000, kRate) : RegionPlan());
    });
    for (std::size_t n = 150 * kQuantum; n < x.size(); ++n) QCOMPARE(out[2 * n], x[n]);
}

void TestMonitor::theDifferenceToTheReference() {
    const auto x = noise(0.5, 64, 1), y = noise(0.3, 64, 2);
    const auto run = [&](double share, Source source) {
        Monitor monitor(kRate);
        monitor.setSource(source);
        monitor.setMatchGain(Source::Reference, 0.5);
        monitor.setNull(share);
        monitor.jump();
        Block in[kSources], out;
        for (Block& b : in) b.clear();
        std::copy_n(x.data(), kQuantum, in[0].left.begin());
        std::copy_n(x.data(), kQuantum, in[1].left.begin());
        std::copy_n(y.data(), kQuantum, in[2].left.begin());
        monitor.run(in, out);
        return out;
    };
    for (std::size_t n = 0; n < kQuantum; ++n) {
        QCOMPARE(run(1.0, Source::Mix).left[n], x[n] - 0.5 * y[n]);
        QCOMPARE(run(-1.0, Source::Master).left[n], x[n] + 0.5 * y[n]);
        QCOMPARE(run(1.0, Source::Reference).left[n], 0.5 * y[n]);
        QCOMPARE(run(0.0, Source::Mix).left[n], x[n]);
    }
}

void TestMonitor::swappedAndBack() {
    const auto l = noise(0.5, 12800, 1), r = noise(0.5, 12800, 2);
    Monitor monitor = onMix();
    const auto out = heard(l, r, monitor, [&](int quantum) {
        monitor.setListen(quantum < 100 ? Listen::Swapped : Listen::Stereo);
    });
    QCOMPARE(out[2 * 99 * kQuantum], r[99 * kQuantum]);
    QCOMPARE(out[2 * 99 * kQuantum + 1], l[99 * kQuantum]);
    for (std::size_t n = 199 * kQuantum; n < l.size(); ++n) QCOMPARE(out[2 * n], l[n]);
}

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
