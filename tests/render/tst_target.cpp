// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness search lands within five measurements, and knows when it cannot.
// labels: unit
#include <QtTest/QTest>
#include <cmath>

#include "render/Target.h"

using namespace lacquer;

class TestTarget : public QObject {
    Q_OBJECT
private slots:
    // Loudness against drive as limiters do it: straight, then ever flatter.
    void landsOnCurvesLikeALimiters_data() {
        QTest::addColumn<double>("knee");
        QTest::addColumn<double>("wanted");
        for (const double knee : {2.0, 5.0, 10.0})
            for (const double wanted : {-30.0, -20.0, -14.0, -11.0, -9.0})
                QTest::addRow("%g %g", knee, wanted) << knee << wanted;
    }
    void landsOnCurvesLikeALimiters() {
        QFETCH(double, knee);
        QFETCH(double, wanted);
        const auto curve = [&](double drive) {
            return -6.0 - knee * std::log1p(std::exp((14.0 - drive) / knee));
        };
        int calls = 0;
        const auto found = findTarget(
            [&](double v) {
                ++calls;
                return Result<double>(curve(v));
            },
            wanted, 0, -24, 30);
        QVERIFY(found.ok() && calls <= 5 && calls == int(found->steps.size()));
        QVERIFY2(found->reached, qPrintable(QString::number(found->best().lufs)));
        QVERIFY(std::abs(curve(found->best().valueDb) - wanted) <= 0.1);
    }
    void saysWhenItCannot() {
        auto found = findTarget([](double v) { return Result<double>(v - 60); }, -14, 0, -24, 30);
        QVERIFY(found.ok() && !found->reached);
        QCOMPARE(found->best().valueDb, 30.0);
        found = findTarget([](double) { return Result<double>(-INFINITY); }, -14, 0, -24, 30);
        QVERIFY(!found.ok());
        found = findTarget(
            [](double) {
                return Result<double>(Error(Text{"", "no"}));
            },
            -14, 0, -24, 30);
        QVERIFY(!found.ok() && found.error().english() == "no");
    }
    void theBestIsLast() {
        // Deaf to the drive: never lands, keeps the nearest.
        int call = 0;
        const double heard[] = {-20, -15, -18, -19, -17};
        const auto found =
            findTarget([&](double) { return Result<double>(heard[call++]); }, -14, 0, -24, 30);
        QVERIFY(found.ok() && !found->reached);
        QCOMPARE(found->best().lufs, -15.0);
    }
};

QTEST_APPLESS_MAIN(TestTarget)
#include "tst_target.moc"
