// SPDX-License-Identifier: GPL-3.0-or-later
// A whole programme's figures and histories: the same as the single measures tell, whatever the chunks.
#include <QTest>
#include <cmath>

#include "measure/ProgrammeMeter.h"
#include "support/Signals.h"

using namespace lacquer;

class TestProgrammeMeter : public QObject {
    Q_OBJECT
private slots:
    void figuresAreThoseOfTheMeasures() {
        const double rate = 48000.0;
        const auto left = test::noise(0.4, 20 * 48000, 1), right = test::noise(0.2, 20 * 48000, 2);
        ProgrammeMeter meter(rate);
        Loudness loudness(rate, 2);
        for (std::size_t at = 0; at < left.size(); at += 4801) {
            const std::size_t part = std::min<std::size_t>(4801, left.size() - at);
            meter.add(left.data() + at, right.data() + at, part);
            loudness.addPlanar(left.data() + at, right.data() + at, part);
        }
        const double psr = loudness.psr();
        const ProgrammeFigures figures = meter.finish();
        const LoudnessResult wanted = loudness.finish();
        QCOMPARE(figures.loudness.integratedLufs, wanted.integratedLufs);
        QCOMPARE(figures.loudness.maxShortTermLufs, wanted.maxShortTermLufs);
        QCOMPARE(figures.loudness.truePeakDbtp, wanted.truePeakDbtp);
        QVERIFY(figures.dynamicRangeDb > 0.0 &&
                figures.dynamicRangeDb < 6.0);  // uniform noise: 1.8 dB
        QCOMPARE(figures.tone.size(), std::size_t{31});
        QCOMPARE(meter.history().shortTermLufs.size(), std::size_t{40});
        QCOMPARE(meter.history().psrDb.size(), std::size_t{40});
        const double last = meter.history().shortTermLufs.back();
        QVERIFY(std::abs(last - wanted.integratedLufs) < 0.2);
        QCOMPARE(meter.history().psrDb.back(), static_cast<float>(psr));
    }

    void oversAreFoundBetweenTheSamples() {
        // A quarter of the rate at 45 degrees: samples at -0.0 dBFS stand for a sine of +3 dBTP.
        const double rate = 48000.0;
        std::vector<double> x(3 * 48000, 0.0);
        const auto hot = test::sine(12000, rate, 1.40, 24000, test::kPi / 4);
        std::copy(hot.begin(), hot.end(), x.begin() + 48000);
        QVERIFY(test::peakOf(x) < 1.0);
        ProgrammeMeter meter(rate);
        meter.add(x.data(), x.data(), x.size());
        const auto& overs = meter.history().overs;
        QVERIFY(overs.size() >= 5 && overs.size() <= 7);
        QVERIFY(std::abs(overs.front() - 48000) <= 4800);
        QVERIFY(std::abs(overs.back() - (72000 - 4800)) <= 4800);
        ProgrammeMeter calm(rate);
        const auto tame = test::sine(997, rate, 0.9, 48000);
        calm.add(tame.data(), tame.data(), tame.size());
        QVERIFY(calm.history().overs.empty());
    }
};

QTEST_GUILESS_MAIN(TestProgrammeMeter)
#include "tst_programmemeter.moc"
