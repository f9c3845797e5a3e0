// SPDX-License-Identifier: GPL-3.0-or-later
// Known equalizers are found again as bands; noise, flat curves and bounds.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "match/Fit.h"
#include "match/WidthFit.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100;

CurveProblem problemFor(const std::vector<BandSpec>& truth, double offset = 0) {
    CurveProblem p;
    p.rate = kRate;
    for (double hz = 30; hz < 17000; hz *= std::exp2(1 / 12.0)) {
        p.hz.push_back(hz);
        double db = offset;
        for (const BandSpec& b : truth) db += 10 * std::log10(prototypePower(b, hz));
        p.wantedDb.push_back(db);
        p.weight.push_back(1.0);
    }
    return p;
}

BandSpec bell(double hz, double gain, double q) {
    return {BandType::Bell, hz, gain, q, 12};
}

}  // namespace

class TestFit : public QObject {
    Q_OBJECT
private slots:
    void knownCurvesAreFound_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("most");
        QTest::newRow("two shelves and a bell") << 0 << 4;
        QTest::newRow("five bells") << 1 << 6;
        QTest::newRow("one high shelf") << 2 << 1;
        QTest::newRow("narrow ones") << 3 << 4;
    }
    void knownCurvesAreFound() {
        QFETCH(int, which);
        QFETCH(int, most);
        const std::vector<std::vector<BandSpec>> truths = {
            {{BandType::LowShelf, 110, 3, 0.7, 12},
             bell(1000, -2.5, 1),
             {BandType::HighShelf, 7000, 3.5, 0.7, 12}},
            {bell(60, 4, 1), bell(250, -3, 1.4), bell(900, 2, 0.8), bell(3200, -3, 1.2),
             bell(9000, 3.5, 0.9)},
            {{BandType::HighShelf, 2500, -6, 0.6, 12}},
            {bell(180, -5, 3.5), bell(2500, 4, 2.5)}};
        const CurveProblem p = problemFor(truths[std::size_t(which)], 4.2);
        const auto bands = fitBands(p);
        QVERIFY(!bands.empty() && int(bands.size()) <= most);
        QVERIFY2(curveRms(p, bands) < 0.45, qPrintable(QString::number(curveRms(p, bands))));
    }

    void nothingIsWorthNoBand() {
        QVERIFY(fitBands(problemFor({}, -7)).empty());
        QVERIFY(fitBands(problemFor({bell(1000, 0.3, 1)})).empty());
    }

    void boundsHold() {
        CurveProblem p = problemFor({bell(90, 18, 1), bell(5000, -20, 6)});
        Noise noise(4);
        for (double& db : p.wantedDb) db += 4 * noise.next();
        const FitLimits limits{.maxBands = 5, .maxGainDb = 6};
        const auto bands = fitBands(p, limits);
        QVERIFY(!bands.empty() && bands.size() <= 5);
        for (const BandSpec& b : bands) {
            QVERIFY(std::abs(b.gain) <= 6.0001);
            QVERIFY(b.q >= 0.2999 && b.q <= 4.0001);
            QVERIFY(b.freq >= 29.9 && b.freq <= 18001);
        }
    }

    void whatIsNotKnownIsNotFitted() {
        CurveProblem p = problemFor({bell(200, 4, 1)});
        for (std::size_t i = 0; i < p.hz.size(); ++i)
            if (p.hz[i] > 4000) {
                p.wantedDb[i] = -30;
                p.weight[i] = 0;
            }
        const auto bands = fitBands(p);
        QCOMPARE(bands.size(), std::size_t(1));
        QVERIFY(std::abs(bands[0].gain - 4) < 0.3);
    }

    void gainsFollowWhenTheRestStays() {
        const auto truth = std::vector<BandSpec>{bell(100, 3, 0.8), bell(4000, -2, 1)};
        auto start = truth;
        start[0].gain = 1;
        start[1].gain = 1;
        const auto found = refitGains(problemFor(truth), start);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(std::abs(found[i].gain - truth[i].gain) < 0.05);
            QCOMPARE(found[i].freq, truth[i].freq);
        }
    }

    // A side 12 dB under a level mid; the reference's is 5 dB less below 500 Hz and 3 dB more above.
    void widthsAreFoundOnTheImagersOwnResponse() {
        Profile mix, reference;
        for (std::size_t b = 0; b < kToneBands; ++b) {
            mix.tone[b] = reference.tone[b] = 1.0;
            mix.tone[b + kToneBands] = std::pow(10.0, -1.2);
            reference.tone[b + kToneBands] = std::pow(10.0, toneHz(int(b)) < 500 ? -1.7 : -0.9);
        }
        const MatchTarget target = makeTarget({{reference, {}}});
        const auto fit = fitWidth(mix.tone, mix, target, kRate);
        QVERIFY(fit);
        QVERIFY(fit->xoverHz.size() >= 1 && fit->xoverHz.size() <= 2);
        QVERIFY(std::abs(20 * std::log10(fit->widthPercent[0] / 100) + 5) < 0.7);
        QVERIFY(std::abs(20 * std::log10(fit->widthPercent.back() / 100) - 3) < 0.7);
        QVERIFY2(fit->after < 0.5, qPrintable(QString::number(fit->after)));
        QVERIFY(!fitWidth(mix.tone, mix, makeTarget({{mix, {}}}), kRate));
        const auto held = fitWidth(mix.tone, mix, target, kRate, {80, 120});
        QVERIFY(held && held->limited && held->widthPercent[0] == 80.0);
        // An empty side is not raised.
        for (std::size_t b = 0; b < kToneBands; ++b) mix.tone[b + kToneBands] = 1e-7;
        QVERIFY(!fitWidth(mix.tone, mix, target, kRate));
    }
};

QTEST_APPLESS_MAIN(TestFit)
#include "tst_fit.moc"
