// SPDX-License-Identifier: GPL-3.0-or-later
// The fine curve does what is drawn: smooth, within its points, at once in minimum phase, symmetric in linear phase.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/CurvePoints.h"
#include "modules/Registry.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

const Module& curve() {
    return *findModule("finecurve");
}

CurvePoints drawn() {
    CurvePoints points;
    for (int i = 0; i < kCurvePoints; ++i)
        points[static_cast<std::size_t>(i)] = 4 * std::sin(0.9 * i) - 2 * std::cos(0.31 * i);
    return points;
}

Settings settingsOf(const CurvePoints& points, const char* phase) {
    Settings s{{"phase", phase}};
    for (std::size_t i = 0; i < points.size(); ++i)
        s.push_back({"point" + std::to_string(i + 1) + ".gain", std::to_string(points[i])});
    return s;
}

// The response to an impulse in the left channel at frame 0.
std::vector<double> impulseResponse(ModuleRun& run) {
    const auto late = static_cast<std::size_t>(run.plan().latency);
    Stereo in = test::both(std::vector<double>(late + 40000, 0.0));
    in.left[0] = 1.0;
    const Stereo out = run.run(in);
    for (const double x : out.right)
        if (std::abs(x) > 1e-12) return {};
    return out.left;
}

}  // namespace

class TestFineCurve : public QObject {
    Q_OBJECT
private slots:
    void soundsAsDrawn_data() {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<double>("rate");
        for (const double rate : {44100.0, 48000.0, 96000.0})
            for (const char* phase : {"minimum", "linear"})
                QTest::addRow("%s at %g", phase, rate) << QString(phase) << rate;
    }
    void soundsAsDrawn() {
        QFETCH(QString, phase);
        QFETCH(double, rate);
        const CurvePoints points = drawn();
        ModuleRun run(curve(), rate, settingsOf(points, phase.toUtf8().constData()));
        const std::vector<double> response = impulseResponse(run);
        QVERIFY(!response.empty());
        for (double hz = 40; hz < 20000; hz *= 1.07) {
            const double got = test::levelAt(response, hz, rate);
            QVERIFY2(
                std::abs(got - curveDb(points, hz)) < (hz < 80 ? 0.2 : 0.1),
                qPrintable(QString("%1 Hz: %2 for %3").arg(hz).arg(got).arg(curveDb(points, hz))));
            const double told = *curve().responseDb(run.plan(), hz, Channel::Mid);
            QVERIFY2(std::abs(got - told) < 0.02, qPrintable(QString::number(hz)));
        }
    }
    void minimumPhaseIsAtOnceAndLinearIsEven() {
        for (const char* phase : {"minimum", "linear"}) {
            ModuleRun run(curve(), 48000, settingsOf(drawn(), phase));
            const auto late = static_cast<std::size_t>(run.plan().latency);
            const std::vector<double> h = impulseResponse(run);
            double ahead = 0, odd = 0, all = 0;
            for (std::size_t k = 1; k < 8000; ++k) {
                if (k <= late) ahead += h[late - k] * h[late - k];
                if (k <= late) odd += std::pow(h[late + k] - h[late - k], 2);
                all += h[late + k] * h[late + k];
            }
            QVERIFY(all > 0);
            if (phase == std::string("minimum"))
                QVERIFY2(ahead < 1e-24, qPrintable(QString::number(ahead)));
            else
                QVERIFY2(odd < 1e-24 && ahead > 1e-3, qPrintable(QString::number(odd)));
        }
    }
    void neverBeyondItsPoints() {
        const CurvePoints points = drawn();
        for (int i = 0; i + 1 < kCurvePoints; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const auto [low, high] = std::minmax(points[at], points[at + 1]);
            const double from = curvePointHz(i);
            QVERIFY(std::abs(curveDb(points, from) - points[at]) < 1e-9);
            double before = points[at];
            for (double t = 0; t <= 1; t += 0.05) {
                const double db = curveDb(points, from * std::exp2(t / 3));
                QVERIFY(db >= low - 1e-9 && db <= high + 1e-9);
                QVERIFY((db - before) * (points[at + 1] - points[at]) >= -1e-9);
                before = db;
            }
        }
        QCOMPARE(curveDb(points, 5), points.front());
        QCOMPARE(curveDb(points, 30000), points.back());
    }
    void amountScalesTheCurve() {
        Settings s = settingsOf(drawn(), "minimum");
        s.push_back({"amount", "50"});
        const PlanPtr half = curve().plan(test::values(curve(), s), 48000);
        for (const double hz : {60., 333., 1000., 7000.})
            QVERIFY(std::abs(*curve().responseDb(*half, hz, Channel::Left) - [&] {
                        CurvePoints points = drawn();
                        for (double& p : points) p /= 2;
                        return curveDb(points, hz);
                    }()) < 0.1);
    }
    void movesWithoutClicks() {
        for (const char* phase : {"minimum", "linear"}) {
            ModuleRun run(curve(), 48000, Settings{{"phase", phase}});
            int step = 0;
            run.onQuantum = [&](std::size_t frame) {
                if (frame > 0 && frame % 9600 == 0)
                    run.set("point17.gain", ++step % 2 == 0 ? -6 : 6);
            };
            const Stereo out = run.run(test::both(test::clickTone(48000, 2)));
            const double residue = test::residueDbAbove(out.left, 4000, 48000);
            QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
        }
    }
};

QTEST_APPLESS_MAIN(TestFineCurve)
#include "tst_finecurve.moc"
