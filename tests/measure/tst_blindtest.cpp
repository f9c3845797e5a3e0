// SPDX-License-Identifier: GPL-3.0-or-later
// The ABX test: fair draws, honest counts, the binomial chance of guessing.
#include <QTest>
#include <cmath>

#include "measure/BlindTest.h"

using namespace lacquer;

class TestBlindTest : public QObject {
    Q_OBJECT
private slots:
    void chancesAreBinomial() {
        QCOMPARE(chanceOf(0, 0), 1.0);
        QVERIFY(std::abs(chanceOf(1, 1) - 0.5) < 1e-12);
        QVERIFY(std::abs(chanceOf(12, 16) - 0.0384063720703125) < 1e-9);
        QVERIFY(std::abs(chanceOf(9, 10) - 11.0 / 1024) < 1e-12);
        QVERIFY(std::abs(chanceOf(0, 25) - 1.0) < 1e-12);
    }

    void whoHearsItIsAlwaysRight() {
        BlindTest test(42);
        for (int i = 0; i < 10; ++i) {
            const int x = test.soundOf(BlindTest::Sound::X);
            QVERIFY(test.answer(test.soundOf(BlindTest::Sound::A) == x ? BlindTest::Sound::A
                                                                       : BlindTest::Sound::B));
        }
        QCOMPARE(test.right(), 10);
        QVERIFY(std::abs(test.guessing() - 1.0 / 1024) < 1e-12);
    }

    void drawsAreFair() {
        int a = 0, x = 0, same = 0, last = 0;
        constexpr int kTests = 4000;
        for (int seed = 0; seed < kTests; ++seed)
            a += BlindTest(static_cast<std::uint64_t>(seed)).soundOf(BlindTest::Sound::A);
        BlindTest test(7);
        for (int i = 0; i < kTests; ++i) {
            const int now = test.soundOf(BlindTest::Sound::X);
            x += now;
            same += now == last ? 1 : 0;
            last = now;
            test.answer(BlindTest::Sound::A);
        }
        for (const int count : {a, x, same, test.right()})
            QVERIFY2(std::abs(count - kTests / 2) < 130, qPrintable(QString::number(count)));
        QCOMPARE(test.soundOf(BlindTest::Sound::A), 1 - test.soundOf(BlindTest::Sound::B));
    }
};

QTEST_GUILESS_MAIN(TestBlindTest)
#include "tst_blindtest.moc"
