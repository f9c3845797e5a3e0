// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamic bands: how true the grid is, how far the gain moves, that nothing clicks.
// labels: unit
// timeout: 240
#include <QtTest/QTest>

#include <cmath>
#include <functional>

#include "dsp/EqDynamics.h"
#include "support/Clicks.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

// 20·log10 of what coefficients do at hz.
double levelOf(const EqDynamicPlan& plan, double gainDb, double hz, double rate) {
    EqDynamicPlan::Point point{};
    coefsAt(plan, gainDb, point);
    const double t = std::tan(test::kPi * hz / rate);
    double power = 1;
    for (int s = 0; s < plan.sections; ++s) {
        const auto& [g, k, m0, m1, m2] = point[s];
        power *= Section{g, k, m0, m1 + m0 * k, m2 + m0}.power(t * t);
    }
    return 10 * std::log10(power);
}

EqDynamicPlan planOf(BandType type, double hz, double gain, double q, double range,
                     double rate = 48000, double threshold = -30, double attack = 5,
                     double release = 50) {
    return planEqDynamics({type, hz, gain, q, 12}, {threshold, range, attack, release}, true,
                          BandChannel::Stereo, rate);
}

std::vector<double> run(EqDynamicBand& band, const std::vector<double>& x,
                        const std::function<const EqDynamicPlan&(std::size_t)>& planAt) {
    std::vector<double> y = x;
    for (std::size_t at = 0; at + kQuantum <= x.size(); at += kQuantum) {
        Block block;
        std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(at), kQuantum, block.left.begin());
        block.right = block.left;
        band.process(planAt(at), keepPerFrame(kGlideSeconds, 48000), block);
        std::copy_n(block.left.begin(), kQuantum, y.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return y;
}

double steadyDb(const std::vector<double>& x) {
    return 20 * std::log10(test::rmsOf({x.end() - 9600, x.end()}));
}

}  // namespace

class TestEqDynamics : public QObject {
    Q_OBJECT
private slots:
    void gridIsTrueBetweenItsPoints_data();
    void gridIsTrueBetweenItsPoints();
    void gainFollowsTheLaw();
    void quietSoundKeepsTheBits();
    void loudElsewhereDoesNotMove();
    void movesAndSwitchesWithoutClicks();
    void gainAndRangeStayWithin24();
};

void TestEqDynamics::gridIsTrueBetweenItsPoints_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {44100., 48000., 96000.}) QTest::addRow("%g", rate) << rate;
}

// Half way between two designs, against the analog prototype of the gain half way.
void TestEqDynamics::gridIsTrueBetweenItsPoints() {
    QFETCH(double, rate);
    double worst = 0;
    QString where;
    for (const auto type :
         {BandType::Bell, BandType::LowShelf, BandType::HighShelf, BandType::Tilt})
        for (const double f : {60., 400., 2500., 8000., 14000.})
            for (const double q : {0.5, 1.0, 4.0}) {
                const auto plan = planOf(type, f, 4, q, -10, rate);
                for (double moved = 0.25; moved < 10; moved += 0.5)
                    for (double hz = 20; hz < 20000; hz *= 1.13) {
                        const double want =
                            10 * std::log10(prototypePower({type, f, 4 - moved, q, 12}, hz));
                        const double off = std::abs(levelOf(plan, moved, hz, rate) - want);
                        if (off <= worst) continue;
                        worst = off;
                        where = QString("type %1, %2 Hz, Q %3, moved %4, at %5")
                                    .arg(static_cast<int>(type))
                                    .arg(f)
                                    .arg(q)
                                    .arg(moved)
                                    .arg(hz);
                    }
            }
    qInfo("worst %.3f dB: %s", worst, qPrintable(where));
    QVERIFY(worst < (rate < 45000 ? 0.35 : rate < 50000 ? 0.25 : 0.06));
}

void TestEqDynamics::gainFollowsTheLaw() {
    const auto plan = planOf(BandType::Bell, 1000, 0, 1, -6);
    const struct { double level, moved; } cases[] = {{-40, 0}, {-24, -3}, {-20, -5}, {-6, -6}};
    for (const auto& [level, moved] : cases) {
        EqDynamicBand band;
        band.jump(plan);
        const auto x = test::sine(1000, 48000, std::pow(10, level / 20), 96000);
        const auto y = run(band, x, [&](std::size_t) -> const EqDynamicPlan& { return plan; });
        QVERIFY2(std::abs(steadyDb(y) - steadyDb(x) - moved) < 0.15,
                 qPrintable(QString("%1: %2").arg(level).arg(steadyDb(y) - steadyDb(x))));
        QVERIFY(std::abs(band.movedDb() - moved) < 0.15);
    }
}

void TestEqDynamics::quietSoundKeepsTheBits() {
    const auto plan = planOf(BandType::HighShelf, 5000, 0, 0.7, -6);
    EqDynamicBand band;
    band.jump(plan);
    const auto x = test::noise(0.003, 64 * 300);
    QVERIFY(run(band, x, [&](std::size_t) -> const EqDynamicPlan& { return plan; }) == x);
}

void TestEqDynamics::loudElsewhereDoesNotMove() {
    const auto plan = planOf(BandType::Bell, 8000, 0, 2, -6);
    EqDynamicBand band;
    band.jump(plan);
    run(band, test::sine(100, 48000, 0.5, 48000),
        [&](std::size_t) -> const EqDynamicPlan& { return plan; });
    QCOMPARE(band.movedDb(), 0.0);
}

// Everything about the band changes while a tone plays in it.
void TestEqDynamics::movesAndSwitchesWithoutClicks() {
    const EqDynamicPlan plans[] = {planOf(BandType::Bell, 900, 3, 1, -9, 48000, -30, 30),
                                   planOf(BandType::Bell, 900, 3, 1, 9, 48000, -30, 30),
                                   planOf(BandType::LowShelf, 2000, -6, 0.7, -6, 48000, -30, 30),
                                   planEqDynamics({}, {}, false, BandChannel::Stereo, 48000),
                                   planOf(BandType::Bell, 300, 6, 3, -12, 48000, -50, 30)};
    EqDynamicBand band;
    band.jump(plans[0]);
    const auto y =
        run(band, test::clickTone(48000, 3),
            [&](std::size_t at) -> const EqDynamicPlan& { return plans[at / 9600 % 5]; });
    const double clicks = test::residueDbAbove(y, 5000, 48000);
    QVERIFY2(clicks < -80, qPrintable(QString::number(clicks)));
}

void TestEqDynamics::gainAndRangeStayWithin24() {
    QCOMPARE(planOf(BandType::Bell, 900, 20, 1, 24).rangeDb, 4.0);
    QCOMPARE(planOf(BandType::Bell, 900, -24, 1, -5).rangeDb, 0.0);
}

QTEST_APPLESS_MAIN(TestEqDynamics)
#include "tst_eqdynamics.moc"
