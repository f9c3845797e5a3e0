// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with units survive the way to text and back; nonsense is refused.
// labels: unit
#include <QtTest/QTest>

#include "base/Units.h"

using namespace lacquer;

class TestUnits : public QObject {
    Q_OBJECT
private slots:
    void parsesWhatPeopleType() {
        QCOMPARE(*parseUnit(Unit::Hertz, "1k"), 1000.0);
        QCOMPARE(*parseUnit(Unit::Hertz, "1.5 kHz"), 1500.0);
        QCOMPARE(*parseUnit(Unit::Decibel, "-3dB"), -3.0);
        QCOMPARE(*parseUnit(Unit::Decibel,
                            "\xe2\x88\x92"
                            "3"),
                 -3.0);
        QCOMPARE(*parseUnit(Unit::Milliseconds, "0.2 s"), 200.0);
        QCOMPARE(*parseUnit(Unit::Ratio, "2:1"), 2.0);
        QVERIFY(std::isinf(*parseUnit(Unit::Ratio, "inf")));
        QVERIFY(!parseUnit(Unit::Hertz, "3 dB"));
        QVERIFY(!parseUnit(Unit::Decibel, "loud"));
        QVERIFY(!parseUnit(Unit::Decibel, ""));
    }
    void writesWhatItParses() {
        for (const double hz : {20.0, 99.5, 440.0, 1234.0, 19999.0})
            QVERIFY(std::abs(*parseUnit(Unit::Hertz, formatUnit(Unit::Hertz, hz)) / hz - 1) < 0.01);
        QCOMPARE(formatUnit(Unit::Decibel, -0.01), std::string("0.0 dB"));
        QCOMPARE(formatTime(221.067), std::string("03:41.067"));
    }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
