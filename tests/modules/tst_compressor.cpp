// SPDX-License-Identifier: GPL-3.0-or-later
// The compressor against its published law, in level and in time.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/Dynamics.h"
#include "modules/Registry.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

const Module& compressor() {
    return *findModule("compressor");
}

// A sine at rate/16 whose samples reach its peak: sample n of a run has gain out/in.
std::vector<double> carrier(double levelDb, std::size_t frames) {
    std::vector<double> x(frames);
    const double scale = std::pow(10, levelDb / 20) / std::sin(test::kPi / 2 - test::kPi / 16);
    for (std::size_t n = 0; n < frames; ++n)
        x[n] = scale * std::sin(2 * test::kPi * static_cast<double>(n % 16) / 16 + test::kPi / 16);
    return x;
}

double gainAt(const Stereo& in, const Stereo& out, std::size_t n) {
    return 20 * std::log10(out.left[n] / in.left[n]);
}

// Written anew from the paper, not from GainLaw.
double lawDb(const QString& mode, double x, double t, double r, double w, double range) {
    const double over = mode == "down" ? x - t : t - x;
    const double k = mode == "expand" ? r - 1 : 1 - 1 / r;
    double a = 0;
    if (2 * over > w)
        a = k * over;
    else if (2 * over >= -w && w > 0)
        a = k * (over + w / 2) * (over + w / 2) / (2 * w);
    a = std::min(a, range);
    return mode == "up" ? a : -a;
}

std::string text(double v) {
    return QString::number(v, 'g', 9).toStdString();
}

}  // namespace

class TestCompressor : public QObject {
    Q_OBJECT
private slots:
    void keepsItsStaticLaw_data();
    void keepsItsStaticLaw();
    void takesTheTimeItSays_data();
    void takesTheTimeItSays();
    void lookaheadHasTheGainDownInTime();
    void parallelMixNulls();
    void linksChannels();
    void sidechainFilterSparesBass();
    void removedIsWhatIsMissing();
    void autoReleaseHasTwoSpeeds();
    void liftLeavesNoiseAlone();
    void movesWithoutClicks();
    void modesChangeWithoutClicks();
    void lowToneStaysClean();
};

void TestCompressor::keepsItsStaticLaw_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("knee");
    QTest::addColumn<double>("range");
    QTest::addColumn<bool>("rms");
    QTest::newRow("4:1") << "down" << 48000. << 4. << 6. << 60. << false;
    QTest::newRow("1.5:1, hard") << "down" << 44100. << 1.5 << 0. << 60. << false;
    QTest::newRow("infinite, soft") << "down" << 96000. << 100. << 12. << 60. << false;
    QTest::newRow("range") << "down" << 48000. << 4. << 6. << 5. << false;
    QTest::newRow("rms") << "down" << 48000. << 4. << 6. << 60. << true;
    QTest::newRow("up") << "up" << 48000. << 2. << 6. << 12. << false;
    QTest::newRow("expand") << "expand" << 48000. << 2. << 6. << 20. << false;
    QTest::newRow("gate") << "expand" << 192000. << 100. << 0. << 40. << false;
}

void TestCompressor::keepsItsStaticLaw() {
    QFETCH(QString, mode);
    QFETCH(double, rate);
    QFETCH(double, ratio);
    QFETCH(double, knee);
    QFETCH(double, range);
    QFETCH(bool, rms);
    for (double level = -60; level <= 0; level += 4) {
        ModuleRun run(compressor(), rate,
                      Settings{{"mode", mode.toStdString()},
                               {"threshold", "-20"},
                               {"ratio", text(ratio)},
                               {"knee", text(knee)},
                               {"range", text(range)},
                               {"attack", "5"},
                               {"release", "60"},
                               {"detector", rms ? "rms" : "peak"}});
        const auto frames = static_cast<std::size_t>(rate * 0.9);
        const Stereo in = test::both(carrier(level, frames));
        const Stereo out = run.run(in);
        const double infinite = ratio >= 100 ? 1e9 : ratio;
        const double want = lawDb(
            mode,
            level - (rms ? 3.0103 : 0) + (rms ? -20 * std::log10(std::cos(test::kPi / 16)) : 0),
            -20, infinite, knee, range);
        for (std::size_t n = frames - 16; n < frames; ++n)
            QVERIFY2(
                std::abs(gainAt(in, out, n) - want) < 0.1,
                qPrintable(
                    QString("level %1: %2, law %3").arg(level).arg(gainAt(in, out, n)).arg(want)));
    }
}

void TestCompressor::takesTheTimeItSays_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("attack");
    QTest::addColumn<double>("release");
    QTest::newRow("10/100") << 48000. << 10. << 100.;
    QTest::newRow("30/300") << 44100. << 30. << 300.;
    QTest::newRow("2/50") << 96000. << 2. << 50.;
}

void TestCompressor::takesTheTimeItSays() {
    QFETCH(double, rate);
    QFETCH(double, attack);
    QFETCH(double, release);
    ModuleRun run(compressor(), rate,
                  Settings{{"threshold", "-20"},
                           {"ratio", "4"},
                           {"attack", text(attack)},
                           {"release", text(release)}});
    const auto second = static_cast<std::size_t>(rate) / 16 * 16;
    std::vector<double> x = carrier(-40, second);
    const auto loud = carrier(-10, 3 * second / 2 / 16 * 16), soft = carrier(-40, 3 * second);
    const std::size_t up = x.size(), down = up + loud.size();
    x.insert(x.end(), loud.begin(), loud.end());
    x.insert(x.end(), soft.begin(), soft.end());
    const Stereo in = test::both(x), out = run.run(in);
    const double most = gainAt(in, out, down - 8);
    const auto crossing = [&](std::size_t from, double target, bool falling) {
        std::size_t n = from;
        while (n < x.size() &&
               (falling ? gainAt(in, out, n) > target : gainAt(in, out, n) < target))
            ++n;
        return static_cast<double>(n - from) / rate * 1000;
    };
    const double attacked = crossing(up, most * 0.632, true);
    const double released = crossing(down, most * 0.368, false);
    QVERIFY2(std::abs(attacked / attack - 1) < 0.1, qPrintable(QString::number(attacked)));
    QVERIFY2(std::abs(released / (release + attack) - 1) < 0.1,
             qPrintable(QString::number(released)));
    QVERIFY(std::abs(run.deepestDb() + most) < 0.05);
}

void TestCompressor::lookaheadHasTheGainDownInTime() {
    for (const double attack : {1.0, 5.0, 10.0}) {
        const Settings s{
            {"threshold", "-20"}, {"ratio", "4"}, {"attack", text(attack)}, {"lookahead", "10"}};
        ModuleRun run(compressor(), 48000, s);
        QCOMPARE(run.plan().latency, 480);
        std::vector<double> x = carrier(-40, 4800);
        const auto loud = carrier(-6, 9600);
        x.insert(x.end(), loud.begin(), loud.end());
        const Stereo out = test::later(run.run(test::both(x)), 480);
        double before = 0, peak = 0, late = 0;
        for (std::size_t n = 2000; n < 4800 - 500; ++n)
            before = std::max(before, std::abs(out.left[n]));
        for (std::size_t n = 4800; n < 6000; ++n) peak = std::max(peak, std::abs(out.left[n]));
        for (std::size_t n = 12000; n < 13000; ++n) late = std::max(late, std::abs(out.left[n]));
        QVERIFY(std::abs(20 * std::log10(before) + 40) < 0.01);
        QVERIFY2(20 * std::log10(peak / late) < 0.5,
                 qPrintable(QString::number(20 * std::log10(peak / late))));
    }
}

void TestCompressor::parallelMixNulls() {
    const Stereo in{test::noise(0.9, 20000, 1), test::noise(0.9, 20000, 2)};
    const Settings hard{{"threshold", "-40"}, {"ratio", "10"}, {"makeup", "12"}};
    Settings s = hard;
    s.push_back({"mix", "0"});
    QVERIFY(ModuleRun(compressor(), 48000, s).run(in) == in);
    s.back().second = "50";
    const Stereo half = ModuleRun(compressor(), 48000, s).run(in);
    const Stereo whole = ModuleRun(compressor(), 48000, hard).run(in);
    for (std::size_t n = 0; n < in.size(); ++n)
        QVERIFY(std::abs(half.left[n] - 0.5 * (in.left[n] + whole.left[n])) < 1e-14);
}

void TestCompressor::linksChannels() {
    const Stereo in{carrier(-6, 24000), carrier(-30, 24000)};
    const auto rightGain = [&](const char* link) {
        const Stereo out = ModuleRun(compressor(), 48000,
                                     Settings{{"threshold", "-20"}, {"ratio", "4"}, {"link", link}})
                               .run(in);
        return 20 * std::log10(out.right[23990] / in.right[23990]);
    };
    QVERIFY(std::abs(rightGain("100") + 10.5) < 0.1);
    QVERIFY(std::abs(rightGain("50") + 5.25) < 0.1);
    QVERIFY(std::abs(rightGain("0")) < 0.01);
}

void TestCompressor::sidechainFilterSparesBass() {
    const Stereo bass = test::both(test::sine(40, 48000, 0.5, 48000));
    const auto reduction = [&](const char* hz) {
        ModuleRun run(compressor(), 48000,
                      Settings{{"threshold", "-20"}, {"ratio", "4"}, {"sidechainhp", hz}});
        run.run(bass);
        run.run(bass);
        return run.deepestDb();
    };
    QVERIFY(reduction("0") > 9);
    QVERIFY(reduction("160") < 0.5);  // 24 dB less at the detector
}

void TestCompressor::removedIsWhatIsMissing() {
    const Stereo in{test::noise(0.9, 20000, 3), test::noise(0.9, 20000, 4)};
    const Settings s{{"threshold", "-30"}, {"ratio", "6"}, {"lookahead", "3"}};
    const Stereo out = ModuleRun(compressor(), 48000, s).run(in);
    const Stereo removed = ModuleRun(compressor(), 48000, s).tap(1, in);
    for (std::size_t n = 144; n < in.size(); ++n)
        QVERIFY(std::abs(out.left[n] + removed.left[n] - in.left[n - 144]) < 1e-14);
    const Stereo heard = ModuleRun(compressor(), 48000, s).tap(0, in);
    QVERIFY(std::equal(heard.left.begin() + 144, heard.left.end(), in.left.begin()));
}

void TestCompressor::autoReleaseHasTwoSpeeds() {
    const auto released = [](double loudSeconds) {
        ModuleRun run(compressor(), 48000,
                      Settings{{"threshold", "-20"},
                               {"ratio", "4"},
                               {"attack", "1"},
                               {"release", "200"},
                               {"autorelease", "on"}});
        std::vector<double> x =
            carrier(-6, static_cast<std::size_t>(loudSeconds * 48000) / 16 * 16);
        const std::size_t end = x.size();
        const auto soft = carrier(-40, 144000);
        x.insert(x.end(), soft.begin(), soft.end());
        const Stereo in = test::both(x), out = run.run(in);
        std::size_t n = end;
        while (gainAt(in, out, n) < -2.0) ++n;
        return static_cast<double>(n - end) / 48000;
    };
    QVERIFY(released(0.01) < 0.25);
    QVERIFY(released(3.0) > 1.0);
}

void TestCompressor::liftLeavesNoiseAlone() {
    ModuleRun run(compressor(), 48000,
                  Settings{{"mode", "up"}, {"threshold", "-20"}, {"ratio", "2"}});
    const Stereo in = test::both(carrier(-95, 48000)), out = run.run(in);
    QVERIFY(std::abs(gainAt(in, out, 47990)) < 0.01);
}

void TestCompressor::movesWithoutClicks() {
    const Stereo tone = test::both(test::clickTone(48000, 3));
    ModuleRun run(
        compressor(), 48000,
        Settings{{"threshold", "-20"}, {"ratio", "3"}, {"attack", "10"}, {"release", "200"}});
    int step = 0;
    run.onQuantum = [&](std::size_t frame) {
        if (frame % 12800 != 0 || frame == 0) return;
        switch (step++) {
        case 0: run.set("threshold", -35); break;
        case 1: run.set("makeup", 6); break;
        case 2: run.set("mix", 40); break;
        case 3: run.set("mode", 2); break;
        case 4: run.set("mode", 0); break;
        case 5: run.set("detector", 1); break;
        case 6: run.set("sidechainhp", 500); break;
        case 7: run.set("ratio", 100); break;
        case 8: run.set("makeup", -6); break;
        default: run.set("mix", 100); break;
        }
    };
    const Stereo out = run.run(tone);
    const double residue = test::residueDbAbove(out.left, 4000, 48000);
    // The compressor's own ripple on this tone is third harmonic, below 3 kHz.
    QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
}

// 20 dB of reduction are left behind, and left again before they have gone; with and without lookahead.
void TestCompressor::modesChangeWithoutClicks() {
    for (const char* lookahead : {"0", "5"})
        for (const double back : {0.01, 0.3}) {
            const double rate = 44100;
            const Stereo tone = test::both(test::clickTone(rate, 2));
            ModuleRun run(compressor(), rate,
                          Settings{{"threshold", "-36"},
                                   {"ratio", "10"},
                                   {"attack", "1"},
                                   {"release", "300"},
                                   {"link", "0"},
                                   {"lookahead", lookahead}});
            run.onQuantum = [&](std::size_t frame) {
                const auto at = [&](double seconds) {
                    return frame == static_cast<std::size_t>(seconds * rate) / 64 * 64;
                };
                if (at(1.0)) run.set("mode", 2);
                if (at(1.0 + back)) run.set("mode", 0);
            };
            const Stereo out = run.run(tone);
            const double residue = test::residueDbAbove(out.left, 4000, rate);
            QVERIFY2(residue < -80, qPrintable(QString("%1 dB, lookahead %2, back after %3 s")
                                                   .arg(residue)
                                                   .arg(lookahead)
                                                   .arg(back)));
        }
}

void TestCompressor::lowToneStaysClean() {
    const auto x = test::sine(50, 48000, 0.5, 96000);
    ModuleRun run(compressor(), 48000,
                  Settings{{"threshold", "-15.01"},
                           {"ratio", "3"},
                           {"knee", "0"},
                           {"detector", "rms"},
                           {"attack", "10"},
                           {"release", "100"}});
    const Stereo out = run.run(test::both(x));
    const std::vector<double> tail(out.left.begin() + 48000, out.left.end());
    const double first = test::levelAt(tail, 50, 48000);
    double harmonics = 0;
    for (int k = 2; k <= 8; ++k)
        harmonics += std::pow(10, test::levelAt(tail, 50.0 * k, 48000) / 10);
    const double thd = 10 * std::log10(harmonics) - first;
    QVERIFY2(thd < -46.0, qPrintable(QString::number(thd)));  // 0.5 %
}

QTEST_APPLESS_MAIN(TestCompressor)
#include "tst_compressor.moc"
