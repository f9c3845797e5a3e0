// SPDX-License-Identifier: GPL-3.0-or-later
// The saturator bends without folding back, and leaves the dry sound alone.
// labels: unit
#include <QtTest/QTest>

#include <QList>
#include <cmath>
#include <set>

#include "dsp/Oversampler.h"
#include "modules/Registry.h"
#include "project/HelpPage.h"
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

double softClip(double u) {
    const double size = std::abs(u);
    if (size <= 0.5) return u;
    return std::copysign(size >= 1.5 ? 1.0 : size - 0.5 * (size - 0.5) * (size - 0.5), u);
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
    void helpPrintsTheHarmonics();
    void toneTiltsWhatIsAdded();
    void rangeKeepsTheRest();
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
    for (const char* curve : {"tape", "warm", "clip", "soft"}) {
        const auto x = test::sine(60, 48000, 0.9, 9600);
        const Stereo out =
            test::later(ModuleRun(saturator(), 48000, Settings{{"curve", curve}, {"drive", "6"}})
                            .run(test::both(x)),
                        64);
        for (std::size_t n = 2000; n < 9000; ++n) {
            const double v = x[n];
            const double want = curve[0] == 't'   ? std::tanh(a * v) / a
                                : curve[0] == 'w' ? v / std::sqrt(1 + a * a * v * v)
                                : curve[0] == 's' ? softClip(a * v) / a
                                                  : std::clamp(v, -1 / a, 1 / a);
            QVERIFY2(std::abs(out.left[n] - want) < 2e-4,
                     qPrintable(QString("%1 %2 %3").arg(curve).arg(v).arg(out.left[n])));
        }
    }
}

// The table of what folds back at 12 dB of drive, at 0.7, 5 and 9.5 kHz.
void TestSaturator::doesNotFoldBack_data() {
    QTest::addColumn<QString>("curve");
    QTest::addColumn<QString>("factor");
    QTest::addColumn<QList<double>>("most");
    const auto row = [](const char* curve, const char* factor, double low, double middle,
                        double high) {
        QTest::addRow("%s %s", curve, factor)
            << curve << factor << QList<double>{low, middle, high};
    };
    row("tape", "4x", -110, -100, -60);
    row("tape", "8x", -110, -100, -100);
    row("warm", "8x", -110, -100, -95);
    row("tube", "8x", -105, -95, -95);
    row("soft", "8x", -110, -100, -85);
    row("clip", "4x", -95, -72, -60);
    row("clip", "8x", -105, -85, -80);
    row("clip", "16x", -110, -100, -95);
}

void TestSaturator::doesNotFoldBack() {
    QFETCH(QString, curve);
    QFETCH(QString, factor);
    QFETCH(QList<double>, most);
    constexpr std::size_t kSize = 4096;
    const int cycles[] = {61, 427, 811};  // odd: no harmonic folds onto another
    for (int i = 0; i < 3; ++i) {
        const double hz = 48000.0 * cycles[i] / kSize;
        const auto x = test::sine(hz, 48000, 0.9, 26 * kSize);
        const Stereo out = ModuleRun(saturator(), 48000,
                                     Settings{{"curve", curve.toStdString()},
                                              {"drive", "12"},
                                              {"oversampling", factor.toStdString()}})
                               .run(test::both(x));
        const std::vector<double> tail(out.left.begin() + 24 * kSize,
                                       out.left.begin() + 25 * kSize);
        const double folded = foldedDb(tail, cycles[i], 48000);
        qInfo("%s %s %.0f Hz: %.1f dB", qPrintable(curve), qPrintable(factor), hz, folded);
        QVERIFY2(folded < most[i], qPrintable(QString::number(folded)));
    }
}

// The pages print what is measured here: they cannot tell anything else.
void TestSaturator::helpPrintsTheHarmonics() {
    constexpr double kRate = 48000;
    const auto x = test::sine(1000, kRate, 0.501187, 48000);
    const std::pair<const char*, const char*> curves[] = {{"tape", "Tape"},
                                                          {"warm", "Warm"},
                                                          {"tube", "Tube"},
                                                          {"clip", "Hard clip"},
                                                          {"soft", "Soft clip"}};
    const char* german[] = {"Band", "Warm", "Röhre", "Hart kappen", "Weich kappen"};
    std::string pages[2] = {"| Curve | 2 | 3 | 4 | 5 | 6 | 7 |\n|---|---|---|---|---|---|---|\n",
                            "| Kurve | 2 | 3 | 4 | 5 | 6 | 7 |\n|---|---|---|---|---|---|---|\n"};
    std::set<std::string> series;
    for (std::size_t i = 0; i < std::size(curves); ++i) {
        const Stereo out =
            ModuleRun(saturator(), kRate, Settings{{"curve", curves[i].first}, {"drive", "12"}})
                .run(test::both(x));
        const std::vector<double> tail(out.left.end() - 24000, out.left.end());
        const double fundamental = test::levelAt(tail, 1000, kRate);
        std::string cells;
        for (int k = 2; k <= 7; ++k) {
            const double level = test::levelAt(tail, 1000.0 * k, kRate) - fundamental;
            cells += " | " +
                     (level < -120 ? std::string("–") : "−" + std::to_string(std::lround(-level)));
        }
        QVERIFY2(series.insert(cells).second, "two curves sound the same");
        pages[0] += "| " + std::string(curves[i].second) + cells + " |\n";
        pages[1] += "| " + std::string(german[i]) + cells + " |\n";
    }
    for (int l = 0; l < 2; ++l) {
        const std::string page(helpPage("saturator", l == 0 ? "en" : "de"));
        if (page.find(pages[l]) == std::string::npos) qInfo("%s", pages[l].c_str());
        QVERIFY2(page.find(pages[l]) != std::string::npos, "put this table into the page");
    }
}

void TestSaturator::toneTiltsWhatIsAdded() {
    const auto x = test::sine(2000, 48000, 0.5, 48000);
    const auto third = [&](const char* tone) {
        const Stereo out = ModuleRun(saturator(), 48000, Settings{{"drive", "9"}, {"tone", tone}})
                               .run(test::both(x));
        return test::levelAt({out.left.begin() + 24000, out.left.end()}, 6000, 48000);
    };
    const double even = third("0"), bright = third("6"), dark = third("-6");
    QVERIFY2(std::abs(bright - even - 5.9) < 0.2, qPrintable(QString::number(bright - even)));
    QVERIFY2(std::abs(dark - even + 4.7) < 0.2, qPrintable(QString::number(dark - even)));
}

// Bass below the range passes as it came, and with nothing driving the curve all does.
void TestSaturator::rangeKeepsTheRest() {
    const auto bass = test::sine(50, 48000, 0.7, 48000);
    const auto residue = [&](const Settings& settings, double hz) {
        const Stereo out = ModuleRun(saturator(), 48000, settings).run(test::both(bass));
        return test::levelAt({out.left.begin() + 24000, out.left.end()}, hz, 48000, 0.35 * 24000);
    };
    QVERIFY(residue({{"drive", "12"}}, 150) > -30);
    QVERIFY(residue({{"drive", "12"}, {"from", "1000"}}, 150) < -120);
    QVERIFY(std::abs(residue({{"drive", "12"}, {"from", "1000"}}, 50)) < 0.03);
    const auto treble = test::sine(9000, 48000, 0.7, 48000);
    const Stereo out = ModuleRun(saturator(), 48000, Settings{{"drive", "6"}, {"to", "500"}})
                           .run(test::both(treble));
    double worst = 0;
    for (std::size_t n = 24000; n < 48000; ++n)
        worst = std::max(worst, std::abs(out.left[n] - treble[n - 64]));
    QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
}

void TestSaturator::softSoundKeepsItsLevel() {
    for (const char* curve : {"tape", "warm", "tube", "clip", "soft"}) {
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
    const Stereo tone = test::both(test::sine(300, 48000, 0.1, 134400));
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
        case 5: run.set("from", 300); break;
        case 6: run.set("tone", 6); break;
        case 7: run.set("to", 600); break;
        default: run.set("drive", 0); break;
        }
    };
    const double residue = test::residueDbAbove(run.run(tone).left, 4000, 48000);
    QVERIFY2(residue < -90, qPrintable(QString::number(residue)));
}

QTEST_APPLESS_MAIN(TestSaturator)
#include "tst_saturator.moc"
