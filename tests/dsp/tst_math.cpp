// SPDX-License-Identifier: GPL-3.0-or-later
// The sample loops' own functions keep the error bounds that their header states.
// labels: unit
#include <QtTest/QTest>

#include "dsp/Math.h"
#include "support/Signals.h"

using namespace lacquer;

class TestMath : public QObject {
    Q_OBJECT
private slots:
    void exp2KeepsItsBound() {
        test::Noise noise(3);
        for (int i = 0; i < 400000; ++i) {
            const double x = noise.next() * (i % 2 ? 1000.0 : 4.0);
            const long double want = std::exp2(static_cast<long double>(x));
            QVERIFY(std::abs(math::exp2(x) - want) <= 4e-16L * want);
        }
        QCOMPARE(math::exp2(0.0), 1.0);
        QCOMPARE(math::exp2(10.0), 1024.0);
        QVERIFY(math::exp2(1e300) > 1e300 && std::isfinite(math::exp2(INFINITY)));
        QVERIFY(math::exp2(-INFINITY) > 0 && math::exp2(NAN) > 0 && math::exp2(NAN) < 1e-300);
    }
    void log2KeepsItsBound() {
        test::Noise noise(4);
        for (int i = 0; i < 400000; ++i) {
            const double x = std::exp2(noise.next() * (i % 2 ? 1000.0 : 0.01));
            const long double want = std::log2(static_cast<long double>(x));
            QVERIFY(std::abs(math::log2(x) - want) <= 4e-16L * std::max(1.0L, std::abs(want)));
        }
        QCOMPARE(math::log2(1.0), 0.0);
        QCOMPARE(math::log2(8.0), 3.0);
        for (const double x : {0.0, -1.0, static_cast<double>(NAN), 5e-324})
            QVERIFY(math::log2(x) >= -1022.0 && math::log2(x) < -1000.0);
        QVERIFY(math::log2(INFINITY) <= 1024.0);
    }
    void decibelsKeepTheirBound() {
        test::Noise noise(5);
        for (int i = 0; i < 200000; ++i) {
            const double db = noise.next() * 300;
            const long double want = std::pow(10.0L, static_cast<long double>(db) / 20);
            QVERIFY(std::abs(math::dbToGain(db) - want) <=
                    1e-15L * want * std::max(1.0, std::abs(db) / 20));
            QVERIFY(std::abs(math::gainToDb(static_cast<double>(want)) - db) <=
                    3e-15 * std::max(1.0, std::abs(db)));
        }
        QCOMPARE(math::dbToGain(0.0), 1.0);
        QCOMPARE(math::gainToDb(1.0), 0.0);
    }
    void turnKeepsItsBound() {
        for (int i = -20000; i <= 20000; ++i) {
            const double turns = i * 0.000737;
            double c = 0, s = 0;
            math::turn(turns, c, s);
            const long double angle = 2 * 3.14159265358979323846264338L * turns;
            QVERIFY(std::abs(c - std::cos(angle)) <= 4e-16L);
            QVERIFY(std::abs(s - std::sin(angle)) <= 4e-16L);
        }
        double c = 0, s = 0;
        math::turn(0.25, c, s);
        QVERIFY(c == 0.0 && s == 1.0);
    }

    void tanhKeepsItsBound() {
        test::Noise noise(6);
        for (int i = 0; i < 400000; ++i) {
            const double x = noise.next() * (i % 3 == 0 ? 25.0 : (i % 3 == 1 ? 1.0 : 1e-4));
            const long double want = std::tanh(static_cast<long double>(x));
            QVERIFY(std::abs(math::tanh(x) - want) <= 1e-15L * std::abs(want));
        }
        QCOMPARE(math::tanh(0.0), 0.0);
        QCOMPARE(math::tanh(1e300), 1.0);
        QCOMPARE(math::tanh(-INFINITY), -1.0);
        QCOMPARE(math::tanh(NAN), 0.0);
        QCOMPARE(math::tanh(-0.7), -math::tanh(0.7));
    }
};

QTEST_APPLESS_MAIN(TestMath)
#include "tst_math.moc"
