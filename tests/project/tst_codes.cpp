// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of recordings and discs: tidied, and wrong ones told.
// labels: unit
#include <QtTest/QTest>

#include "project/Codes.h"

using namespace lacquer;

class TestCodes : public QObject {
    Q_OBJECT
private slots:
    void isrc() {
        QCOMPARE(tidyIsrc("us-s1z-99-00001"), std::string("USS1Z9900001"));
        QVERIFY(isIsrc("USS1Z9900001"));
        for (const char* wrong : {"", "USS1Z990000", "USS1Z99000011", "U1S1Z9900001",
                                  "USS1Z99O0001", "us s1z9900001", "USS*Z9900001"})
            QVERIFY2(!isIsrc(wrong), wrong);
    }
    void ean() {
        QCOMPARE(tidyEan("4 006381-333931"), std::string("4006381333931"));
        QVERIFY(isEan("4006381333931"));
        // Twelve digits are a UPC.
        QCOMPARE(tidyEan("0 36000 29145 2"), std::string("0036000291452"));
        QVERIFY(isEan("0036000291452"));
        for (const char* wrong :
             {"", "4006381333932", "400638133393", "4006381333931x", "40063813339a1"})
            QVERIFY2(!isEan(wrong), wrong);
        QCOMPARE(eanCheckDigit("400638133393"), '1');
        QCOMPARE(eanCheckDigit("4006"), '?');
        // Any one wrong digit is noticed.
        for (std::size_t i = 0; i < 13; ++i)
            for (char c = '0'; c <= '9'; ++c) {
                std::string code = "4006381333931";
                if (code[i] == c) continue;
                code[i] = c;
                QVERIFY(!isEan(code));
            }
    }
};

QTEST_APPLESS_MAIN(TestCodes)
#include "tst_codes.moc"
