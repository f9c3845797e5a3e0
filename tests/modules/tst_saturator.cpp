// SPDX-License-Identifier: GPL-3.0-or-later
// The saturator bends without folding back, and leaves the dry sound alone.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/Oversampler.h"
#include "modules/Registry.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

const Module& saturator() {
    return *findModule("saturator");
}

// Power between 20 Hz and 20 kHz that is no harmonic, against the fundamental, in dB: what has folded
// back to where it is heard. The length holds whole periods, so that no window is needed.
double foldedDb(const std::vector<double>& x, int cycles, double rate) {
    const std::size_t size = x.size();
    std::vector<double> c(size), s(size);
    for (std::size_t n = 0; n < size; ++n) {
        c[n] = std::cos(2 * test::kPi * static_cast<double>(n) / static_cast<double>(size));
        s[n] = std::sin(2 * test::kPi * static_cast<double>(n) / static_cast<double>(size));
    }
    double folded = 0, fundamental = 0;
    for (std::size_t k = 2; static_cast<double>(k) * rate / static_cast<double>(size) < 20000;
         ++k) {
        double re = 0, im = 0;
        for (std::size_t n = 0; n < size; ++n) {
            re += x[n] * c[k * n % size];
            im += x[n] * s[k * n % size];
        }
        const double power = re * re + im * im;
        if (k == static_cast<std::size_t>(cycles)) fundamental = power;
        if (k % static_cast<std::size_t>(cycles) != 0) folded += power;
    }
    return 10 * std::log10(std::max(folded, 1e-30) / fundamental);
}

}  // namespace

class TestSaturator : public QObject {
    Q_OBJECT
private slots:
    void oversamplerIsTransparent_data();
    void oversamplerIsTransparent();
    void followsItsCurve();
    void doesNotFoldBack_data();
    void doesNotFoldBack();
    void softSoundKeepsItsLevel();
    void tubeLeavesNoDirectCurrent();
    void mixIsExactlyParallel();
    void movesWithoutClicks();
};

void TestSaturator::oversamplerIsTransparent_data() {
    QTest::addColumn<int>("factor");
    for (const int f : {2, 4, 8, 16}) QTest::addRow("%d", f) << f;
}

void TestSaturator::oversamplerIsTransparent() {
    QFETCH(int, factor);
    for (const double hz : {50., 1000., 10000., 19000.}) {
        Oversampler over(factor);
        const auto x = test::sine(hz, 48000, 0.7, 6400);
        std::vector<double> y(x.size()), high(static_cast<std::size_t>(64 * factor));
        for (std::size_t at = 0; at < x.size(); at += 64) {
            over.up(&x[at], high.data());
            over.down(high.data(), &y[at]);
        }
        double worst = 0;
        for (std::size_t n = 1000; n < x.size(); ++n)
            worst = std::max(worst, std::abs(y[n] - x[n - Oversampler::kDelay]));
        QVERIFY2(worst < 2e-5, qPrintable(QString("%1 Hz: %2").arg(hz).arg(worst)));
    }
}

void TestSaturator::followsItsCurve() {
    // Slow enough that oversampling does nothing: the curve itself.
    const double a = std::pow(10, 6.0 / 20) - 1;
    for (const char* curve : {"tape", "warm", "clip"}) {
        const auto x = test::sine(60, 48000, 0.9, 9600);
        const Stereo out =
            test::later(ModuleRun(saturator(), 48000, Settings{{"curve", curve}, {"drive", "6"}})
                            .run(test::both(x)),
                        64);
        for (std::size_t n = 2000; n < 9000; ++n) {
            const double v = x[n];
            const double want = curve[0] == 't'   ? std::tanh(a * v) / a
                                : curve[0] == 'w' ? v / std::sqrt(1 + a * a * v * v)
                                                  : std::clamp(v, -1 / a, 1 / a);
            QVERIFY2(std::abs(out.left[n] - want) < 2e-4,
                     qPrintable(QString("%1 %2 %3").arg(curve).arg(v).arg(out.left[n])));
        }
    }
}

void TestSaturator::doesNotFoldBack_data() {
    QTest::addColumn<QString>("curve");
    QTest::addColumn<QString>("factor");
    QTest::addColumn<double>("most");
    QTest::newRow("tape 8x") << "tape"
                             << "8x" << -95.0;
    QTest::newRow("warm 8x") << "warm"
                             << "8x" << -95.0;
    QTest::newRow("tube 8x") << "tube"
                             << "8x" << -90.0;
    QTest::newRow("clip 8x") << "clip"
                             << "8x" << -80.0;
    QTest::newRow("clip 16x") << "clip"
                              << "16x" << -90.0;
}

void TestSaturator::doesNotFoldBack() {
    QFETCH(QString, curve);
    QFETCH(QString, factor);
    QFETCH(double, most);
    constexpr std::size_t kSize = 4096;
    constexpr int kCycles = 427;  // 5004 Hz
    const auto x = test::sine(48000.0 * kCycles / kSize, 48000, 0.9, 26 * kSize);
    const Stereo out = ModuleRun(saturator(), 48000,
                                 Settings{{"curve", curve.toStdString()},
                                          {"drive", "12"},
                                          {"oversampling", factor.toStdString()}})
                           .run(test::both(x));
    const std::vector<double> tail(out.left.begin() + 24 * kSize, out.left.begin() + 25 * kSize);
    const double folded = foldedDb(tail, kCycles, 48000);
    qInfo("%s %s: %.1f dB", qPrintable(curve), qPrintable(factor), folded);
    QVERIFY2(folded < most, qPrintable(QString::number(folded)));
}

void TestSaturator::softSoundKeepsItsLevel() {
    for (const char* curve : {"tape", "warm", "tube", "clip"}) {
        const Stereo in = test::both(test::sine(1000, 48000, 0.001, 24000));
        const Stereo out =
            ModuleRun(saturator(), 48000, Settings{{"curve", curve}, {"drive", "12"}}).run(in);
        const std::vector<double> tail(out.left.begin() + 12000, out.left.end());
        QVERIFY(std::abs(20 * std::log10(test::peakOf(tail) / 0.001)) < 0.03);
    }
}

void TestSaturator::tubeLeavesNoDirectCurrent() {
    const Stereo in = test::both(test::sine(1000, 48000, 0.7, 96000));
    const Stereo out =
        ModuleRun(saturator(), 48000, Settings{{"curve", "tube"}, {"drive", "12"}}).run(in);
    double sum = 0;
    for (std::size_t n = 48000; n < 96000; ++n) sum += out.left[n];
    QVERIFY(std::abs(sum / 48000) < 1e-4);
    const std::vector<double> tail(out.left.begin() + 48000, out.left.end());
    QVERIFY(test::levelAt(tail, 2000, 48000) - test::levelAt(tail, 1000, 48000) >
            -30);  // even harmonics
}

void TestSaturator::mixIsExactlyParallel() {
    const Stereo in{test::noise(0.9, 9000, 1), test::noise(0.9, 9000, 2)};
    const auto run = [&](const char* mix) {
        return ModuleRun(saturator(), 48000, Settings{{"drive", "9"}, {"mix", mix}}).run(in);
    };
    const Stereo none = run("0"), half = run("50"), whole = run("100");
    for (std::size_t n = 64; n < in.size(); ++n) {
        QCOMPARE(none.left[n], in.left[n - 64]);
        QVERIFY(std::abs(half.left[n] - 0.5 * (none.left[n] + whole.left[n])) < 1e-14);
    }
}

void TestSaturator::movesWithoutClicks() {
    // What saturation itself puts above 4 kHz (the fifth harmonic) hides nothing at this little drive.
    const Stereo tone = test::both(test::sine(300, 48000, 0.1, 96000));
    ModuleRun run(saturator(), 48000, Settings{});
    int step = 0;
    run.onQuantum = [&](std::size_t frame) {
        if (frame == 0 || frame % 12800 != 0) return;
        switch (step++) {
        case 0: run.set("drive", 12); break;
        case 1: run.set("curve", 2); break;
        case 2: run.set("mix", 20); break;
        case 3: run.set("curve", 0); break;
        case 4: run.set("output", -6); break;
        default: run.set("drive", 0); break;
        }
    };
    const double residue = test::residueDbAbove(run.run(tone).left, 4000, 48000);
    QVERIFY2(residue < -90, qPrintable(QString::number(residue)));
}

QTEST_APPLESS_MAIN(TestSaturator)
#include "tst_saturator.moc"
