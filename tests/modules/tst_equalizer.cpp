// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer as it runs: its sound, its drawn curve and the analog prototype are one.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/EqDesign.h"
#include "modules/Registry.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

const Module& equalizer() {
    return *findModule("equalizer");
}

std::string text(double v) {
    return QString::number(v, 'g', 12).toStdString();
}

Settings band(int k, const char* type, double freq, double gain, double q,
              const char* channel = "stereo", double slope = 12) {
    const std::string stem = "band" + std::to_string(k);
    return {{stem + ".on", "on"},          {stem + ".type", type}, {stem + ".freq", text(freq)},
            {stem + ".gain", text(gain)},  {stem + ".q", text(q)}, {stem + ".channel", channel},
            {stem + ".slope", text(slope)}};
}

Settings join(Settings a, const Settings& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Stereo impulse(std::size_t frames, double left, double right) {
    Stereo s{std::vector<double>(frames, 0.0), std::vector<double>(frames, 0.0)};
    s.left[0] = left;
    s.right[0] = right;
    return s;
}

}  // namespace

class TestEqualizer : public QObject {
    Q_OBJECT
private slots:
    void soundCurveAndPrototypeAgree_data();
    void soundCurveAndPrototypeAgree();
    void boostThenCutNulls();
    void flatBandsKeepTheBits();
    void offBandsKeepTheBits();
    void midAndSideStayApart();
    void leftAndRightStayApart();
    void curveKnowsChannels();
    void sweepsWithoutClicks();
    void switchesWithoutClicks_data();
    void switchesWithoutClicks();
    void soloHearsItsRegion();
    void costOfTwentyFourBands();
};

void TestEqualizer::soundCurveAndPrototypeAgree_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {44100., 48000., 96000., 192000.}) QTest::addRow("%g", rate) << rate;
}

void TestEqualizer::soundCurveAndPrototypeAgree() {
    QFETCH(double, rate);
    const struct {
        BandSpec spec;
        const char* type;
    } cases[] = {{{BandType::Bell, 1000, 6, 1, 12}, "bell"},
                 {{BandType::Bell, 12000, -9, 3, 12}, "bell"},
                 {{BandType::LowShelf, 100, 4, 0.70710678, 24}, "lowshelf"},
                 {{BandType::HighShelf, 8000, -3, 0.70710678, 12}, "highshelf"},
                 {{BandType::LowCut, 30, 0, 0.70710678, 48}, "lowcut"},
                 {{BandType::HighCut, 6000, 0, 0.70710678, 18}, "highcut"},
                 {{BandType::Notch, 3000, 0, 4, 12}, "notch"},
                 {{BandType::BandPass, 2000, 0, 1, 12}, "bandpass"},
                 {{BandType::Tilt, 900, 3, 0.70710678, 12}, "tilt"}};
    for (const auto& [spec, type] : cases) {
        ModuleRun run(equalizer(), rate,
                      band(3, type, spec.freq, spec.gain, spec.q, "stereo", spec.slope));
        const auto out = run.run(impulse(static_cast<std::size_t>(rate), 1.0, 1.0));
        QVERIFY(out.left == out.right);
        for (const double hz : {25., 60., 200., 900., 2500., 7000., 12000., 17000.}) {
            const double sound = test::levelAt(out.left, hz, rate);
            const double drawn = *equalizer().responseDb(run.plan(), hz, Channel::Left);
            const double want = 10 * std::log10(prototypePower(spec, hz));
            if (want < -60) continue;
            const QString where = QString("%1 at %2: sound %3, drawn %4, analog %5")
                                      .arg(type)
                                      .arg(hz)
                                      .arg(sound)
                                      .arg(drawn)
                                      .arg(want);
            QVERIFY2(std::abs(sound - drawn) < 1e-3, qPrintable(where));
            QVERIFY2(std::abs(sound - want) < (rate < 45000 ? 0.4 : 0.2), qPrintable(where));
        }
    }
}

void TestEqualizer::boostThenCutNulls() {
    for (const char* type : {"bell", "lowshelf", "highshelf", "tilt"}) {
        const Stereo in{test::noise(0.5, 20000, 1), test::noise(0.5, 20000, 2)};
        ModuleRun run(equalizer(), 48000,
                      join(band(1, type, 3000, 9, 1.1), band(2, type, 3000, -9, 1.1)));
        const double left = 20 * std::log10(test::differenceOf(run.run(in), in) / 0.5);
        QVERIFY2(left < -240, qPrintable(QString("%1: %2 dB").arg(type).arg(left)));
    }
}

void TestEqualizer::flatBandsKeepTheBits() {
    const Stereo in{test::noise(0.9, 9000, 3), test::noise(0.9, 9000, 4)};
    Settings all;
    for (int k = 1; k <= 24; ++k)
        all = join(
            all, band(k, k % 2 ? "bell" : "highshelf", 100.0 * k, 0, 1, k % 3 ? "mid" : "stereo"));
    QVERIFY(ModuleRun(equalizer(), 48000, all).run(in) == in);
}

// Also after they have been on: what they left behind is gone to the last bit.
void TestEqualizer::offBandsKeepTheBits() {
    ModuleRun run(equalizer(), 48000,
                  join(band(1, "bell", 100, 6, 2, "side"), band(2, "lowcut", 30, 0, 0.7)));
    const Stereo in{test::noise(0.9, 48000, 5), test::noise(0.9, 48000, 6)};
    QVERIFY(!(run.run(in) == in));
    run.set("band1.gain", 0);
    run.set("band2.on", 0);
    run.run(in);
    QVERIFY(run.run(in) == in);
}

void TestEqualizer::midAndSideStayApart() {
    for (const char* channel : {"mid", "side"}) {
        ModuleRun run(equalizer(), 48000,
                      join(band(1, "bell", 500, 12, 2, channel),
                           band(2, "highcut", 5000, 0, 1, channel, 48)));
        const auto x = test::noise(0.5, 9000, 7);
        const bool mid = channel[0] == 'm';
        const Stereo out = run.run(mid ? test::sideOnly(x) : test::midOnly(x));
        QVERIFY(out == (mid ? test::sideOnly(x) : test::midOnly(x)));
        run.reset();
        const Stereo touched = run.run(mid ? test::midOnly(x) : test::sideOnly(x));
        double leak = 0, change = 0;
        for (std::size_t n = 0; n < x.size(); ++n) {
            leak = std::max(leak, std::abs(touched.left[n] - (mid ? 1 : -1) * touched.right[n]));
            change = std::max(change, std::abs(touched.left[n] - x[n]));
        }
        QCOMPARE(leak, 0.0);
        QVERIFY(change > 0.1);
    }
}

void TestEqualizer::leftAndRightStayApart() {
    const Stereo in{test::noise(0.5, 9000, 8), test::noise(0.5, 9000, 9)};
    const Stereo out =
        ModuleRun(equalizer(), 48000, band(1, "lowshelf", 200, 9, 0.7, "left")).run(in);
    QVERIFY(out.right == in.right && out.left != in.left);
    const Stereo other =
        ModuleRun(equalizer(), 48000, band(1, "lowshelf", 200, 9, 0.7, "right")).run(in);
    QVERIFY(other.left == in.left && other.right != in.right);
}

void TestEqualizer::curveKnowsChannels() {
    ModuleRun run(equalizer(), 48000,
                  join(band(1, "bell", 1000, 6, 1, "mid"), band(2, "bell", 1000, 3, 1)));
    QVERIFY(std::abs(*equalizer().responseDb(run.plan(), 1000, Channel::Mid) - 9) < 0.02);
    QVERIFY(std::abs(*equalizer().responseDb(run.plan(), 1000, Channel::Side) - 3) < 0.02);
}

// A bell of +12 dB, Q 4 swept from 100 Hz to 2.9 kHz in half a second through a tone of 997 Hz.
void TestEqualizer::sweepsWithoutClicks() {
    const Stereo tone = test::both(test::clickTone(48000, 2));
    ModuleRun run(equalizer(), 48000, band(1, "bell", 100, 12, 4));
    run.onQuantum = [&](std::size_t frame) {
        const double t = (static_cast<double>(frame) - 24000) / 24000;
        if (t >= 0 && t <= 1 && frame % 256 == 0) run.set("band1.freq", 100 * std::pow(29.0, t));
    };
    const double residue = test::residueDbAbove(run.run(tone).left, 4000, 48000);
    QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
}

void TestEqualizer::switchesWithoutClicks_data() {
    QTest::addColumn<QString>("param");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("back");
    QTest::newRow("on") << "band1.on" << 0. << 1.;
    QTest::newRow("type") << "band1.type" << 3. << 0.;
    QTest::newRow("channel") << "band1.channel" << 2. << 0.;
    QTest::newRow("gain") << "band1.gain" << -12. << 12.;
    QTest::newRow("frequency") << "band1.freq" << 80. << 1100.;
    QTest::newRow("Q") << "band1.q" << 0.3 << 8.;
    QTest::newRow("slope") << "band2.slope" << 96. << 6.;
    QTest::newRow("output") << "output" << -6. << 0.;
}

void TestEqualizer::switchesWithoutClicks() {
    QFETCH(QString, param);
    QFETCH(double, to);
    QFETCH(double, back);
    const Stereo tone{test::clickTone(48000, 2), test::clickTone(48000, 2)};
    ModuleRun run(equalizer(), 48000,
                  join(band(1, "bell", 1100, 9, 2), band(2, "lowcut", 40, 0, 0.7)));
    run.onQuantum = [&](std::size_t frame) {
        if (frame == 32000) run.set(param.toStdString(), to);
        if (frame == 64000) run.set(param.toStdString(), back);
    };
    const double residue = test::residueDbAbove(run.run(tone).left, 4000, 48000);
    QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
}

void TestEqualizer::soloHearsItsRegion() {
    const Settings s =
        join(band(1, "bell", 1000, 3, 1), band(2, "highshelf", 8000, 2, 0.7, "side"));
    const auto heard = [&](int tap, double hz, bool side) {
        const auto x = test::sine(hz, 48000, 0.5, 24000);
        const Stereo out =
            ModuleRun(equalizer(), 48000, s).tap(tap, side ? test::sideOnly(x) : test::midOnly(x));
        const std::vector<double> tail(out.left.begin() + 12000, out.left.end());
        return 20 * std::log10(std::max(test::peakOf(tail), 1e-9) / 0.5);
    };
    QVERIFY(std::abs(heard(0, 1000, false) - 3) < 0.1);
    QVERIFY(heard(0, 100, false) < -30);
    QVERIFY(heard(1, 14000, true) > -2);
    QVERIFY(heard(1, 14000, false) < -100);
    QVERIFY(heard(1, 500, true) < -30);
}

void TestEqualizer::costOfTwentyFourBands() {
    Settings all;
    for (int k = 1; k <= 24; ++k) all = join(all, band(k, "bell", 45.0 * k * k, 3, 1));
    ModuleRun run(equalizer(), 48000, all);
    const Stereo in{test::noise(0.5, 480000, 1), test::noise(0.5, 480000, 2)};
    QElapsedTimer timer;
    timer.start();
    run.run(in);
    qInfo("24 bells: %.1f times real time",
          10000.0 / static_cast<double>(std::max<qint64>(timer.elapsed(), 1)));
    QVERIFY(timer.elapsed() < 10000);  // what playing needs
}

QTEST_APPLESS_MAIN(TestEqualizer)
#include "tst_equalizer.moc"
